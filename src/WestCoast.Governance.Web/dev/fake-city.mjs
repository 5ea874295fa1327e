import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const seeds = path.resolve(process.env.WCG_DEV_SEEDS ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../seeds'));
const read = name => JSON.parse(readFileSync(path.join(seeds, name), 'utf8'));

/** The seeded district, as the hub would serve it. */
export const [kinds, divisions, subdistricts, grids, routing, deadlines] =
  ['kinds.json', 'divisions.json', 'subdistricts.geojson', 'grids.geojson', 'routing.json', 'deadlines.json'].map(read);

const [communityDigits, subdistrictDigits] = [12, 9];
const nameOf = code => divisions.find(division => division.code === code);

export const anyPlace = random => {
  const { properties: { code }, geometry } = grids.features[Math.floor(random() * grids.features.length)];
  const ring = geometry.coordinates[0].slice(1);
  const [lon, lat] = [0, 1].map(axis => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
  const [subdistrict, community] = [nameOf(code.slice(0, subdistrictDigits)), nameOf(code.slice(0, communityDigits))];
  return { place: code, placeZh: `${subdistrict.zh} ${community?.zh ?? ''}`, placeEn: `${subdistrict.en}, ${community?.en ?? ''}`, lon, lat };
};

const covers = (rule, kind, severity) => (rule.kinds.includes('*') || rule.kinds.includes(kind)) && (rule.maxSeverity === null || severity <= rule.maxSeverity);
export const ruleFor = (kind, severity) => routing.find(rule => covers(rule, kind, severity));
export const deadlinesFor = (kind, severity) => deadlines.find(rule => covers(rule, kind, severity));
export const deskFor = (place, tier) => place.slice(0, { community: communityDigits, subdistrict: subdistrictDigits, district: 6 }[tier]);
