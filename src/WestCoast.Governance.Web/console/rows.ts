import type { Change, Row, Snapshot } from '../shared/types.ts';

/** Everything the hub has told this screen about open incidents. */
export interface Rows {
  readonly sequence: number;
  readonly total: number;
  readonly truncated: boolean;
  readonly byId: ReadonlyMap<string, Row>;
}

export const noRows: Rows = { sequence: 0, total: 0, truncated: false, byId: new Map() };

export const applySnapshot = (snapshot: Snapshot): Rows => ({
  sequence: snapshot.sequence,
  total: snapshot.total,
  truncated: snapshot.truncated,
  byId: new Map(snapshot.rows.map(row => [row.id, row])),
});

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
  return { ...rows, sequence, byId, total };
};

/** The hub no longer shows this incident to this seat: it goes, and was not there for the totals either. */
export const removeRow = (rows: Rows, id: string, at: number): Rows => {
  const known = rows.byId.get(id);
  const byId = new Map(rows.byId);
  byId.delete(id);
  return { ...rows, byId, sequence: Math.max(rows.sequence, at), total: rows.total - open(known) };
};

/** Closed incidents stay only as long as the list holds still. */
export const forgetClosed = (rows: Rows): Rows => {
  const kept = [...rows.byId].filter(([, row]) => row.status === 'open');
  return kept.length === rows.byId.size ? rows : { ...rows, byId: new Map(kept) };
};

const open = (row: Row | undefined): number => (row?.status === 'open' ? 1 : 0);
