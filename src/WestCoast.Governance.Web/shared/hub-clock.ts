/** The hub's clock as last told, and how fast it runs: a drill may be paused or run sixty times as fast. */
export interface HubClock { hubMs: number; rate: number; seenAtMs: number }

export const tell = (now: string, rate: number, seenAtMs: number): HubClock => ({ hubMs: Date.parse(now), rate, seenAtMs });

export const hubNow = (clock: HubClock, atMs: number): number => clock.hubMs + (atMs - clock.seenAtMs) * clock.rate;
