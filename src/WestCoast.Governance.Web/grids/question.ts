import { crsNames, type Crs, type Question } from './shapes.ts';

/** The hub's limit: a place less certain than this is no place to ask about. */
const mostUncertain = 2000;

export interface Entered { lon: string; lat: string; crs: string; uncertainty: string }
export type Fault = 'lon' | 'lat' | 'uncertainty';

const between = (text: string, low: number, high: number): number | null => {
  const n = text.trim() === '' ? NaN : Number(text.trim());
  return Number.isFinite(n) && n >= low && n <= high ? n : null;
};

/** "120.1, 35.9" pasted into the first field is both numbers. */
export const splitPair = (text: string): { lon: string; lat: string } | null => {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*[,，;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  return pair ? { lon: pair[1]!, lat: pair[2]! } : null;
};

/** Reads the form; names the fields that cannot be meant, before the hub is asked. */
export const readQuestion = ({ lon, lat, crs, uncertainty }: Entered): { question: Question } | { faults: Fault[] } => {
  const [x, y, u] = [between(lon, -180, 180), between(lat, -90, 90), between(uncertainty, 0, mostUncertain)];
  const faults = ([['lon', x], ['lat', y], ['uncertainty', u]] as const).filter(([, value]) => value === null).map(([name]) => name);
  if (x === null || y === null || u === null) return { faults };
  return { question: { lon: x, lat: y, uncertainty: u, crs: crsNames.find(name => name === crs) ?? ('WGS84' satisfies Crs) } };
};
