import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionNames } from '../actions/offers.ts';
import { assignee, beginning, codeIn, isReady, noValues, specs, type Values } from '../actions/specs.ts';
import { bothDegrees } from '../actions/position-field.ts';
import { likelySame } from '../actions/likely.ts';
import { splittable } from '../actions/signals.ts';
import type { Candidate, TimelineEntry } from '../shared/types.ts';
import { row } from './samples.ts';

const with_ = (part: Partial<Values>): Values => ({ ...noValues, ...part });
const worker: Candidate = { kind: 'worker', id: 'w-1', zh: '', en: '', division: '370211005001', onDuty: true, load: 0, skills: [], why: '' };

test('what needs a reason cannot be sent without one, nor with one that is too long', () => {
  for (const name of actionNames.filter(name => specs[name].text === 'needed')) {
    const filled = with_({ choice: '3', departments: ['water'], division: '370211005', candidate: worker, target: row('b'), signals: ['s'], text: '  ' });
    assert.ok(!isReady(specs[name], filled), name);
    assert.ok(!isReady(specs[name], { ...filled, text: '字'.repeat(2001) }), name);
  }
  assert.ok(isReady(specs.resolve, with_({ text: '已修复' })));
});

test('each action says to the hub what it means', () => {
  assert.deepEqual(specs.dismiss.body(with_({ choice: 'test', text: ' 线路测试 ' })), { reason: 'test', text: '线路测试' });
  assert.deepEqual(specs.summon.body(with_({ departments: ['water'], text: '抽水' })), { departments: ['water'], reason: '抽水' });
  assert.deepEqual(specs.verify.body(noValues), { done: true, text: undefined });
  assert.deepEqual(specs['send-back'].body(with_({ text: '未清理' })), { done: false, text: '未清理' });
  assert.deepEqual(specs.transfer.body(with_({ division: '长江路街道 370211005', text: '归其管辖' })), { division: '370211005', department: undefined, reason: '归其管辖' });
  assert.deepEqual(specs.merge.body(with_({ target: row('b'), text: '同一处' })), { into: 'b', reason: '同一处' });
  assert.deepEqual(specs.position.body(with_({ lon: '120.2', lat: '36', crs: 'GCJ02' })), { lon: 120.2, lat: 36, crs: 'GCJ02', division: undefined, address: undefined, reason: undefined });
});

test('an assignment names a worker, a department in its division, or a desk', () => {
  assert.deepEqual(assignee(worker), { worker: 'w-1' });
  assert.deepEqual(assignee({ ...worker, kind: 'department', id: 'water' }), { department: 'water', division: '370211005001' });
  assert.deepEqual(assignee({ ...worker, kind: 'desk', id: '370211005' }), { division: '370211005001' });
});

test('a place can be typed in the ways people have it', () => {
  assert.equal(codeIn('示例社区 29 370211001029'), '370211001029');
  assert.equal(codeIn('长江路街道'), undefined);
  assert.deepEqual(bothDegrees('120.204， 36.056'), { lon: '120.204', lat: '36.056' });
  assert.equal(bothDegrees('120.2'), null);
  assert.ok(!isReady(specs.position, with_({ lon: '120.2', lat: 'x' })));
});

test('a form begins with what is sensible: the next tier down, one\'s own department', () => {
  assert.equal(beginning('delegate', row('a', { tier: 'district' }), null).choice, 'subdistrict');
  assert.equal(beginning('report-in', row('a'), 'water').choice, 'water');
});

test('the same thing told twice is near by and of the same kind, the nearest first', () => {
  const at = (id: string, lon: number, part = {}) => row(id, { lon, lat: 35.9, ...part });
  const found = likelySame(at('a', 120.1), [at('a', 120.1), at('far', 120.2), at('near', 120.101), at('nearer', 120.1005), at('other', 120.1, { kind: 'fire' }), at('shut', 120.1, { status: 'closed' })]);
  assert.deepEqual(found.map(({ row: { id } }) => id), ['nearer', 'near']);
});

test('only what joined and is still there can be split off', () => {
  const entry = (type: string, data: object) => ({ type, data }) as unknown as TimelineEntry;
  const entries = [entry('incident_opened', { signal: { signalId: '1' } }), entry('signal_joined', { signal: { signalId: '2' } }), entry('signal_joined', { signal: { signalId: '3' } }), entry('signals_split_off', { signals: ['2'] })];
  assert.deepEqual(splittable({ incidentId: 'a', version: 4, entries }).map(signal => signal.signalId), ['3']);
});
