import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOffMs, changeCame, lost, newLine, opened, pingCame, snapshotCame, staleReason, stateOf } from '../shared/connection.ts';
import type { Ping } from '../shared/types.ts';

const ping = (sequence = 5, state: Ping['chain']['state'] = 'ok'): Ping => ({ now: '', rate: 1, sequence, chain: { state, lastBeatAt: null } });
const live = pingCame(snapshotCame(opened(newLine(0), 100), 120), ping(), 5, 130);

test('it catches up before it says live', () => {
  assert.equal(stateOf(newLine(0), 10), 'catching-up');
  assert.equal(stateOf(opened(newLine(0), 100), 110), 'catching-up');
  assert.equal(stateOf(live, 140), 'live');
});

test('pings alone do not make it live before the first snapshot', () => {
  const waiting = pingCame(opened(newLine(0), 100), ping(0), 0, 110);
  assert.equal(stateOf(waiting, 9000), 'catching-up');
  assert.equal(stateOf(snapshotCame(waiting, 9100), 9110), 'live');
});

test('after a resume it is live only when level with the hub, or quiet after a ping', () => {
  const resumed = pingCame(opened(lost(live, 1000, 1500), 2000), ping(9), 5, 2010);
  assert.equal(stateOf(resumed, 2020), 'catching-up');
  assert.equal(stateOf(changeCame(resumed, 3400), 3600), 'catching-up');
  assert.equal(stateOf(changeCame(resumed, 3400), 4900), 'live');
  assert.equal(stateOf(pingCame(resumed, ping(9), 9, 2100), 2100), 'live');
});

test('silence for 25 seconds is stale', () => {
  assert.equal(stateOf(live, 130 + 24_999), 'live');
  assert.equal(stateOf(live, 130 + 25_000), 'stale');
  assert.equal(staleReason(live, 130 + 25_000), 'no-ping');
  assert.equal(stateOf(opened(newLine(0), 0), 25_000), 'stale');
});

test('a broken event chain is stale although pings arrive', () => {
  const broken = pingCame(live, ping(5, 'stale'), 5, 200);
  assert.equal(stateOf(broken, 210), 'stale');
  assert.equal(staleReason(broken, 210), 'chain');
  assert.equal(stateOf(pingCame(broken, ping(), 5, 300), 310), 'live');
});

test('offline keeps the moment of the first loss through every retry', () => {
  const down = lost(lost(live, 1000, 1500), 2000, 3000);
  assert.equal(stateOf(down, 2100), 'offline');
  assert.equal(down.since, 1000);
  assert.equal(down.attempts, 2);
});

test('back-off grows to a limit and is spread', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 50].map(n => backOffMs(n, .5)), [500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  assert.ok(backOffMs(3, 0) < backOffMs(3, .99));
});
