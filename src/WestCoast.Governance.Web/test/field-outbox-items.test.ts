import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterReload, forgettable, nextItem, standingOf, type Item } from '../field/outbox-items.ts';
import { duesOf, inOrder, takeList, takeTask } from '../field/tasks.ts';
import { at, item, task } from './field-samples.ts';
import { lineState } from '../field/line.ts';
import { fit } from '../field/shrink.ts';
import { pageOf } from '../field/field-address.ts';

test('what was done to one task goes in order; another task does not wait for it', () => {
  const items = [item('1', { what: 'arrival' }), item('2', { what: 'report' }), item('3', { task: 'u' })];
  assert.equal(nextItem(items)?.key, '1');
  assert.equal(nextItem(items, ({ key }) => key === '1')?.key, '3');
  assert.equal(nextItem([item('1', { state: 'refused' }), item('2')])?.key, '2');
  assert.equal(nextItem([item('1', { state: 'sent' })]), null);
});

test('a page that was closed while sending sends again, and in the order things were done', () => {
  const items = afterReload([item('2', { madeAt: '2026-11-24T02:05:00Z' }), item('1', { state: 'sending' })]);
  assert.deepEqual(items.map(({ key, state }) => [key, state]), [['1', 'waiting'], ['2', 'waiting']]);
});

test('only what was confirmed is ever forgotten', () => {
  const sent = Array.from({ length: 25 }, (_, i) => item(`s${i}`, { state: 'sent' }));
  const gone = forgettable([item('w'), item('r', { state: 'refused' }), item('read', { what: 'reading', state: 'sent' }), ...sent]).map(({ key }) => key);
  assert.deepEqual(gone, ['read', 's0', 's1', 's2', 's3', 's4']);
});

test('what was done here counts at once, what was refused not at all', () => {
  const now = Date.parse(at);
  const standing = (...items: Item[]) => standingOf(task(), items, now);
  assert.equal(standing(item('1')), 'accepted');
  assert.equal(standing(item('1'), item('2', { what: 'arrival', state: 'sending' })), 'onscene');
  assert.equal(standing(item('1', { what: 'report', body: { done: true } })), 'done');
  assert.equal(standing(item('1', { state: 'refused' })), 'offered');
  assert.equal(standing(item('1', { what: 'refusal' })), 'refused');
});

test('once it is confirmed the hub has the last word, also when it sends a task back', () => {
  const now = Date.parse(at) + 5000;
  const sent = item('1', { what: 'report', body: { done: true }, state: 'sent', settledAt: at, version: 9 });
  assert.equal(standingOf(task({ state: 'onscene', version: 8 }), [sent], now), 'done');
  assert.equal(standingOf(task({ state: 'accepted', version: 10 }), [sent], now), 'accepted');
  assert.equal(standingOf(task({ state: 'onscene', version: 8 }), [sent], now + 120_000), 'onscene');
  assert.equal(standingOf(task({ state: 'withdrawn' }), [item('1')], now), 'withdrawn');
});

test('the list follows the hub; the task that is being looked at does not vanish but is said to be gone', () => {
  const before = takeList(new Map(), { now: at, rows: [task(), task({ id: 'u' })] }, null);
  const after = takeList(before, { now: at, rows: [] }, 't');
  assert.deepEqual([...after.values()].map(({ id, state }) => [id, state]), [['t', 'withdrawn']]);
  assert.equal(takeTask(before, task({ version: 2, state: 'accepted' })).get('t')?.state, 'offered');
  assert.equal(takeTask(before, task({ version: 4, state: 'accepted' })).get('t')?.state, 'accepted');
});

test('what is due soonest is on top, and only limits that still run are shown', () => {
  assert.deepEqual(duesOf(task(), 'accepted').map(({ step }) => step), ['arrive', 'resolve']);
  assert.deepEqual(duesOf(task(), 'done'), []);
  const order = inOrder([task({ id: 'done', state: 'done' }), task({ id: 'hand', state: 'onscene' }), task({ id: 'new' })], ({ state }) => state);
  assert.deepEqual(order.map(({ id }) => id), ['new', 'hand', 'done']);
});

test('the line says live, slow, stale or offline, and never more than it knows', () => {
  const line = { streaming: true, heardAt: 0, failed: false, beganAt: 0 };
  assert.equal(lineState(line, 29_000), 'live');
  assert.equal(lineState(line, 31_000), 'stale');
  assert.equal(lineState({ ...line, streaming: false }, 10_000), 'slow');
  assert.equal(lineState({ ...line, streaming: false, failed: true }, 10_000), 'offline');
  assert.equal(lineState({ ...line, streaming: false }, 31_000), 'offline');
  assert.equal(lineState({ ...line, heardAt: null }, 0), 'connecting');
});

test('a photo shrinks to 1600 pixels and never grows', () => {
  assert.deepEqual(fit(4000, 3000), { width: 1600, height: 1200 });
  assert.deepEqual(fit(1080, 2400), { width: 720, height: 1600 });
  assert.deepEqual(fit(640, 480), { width: 640, height: 480 });
});

test('the address says which page', () => {
  assert.deepEqual(pageOf('#/task/t/report'), { page: 'report', task: 't' });
  assert.deepEqual(pageOf('#/task/t'), { page: 'task', task: 't' });
  assert.deepEqual([pageOf('#/outbox').page, pageOf('').page, pageOf('#/x').page], ['outbox', 'list', 'list']);
});
