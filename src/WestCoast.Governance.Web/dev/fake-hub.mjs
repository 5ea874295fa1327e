// For development only: answers like a hub, with made-up incidents. WCG_DEV_WORLD=live|drill, WCG_DEV_PORT, WCG_DEV_COUNT, WCG_DEV_EVERY (ms), WCG_DEV_SEEDS.
import { createServer } from 'node:http';
import { divisions, grids, kinds, subdistricts } from './fake-city.mjs';
import { actOn, assignTo, candidatesFor, isDeed } from './fake-actions.mjs';
import { FakeAssignments } from './fake-assignments.mjs';
import { feedAnswer } from './fake-feeds.mjs';
import { FakeFiles } from './fake-files.mjs';
import { FakeIncidents } from './fake-incidents.mjs';
import { gridAnswer, gridMoods } from './fake-grids.mjs';
import { serveFile } from './serve-file.mjs';

const { WCG_DEV_WORLD: world = 'drill', WCG_DEV_PORT: port = '8099', WCG_DEV_COUNT: count = '34', WCG_DEV_EVERY: every = '2500', WCG_DEV_RATE: rate = '1' } = process.env;
let seed = 7;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const began = Date.now();
const clock = () => began + (Date.now() - began) * Number(rate);

const log = [];
const screens = new Set();
const mood = { chain: 'ok', silent: false, refuse: false, forbid: false, broken: false };
const incidents = new FakeIncidents(world, clock, random, change => {
  log.push(change);
  for (const screen of screens) send(screen, 'change', change, change.sequence);
});
const send = (answer, event, data, id) => answer.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
const ping = answer => send(answer, 'ping', { now: incidents.at(), rate: Number(rate), sequence: incidents.sequence, chain: { state: mood.chain, lastBeatAt: incidents.at(mood.chain === 'ok' ? 0 : -2) } });

for (let n = Number(count); n > 0; n--) {
  const row = incidents.open(n * 1.7);
  if (n % 3 === 0) incidents.acknowledge(row, 'zhang.wei', 'dispatcher');
  if (n % 4 === 0) incidents.join(row);
}
const tasks = new FakeAssignments(incidents, send);
const files = new FakeFiles(incidents);
[...incidents.rows.values()].slice(-4).forEach((row, i) => tasks.offer(row, ['accepted', 'onscene', 'offered', 'offered'][i]));
setInterval(() => mood.silent || (screens.forEach(ping), tasks.ping()), 10_000);
if (Number(every) > 0)
  setInterval(() => {
    const open = [...incidents.rows.values()].filter(row => row.status === 'open');
    if (random() < .45 || open.length === 0) incidents.open();
    else incidents.join(open[Math.floor(random() * open.length)]);
  }, Number(every));

const session = { user: 'wang.na', role: 'dispatcher', division: '370211', divisionZh: '西海岸新区', divisionEn: 'West Coast New Area', world, capStatus: world === 'drill' ? 'Exercise' : 'Actual' };
const json = (answer, body, status = 200, headers = {}) => answer.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const no = (answer, status, code, detail, zh, headers, more) => json(answer, { type: `urn:west-coast:${code}`, title: detail, status, zh, ...more }, status, headers);
const cookie = `wcg-${world}`;

const stream = (request, answer) => {
  answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const last = request.headers['last-event-id'];
  const open = [...incidents.rows.values()].filter(row => row.status === 'open').sort((a, b) => b.number - a.number);
  if (last === undefined) send(answer, 'snapshot', { sequence: incidents.sequence, now: incidents.at(), total: open.length, truncated: open.length > 1000, rows: open.slice(0, 1000) }, incidents.sequence);
  else log.filter(change => change.sequence > Number(last)).forEach(change => send(answer, 'change', change, change.sequence));
  ping(answer);
  screens.add(answer);
  answer.on('close', () => screens.delete(answer));
};

const by = () => ({ user: session.user, role: session.role });
const act = (answer, id, what, body) => {
  const { text = '' } = body;
  const row = incidents.rows.get(id);
  if (!row) return no(answer, 404, 'incident.unknown', 'No such incident.', '没有这条事件。');
  if (mood.broken) return answer.destroy();
  if (mood.refuse && what !== 'note') return no(answer, 412, 'incident.changed-meanwhile', 'Somebody changed this incident after the version you saw.', '您看到之后该事件已有变动，请刷新后再试。', {}, {
    meanwhile: [{ what: 'incident_confirmed', by: 'zhang.wei', role: 'dispatcher', at: incidents.at(-0.4), version: row.version }, { what: 'departments_summoned', by: 'operator', role: 'operator', at: incidents.at(-0.2), version: row.version }],
  });
  if (mood.forbid) return no(answer, 403, 'incident.not-your-desk', 'Your seat may not do this to this incident.', '您的席位无权对该事件执行此操作。');
  if (what === 'assignment') assignTo(incidents, row, body, by());
  else if (isDeed(what)) {
    const refused = actOn(incidents, row, what, body, by());
    if (refused) return no(answer, refused.status, refused.code, refused.detail, refused.zh);
  } else if (what === 'note') {
    if (!text.trim()) return no(answer, 400, 'note.empty', 'A note needs a text.', '备注不能为空。');
    incidents.addNote(row, session.user, session.role, text);
  } else if (row.acknowledgedBy) return no(answer, 409, 'incident.already-acknowledged', `${row.acknowledgedBy} acknowledged this incident.`, `${row.acknowledgedBy} 已签收此事件。`);
  else incidents.acknowledge(row, session.user, session.role);
  answer.writeHead(204, { ETag: `"${incidents.rows.get(id).version}"` }).end();
};

const moods = {
  '/dev/silent': () => (mood.silent = true), '/dev/chain-stale': () => { mood.chain = 'stale'; screens.forEach(ping); }, '/dev/ok': () => { mood.chain = 'ok'; mood.silent = mood.refuse = mood.forbid = mood.broken = tasks.mood.refuse = false; screens.forEach(ping); },
  '/dev/drop': () => screens.forEach(screen => screen.destroy()), '/dev/refuse': () => (mood.refuse = tasks.mood.refuse = true), '/dev/forbid': () => (mood.forbid = true), '/dev/break': () => { mood.broken = true; tasks.screens.forEach(screen => screen.destroy()); },
  '/dev/offer': () => tasks.offer([...incidents.rows.values()].at(-1)), '/dev/open': query => incidents.open(0, query.get('kind')),
  '/dev/close-first': () => incidents.close([...incidents.rows.values()].filter(row => row.status === 'open').at(-1)),
  '/dev/gone-first': () => {
    const { id: incidentId } = [...incidents.rows.values()].filter(row => row.status === 'open').at(-1);
    incidents.rows.delete(incidentId);
    const sequence = ++incidents.sequence;
    screens.forEach(screen => send(screen, 'gone', { sequence, incidentId, at: incidents.at(), cause: 'BoundaryChanged' }, sequence));
  },
  '/dev/burst': query => { for (let n = 0; n < Number(query.get('n')); n++) incidents.join([...incidents.rows.values()][n % incidents.rows.size]); },
};
Object.assign(moods, gridMoods);
const answers = {
  'GET /healthz/live': a => json(a, { status: 'ok', world, capStatus: session.capStatus, now: incidents.at(), rate: Number(rate), version: 'dev' }),
  'GET /api/session': a => json(a, session), 'DELETE /api/session': a => a.writeHead(204, { 'Set-Cookie': `${cookie}=; Path=/; Max-Age=0` }).end(),
  'GET /api/kinds': a => json(a, kinds), 'GET /api/divisions': a => json(a, divisions),
  'GET /api/grids.geojson': (a, q) => (q.get('layer') ? json(a, gridAnswer('GET /api/grids.geojson', q, {}, session).body) : json(a, q.get('level') === 'grid' ? grids : subdistricts)),
};

const roles = ['operator', 'administrator', 'grid-worker', 'auditor'];
const signIn = (answer, { user, password }) => {
  if (user === 'locked') return no(answer, 429, 'sign-in.locked', 'Too many attempts.', '尝试次数过多。', { 'Retry-After': '872' });
  if (password !== 'dev') return no(answer, 401, 'sign-in.wrong', 'User name or password is wrong.', '用户名或密码不正确。');
  session.user = user;
  session.role = roles.includes(user) ? user : 'dispatcher';
  session.worker = user === 'grid-worker' ? 'w-0001' : null;
  json(answer, session, 200, { 'Set-Cookie': `${cookie}=1; Path=/; HttpOnly; SameSite=Strict` });
};

createServer(async (request, answer) => {
  const { pathname, searchParams } = new URL(request.url, 'http://dev');
  const key = `${request.method} ${pathname}`;
  const raw = request.method === 'POST' ? Buffer.concat(await request.toArray()) : null;
  const body = raw && request.headers['content-type'] === 'application/json' ? JSON.parse(raw.toString() || '{}') : {};
  const [, id, part] = /^\/api\/incidents\/([^/]+)(?:\/([\w-]+))?$/.exec(pathname) ?? [];
  const [, task, deed] = /^\/api\/assignments(?:\/([^/]+))?(?:\/(\w+))?$/.exec(pathname) ?? [];
  if (moods[pathname]) return moods[pathname](searchParams), answer.writeHead(204).end();
  if (key === 'POST /api/session') return signIn(answer, body);
  if (pathname.startsWith('/api/') && !request.headers.cookie?.includes(`${cookie}=1`)) return no(answer, 401, 'session.none', 'Not signed in.', '尚未登录。');
  if (answers[key]) return answers[key](answer, searchParams);
  const feed = feedAnswer(key, body, session, mood);
  if (feed?.code) return no(answer, feed.status, feed.code, feed.detail, feed.zh);
  if (feed) return json(answer, feed.body, feed.status);
  const grid = gridAnswer(key, searchParams, body, session);
  if (grid?.code) return no(answer, grid.status, grid.code, grid.detail, grid.zh);
  if (grid?.csv) return answer.writeHead(200, { 'Content-Type': 'text/csv' }).end(grid.csv);
  if (grid) return grid.body === undefined ? answer.writeHead(204).end() : json(answer, grid.body, grid.status);
  if (pathname.startsWith('/api/assignments')) {
    if (mood.broken) return answer.destroy();
    if (task === 'stream') return tasks.stream(answer);
    if (!task) return json(answer, tasks.snapshot(searchParams.get('all') === 'true'));
    const refused = tasks.act(task, deed, body, by());
    return refused ? no(answer, refused.status, refused.code, refused.detail, refused.zh) 
      : answer.writeHead(204, { ETag: `"${tasks.rows.get(task).version}"` }).end();
  }
  if (files.answer(request, pathname, raw, answer, session, mood)) return;
  if (id && part === 'candidates') return json(answer, candidatesFor(incidents.rows.get(id)));
  if (id === 'stream') return stream(request, answer);
  if (id && request.method === 'POST') return act(answer, id, part, body);
  if (id && !incidents.rows.has(id)) return no(answer, 404, 'incident.unknown', 'No such incident.', '没有这条事件。');
  if (id) return json(answer, part === 'timeline' ? { incidentId: id, version: incidents.rows.get(id).version, entries: incidents.timelines.get(id) } : incidents.rows.get(id));
  return serveFile(pathname, answer);
}).listen(Number(port), '127.0.0.1', () => console.log(`Development hub (${world}) on http://127.0.0.1:${port} - any user name (operator and administrator get that role), password "dev".`));
