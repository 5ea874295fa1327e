import { randomUUID } from 'node:crypto';
import { anyPlace, deskFor, kinds, limitsFor, tierFor } from './fake-city.mjs';

const sensors = { 'gas-leak': ['hazmat', 27.4, 25, '%LEL'], 'toxic-gas': ['hazmat', 12.6, 10, 'ppm'], fire: ['fire', 78.2, 70, '°C'], smoke: ['fire', .21, .15, 'dB/m'], 'fire-water-pressure': ['fire', .11, .14, 'MPa'] };
const from = '127.0.0.1';
const byHub = { user: 'system', role: 'system', from: null };

/** The life of made-up incidents: rows, timelines, and the changes that a stream carries. */
export class FakeIncidents {
  rows = new Map();
  timelines = new Map();
  sequence = 100;

  constructor(world, clock, random, changed) {
    Object.assign(this, { world, clock, random, changed });
  }

  at = (minutes = 0) => new Date(this.clock() + minutes * 60_000).toISOString();

  open(agoMinutes = 0, wanted = null) {
    const kind = wanted ? kinds.find(k => k.code === wanted) : kinds[Math.floor(this.random() * kinds.length)];
    const place = anyPlace(this.random);
    const [id, opened] = [randomUUID(), this.at(-agoMinutes)];
    const signal = this.signal(kind, place, opened);
    const severity = this.random() < .05 ? 1 : this.random() < .12 ? 2 : kind.severity;
    const tier = tierFor(kind, severity);
    const row = {
      id, number: 2600 + this.rows.size, version: 2, world: this.world === 'drill' ? 'Drill' : 'Live', capStatus: this.world === 'drill' ? 'Exercise' : 'Actual',
      kind: kind.code, severity, status: 'open', stage: 'detected', phase: 'new', tier, division: deskFor(place.place, tier),
      ...place, department: kind.department, coDepartments: kind.coDepartments ?? [], informed: [], onSceneCommand: severity < 3, rule: 'lowest-tier', ruleReason: `能处置${kind.zh}的最低层级`, ruleReasonEn: `The lowest tier that can handle: ${kind.en}`, summoned: [], absorbed: [], bounces: 0, reworks: 0, files: 0, assignment: null, title: `${place.placeZh.split(' ')[0]}：${kind.zh}`, address: this.random() < .4 ? '滨海大道与示例路交叉口' : null,
      positionDisagrees: this.random() < .08, openedAt: opened, occurredAt: signal.occurredAt, updatedAt: opened, signalCount: 1, late: this.random() < .06,
      acknowledgedBy: null, acknowledgedAt: null, firstSignal: signal, lastSignal: signal,
      deadlines: this.limits(kind, severity, ['acknowledge', 'arrive', 'resolve'], agoMinutes),
    };
    if (this.random() < .06) row.lon = row.lat = null;
    this.timelines.set(id, []);
    this.note(row, 1, 'incident_opened', byHub, { number: row.number, kind: row.kind, severity: row.severity, title: row.title, place: { code: row.place, sourceCrs: 'GCJ-02', sourceLongitude: 120.1, sourceLatitude: 35.9 }, signal }, opened);
    this.note(row, 2, 'incident_routed', byHub, { tier: row.tier, division: row.division, department: row.department, rule: row.rule, reason: row.ruleReason, deadlines: row.deadlines }, opened);
    this.publish('incident_opened', row);
    return row;
  }

  limits = (kind, severity, names, agoMinutes = 0) => limitsFor(kind, severity, names).map(({ name, minutes, source }) => ({ name, dueAt: this.at(minutes - agoMinutes), source, missed: minutes < agoMinutes }));

  signal(kind, place, opened) {
    const [feed, value, limit, unit] = sensors[kind.code] ?? ['hotline', null, null, null];
    return {
      signalId: randomUUID(), feed, source: `${feed}-${100 + Math.floor(this.random() * 99)}`, sourceEventId: '1', cleared: false,
      occurredAt: new Date(Date.parse(opened) - 2400).toISOString(), receivedAt: new Date(Date.parse(opened) - 200).toISOString(), late: false,
      title: value === null ? `群众来电反映${kind.zh}` : null, description: null, rule: value === null ? null : 'upper-1', value, limit, unit,
    };
  }

  join(row) {
    const signal = { ...row.lastSignal, signalId: randomUUID(), value: row.lastSignal.value === null ? null : row.lastSignal.value * 1.04, occurredAt: this.at(), receivedAt: this.at() };
    this.change(row, { lastSignal: signal, signalCount: row.signalCount + 1 }, 'signal_joined', byHub, { signal });
  }

  acknowledge(row, user, role) {
    const change = { acknowledgedBy: user, acknowledgedAt: this.at(), stage: 'warned', phase: 'acknowledged', deadlines: row.deadlines.filter(d => d.name !== 'acknowledge') };
    this.change(row, change, 'incident_acknowledged', { user, role, from }, {});
  }

  addNote = (row, user, role, text) => this.change(row, {}, 'note_added', { user, role, from }, { text });
  close = row => this.change(row, { status: 'closed', phase: 'closed', stage: 'archived' }, 'incident_closed', byHub, {});
  kindOf = row => kinds.find(kind => kind.code === row.kind);

  change(row, part, type, by, data) {
    const next = { ...this.rows.get(row.id), ...part, version: this.rows.get(row.id).version + 1, updatedAt: this.at() };
    this.note(next, next.version, type, by, data, this.at());
    this.publish(type, next);
  }

  note(row, version, type, by, data, at) {
    this.timelines.get(row.id).push({ sequence: this.sequence, version, type, at, recordedAt: at, by, data });
  }

  publish(change, row) {
    this.rows.set(row.id, row);
    this.changed({ sequence: ++this.sequence, change, at: this.at(), row });
  }
}
