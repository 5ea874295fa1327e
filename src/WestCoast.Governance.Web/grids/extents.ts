import { extentOf, type Extent } from '../shared/map-names.ts';
import type { Shapes } from './ask.ts';

const positions = (geometry: GeoJSON.Geometry): GeoJSON.Position[] => {
  switch (geometry.type) {
    case 'LineString': return geometry.coordinates;
    case 'MultiLineString': return geometry.coordinates.flat();
    case 'GeometryCollection': return geometry.geometries.flatMap(positions);
    case 'Point': return [geometry.coordinates];
    case 'MultiPoint': return geometry.coordinates;
    default: return [];
  }
};

const around = (points: GeoJSON.Position[]): Extent | null => {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(p => p[0]!), points.map(p => p[1]!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const join = (a: Extent | null, b: Extent | null): Extent | null =>
  a && b ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : (a ?? b);

export const boundsOf = (features: GeoJSON.Feature[]): Extent | null =>
  join(extentOf({ type: 'FeatureCollection', features }), around(features.flatMap(feature => positions(feature.geometry))));

const key = (codes: unknown): string => (Array.isArray(codes) ? [...codes].map(String).sort().join() : '');
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export interface Wanted { kind: string; cells: string[]; baseCells: string[] }

/** The drawn pieces of a listed flaw or border: the same kind between the same cells. */
export const piecesOf = (disagreement: Shapes | null, { kind, cells, baseCells }: Wanted): GeoJSON.Feature[] => {
  const ofKind = (disagreement?.features ?? []).filter(feature => feature.properties?.['kind'] === kind);
  const same = (name: string, codes: string[]) => (feature: GeoJSON.Feature) => key(feature.properties?.[name]) === key(codes);
  const exact = ofKind.filter(feature => same('cells', cells)(feature) && same('baseCells', baseCells)(feature));
  return exact.length > 0 ? exact : ofKind.filter(feature => same('cells', cells)(feature) && listOf(feature.properties?.['baseCells']).some(code => baseCells.includes(code)));
};

export const cellsWith = (shapes: Shapes | null, codes: readonly string[]): GeoJSON.Feature[] => {
  const wanted = new Set(codes);
  return (shapes?.features ?? []).filter(feature => wanted.has(String(feature.properties?.['code'])));
};
