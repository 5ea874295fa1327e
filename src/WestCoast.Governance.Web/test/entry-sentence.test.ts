import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { entryDetails, entrySentence, entryText, eventName } from '../console/entry-sentence.ts';
import { Names } from '../console/names.ts';
import type { TimelineEntry } from '../shared/types.ts';
import { en } from '../texts/en.ts';
import { zh } from '../texts/zh.ts';

const entry = (type: string, data: object = {}, part: Partial<TimelineEntry> = {}): TimelineEntry =>
  ({ sequence: 1, version: 1, type, at: '2026-11-24T02:00:00Z', recordedAt: '2026-11-24T02:00:00Z', by: { user: 'li', role: 'dispatcher' }, data: data as Record<string, unknown>, ...part });
const say = (type: string, data: object = {}) => entrySentence(entry(type, data), zh, new Names());

test('every event that the hub stores of an incident has words of its own in both languages', () => {
  const source = readFileSync('../WestCoast.Governance.Hub/Incidents/StoredNames.cs', 'utf8');
  const names = [...source.matchAll(/\] = "(\w+)"/g)].map(found => found[1]!).filter(name => !/^(heartbeat|layer|proposal)_/.test(name));
  assert.ok(names.length > 35);
  for (const t of [zh, en])
    for (const name of names) {
      assert.notEqual(entrySentence(entry(name), t, new Names()), t.timeline.other(name), name);
      if (!['incident_opened', 'signal_joined', 'condition_cleared', 'severity_raised', 'deadline_reminded', 'deadline_missed'].includes(name)) assert.notEqual(eventName(name, t), t.timeline.other(name), name);
    }
});

test('what happened is told with its names', () => {
  assert.equal(say('departments_summoned', { departments: ['water', 'traffic'] }), '吹哨：水务 · 交通');
  assert.equal(say('incident_dismissed', { reason: 1 }), '排除：误报');
  assert.equal(say('incident_dismissed', { reason: 'NotActionable' }), '排除：无需处置');
  assert.equal(say('deadline_missed', { name: 'arrive' }), '逾期：到场');
  assert.equal(say('incident_escalated', { to: 3 }), '上报至区级');
  assert.equal(say('incident_assigned', { to: { zh: '网格长 0001', en: 'Grid leader 0001' } }), '派单给网格长 0001');
});

test('the hub\'s own sentence comes first, and what it says already is not said again', () => {
  const told = entry('incident_resolved', { text: '已关阀' }, { sentenceZh: '李办结：已关阀', sentenceEn: 'Li resolved it' });
  assert.equal(entrySentence(told, zh, new Names()), '李办结：已关阀');
  assert.equal(entryText(told, '李办结：已关阀'), '');
  assert.equal(entryText(told, '办结'), '已关阀');
  assert.deepEqual(entryDetails(entry('incident_returned', { reason: '不属本辖区' }), zh), [zh.timeline.reason('不属本辖区')]);
});
