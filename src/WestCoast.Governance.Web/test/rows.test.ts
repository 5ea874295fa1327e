import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChanges, applySnapshot, forgetPassed, noRows, removeRow } from '../console/rows.ts';
import type { Gone } from '../shared/types.ts';
import { change, row } from './samples.ts';

const snapshot = applySnapshot(noRows, { sequence: 10, now: '', total: 2, truncated: false, rows: [row('a', { version: 3 }), row('b')] });
const gone = (incidentId: string, sequence: number): Gone => ({ sequence, incidentId, at: '2026-11-24T02:10:00Z', cause: 'BoundaryChanged' });

test('a change brings the newer version and moves the sequence on', () => {
  const after = applyChanges(snapshot, [change(11, row('a', { version: 4, signalCount: 2 }))]);
  assert.equal(after.byId.get('a')?.signalCount, 2);
  assert.equal(after.sequence, 11);
  assert.equal(after.total, 2);
});

test('a replayed or older change leaves the row alone', () => {
  const after = applyChanges(snapshot, [change(9, row('a', { version: 2, title: 'old' })), change(10, row('a', { version: 3, title: 'same' }))]);
  assert.equal(after.byId.get('a'), snapshot.byId.get('a'));
  assert.equal(after.sequence, 10);
});

test('changes out of order end at the highest version', () => {
  const after = applyChanges(snapshot, [change(13, row('a', { version: 6 })), change(12, row('a', { version: 5 }))]);
  assert.equal(after.byId.get('a')?.version, 6);
  assert.equal(after.sequence, 13);
});

test('opening and closing keep the total true', () => {
  const opened = applyChanges(snapshot, [change(11, row('c'))]);
  assert.equal(opened.total, 3);
  const closed = applyChanges(opened, [change(12, row('c', { version: 2, status: 'closed' }))]);
  assert.equal(closed.total, 2);
  assert.equal(applyChanges(closed, [change(12, row('c', { version: 2, status: 'closed' }))]).total, 2);
});

test('closed incidents are forgotten only when asked', () => {
  const closed = applyChanges(snapshot, [change(11, row('b', { version: 2, status: 'closed' }))]);
  assert.equal(closed.byId.size, 2);
  assert.deepEqual([...forgetPassed(closed, null).byId.keys()], ['a']);
  assert.equal(forgetPassed(snapshot, null), snapshot);
});

test('a new snapshot replaces everything', () => {
  assert.deepEqual([...applySnapshot(snapshot, { sequence: 20, now: '', total: 1, truncated: false, rows: [row('z')] }).byId.keys()], ['z']);
});

test('an incident that is gone leaves the list and the total, and moves the sequence on', () => {
  const after = removeRow(snapshot, gone('a', 12));
  assert.deepEqual([[...after.byId.keys()], after.total, after.sequence], [['b'], 1, 12]);
  assert.deepEqual([snapshot.byId.size, snapshot.total], [2, 2]);
});

test('an incident that is not there or closed already does not change the total when it goes', () => {
  const closed = applyChanges(snapshot, [change(11, row('b', { version: 2, status: 'closed' }))]);
  assert.deepEqual([removeRow(snapshot, gone('z', 9)).total, removeRow(snapshot, gone('z', 9)).sequence, removeRow(closed, gone('b', 12)).total], [2, 10, 1]);
});

test('what is gone is remembered with its last row, since when and why, until it comes back', () => {
  const after = removeRow(snapshot, gone('a', 12));
  assert.deepEqual(after.gone.get('a'), { row: snapshot.byId.get('a'), at: '2026-11-24T02:10:00Z', cause: 'BoundaryChanged' });
  assert.equal(applyChanges(after, [change(13, row('a', { version: 6 }))]).gone.size, 0);
  assert.deepEqual([...applySnapshot(after, { sequence: 20, now: '', total: 1, truncated: false, rows: [row('b')] }).gone.keys()], ['a']);
  assert.equal(applySnapshot(after, { sequence: 20, now: '', total: 1, truncated: false, rows: [row('a')] }).gone.size, 0);
});

test('what is gone is forgotten with the closed ones, but not the one that is being read', () => {
  const after = removeRow(removeRow(snapshot, gone('a', 12)), gone('b', 13));
  assert.deepEqual([...forgetPassed(after, 'b').gone.keys()], ['b']);
  assert.equal(forgetPassed(after, null).gone.size, 0);
});
