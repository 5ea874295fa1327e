import { randomUUID } from 'node:crypto';

const next = { acceptance: 'accepted', refusal: 'refused', arrival: 'onscene', handover: 'handedover' };
const whys = ['您在岗且距离最近。', '专业技能相符。', '本网格责任人。'];
const me = { kind: 'worker', id: 'w-0001', zh: '网格长 0001', en: 'Grid leader 0001' };

/** A grid worker's tasks, made from open incidents, with the stream that carries their changes. */
export class FakeAssignments {
  rows = new Map();
  screens = new Set();
  mood = { refuse: false, broken: false };

  constructor(incidents, send) {
    Object.assign(this, { incidents, send });
  }

  offer(row, state = 'offered') {
    const at = minutes => this.incidents.at(minutes);
    const task = {
      id: randomUUID(), incidentId: row.id, number: row.number, title: row.title, kind: row.kind, severity: row.severity, placeZh: row.placeZh, placeEn: row.placeEn, address: row.address,
      lon: row.lon, lat: row.lat, state, offeredAt: at(-1), acceptBy: at(state === 'offered' ? 1.4 : -2), arriveBy: at(28), resolveBy: at(190), why: whys[this.rows.size % 3], version: 3,
      to: me, deliveredAt: at(0), readAt: null,
    };
    this.change(task);
  }

  change(task) {
    this.rows.set(task.id, task);
    this.screens.forEach(screen => this.send(screen, 'assignment', { row: task }));
  }

  live = () => [...this.rows.values()].filter(task => ['offered', 'accepted', 'onscene'].includes(task.state));
  snapshot = (all = false) => ({ now: this.incidents.at(), rows: all ? [...this.rows.values()] : this.live() });

  stream(answer) {
    answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    this.send(answer, 'snapshot', this.snapshot());
    this.screens.add(answer);
    answer.on('close', () => this.screens.delete(answer));
  }

  ping = () => this.screens.forEach(screen => this.send(screen, 'ping', { now: this.incidents.at() }));

  /** A refusal, or nothing. */
  act(id, what, body, by) {
    const task = this.rows.get(id);
    if (!task) return { status: 404, code: 'assignment.unknown', detail: 'No such assignment.', zh: '没有该派单。' };
    if (this.mood.refuse && what !== 'reading') return { status: 409, code: 'assignment.over', detail: 'This assignment is over: withdrawn.', zh: '该派单已结束。' };
    if (what === 'reading') return void this.change({ ...task, readAt: this.incidents.at() });
    if (what === 'report') return void this.report(task, body, by);
    this.change({ ...task, state: next[what], version: task.version + 1 });
  }

  report(task, { text, files, done }, by) {
    const row = this.incidents.rows.get(task.incidentId);
    this.incidents.change(row, {}, 'field_reported', { ...by, from: null }, { text, files });
    if (done) this.change({ ...task, state: 'done', version: task.version + 2 });
  }
}
