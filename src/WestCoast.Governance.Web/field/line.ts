/** What is known of the line to the hub; times are the browser's monotonic milliseconds. */
export interface FieldLine { streaming: boolean; heardAt: number | null; failed: boolean; beganAt: number }
export type LineState = 'live' | 'slow' | 'stale' | 'connecting' | 'offline';

export const patienceMs = 30_000;
export const pollEveryMs = 15_000;

/** Slow is honest too: no stream, but asking every few seconds is answered. */
export const lineState = ({ streaming, heardAt, failed }: FieldLine, at: number): LineState => {
  if (heardAt === null) return failed ? 'offline' : 'connecting';
  if (at - heardAt < patienceMs) return streaming ? 'live' : failed ? 'offline' : 'slow';
  return streaming ? 'stale' : 'offline';
};
