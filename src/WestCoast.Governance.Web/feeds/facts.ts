/** What the hub tells of a feed; figures are of the last hour, the rate is that of the last five whole minutes. */
export type FeedState = 'silent' | 'refusing' | 'speaking' | 'unheard';

export interface Feed {
  name: string; zh: string; en: string; way: string; state: FeedState; lines: number | null; lastAt: string | null; perMinute: number;
  accepted: number; refused: Record<string, number>; devices: number; silent: number; expectedIntervalSeconds: number | null;
}

export interface Station {
  id: string; protocol: string; address: string; feed: string; zh: string; en: string; registered: boolean;
  lastAt: string | null; silentSince: string | null; frames: number;
}

export interface StationRequest { id: string; request: string; askedBy: string; askedAt: string; state: string; content: string | null; doneAt: string | null }

export type StationState = 'silent' | 'unregistered' | 'speaking' | 'unheard';

export const feedStates: readonly FeedState[] = ['silent', 'refusing', 'speaking', 'unheard'];
const stationStates: readonly StationState[] = ['silent', 'unregistered', 'speaking', 'unheard'];

/** A feed that is set up nowhere and has never said anything is no news; detection is counted like a feed and is none. */
export const isShown = (feed: Feed): boolean => feed.name !== 'detection' && (feed.lastAt !== null || feed.devices > 0 || (feed.lines ?? 0) > 0 || feed.state === 'silent');

/** Worst first, else as the hub lists them; those that `held` names keep the order they have there, so that nothing moves under a pointer. */
export const ordered = (feeds: readonly Feed[], held: readonly string[] = []): Feed[] => {
  const place = (feed: Feed) => (held.includes(feed.name) ? held.indexOf(feed.name) : held.length);
  return feeds.filter(isShown)
    .map((feed, listed) => ({ feed, listed }))
    .sort((a, b) => place(a.feed) - place(b.feed) || feedStates.indexOf(a.feed.state) - feedStates.indexOf(b.feed.state) || a.listed - b.listed)
    .map(({ feed }) => feed);
};

/** How many are in each state, worst first; states that nobody is in are left out. */
export const tally = (feeds: readonly Feed[]): { state: FeedState; n: number }[] =>
  feedStates.map(state => ({ state, n: feeds.filter(feed => feed.state === state).length })).filter(({ n }) => n > 0);

/** The feeds that have become silent or refusing, or are well again, since they were last looked at; for those who listen. */
export const turned = (before: readonly Feed[], now: readonly Feed[]): Feed[] => {
  const was = new Map(before.map(feed => [feed.name, feed.state]));
  const bad = (state: FeedState) => state === 'silent' || state === 'refusing';
  return now.filter(feed => was.has(feed.name) && was.get(feed.name) !== feed.state && (bad(feed.state) || bad(was.get(feed.name)!)));
};

export const refusedOf = (feed: Feed): number => Object.values(feed.refused).reduce((sum, n) => sum + n, 0);

/** Most frequent first. */
export const reasonsOf = (feed: Feed): [reason: string, n: number][] =>
  Object.entries(feed.refused).filter(([, n]) => n > 0).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));

export const stateOf = (station: Station): StationState =>
  station.silentSince !== null ? 'silent' : !station.registered ? 'unregistered' : station.lastAt === null ? 'unheard' : 'speaking';

/** The stations of one protocol: silent ones first, then those that nobody has registered. */
export const stationsOf = (stations: readonly Station[], protocol: string): Station[] =>
  stations.filter(station => station.protocol === protocol)
    .sort((a, b) => stationStates.indexOf(stateOf(a)) - stationStates.indexOf(stateOf(b)) || a.id.localeCompare(b.id));

/** What can be asked of a station here, by the protocol's own words. */
export const asksOf = (station: Station): readonly string[] => (station.registered && station.protocol === 'gb26875' ? ['duty-check', 'read-device-state'] : []);

/** Something will still come of it. */
export const isPending = (request: { state: string }): boolean => ['asked', 'sent', 'waiting'].includes(request.state);

const overseeing = ['dispatcher', 'operator', 'administrator', 'auditor'];

/** Whether it is worth asking; the hub decides, and says 403 to everybody else. The whole district has a code of six digits. */
export const maySeeFeeds = ({ role, division }: { role: string; division: string }): boolean => overseeing.includes(role) && division.length <= 6;
export const mayAsk = ({ role }: { role: string }): boolean => role !== 'auditor';

/** Older than three tellings, or the last question failed: nobody should take it for how things are. */
export const isStale = (failed: boolean, ageMs: number): boolean => failed || ageMs > 15_000;
