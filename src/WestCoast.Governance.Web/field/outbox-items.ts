import type { AssignmentState } from '../shared/types.ts';
import type { Task } from './tasks.ts';

export type What = 'acceptance' | 'refusal' | 'arrival' | 'report' | 'reading';
export type ItemState = 'waiting' | 'sending' | 'sent' | 'refused';

/** Something the worker did, on its way to the hub. Its key names it for ever: sent twice, it happens once. */
export interface Item {
  key: string; user: string; task: string; incident: string; number: number; title: string;
  what: What; body: Record<string, unknown>; photo: boolean; fileId?: string;
  madeAt: string; state: ItemState; settledAt?: string; version?: number; attempts: number; zh?: string; en?: string;
}

const keptSent = 20;
const streamPatienceMs = 60_000;

/** The oldest one that may go: what was done to one task goes in the order it was done, and waits for what is before it. */
export const nextItem = (items: readonly Item[], held: (item: Item) => boolean = () => false): Item | null => {
  const blocked = new Set<string>();
  for (const item of items) {
    if (item.state !== 'waiting' && item.state !== 'sending') continue;
    if (!blocked.has(item.task) && !held(item)) return item;
    blocked.add(item.task);
  }
  return null;
};

export const replaced = (items: readonly Item[], changed: Item): Item[] => items.map(item => (item.key === changed.key ? changed : item));

/** A page that was closed while sending does not know whether it arrived: it is sent again, under the same key. */
export const afterReload = (items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt)).map(item => (item.state === 'sending' ? { ...item, state: 'waiting' } : item));

/** Those that were confirmed long ago need not be kept; nothing else is ever forgotten by itself. */
export const forgettable = (items: readonly Item[]): Item[] => {
  const sent = items.filter(item => item.state === 'sent');
  return [...sent.filter(item => item.what === 'reading'), ...sent.filter(item => item.what !== 'reading').slice(0, -keptSent)];
};

const becomes = (item: Item): AssignmentState | null => {
  switch (item.what) {
    case 'acceptance': return 'accepted';
    case 'refusal': return 'refused';
    case 'arrival': return 'onscene';
    case 'report': return item.body['done'] === true ? 'done' : null;
    default: return null;
  }
};

const order: readonly AssignmentState[] = ['offered', 'accepted', 'onscene', 'done'];

/** Confirmed, but the stream has not told it yet; the stream's word is then the last one. */
const isAhead = (item: Item, task: Task, nowMs: number): boolean =>
  item.state === 'sent' && (item.version ?? 0) > task.version && nowMs - Date.parse(item.settledAt ?? '') < streamPatienceMs;

/** Where the task stands for who works on it: what was done here counts at once, whether the hub has it yet or not. */
export const standingOf = (task: Task, items: readonly Item[], nowMs: number): AssignmentState => {
  if (!order.includes(task.state)) return task.state;
  const own = items.filter(item => item.task === task.id && (item.state === 'waiting' || item.state === 'sending' || isAhead(item, task, nowMs)));
  return own.reduce<AssignmentState>((state, item) => {
    const next = becomes(item);
    if (next === null) return state;
    return next === 'refused' ? (state === 'offered' ? next : state) : order.indexOf(next) > order.indexOf(state) ? next : state;
  }, task.state);
};

export const waitingOf = (items: readonly Item[]): Item[] => items.filter(item => item.what !== 'reading' && (item.state === 'waiting' || item.state === 'sending'));
export const refusedOf = (items: readonly Item[]): Item[] => items.filter(item => item.what !== 'reading' && item.state === 'refused');
