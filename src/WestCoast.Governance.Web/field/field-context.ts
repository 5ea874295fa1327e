import type { AssignmentState, Kind } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';
import type { FieldWords } from '../texts/field-zh.ts';
import type { Item } from './outbox-items.ts';
import type { Task } from './tasks.ts';

/** What the parts of the phone's page are drawn from. */
export interface FieldContext {
  w: FieldWords; t: Words; now: number | null; items: readonly Item[]; kinds: ReadonlyMap<string, Kind>;
  pick(zh: string | null | undefined, en: string | null | undefined): string;
  stateOf(task: Task): AssignmentState;
}

export const kindName = ({ kinds, pick }: FieldContext, code: string): string => {
  const kind = kinds.get(code);
  return kind ? pick(kind.zh, kind.en) : code;
};
