import type { GeoJSONFeatureDiff, GeoJSONSourceDiff } from 'maplibre-gl';
import type { Row } from '../shared/types.ts';

/** What a point on the map depends on; other changes of a row leave the map alone. */
interface Drawn { icon: string; rank: number; lon: number; lat: number }
export type DrawnPoints = ReadonlyMap<string, Drawn>;

export const hasPosition = (row: Row): row is Row & { lon: number; lat: number } => row.lon !== null && row.lat !== null;

export const iconName = (row: Pick<Row, 'severity' | 'acknowledgedBy'>) => `severity-${row.severity}${row.acknowledgedBy ? '-seen' : ''}`;

export const pointsOf = (rows: Iterable<Row>): DrawnPoints => {
  const points = new Map<string, Drawn>();
  for (const row of rows)
    if (hasPosition(row))
      points.set(row.id, { icon: iconName(row), rank: 10 * (5 - row.severity) + (row.acknowledgedBy ? 0 : 5), lon: row.lon, lat: row.lat });
  return points;
};

const feature = (id: string, { icon, rank, lon, lat }: Drawn): GeoJSON.Feature =>
  ({ type: 'Feature', id, properties: { id, icon, rank }, geometry: { type: 'Point', coordinates: [lon, lat] } });

const update = (id: string, { icon, rank, lon, lat }: Drawn): GeoJSONFeatureDiff => ({
  id,
  newGeometry: { type: 'Point', coordinates: [lon, lat] },
  addOrUpdateProperties: [{ key: 'icon', value: icon }, { key: 'rank', value: rank }],
});

/** The smallest message that brings the map from one set of points to the other; null when they are the same. */
export const difference = (before: DrawnPoints, after: DrawnPoints): GeoJSONSourceDiff | null => {
  const add: GeoJSON.Feature[] = [];
  const changed: GeoJSONFeatureDiff[] = [];
  for (const [id, point] of after) {
    const was = before.get(id);
    if (!was) add.push(feature(id, point));
    else if (was.icon !== point.icon || was.lon !== point.lon || was.lat !== point.lat) changed.push(update(id, point));
  }
  const remove = [...before.keys()].filter(id => !after.has(id));
  return add.length + changed.length + remove.length === 0 ? null : { add, update: changed, remove };
};
