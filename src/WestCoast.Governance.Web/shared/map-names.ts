type Ring = GeoJSON.Position[];

const area = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length]!;
    return sum + x * ny - nx * y;
  }, 0) / 2;

const centre = (ring: Ring): GeoJSON.Position => {
  const whole = area(ring);
  let [cx, cy] = [0, 0];
  ring.forEach(([x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length]!;
    const cross = x * ny - nx * y;
    cx += (x + nx) * cross;
    cy += (y + ny) * cross;
  });
  return whole === 0 ? ring[0]! : [cx / (6 * whole), cy / (6 * whole)];
};

const outerRings = (geometry: GeoJSON.Geometry): Ring[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry.type === 'MultiPolygon' ? geometry.coordinates.map(part => part[0] ?? []) : [];

const largest = (rings: Ring[]): Ring | undefined => rings.filter(ring => ring.length > 2).sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0];

/** One label per division, in its largest part; a polygon's own labels would repeat on every tile. */
export const namePoints = (divisions: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: divisions.features.flatMap(feature => {
    const ring = largest(outerRings(feature.geometry));
    return ring ? [{ type: 'Feature' as const, properties: feature.properties, geometry: { type: 'Point' as const, coordinates: centre(ring) } }] : [];
  }),
});

export type Extent = [west: number, south: number, east: number, north: number];
export const wholeDistrict: Extent = [119.5, 35.55, 120.36, 36.17];

export const extentOf = (divisions: GeoJSON.FeatureCollection): Extent | null => {
  const points = divisions.features.flatMap(feature => outerRings(feature.geometry).flat());
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(p => p[0]!), points.map(p => p[1]!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
