import { divisions, grids, subdistricts } from './fake-city.mjs';

const departments = [['urban-management', '城管执法', 'Urban management', '010100'], ['emergency', '应急', 'Emergency', '020100'], ['police', '公安', 'Police', '030100'], ['fire', '消防', 'Fire', '040100']];
const move = (points, by) => (typeof points[0] === 'number' ? by(points) : points.map(each => move(each, by)));
const redraw = ({ type, coordinates }, by) => ({ type, coordinates: move(coordinates, by) });
const ringOf = ({ type, coordinates }) => (type === 'Polygon' ? coordinates[0] : coordinates[0][0]);
const shrink = geometry => {
  const ring = ringOf(geometry);
  const [x, y] = [0, 1].map(axis => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
  return redraw(geometry, ([lon, lat]) => [x + (lon - x) * .62, y + (lat - y) * .62]);
};
const day = (ms = 0) => new Date(Date.now() + ms).toISOString().slice(0, 10);

/** Made-up department layers: the subdistricts, a little off; and flaws strewn over the base grid. */
const overlay = ([code, zh, en, objectClass], at) => {
  const offset = .0009 * (at + 1);
  const cellOf = base => `370211${objectClass}${base.slice(6, 9).padStart(8, '0')}`;
  const cells = { type: 'FeatureCollection', synthetic: true, features: subdistricts.features.map(({ properties, geometry }) => ({
    type: 'Feature', properties: { code: cellOf(properties.code), zh: `${zh} ${properties.zh}`, en: `${en} ${properties.en}` }, geometry: redraw(geometry, ([lon, lat]) => [lon + offset, lat - offset]) })) };
  const codes = cells.features.map(feature => feature.properties.code);
  const other = cell => codes[(codes.indexOf(cell) + 1) % codes.length];
  const flaws = [];
  const items = [];
  grids.features.forEach(({ properties: base, geometry }, n) => {
    const cell = cellOf(base.code);
    const put = (kind, shape, properties) => flaws.push({ type: 'Feature', properties: { kind, baseCells: [base.code], ...properties }, geometry: shape });
    const squareMetres = 900 + ((n * 7919) % 140_000);
    if ((n + at) % 41 === 0) put('gap', shrink(geometry), { squareMetres, cells: [] });
    if ((n + at) % 59 === 0) put('double', shrink(geometry), { squareMetres: squareMetres / 3, cells: [cell, other(cell)] });
    if ((n + at) % 191 === 0) put('outside', shrink(geometry), { squareMetres: squareMetres / 5, cells: [cell], baseCells: [] });
    if ((n + at) % 29 === 0) put('misaligned', { type: 'LineString', coordinates: ringOf(geometry).slice(0, Math.ceil(ringOf(geometry).length / 2)) }, { metres: 120 + ((n * 31) % 2400), cells: [cell, other(cell)] });
    if ((n + at) % 9 === 0) items.push({ cell: base.code, zh: base.zh, en: base.en, kind: ['snap', 'transfer', 'fill', 'untangle'][n % 4], to: cell, from: [other(cell)], squareMetres, people: base.people ?? 0, decision: 'open', decidedBy: null, decidedAt: null });
  });
  const versions = [
    { version: 1, effective: '2026-01-01', status: 'past', source: 'seed', file: `${code}.geojson`, crs: 'GCJ02', rows: codes.length, at: '2026-01-01T00:00:00Z', by: 'system' },
    { version: 2, effective: '2026-09-01', status: 'in-force', source: 'import', file: `${code}-2.geojson`, crs: 'WGS84', rows: codes.length, at: '2026-08-20T02:00:00Z', by: 'liu.yang' },
  ];
  return { code, zh, en, kind: 'overlay', synthetic: true, versions, cells, flaws, items, cellOf, other, since: 0 };
};

export const overlays = departments.map(overlay);
export const baseLayer = { code: 'base', zh: '基础网格', en: 'Base grid', kind: 'base', synthetic: true, versions: [{ version: 1, effective: '2026-01-01', status: 'in-force', source: 'seed', file: 'grids.geojson', crs: 'WGS84', rows: grids.features.length, at: '2026-01-01T00:00:00Z', by: 'system' }] };
export const addVersion = (layer, effective) => {
  const now = effective <= day(8 * 3_600_000);
  if (now) layer.versions.forEach(version => version.status === 'in-force' && (version.status = 'past'));
  layer.versions.push({ ...layer.versions.at(-1), version: layer.versions.length + 1, effective, status: now ? 'in-force' : 'planned', source: 'unification', file: null, crs: null, at: new Date().toISOString() });
  return layer.versions.length;
};

const scale = [90_000, 111_000];
const metresTo = (point, a, b) => {
  const [px, py, bx, by] = [(point[0] - a[0]) * scale[0], (point[1] - a[1]) * scale[1], (b[0] - a[0]) * scale[0], (b[1] - a[1]) * scale[1]];
  const along = Math.max(0, Math.min(1, (px * bx + py * by) / (bx * bx + by * by || 1)));
  return Math.hypot(px - along * bx, py - along * by);
};
const holds = (ring, [x, y]) => ring.reduce((inside, [bx, by], n) => {
  const [ax, ay] = ring[(n || ring.length) - 1];
  return (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
}, false);

/** Base grids by their distance from a point, nearest first; zero metres means inside. */
export const gridsNear = point => grids.features.map(({ properties, geometry }) => {
  const ring = ringOf(geometry);
  const border = Math.min(...ring.slice(1).map((b, n) => metresTo(point, ring[n], b)));
  return { ...properties, border, metres: holds(ring, point) ? 0 : border };
}).sort((a, b) => a.metres - b.metres);

export const divisionOf = code => divisions.find(division => division.code === code) ?? grids.features.find(({ properties }) => properties.code === code)?.properties;
