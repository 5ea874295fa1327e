import type { Row } from '../shared/types.ts';

const reachMetres = 3000;
const most = 5;
const communityDigits = 12;

export interface Likely { row: Row; metres: number | null; apartMs: number }

/** Metres between two places a district apart at most; null where one has no position. */
export const metresBetween = (a: Pick<Row, 'lon' | 'lat'>, b: Pick<Row, 'lon' | 'lat'>): number | null => {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return null;
  const [north, east] = [(b.lat - a.lat) * 110_950, (b.lon - a.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180)];
  return Math.hypot(north, east);
};

/** Open incidents of the same kind near by, which may be the same thing told twice; the nearest first. */
export const likelySame = (row: Row, open: Iterable<Row>): Likely[] =>
  [...open]
    .filter(other => other.id !== row.id && other.status === 'open' && other.kind === row.kind)
    .map(other => ({ row: other, metres: metresBetween(row, other), apartMs: Date.parse(other.openedAt) - Date.parse(row.openedAt) }))
    .filter(({ row: other, metres }) => (metres === null ? other.place.slice(0, communityDigits) === row.place.slice(0, communityDigits) : metres <= reachMetres))
    .sort((a, b) => (a.metres ?? reachMetres) - (b.metres ?? reachMetres) || Math.abs(a.apartMs) - Math.abs(b.apartMs))
    .slice(0, most);
