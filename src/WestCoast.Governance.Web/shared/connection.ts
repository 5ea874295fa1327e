import type { Ping } from './types.ts';

/** What is known of the line to the hub; all times are the browser's monotonic milliseconds. */
export interface Line {
  link: 'connecting' | 'open' | 'down';
  /** A snapshot has come at least once: from then on a break is resumed, not begun anew. */
  begun: boolean;
  caughtUp: boolean;
  lastPingAt: number | null;
  lastDataAt: number | null;
  chain: Ping['chain']['state'];
  lastBeatAt: string | null;
  since: number;
  attempts: number;
  retryAt: number | null;
}

export type ConnectionState = 'live' | 'catching-up' | 'stale' | 'offline';
export type StaleReason = 'no-ping' | 'chain';

export const pingPatienceMs = 25_000;
const replayQuietMs = 1_500;

export const newLine = (at: number): Line => ({
  link: 'connecting', begun: false, caughtUp: false, lastPingAt: null, lastDataAt: null, chain: 'unknown', lastBeatAt: null, since: at, attempts: 0, retryAt: null,
});

export const opened = (line: Line, at: number): Line =>
  ({ ...line, link: 'open', caughtUp: false, lastPingAt: null, lastDataAt: at, chain: 'unknown', since: at, attempts: 0, retryAt: null });

export const lost = (line: Line, at: number, retryAt: number): Line =>
  ({ ...line, link: 'down', caughtUp: false, since: line.link === 'down' ? line.since : at, attempts: line.attempts + 1, retryAt });

export const snapshotCame = (line: Line, at: number): Line => ({ ...line, begun: true, caughtUp: true, lastDataAt: at });

export const changeCame = (line: Line, at: number): Line => ({ ...line, lastDataAt: at });

/** After a resume the screen is level once it holds the sequence the hub speaks of. */
export const pingCame = (line: Line, ping: Ping, sequence: number, at: number): Line => ({
  ...line,
  lastPingAt: at,
  chain: ping.chain.state,
  lastBeatAt: ping.chain.lastBeatAt,
  caughtUp: line.caughtUp || (line.begun && sequence >= ping.sequence),
});

/** Changes outside the user's division never arrive, so a quiet second after the ping also means level. */
const level = (line: Line, at: number) =>
  line.caughtUp || (line.begun && line.lastPingAt !== null && at - Math.max(line.lastPingAt, line.lastDataAt ?? 0) >= replayQuietMs);

export const staleReason = (line: Line, at: number): StaleReason | null => {
  if (line.link !== 'open') return null;
  if (at - (line.lastPingAt ?? line.since) >= pingPatienceMs) return 'no-ping';
  return line.chain === 'stale' ? 'chain' : null;
};

export const stateOf = (line: Line, at: number): ConnectionState => {
  if (line.link === 'down') return 'offline';
  if (staleReason(line, at)) return 'stale';
  return line.link === 'open' && level(line, at) ? 'live' : 'catching-up';
};

/** 0.5 s, 1, 2, 4, 8, then 15 s at most; spread, so that a hundred desks do not knock at once. */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(15_000, 500 * 2 ** Math.min(attempt, 5)) * (0.75 + random / 2);
