import * as api from '../shared/api.ts';
import { Names } from './names.ts';

const longestWaitMs = 30_000;

/** Codes are readable at a pinch, names are better: asks until both lists are there. */
export const learnNames = async (learned: (names: Names) => void, wanted: () => boolean): Promise<void> => {
  for (let wait = 1000; wanted(); wait = Math.min(wait * 2, longestWaitMs)) {
    const [kinds, divisions] = await Promise.all([api.kinds().catch(() => null), api.divisions().catch(() => null)]);
    if (kinds || divisions) learned(new Names(kinds ?? [], divisions ?? []));
    if (kinds && divisions) return;
    await new Promise(done => setTimeout(done, wait));
  }
};
