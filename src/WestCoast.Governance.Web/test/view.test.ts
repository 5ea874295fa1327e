import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noFilter } from '../console/filter.ts';
import { applyChanges, applySnapshot, noRows, removeRow } from '../console/rows.ts';
import { neighbour, viewOf, worst } from '../console/view.ts';
import { visibleRange } from '../console/visible-range.ts';
import { change, row } from './samples.ts';

const at = (minute: number) => `2026-11-24T02:${String(minute).padStart(2, '0')}:00Z`;
const rows = applySnapshot(noRows, { sequence: 1, now: '', total: 3, truncated: false, rows: [
  row('old', { openedAt: at(1), number: 1 }), row('new', { openedAt: at(3), number: 3 }), row('mid', { openedAt: at(2), number: 2 }),
] });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('the newest incident stands first; the number decides in the same second', () => {
  assert.deepEqual(ids(viewOf(rows, noFilter, null).shown), ['new', 'mid', 'old']);
  const same = applyChanges(rows, [change(2, row('twin', { openedAt: at(3), number: 4 }))]);
  assert.deepEqual(ids(viewOf(same, noFilter, null).shown), ['twin', 'new', 'mid', 'old']);
});

test('while the list holds still, nothing moves and new rows wait', () => {
  const { shown } = viewOf(rows, noFilter, null);
  const later = applyChanges(rows, [
    change(2, row('newest', { openedAt: at(9), severity: 1 })),
    change(3, row('mid', { version: 2, openedAt: at(2), signalCount: 5 })),
    change(4, row('old', { version: 2, openedAt: at(1), status: 'closed' })),
  ]);
  const held = viewOf(later, noFilter, shown);
  assert.deepEqual(ids(held.shown), ['new', 'mid', 'old']);
  assert.equal(held.shown[1]!.signalCount, 5);
  assert.equal(held.shown[2]!.status, 'closed');
  assert.deepEqual(ids(held.held), ['newest']);
  assert.equal(worst(held.held), 1);
  assert.deepEqual(ids(viewOf(later, noFilter, null).shown), ['newest', 'new', 'mid']);
});

test('while the list holds still, an incident that left the area keeps its place and says so, and goes on release', () => {
  const { shown } = viewOf(rows, noFilter, null);
  const newer = applyChanges(rows, [change(2, row('mid', { version: 2, openedAt: at(2), signalCount: 5 }))]);
  const later = removeRow(newer, { sequence: 3, incidentId: 'mid', at: at(8), cause: 'PositionCorrected' });
  const held = viewOf(later, noFilter, shown);
  assert.deepEqual(ids(held.shown), ['new', 'mid', 'old']);
  assert.equal(held.shown[1]!.signalCount, 5);
  assert.deepEqual([...held.missing], [['mid', later.gone.get('mid')]]);
  assert.deepEqual([ids(viewOf(later, noFilter, null).shown), viewOf(later, noFilter, null).missing.size], [['new', 'old'], 0]);
  const back = applyChanges(later, [change(4, row('mid', { version: 4, openedAt: at(2) }))]);
  assert.equal(viewOf(back, noFilter, shown).missing.size, 0);
});

test('a held row that a new snapshot does not have is marked without pretending to know why', () => {
  const { shown } = viewOf(rows, noFilter, null);
  const fresh = applySnapshot(rows, { sequence: 9, now: '', total: 2, truncated: false, rows: [row('old', { openedAt: at(1) }), row('new', { openedAt: at(3) })] });
  assert.deepEqual([...viewOf(fresh, noFilter, shown).missing], [['mid', null]]);
});

test('a filter tells how many it hides, and holds back only what it would show', () => {
  const filter = { ...noFilter, unacknowledged: true };
  const some = applyChanges(rows, [change(2, row('mid', { version: 2, acknowledgedBy: 'li' }))]);
  const view = viewOf(some, filter, null);
  assert.equal(view.hidden, 1);
  const more = applyChanges(some, [change(3, row('seen', { acknowledgedBy: 'li' })), change(4, row('fresh'))]);
  const held = viewOf(more, filter, view.shown);
  assert.deepEqual(ids(held.held), ['fresh']);
  assert.equal(held.hidden, 2);
});

test('moving stops at both ends and starts at the nearer one', () => {
  const { shown } = viewOf(rows, noFilter, null);
  assert.equal(neighbour(shown, null, 1)?.id, 'new');
  assert.equal(neighbour(shown, null, -1)?.id, 'old');
  assert.equal(neighbour(shown, 'old', 1)?.id, 'old');
  assert.equal(neighbour(shown, 'new', 1)?.id, 'mid');
  assert.equal(neighbour([], 'x', 1), undefined);
});

test('only the lines in sight are drawn', () => {
  assert.deepEqual(visibleRange(0, 560, 56, 1000), { first: 0, last: 16 });
  assert.deepEqual(visibleRange(5600, 560, 56, 1000), { first: 94, last: 116 });
  assert.deepEqual(visibleRange(99999, 560, 56, 3), { first: 3, last: 3 });
});
