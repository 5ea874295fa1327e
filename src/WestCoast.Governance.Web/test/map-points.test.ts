import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, pointsOf } from '../console/map-points.ts';
import { extentOf, namePoints } from '../shared/map-names.ts';
import { row } from './samples.ts';

test('only what the map shows of a row makes it change', () => {
  const before = pointsOf([row('a'), row('b')]);
  assert.equal(difference(before, pointsOf([row('b', { version: 9, signalCount: 9 }), row('a')])), null);
});

test('added, changed and removed points are told apart', () => {
  const change = difference(pointsOf([row('a'), row('b')]), pointsOf([row('b', { acknowledgedBy: 'li' }), row('c', { severity: 1 })]));
  assert.deepEqual(change?.add?.map(f => f.properties), [{ id: 'c', icon: 'severity-1', rank: 45 }]);
  assert.deepEqual(change?.update?.map(u => [u.id, u.addOrUpdateProperties?.[0]?.value]), [['b', 'severity-3-seen']]);
  assert.deepEqual(change?.remove, ['a']);
});

test('an incident without a position is not on the map', () => {
  assert.equal(pointsOf([row('a', { lon: null, lat: null })]).size, 0);
});

test('a division is named once, in its largest part', () => {
  const square = (x: number, side: number): GeoJSON.Position[][] => [[[x, 0], [x + side, 0], [x + side, side], [x, side], [x, 0]]];
  const divisions: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [
    { type: 'Feature', properties: { zh: '甲' }, geometry: { type: 'MultiPolygon', coordinates: [square(0, 1), square(10, 4)] } }] };
  assert.deepEqual(namePoints(divisions).features.map(f => f.geometry), [{ type: 'Point', coordinates: [12, 2] }]);
  assert.deepEqual(extentOf(divisions), [0, 0, 14, 4]);
});
