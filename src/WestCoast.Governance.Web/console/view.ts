import type { Row } from '../shared/types.ts';
import { matches, type Filter } from './filter.ts';
import type { Departure, Rows } from './rows.ts';

/** What the list shows, and what it keeps back so that nothing moves under the cursor. */
export interface View {
  readonly shown: readonly Row[];
  readonly held: readonly Row[];
  readonly hidden: number;
  /** Rows shown that the hub no longer shows this seat, with what is known about that. */
  readonly missing: ReadonlyMap<string, Departure | null>;
}

const noneMissing: View['missing'] = new Map();
export const noView: View = { shown: [], held: [], hidden: 0, missing: noneMissing };

export const newestFirst = (a: Row, b: Row): number =>
  Date.parse(b.openedAt) - Date.parse(a.openedAt) || b.number - a.number;

/**
 * While `keep` is given, exactly those rows stay in their places, whatever became of them; rows that
 * would be new in the list are held back and counted.
 */
export const viewOf = (rows: Rows, filter: Filter, keep: readonly Row[] | null): View => {
  const open = [...rows.byId.values()].filter(row => row.status === 'open');
  const wanted = open.filter(row => matches(filter, row)).sort(newestFirst);
  const hidden = open.length - wanted.length;
  if (keep === null) return { shown: wanted, held: [], hidden, missing: noneMissing };

  const kept = new Set(keep.map(row => row.id));
  return {
    shown: keep.map(row => rows.byId.get(row.id) ?? rows.gone.get(row.id)?.row ?? row),
    held: wanted.filter(row => !kept.has(row.id)),
    hidden,
    missing: new Map(keep.filter(row => !rows.byId.has(row.id)).map(row => [row.id, rows.gone.get(row.id) ?? null])),
  };
};

export const worst = (rows: readonly Row[]): Row['severity'] | null =>
  rows.length === 0 ? null : (Math.min(...rows.map(row => row.severity)) as Row['severity']);

/** The row `step` places further on; from nowhere, the first or the last one. */
export const neighbour = (shown: readonly Row[], fromId: string | null, step: 1 | -1): Row | undefined => {
  const at = shown.findIndex(row => row.id === fromId);
  if (at < 0) return step === 1 ? shown[0] : shown.at(-1);
  return shown[Math.min(shown.length - 1, Math.max(0, at + step))];
};
