import type { Change, Gone, Row, Snapshot } from '../shared/types.ts';

/** An incident that is no longer this seat's, as far as it was known here. */
export interface Departure { readonly row: Row | null; readonly at: string; readonly cause: Gone['cause'] }

/** Everything the hub has told this screen about open incidents. */
export interface Rows {
  readonly sequence: number;
  readonly total: number;
  readonly truncated: boolean;
  readonly byId: ReadonlyMap<string, Row>;
  readonly gone: ReadonlyMap<string, Departure>;
}

export const noRows: Rows = { sequence: 0, total: 0, truncated: false, byId: new Map(), gone: new Map() };

export const applySnapshot = (before: Rows, snapshot: Snapshot): Rows => {
  const byId = new Map(snapshot.rows.map(row => [row.id, row]));
  return { sequence: snapshot.sequence, total: snapshot.total, truncated: snapshot.truncated, byId, gone: stillGone(before.gone, byId) };
};

/** A replay may bring what is known already, or older: the higher version always stays. */
export const applyChanges = (rows: Rows, changes: readonly Change[]): Rows => {
  if (changes.length === 0) return rows;
  const byId = new Map(rows.byId);
  let { sequence, total } = rows;
  for (const { row, sequence: at } of changes) {
    sequence = Math.max(sequence, at);
    const known = byId.get(row.id);
    if (known && row.version <= known.version) continue;
    byId.set(row.id, row);
    total += open(row) - open(known);
  }
  return { ...rows, sequence, byId, total, gone: stillGone(rows.gone, byId) };
};

/** The hub no longer shows this incident to this seat: it counts no more, but somebody may be looking at it. */
export const removeRow = (rows: Rows, { incidentId, sequence, at, cause }: Gone): Rows => {
  const known = rows.byId.get(incidentId);
  const byId = new Map(rows.byId);
  byId.delete(incidentId);
  const gone = new Map(rows.gone).set(incidentId, { row: known ?? null, at, cause });
  return { ...rows, byId, gone, sequence: Math.max(rows.sequence, sequence), total: rows.total - open(known) };
};

/** Closed incidents and those that left stay only as long as the list holds still, or while one is `watched`. */
export const forgetPassed = (rows: Rows, watched: string | null): Rows => {
  const byId = only(rows.byId, (_, row) => row.status === 'open');
  const gone = only(rows.gone, id => id === watched);
  return byId === rows.byId && gone === rows.gone ? rows : { ...rows, byId, gone };
};

const stillGone = (gone: Rows['gone'], byId: Rows['byId']): Rows['gone'] => only(gone, id => !byId.has(id));

const only = <T>(map: ReadonlyMap<string, T>, wanted: (id: string, value: T) => boolean): ReadonlyMap<string, T> => {
  const kept = [...map].filter(([id, value]) => wanted(id, value));
  return kept.length === map.size ? map : new Map(kept);
};

const open = (row: Row | undefined): number => (row?.status === 'open' ? 1 : 0);
