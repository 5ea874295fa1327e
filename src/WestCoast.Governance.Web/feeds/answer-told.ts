import { clockTime } from '../shared/times.ts';
import type { FeedWords } from './words.ts';

type Told = Pick<FeedWords, 'told'>;

const word = (key: string, { told }: Told): string => (told as Readonly<Record<string, string>>)[key] ?? key;

const value = (of: unknown, words: Told): string => {
  if (typeof of !== 'string') return of !== null && typeof of === 'object' ? JSON.stringify(of) : String(of);
  if (/^\d{4}-\d\d-\d\dT/.test(of)) return clockTime(Date.parse(of));
  return of.split(', ').map(flag => word(flag, words)).join(words.told.and);
};

/** What a station told, as name and value; what is no list of objects stands as it came. */
export const answerTold = (content: string, words: Told): string => {
  try {
    const { objects } = JSON.parse(content) as { objects?: unknown };
    if (!Array.isArray(objects)) return content;
    return objects.map(one => Object.entries(one as object).filter(([, its]) => its !== null).map(([key, its]) => `${word(key, words)} ${value(its, words)}`).join(' · ')).join(' | ');
  } catch {
    return content;
  }
};
