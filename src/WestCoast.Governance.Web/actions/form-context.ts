import type { Names } from '../console/names.ts';
import type { Row, Session, Timeline } from '../shared/types.ts';
import type { ActionWords } from '../texts/actions-zh.ts';
import type { Words } from '../texts/zh.ts';
import type { Values } from './specs.ts';

/** What the parts of an action's form are drawn from, and how they tell what was chosen. */
export interface FormContext {
  w: ActionWords; t: Words; names: Names; row: Row; session: Session; timeline: Timeline | null; open: ReadonlyMap<string, Row>; now: number | null;
  values: Values;
  set(part: Partial<Values>): void;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
export const checkedOf = (event: Event): boolean => (event.target as HTMLInputElement).checked;
