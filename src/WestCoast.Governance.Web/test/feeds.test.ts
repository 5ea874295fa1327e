import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksOf, isPending, isShown, isStale, mayAsk, maySeeFeeds, ordered, reasonsOf, refusedOf, stationsOf, tally, turned, type Feed, type FeedState, type Station } from '../feeds/facts.ts';
import { answerTold } from '../feeds/answer-told.ts';
import { ago, rate, reasonWords, requestState } from '../feeds/words.ts';
import { feedsEn } from '../texts/feeds-en.ts';
import { feedsZh } from '../texts/feeds-zh.ts';

const now = Date.parse('2026-11-24T04:00:00Z');
const feed = (name: string, state: FeedState, more: Partial<Feed> = {}): Feed => ({
  name, zh: name, en: name, way: 'tcp', state, lines: 0, lastAt: state === 'unheard' ? null : '2026-11-24T03:59:48Z', perMinute: 0, accepted: 0, refused: {}, devices: 1, silent: 0, expectedIntervalSeconds: null, ...more,
});
const station = (id: string, more: Partial<Station> = {}): Station => ({
  id, protocol: 'gb26875', address: id, feed: 'fire', zh: id, en: id, registered: true, lastAt: '2026-11-24T03:59:48Z', silentSince: null, frames: 1, ...more,
});
const names = (feeds: Feed[]) => feeds.map(({ name }) => name);

test('silent feeds come first, then refusing ones; else as the hub lists them', () => {
  const feeds = [feed('a', 'speaking'), feed('b', 'unheard'), feed('c', 'refusing'), feed('d', 'silent'), feed('e', 'speaking')];
  assert.deepEqual(names(ordered(feeds)), ['d', 'c', 'a', 'e', 'b']);
});

test('nothing moves while the order is held; what is new comes after', () => {
  const held = ['a', 'c', 'e'];
  const feeds = [feed('a', 'speaking'), feed('n', 'refusing'), feed('c', 'speaking'), feed('e', 'silent'), feed('m', 'silent')];
  assert.deepEqual(names(ordered(feeds, held)), ['a', 'c', 'e', 'm', 'n']);
});

test('a feed that nobody has set up is not shown; one that should speak and never did is', () => {
  assert.equal(isShown(feed('x', 'unheard', { devices: 0 })), false);
  assert.equal(isShown(feed('x', 'unheard', { devices: 3 })), true);
  assert.equal(isShown(feed('x', 'speaking', { devices: 0 })), true);
  assert.equal(isShown(feed('x', 'silent', { devices: 0, lastAt: null })), true);
  assert.equal(isShown(feed('x', 'unheard', { devices: 0, lines: 2 })), true);
  assert.equal(isShown(feed('detection', 'refusing')), false);
});

test('the count says the worst first and leaves out what is not there', () => {
  assert.deepEqual(tally([feed('a', 'speaking'), feed('b', 'speaking'), feed('c', 'silent')]), [{ state: 'silent', n: 1 }, { state: 'speaking', n: 2 }]);
});

test('what has become worse or is well again is said, and nothing else', () => {
  const before = [feed('a', 'speaking'), feed('b', 'silent'), feed('c', 'unheard'), feed('d', 'refusing')];
  const after = [feed('a', 'silent'), feed('b', 'speaking'), feed('c', 'speaking'), feed('d', 'refusing'), feed('new', 'silent')];
  assert.deepEqual(names(turned(before, after)), ['a', 'b']);
});

test('refusals are counted and the most frequent comes first', () => {
  const refusing = feed('a', 'refusing', { refused: { 'frame.checksum': 2, 'frame.cut': 9, 'line.idle': 0, 'body.short': 2 } });
  assert.equal(refusedOf(refusing), 13);
  assert.deepEqual(reasonsOf(refusing), [['frame.cut', 9], ['body.short', 2], ['frame.checksum', 2]]);
});

test('how long ago is said in the unit that fits, and never the future', () => {
  const at = (seconds: number) => new Date(now - seconds * 1000).toISOString();
  assert.deepEqual([-9, 1, 2, 12, 119, 120, 7199, 7200, 172_799, 172_800].map(s => ago(at(s), now, feedsZh)),
    ['刚刚', '刚刚', '2 秒前', '12 秒前', '119 秒前', '2 分钟前', '119 分钟前', '2 小时前', '47 小时前', '2 天前']);
  assert.equal(ago(at(12), now, feedsEn), '12 s ago');
});

test('a small rate keeps a decimal, a large one does not', () => {
  assert.deepEqual([0, .2, 3, 9.84, 10.2, 1250.4].map(rate), ['0', '0.2', '3', '9.8', '10', '1250']);
});

test('a code has words where we have them, and is shown as it is otherwise', () => {
  assert.equal(reasonWords('frame.checksum', feedsZh), '校验和错误');
  assert.equal(reasonWords('something.new', feedsEn), 'something.new');
  assert.equal(requestState('no-line', feedsEn), 'The device is not connected');
  assert.equal(requestState('odd', feedsZh), 'odd');
});

test('what a device told is read as names and values; anything else stands as it came', () => {
  assert.equal(answerTold('{"type":21,"objects":[{"state":"normal, mainPowerFault","at":"2026-11-25T22:47:31+08:00"}]}', feedsZh), '状态 正常、主电故障 · 装置时间 22:47:31');
  assert.equal(answerTold('{"type":24,"objects":[{"operation":"confirmOrDutyAnswer","operator":1,"at":null},{"odd":{"a":1}}]}', feedsEn), 'operation duty answer · operator 1 | odd {"a":1}');
  assert.equal(answerTold('station.not-heard: 889 has not spoken', feedsZh), 'station.not-heard: 889 has not spoken');
  assert.equal(answerTold('[1]', feedsZh), '[1]');
});

test('the stations of a protocol: silent, unregistered, speaking, never heard', () => {
  const all = [station('4', { lastAt: null }), station('3'), station('2', { registered: false }), station('1', { silentSince: '2026-11-24T03:00:00Z' }), station('0', { protocol: 'sl651' })];
  assert.deepEqual(stationsOf(all, 'gb26875').map(({ id }) => id), ['1', '2', '3', '4']);
});

test('only registered fire devices can be asked', () => {
  assert.deepEqual(asksOf(station('1')), ['duty-check', 'read-device-state']);
  assert.deepEqual(asksOf(station('1', { registered: false })), []);
  assert.deepEqual(asksOf(station('1', { protocol: 'sl651' })), []);
});

test('a request is pending until something came of it', () => {
  assert.deepEqual(['asked', 'sent', 'waiting', 'answered', 'unanswered', 'refused', 'confirmed', 'denied', 'no-line', 'no-answer'].filter(state => isPending({ state })), ['asked', 'sent', 'waiting']);
});

test('those who oversee the whole district see the strip; the auditor asks nothing', () => {
  assert.equal(maySeeFeeds({ role: 'dispatcher', division: '370211' }), true);
  assert.equal(maySeeFeeds({ role: 'dispatcher', division: '370211001' }), false);
  assert.equal(maySeeFeeds({ role: 'grid-worker', division: '370211' }), false);
  assert.deepEqual(['dispatcher', 'operator', 'administrator', 'auditor'].map(role => mayAsk({ role })), [true, true, true, false]);
});

test('what is told is stale when the hub did not answer, or has not for long', () => {
  assert.deepEqual([isStale(false, 6000), isStale(true, 0), isStale(false, 16_000)], [false, true, true]);
});
