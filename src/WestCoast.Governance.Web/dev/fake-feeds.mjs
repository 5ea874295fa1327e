// The feeds of the development hub: one is silent, one refuses; what is asked of a fire device goes through its states.
import { randomUUID } from 'node:crypto';
const ago = s => new Date(Date.now() - s * 1000).toISOString();
const feed = (name, zh, en, way, state, last, perMinute, more = {}) => ({
  name, zh, en, way, state, lines: way === 'tcp' ? 3 : null, lastAt: last === null ? null : ago(last), perMinute, accepted: Math.round(perMinute * 60), refused: {}, devices: 4, silent: 0, expectedIntervalSeconds: null, ...more,
});
const feeds = () => [
  feed('public-security', '公安', 'Public security', 'http', 'speaking', 34, .4, { devices: 0 }), feed('hotline', '12345 热线', '12345 hotline', 'http', 'speaking', 9, 1.2, { devices: 0, expectedIntervalSeconds: 600 }),
  feed('fire', '消防传感器', 'Fire sensors', 'mqtt', 'speaking', 1, 1240), feed('environment', '环境传感器', 'Environment sensors', 'mqtt', 'unheard', null, 0),
  feed('gb26875', '消防远程监控', 'Fire monitoring, GB/T 26875.3', 'tcp', 'silent', 4000, 8.6, { devices: 14, silent: 1 }),
  feed('sl651', '水文监测', 'Hydrology, SL 651', 'tcp', 'refusing', 12, 3.2, { refused: { 'frame.checksum': 4, 'element.odd': 1 } }), feed('traffic', '交通', 'Traffic', 'http', 'unheard', null, 0, { devices: 0 }),
];
const stations = () => Array.from({ length: 14 }, (_, i) => ({
  id: `gb26875-${String(i + 1).padStart(3, '0')}`, protocol: 'gb26875', address: String(37021100001 + i), feed: 'fire', zh: `示例消防用户信息传输装置 ${i + 1} 号`, en: `Example fire alarm user device ${i + 1}`,
  registered: i !== 5, lastAt: i > 9 ? null : ago(i === 3 ? 4000 : i * 7), silentSince: i === 3 ? ago(3900) : null, frames: i > 9 ? 0 : 4000 - i * 311,
}));
const asked = new Map();
const steps = ['asked', 'sent', 'waiting', 'answered'];

/** Undefined where it is no question about feeds. */
export const feedAnswer = (key, body, session, mood) => {
  if (!/ \/api\/feeds(\/|$)/.test(key)) return undefined;
  if (mood.broken) return { status: 503, code: 'store.unavailable', detail: 'The store does not answer.', zh: '存储没有响应。' };
  if (session.role === 'grid-worker') return { status: 403, code: 'forbidden', detail: 'Not for this seat.', zh: '没有权限。' };
  if (key === 'GET /api/feeds') return { body: feeds() };
  if (key === 'GET /api/feeds/stations') return { body: stations() };
  const [, how, of] = /^(\w+) \/api\/feeds\/stations\/(.+)\/requests$/.exec(key) ?? [];
  const its = asked.get(of) ?? [];
  const state = ({ at }) => steps[Math.min(3, Math.floor((Date.now() - at) / 3000))];
  if (how === 'GET') return { body: its.map(one => ({ ...one, state: state(one), content: null, doneAt: state(one) === 'answered' ? new Date(one.at + 9000).toISOString() : null })) };
  const one = { id: randomUUID(), request: body.what, askedBy: session.user, askedAt: ago(0), at: Date.now() };
  asked.set(of, [one, ...its]);
  return { status: 202, body: { id: one.id } };
};
