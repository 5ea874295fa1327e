import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressFrom, addressQuery } from '../grids/address.ts';
import { failed, heard, loading, pollAfterMs, valueOf, type Answer } from '../grids/answer.ts';
import { chosenLayer, dayOf, inForce, planned, stampOf } from '../grids/layer-state.ts';
import { area, metres, share } from '../grids/measures.ts';
import { pageOf } from '../grids/pages.ts';
import { readQuestion, splitPair } from '../grids/question.ts';
import { dotsOf, verdict } from '../grids/trend-line.ts';
import { layer, trendPoint, version } from './grid-samples.ts';

test('an answer that is being computed is neither ready nor failed', () => {
  assert.deepEqual(heard({ computing: true } as const, 1), { kind: 'computing' });
  assert.deepEqual([0, 1, 20].map(pollAfterMs), [1000, 1500, 10_000]);
});

test('an old answer stays in sight when asking again fails', () => {
  const before: Answer<string> = heard('known', 5);
  const after = failed(before, 'gone');
  assert.deepEqual(after, { kind: 'ready', value: 'known', heardAt: 5, staleBecause: 'gone' });
  assert.equal(valueOf(after), 'known');
  assert.deepEqual(failed<string>(loading, 'gone'), { kind: 'failed', fault: 'gone' });
});

test('the layer in the address is chosen where it exists, else the first overlay', () => {
  const all = [layer('base', 'base'), layer('fire'), layer('police')];
  assert.equal(chosenLayer(all, 'police')?.code, 'police');
  assert.equal(chosenLayer(all, 'base')?.code, 'fire');
  assert.equal(chosenLayer([], 'police'), null);
});

test('the version in force and the planned ones are told apart', () => {
  const one = layer('fire', 'overlay', [version(1, 'past'), version(2, 'in-force'), version(4, 'planned', '2027-01-01'), version(3, 'planned', '2026-12-01')]);
  assert.equal(inForce(one)?.version, 2);
  assert.deepEqual(planned(one).map(v => v.version), [3, 4]);
  assert.deepEqual([dayOf('2026-12-01'), dayOf('2026-11-30T16:00:00Z')], ['2026-12-01', '2026-12-01']);
});

test('a new version of the layer or of the base grid makes answers old, one of another layer does not', () => {
  const base = layer('base', 'base', [version(1, 'in-force')]);
  const before = stampOf([base, layer('fire'), layer('police')], 'fire');
  assert.equal(stampOf([base, layer('fire'), layer('police', 'overlay', [version(9, 'in-force')])], 'fire'), before);
  assert.notEqual(stampOf([layer('base', 'base', [version(2, 'in-force')]), layer('fire')], 'fire'), before);
});

test('the address carries layer and tab, and an odd tab is the first one', () => {
  const there = addressFrom(new URLSearchParams(addressQuery({ layer: 'police', tab: 'trend' })));
  assert.deepEqual(there, { layer: 'police', tab: 'trend' });
  assert.deepEqual(addressFrom(new URLSearchParams('tab=odd')), { layer: null, tab: 'coverage' });
});

test('almost everything is never shown as everything, a trace never as nothing', () => {
  assert.deepEqual([share(.99999, 'en'), share(1, 'en'), share(.00001, 'en'), share(0, 'en'), share(.9932, 'en')], ['99.99 %', '100.00 %', '< 0.01 %', '0.00 %', '99.32 %']);
  assert.deepEqual([area(812.4, 'en'), area(1_234_567, 'zh'), metres(3.25, 'en'), metres(1234, 'en'), metres(45_678, 'en')], ['812 m²', '1.23 km²', '3.3 m', '1,234 m', '45.7 km']);
});

test('a page that no longer exists becomes the last one', () => {
  const page = pageOf([1, 2, 3, 4, 5], 9, 2);
  assert.deepEqual([page.rows, page.number, page.count, page.first, page.last], [[5], 3, 3, 5, 5]);
  assert.deepEqual([pageOf([], 1, 2).first, pageOf([], 1, 2).count], [0, 1]);
});

test('a position is read from the form, and what cannot be meant is named', () => {
  assert.deepEqual(readQuestion({ lon: ' 120.1 ', lat: '35.9', crs: 'GCJ02', uncertainty: '20' }), { question: { lon: 120.1, lat: 35.9, crs: 'GCJ02', uncertainty: 20 } });
  assert.deepEqual(readQuestion({ lon: '', lat: '135.9', crs: 'odd', uncertainty: '-1' }), { faults: ['lon', 'lat', 'uncertainty'] });
  assert.deepEqual(readQuestion({ lon: '120', lat: '36', crs: 'WGS84', uncertainty: '2001' }), { faults: ['uncertainty'] });
  assert.deepEqual(splitPair('120.1，35.9'), { lon: '120.1', lat: '35.9' });
  assert.equal(splitPair('120.1'), null);
});

test('a trend is drawn oldest left, highest on top, and a flat one in the middle', () => {
  const points = [trendPoint(1, .9), trendPoint(2, .95), trendPoint(3, 1)];
  assert.deepEqual(dotsOf(points, 'coveredShare', 100, 10).map(({ x, y }) => [x, Math.round(y)]), [[0, 10], [50, 5], [100, 0]]);
  assert.deepEqual(dotsOf([trendPoint(1, .9)], 'coveredShare', 100, 10).map(({ x, y }) => [x, y]), [[50, 5]]);
});

test('more coverage is better, more overlap is worse', () => {
  const points = [trendPoint(1, .9, 10), trendPoint(2, .95, 20)];
  assert.deepEqual([verdict(points, 'coveredShare', 'more'), verdict(points, 'doublySquareMetres', 'less'), verdict(points, 'misalignedMetres', 'less')], ['better', 'worse', 'same']);
});
