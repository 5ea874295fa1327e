import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const seeds = path.resolve(process.env.WCG_DEV_SEEDS ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../seeds'));
const read = name => JSON.parse(readFileSync(path.join(seeds, name), 'utf8'));

/** The seeded district, as the hub would serve it. */
export const [kinds, divisions, subdistricts, grids, workers, offices] =
  ['kinds.json', 'divisions.json', 'subdistricts.geojson', 'grids.geojson', 'workers.json', 'departments.json'].map(read);

const [communityDigits, subdistrictDigits] = [12, 9];
const nameOf = code => divisions.find(division => division.code === code);

export const anyPlace = random => {
  const { properties: { code }, geometry } = grids.features[Math.floor(random() * grids.features.length)];
  const ring = geometry.coordinates[0].slice(1);
  const [lon, lat] = [0, 1].map(axis => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
  const [subdistrict, community] = [nameOf(code.slice(0, subdistrictDigits)), nameOf(code.slice(0, communityDigits))];
  return { place: code, placeZh: `${subdistrict.zh} ${community?.zh ?? ''}`, placeEn: `${subdistrict.en}, ${community?.en ?? ''}`, lon, lat };
};

const words = { 1: 'extreme', 2: 'severe', 3: 'major', 4: 'general' };
const minutes = { minutes: 1, hours: 60, 'working-hours': 60, days: 1440, 'working-days': 1440 };
export const tierFor = (kind, severity) => kind.tiers[words[severity]];
export const limitsFor = (kind, severity, names) => names.flatMap(name => {
  const limit = kind.deadlines.filter(one => one.name === name && severity <= (one.maxSeverity ?? 4))[0];
  return limit ? [{ name, minutes: limit.amount * (minutes[limit.unit] ?? 1), source: limit.source }] : [];
});
export const deskFor = (place, tier) => place.slice(0, { community: communityDigits, subdistrict: subdistrictDigits, district: 6 }[tier]);
