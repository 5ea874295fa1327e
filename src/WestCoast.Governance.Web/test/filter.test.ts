import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterFromQuery, filterToQuery, isActive, matches, noFilter, type Filter } from '../console/filter.ts';
import { row } from './samples.ts';

test('a filter survives the trip through the address', () => {
  const filter: Filter = { severities: [1, 3], kind: 'fire', tier: 'district', text: '石化 & #12', unacknowledged: true };
  assert.deepEqual(filterFromQuery(new URLSearchParams(filterToQuery(filter).toString())), filter);
  assert.deepEqual(filterFromQuery(filterToQuery(noFilter)), noFilter);
});

test('nonsense in the address filters nothing', () => {
  assert.deepEqual(filterFromQuery(new URLSearchParams('severity=9,x,&tier=galaxy&unacknowledged=maybe')), noFilter);
});

test('text finds titles, both place names, owners and numbers', () => {
  const one = row('a', { number: 512, acknowledgedBy: 'zhang.wei' });
  for (const text of ['燃气', '长江路', 'CHANGJIANG', '#512', 'zhang', ' 燃气 ']) assert.ok(matches({ ...noFilter, text }, one), text);
  assert.ok(!matches({ ...noFilter, text: '洪水' }, one));
});

test('each part narrows', () => {
  const one = row('a', { acknowledgedBy: 'li' });
  assert.ok(matches({ ...noFilter, severities: [3] }, one));
  assert.ok(!matches({ ...noFilter, severities: [1, 2] }, one));
  assert.ok(!matches({ ...noFilter, kind: 'fire' }, one));
  assert.ok(!matches({ ...noFilter, tier: 'district' }, one));
  assert.ok(!matches({ ...noFilter, unacknowledged: true }, one));
  assert.ok(!isActive({ ...noFilter, text: '  ' }));
});
