import type { Row, Timeline } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';
import type { Names } from './names.ts';

/** What the parts of the detail pane are drawn from. */
export interface FactSheet { t: Words; names: Names; row: Row; now: number | null; timeline: Timeline | null }

export const measured = (value: number | null | undefined, unit: string | null | undefined): string =>
  value === null || value === undefined ? '' : `${Number(value.toFixed(3))}${unit ? ` ${unit}` : ''}`;
