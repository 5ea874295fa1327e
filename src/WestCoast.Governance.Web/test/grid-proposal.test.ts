import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shapes } from '../grids/ask.ts';
import { boundsOf, cellsWith, piecesOf } from '../grids/extents.ts';
import { decided, everything, mayDecide, restored, sifted, stepped, targets } from '../grids/proposal-rows.ts';
import { item } from './grid-samples.ts';

const items = [item('a'), item('b', { kind: 'fill' }), item('c', { decision: 'accepted' })];

test('kind and decision narrow the list together', () => {
  assert.deepEqual(sifted(items, { kind: 'snap', decision: 'open' }).map(i => i.cell), ['a']);
  assert.equal(sifted(items, everything).length, 3);
});

test('ticked rows are meant before the row under the cursor, and hidden ones never', () => {
  assert.deepEqual(targets(items, new Set(['c', 'gone']), 'a'), ['c']);
  assert.deepEqual(targets(items, new Set(['gone']), 'a'), ['a']);
  assert.deepEqual(targets(items, new Set(), 'gone'), []);
});

test('a decision is counted and carries who and when', () => {
  const after = decided({ layer: 'fire', version: 1, baseVersion: 1, items, accepted: 1, rejected: 0, open: 2 }, ['a', 'c'], false, 'li', 'now');
  assert.deepEqual([after.accepted, after.rejected, after.open], [0, 2, 1]);
  assert.deepEqual(after.items.map(i => i.decidedBy), ['li', null, 'li']);
});

test('the cursor stops at both ends and starts at the top', () => {
  assert.deepEqual([stepped(items, null, 1), stepped(items, 'a', -1), stepped(items, 'b', 1), stepped(items, 'c', 1), stepped([], 'a', 1)], ['a', 'a', 'c', 'c', null]);
});

test('operators and administrators decide, dispatchers and grid workers look', () => {
  assert.deepEqual(['operator', 'administrator', 'dispatcher', 'grid-worker'].map(mayDecide), [true, true, false, false]);
});

const line = (kind: string, cells: string[], baseCells: string[], to: number): GeoJSON.Feature =>
  ({ type: 'Feature', properties: { kind, cells, baseCells }, geometry: { type: 'LineString', coordinates: [[0, 0], [to, to]] } });
const drawn: Shapes = { type: 'FeatureCollection', features: [line('gap', [], ['1'], 1), line('gap', [], ['1', '2'], 2), line('double', ['A', 'B'], ['1'], 3)] };

test('a listed flaw finds its drawn pieces, whatever the order of the codes', () => {
  assert.deepEqual(boundsOf(piecesOf(drawn, { kind: 'gap', cells: [], baseCells: ['2', '1'] })), [0, 0, 2, 2]);
  assert.deepEqual(boundsOf(piecesOf(drawn, { kind: 'double', cells: ['B', 'A'], baseCells: ['1', '9'] })), [0, 0, 3, 3]);
  assert.equal(boundsOf(piecesOf(drawn, { kind: 'outside', cells: ['A'], baseCells: [] })), null);
});

test('cells are found by their codes', () => {
  const square: GeoJSON.Feature = { type: 'Feature', properties: { code: 'x' }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 5], [0, 0]]] } };
  assert.deepEqual(boundsOf(cellsWith({ type: 'FeatureCollection', features: [square] }, ['x'])), [0, 0, 4, 5]);
  assert.equal(boundsOf(cellsWith(null, ['x'])), null);
});

test('a decision that did not arrive is taken back, and only that one', () => {
  const before = { layer: 'fire', version: 1, baseVersion: 1, items, accepted: 1, rejected: 0, open: 2 };
  const after = decided(decided(before, ['a'], true, 'li', null), ['b'], true, 'li', null);
  const back = restored(after, before, ['a']);
  assert.deepEqual(back.items.map(i => i.decision), ['open', 'accepted', 'accepted']);
  assert.deepEqual([back.accepted, back.open], [2, 1]);
});
