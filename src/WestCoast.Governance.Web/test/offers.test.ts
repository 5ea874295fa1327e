import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayDo, offersFor, waysOf, withinOf, type ActionName } from '../actions/offers.ts';
import type { Division, Row, Session } from '../shared/types.ts';
import { row } from './samples.ts';

const tree: Division[] = [
  { code: '370211', parent: null, tier: 'district', zh: '区', en: 'district', synthetic: true },
  { code: '370211005', parent: '370211', tier: 'subdistrict', zh: '街道', en: 'subdistrict', synthetic: true },
  { code: '370211005Z01', parent: '370211005', tier: 'zone', zh: '管区', en: 'zone', synthetic: true },
  { code: '370211005001', parent: '370211005Z01', tier: 'community', zh: '社区', en: 'community', synthetic: true },
];
const isWithin = withinOf(new Map(tree.map(division => [division.code, division])));
const seat = (role: string, part: Partial<Session> = {}): Session =>
  ({ user: 'me', role, division: '370211', divisionZh: '', divisionEn: '', world: 'Drill', capStatus: 'Exercise', ...part });
const offers = (part: Partial<Row>, who = seat('dispatcher'), now = Date.parse('2026-11-24T02:00:00Z')) => offersFor(row('a', { phase: 'new', ...part }), who, isWithin, now);

test('a new incident asks to be confirmed, given to somebody or dismissed; what comes later is one press away', () => {
  const { first, more } = offers({});
  assert.deepEqual(first, ['confirm', 'assign', 'dismiss']);
  assert.ok(['summon', 'route', 'correct', 'merge', 'attach'].every(name => more.includes(name as never)));
  assert.ok(![...first, ...more].some(name => ['verify', 'close', 'reopen', 'unmerge', 'split'].includes(name)));
});

test('each phase offers its own next step first', () => {
  assert.deepEqual(offers({ phase: 'confirmed', confirmedBy: 'x' }).first, ['assign', 'summon', 'resolve']);
  assert.deepEqual(offers({ phase: 'resolved', resolvedBy: 'x' }).first, ['verify', 'send-back']);
  assert.deepEqual(offers({ phase: 'verified', resolvedBy: 'x', verifiedBy: 'y' }).first, ['close', 'send-back']);
  assert.deepEqual(offers({ phase: 'merged', status: 'closed', mergedInto: 'b' }).first, ['unmerge']);
  assert.deepEqual(offers({ phase: 'closed', status: 'closed', reopenUntil: '2026-12-01T00:00:00Z' }).first, ['reopen']);
});

test('who resolved it is not offered to verify it, and nobody to reopen it too late', () => {
  assert.deepEqual(offers({ phase: 'resolved', resolvedBy: 'me' }).first, ['send-back']);
  assert.deepEqual(offers({ phase: 'closed', status: 'closed', reopenUntil: '2026-11-01T00:00:00Z' }).first, []);
});

test('the ways of passing it on are those that lead somewhere', () => {
  const ways = (part: Partial<Row>) => waysOf('route', row('a', part), seat('dispatcher'), isWithin, 0);
  assert.deepEqual(ways({ tier: 'community', severity: 4 }), ['escalate', 'return', 'transfer']);
  assert.deepEqual(ways({ tier: 'district', severity: 3 }), ['delegate', 'transfer']);
  assert.deepEqual(ways({ tier: 'district', severity: 2 }), ['transfer']);
  assert.deepEqual(ways({ tier: 'subdistrict', severity: 3, bounces: 3 }), ['escalate', 'delegate']);
});

test('a desk works its own ground and what is below it, and nothing that is above or beside', () => {
  const may = (division: string, part: Partial<Row>, name: ActionName) => mayDo(row('a', part), seat('dispatcher', { division }), isWithin, name);
  assert.ok(may('370211005', { division: '370211005001' }, 'assign'));
  assert.ok(!may('370211005', { division: '370211' }, 'assign'));
  assert.ok(may('370211005', { division: '370211' }, 'attach'));
  assert.ok(!may('370211006', {}, 'attach'));
});

test('only a higher tier supervises, and the district what is its own', () => {
  const supervises = (division: string, part: Partial<Row>) => offers({ division: '370211005', ...part }, seat('dispatcher', { division })).more.includes('supervise');
  assert.ok(supervises('370211', { tier: 'subdistrict' }));
  assert.ok(supervises('370211', { tier: 'district', division: '370211' }));
  assert.ok(!supervises('370211005', { tier: 'subdistrict' }));
  assert.ok(supervises('370211005', { tier: 'community' }));
  assert.ok(!supervises('370211', { tier: 'subdistrict', supervisedBy: 'district' }));
});

test('a department does its part of what it has a part in; an auditor only reads', () => {
  const water = seat('department', { department: 'water' });
  assert.deepEqual(offers({}, water), { first: [], more: [] });
  const called = { summoned: [{ department: 'water', calledAt: '2026-11-24T02:00:00Z' }] };
  assert.deepEqual(offers(called, water).first, ['report-in', 'confirm']);
  assert.ok(!offers(called, water).more.includes('assign'));
  assert.deepEqual(offers({}, seat('auditor')), { first: [], more: [] });
});
