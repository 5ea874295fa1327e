import type { Feed } from './facts.ts';
import { currentLanguage, type Texts } from '../shared/texts.ts';
import { feedsEn } from '../texts/feeds-en.ts';
import { feedsZh, type FeedWords } from '../texts/feeds-zh.ts';

export type { FeedWords };

/** The words of the feed strip in the language of the moment; the host's `Texts` draws it again on a switch. */
export const feedWords = (): FeedWords => (currentLanguage() === 'zh' ? feedsZh : feedsEn);

/** How long ago, as one would say it; a clock that is a little behind never makes it the future. */
export const ago = (iso: string, nowMs: number, { since }: Pick<FeedWords, 'since'>): string => {
  const seconds = Math.floor((nowMs - Date.parse(iso)) / 1000);
  if (seconds < 2) return since.now;
  if (seconds < 120) return since.seconds(String(seconds));
  if (seconds < 7200) return since.minutes(String(Math.floor(seconds / 60)));
  return seconds < 172_800 ? since.hours(String(Math.floor(seconds / 3600))) : since.days(String(Math.floor(seconds / 86_400)));
};

/** Exact where little comes, short where much does: 0, 0.2, 9.8, 120. */
export const rate = (perMinute: number): string => (perMinute < 10 ? perMinute.toFixed(1).replace(/\.0$/, '') : String(Math.round(perMinute)));

/** A stable code in words, or the code itself when it has none. */
export const reasonWords = (code: string, { reason }: Pick<FeedWords, 'reason'>): string => (reason as Readonly<Record<string, string>>)[code] ?? code;

export const requestState = (state: string, words: Pick<FeedWords, 'requestState'>): string => (words.requestState as Readonly<Record<string, string>>)[state] ?? state;
export const requestName = (request: string, words: Pick<FeedWords, 'request'>): string => (words.request as Readonly<Record<string, string>>)[request] ?? request;

/** What the hub counts beside the feeds proper (its own broker, its bus) has words too; a name nobody knows is shown as it is. */
export const feedName = (feed: Feed, texts: Texts): string => (feed.way === 'other' ? (feedWords().other as Readonly<Record<string, string>>)[feed.name] : undefined) ?? texts.pick(feed.zh, feed.en);
