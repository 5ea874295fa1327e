import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hubNow, tell } from '../shared/hub-clock.ts';
import { age, briefSpan, clockTime, countdown, day, differ, span, timeNear } from '../shared/times.ts';

const units = { day: 'd', hour: 'h', minute: 'm' };
const noon = Date.parse('2026-11-24T04:00:00Z');

test('times are shown as Shanghai reads them', () => {
  assert.equal(clockTime(noon), '12:00:00');
  assert.equal(clockTime(Date.parse('2026-11-23T16:00:00Z')), '00:00:00');
  assert.equal(day(Date.parse('2026-11-23T16:00:00Z')), '2026-11-24');
});

test('another day is never mistaken for today', () => {
  assert.equal(timeNear('2026-11-24T01:02:03Z', noon), '09:02:03');
  assert.equal(timeNear('2026-11-23T01:02:03Z', noon), '11-23 09:02:03');
});

test('spans read at a glance and never run backwards', () => {
  assert.deepEqual([0, 42_000, 3_787_000, 183_600_000, -5].map(ms => span(ms, units)), ['00:00', '00:42', '1:03:07', '2d 03:00', '00:00']);
  assert.deepEqual([42_000, 3_787_000, 183_600_000].map(ms => briefSpan(ms, units)), ['00:42', '1h03m', '2d03h']);
  assert.equal(age('2026-11-24T03:59:00Z', noon, units), '01:00');
});

test('a countdown reaches zero, then counts what is overdue', () => {
  assert.deepEqual(countdown('2026-11-24T04:02:00Z', noon), { overdue: false, soon: false, ms: 120_999 });
  assert.deepEqual(countdown('2026-11-24T04:00:30Z', noon), { overdue: false, soon: true, ms: 30_999 });
  assert.deepEqual(countdown('2026-11-24T03:58:00Z', noon), { overdue: true, soon: false, ms: 120_000 });
});

test('the hub clock runs at its own rate between two tellings', () => {
  assert.equal(hubNow(tell('2026-11-24T04:00:00Z', 10, 500), 1500), noon + 10_000);
  assert.equal(hubNow(tell('2026-11-24T04:00:00Z', 0, 500), 99_500), noon);
});

test('times a second apart are two times', () => {
  assert.ok(differ('2026-11-24T04:00:00Z', '2026-11-24T04:00:01Z'));
  assert.ok(!differ('2026-11-24T04:00:00Z', '2026-11-24T04:00:00.900Z'));
});
