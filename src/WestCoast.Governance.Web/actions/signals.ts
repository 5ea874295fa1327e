import type { SignalFacts, Timeline } from '../shared/types.ts';

/** The signals of an incident that may be split off: all that joined and are still there, but not the one that opened it. */
export const splittable = (timeline: Timeline | null): SignalFacts[] => {
  const entries = timeline?.entries ?? [];
  const gone = new Set(entries.filter(entry => entry.type === 'signals_split_off').flatMap(entry => (entry.data['signals'] as string[] | undefined) ?? []));
  return entries.filter(entry => entry.type === 'signal_joined').map(entry => entry.data['signal'] as SignalFacts).filter(signal => signal && !gone.has(signal.signalId));
};
