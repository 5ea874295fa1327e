import { randomUUID } from 'node:crypto';
import { deskFor, offices, workers } from './fake-city.mjs';

const tiers = ['community', 'subdistrict', 'district'];
const [missing, over] = [{ status: 409, code: 'reason.missing', zh: '请填写原因或结果。', detail: 'This needs a reason or a result, in words.' }, { status: 409, code: 'incident.closed', zh: '该事件已结案。', detail: 'The incident is closed.' }];
const no = (code, detail, zh, status = 409) => ({ status, code, detail, zh });

/** What each command does to a made-up incident: a refusal, or [part of the row, event, data]. */
const deeds = {
  confirmation: (row, { text }, by, at) => [{ confirmedBy: by.user, confirmedAt: at, phase: 'confirmed' }, 'incident_confirmed', { text }],
  dismissal: (row, { reason, text }) => (text?.trim() ? [{ status: 'closed', stage: 'archived', phase: 'dismissed' }, 'incident_dismissed', { reason, text }] : missing),
  summons: (row, { departments, reason }, by, at) => [{ stage: 'handling', summoned: [...row.summoned, ...departments.map(department => ({ department, calledAt: at }))] }, 'departments_summoned', { departments, reason }],
  'report-in': (row, { department, text }, by, at) => [{ summoned: row.summoned.map(one => (one.department === department ? { ...one, reportedInAt: at } : one)) }, 'department_reported_in', { department, text }],
  command: (row, { onScene, text }, by) => [{ commandedBy: by.user, stage: 'handling' }, 'command_taken', { onScene, text }],
  resolution: (row, { text }, by, at) => [{ resolvedBy: by.user, resolvedAt: at, phase: 'resolved', stage: 'feedback', assignment: null }, 'incident_resolved', { text }],
  verification: (row, { done, text }, by) => done === false ? [{ resolvedBy: null, resolvedAt: null, verifiedBy: null, phase: 'confirmed', stage: 'handling', reworks: row.reworks + 1 }, 'resolution_sent_back', { reason: text }]
    : row.resolvedBy === by.user ? no('verification.own-work', 'Who handled it does not verify it.', '处置人不得核查本人办理的事件。') : [{ verifiedBy: by.user, phase: 'verified' }, 'resolution_verified', { text }],
  closure: (row, { text }, by, at) => [{ status: 'closed', stage: 'archived', phase: 'closed', endedAt: at, reopenUntil: new Date(Date.parse(at) + 7 * 864e5).toISOString() }, 'incident_closed', { text }],
  reopening: (row, { reason }) => [{ status: 'open', phase: 'new', stage: 'detected', resolvedBy: null, verifiedBy: null, endedAt: null, acknowledgedBy: null, acknowledgedAt: null }, 'incident_reopened', { reason }],
  escalation: (row, { reason }) => to(row, tiers[tiers.indexOf(row.tier) + 1], 'incident_escalated', reason),
  delegation: (row, { tier, reason }) => to(row, tier, 'incident_pushed_down', reason),
  return: (row, { reason }) => to(row, tiers[tiers.indexOf(row.tier) + 1], 'incident_returned', reason, { bounces: row.bounces + 1 }),
  transfer: (row, { division, department, reason }) => [{ division: division ?? row.division, department: department ?? row.department, bounces: row.bounces + 1, acknowledgedBy: null, phase: 'new' }, 'incident_transferred', { toDivision: division ?? row.division, toDepartment: department ?? row.department, reason }],
  supervision: (row, { reason }) => [{ supervisedBy: 'district' }, 'supervision_started', { tier: 'district', reason }],
  severity: (row, { severity, reason }) => [{ severity }, 'severity_corrected', { from: row.severity, to: severity, reason }],
  kind: (row, { kind, reason }) => [{ kind }, 'kind_corrected', { from: row.kind, to: kind, reason }],
  position: (row, { lon, lat, reason }) => [{ lon: lon ?? row.lon, lat: lat ?? row.lat }, 'incident_relocated', { place: { code: row.place, zh: row.placeZh, en: row.placeEn }, cause: 1, reason }],
  merge: (row, { into, reason }, by, at, all) => [{ status: 'closed', stage: 'archived', phase: 'merged', mergedInto: into }, 'incident_merged', { intoNumber: all.get(into)?.number, reason }],
  split: (row, { signals, reason }) => row.mergedInto ? [{ status: 'open', phase: 'new', stage: 'detected', mergedInto: null }, 'incident_unmerged', { reason }] : [{ signalCount: row.signalCount - signals.length }, 'signals_split_off', { signals, reason }],
};

const to = (row, tier, type, reason, part = {}) => [{ tier, division: deskFor(row.place, tier), acknowledgedBy: null, acknowledgedAt: null, phase: 'new', ...part }, type, { to: tier, times: part.bounces, reason }];

export const isDeed = what => what in deeds;

export const actOn = (incidents, row, what, body, by) => {
  if (row.status === 'closed' && !['reopening', 'split'].includes(what)) return over;
  const [part, type, data] = [deeds[what](row, body, by, incidents.at(), incidents.rows)].flat();
  return type ? void incidents.change(row, part, type, { ...by, from: '127.0.0.1' }, data) : part;
};

/** Those of the community, a department and the desk; one of them off duty. */
export const candidatesFor = row => [
  ...workers.filter(worker => worker.division.startsWith(row.place.slice(0, 9))).slice(0, 6).map((worker, i) => ({
    kind: 'worker', id: worker.id, zh: worker.zh, en: worker.en, division: worker.division, onDuty: i !== 2, distanceMetres: 240 + i * 610, load: i % 3, skills: worker.skills ?? [],
    why: i === 0 ? '本网格在岗，距离最近，技能相符。On duty for this grid, nearest, with the skill.' : '同镇街在岗。On duty in the subdistrict.',
  })),
  ...offices.filter(office => office.code === row.department).map(office => ({ kind: 'department', id: office.code, zh: office.zh, en: office.en, division: office.division, onDuty: true, load: 4, skills: [], why: '主责部门。The department this kind belongs to.' })),
  { kind: 'desk', id: row.division, zh: '本级席位', en: 'The desk itself', division: row.division, onDuty: true, load: 9, skills: [], why: '无人可派时由席位承办。When nobody can go.' },
];

export const assignTo = (incidents, row, body, by) => {
  const who = candidatesFor(row).find(one => [body.worker, body.department, body.division].includes(one.id));
  const assignment = { id: randomUUID(), kind: who.kind, to: who.id, zh: who.zh, en: who.en, state: 'offered', offeredAt: incidents.at() };
  incidents.change(row, { assignment, phase: 'assigned', stage: 'handling', deadlines: [...row.deadlines.filter(d => d.name !== 'accept'), ...incidents.limits(incidents.kindOf(row), row.severity, ['accept'])] }, 'incident_assigned', { ...by, from: '127.0.0.1' }, { to: who, why: body.why });
};
