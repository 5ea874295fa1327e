import type { Computing } from './ask.ts';

/** What is known of one question put to the hub. An old answer stays in sight when asking again fails. */
export type Answer<T> =
  | { kind: 'loading' }
  | { kind: 'computing' }
  | { kind: 'ready'; value: T; heardAt: number; staleBecause: unknown }
  | { kind: 'failed'; fault: unknown };

export const loading = { kind: 'loading' } as const;

export const isComputing = (value: unknown): value is Computing =>
  typeof value === 'object' && value !== null && (value as Partial<Computing>).computing === true;

export const heard = <T>(value: T | Computing, heardAt: number): Answer<T> =>
  isComputing(value) ? { kind: 'computing' } : { kind: 'ready', value, heardAt, staleBecause: null };

export const failed = <T>(before: Answer<T>, fault: unknown): Answer<T> =>
  before.kind === 'ready' ? { ...before, staleBecause: fault } : { kind: 'failed', fault };

export const valueOf = <T>(answer: Answer<T>): T | null => (answer.kind === 'ready' ? answer.value : null);

/** 1 s, 1.5, 2.25 … 10 s at most: a small layer is soon ready, a large one is not asked about all the time. */
export const pollAfterMs = (asked: number): number => Math.min(10_000, 1000 * 1.5 ** asked);
