import { get, post } from '../shared/api.ts';
import type { Coverage, CrosswalkRow, Layer, Located, Proposal, Question, Responsible, TrendPoint } from './shapes.ts';

export interface Computing { computing: true }
export type Shapes = GeoJSON.FeatureCollection & { synthetic?: boolean };

const query = (words: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(words).map(([name, value]) => [name, String(value)])).toString();

export const layers = () => get<Layer[]>('/api/grids/layers');
export const baseCells = () => get<Shapes>('/api/grids.geojson?level=grid');
export const subdistricts = () => get<Shapes>('/api/grids.geojson?level=subdistrict');
export const overlayCells = (layer: string) => get<Shapes | Computing>(`/api/grids.geojson?${query({ layer })}`);

export const disagreementAddress = (layer: string) => `/api/grids/disagreement.geojson?${query({ layer })}`;
export const crosswalkAddress = (layer: string, format?: 'csv') => `/api/grids/crosswalk?${query(format ? { layer, format } : { layer })}`;
export const disagreement = (layer: string) => get<Shapes | Computing>(disagreementAddress(layer));
export const crosswalk = (layer: string) => get<CrosswalkRow[] | Computing>(crosswalkAddress(layer));
export const trend = (layer: string) => get<TrendPoint[] | Computing>(`/api/grids/trend?${query({ layer })}`);
export const proposal = (layer: string) => get<Proposal | Computing>(`/api/grids/proposal?${query({ layer })}`);

/** One layer is asked for, but an answer about all of them is understood too. */
export const coverage = async (layer: string): Promise<Coverage | Computing> => {
  const found = await get<(Coverage | Computing) | (Coverage & Partial<Computing>)[]>(`/api/grids/coverage?${query({ layer })}`);
  return Array.isArray(found) ? (found.find(one => one.layer === layer) ?? { computing: true }) : found;
};

export const locate = ({ lon, lat, crs, uncertainty }: Question) => get<Located>(`/api/grids/locate?${query({ lon, lat, crs, uncertainty })}`);
export const responsible = (code: string) => get<Responsible>(`/api/grids/${encodeURIComponent(code)}/responsible`);

type Seen = Pick<Proposal, 'layer' | 'version' | 'baseVersion'>;
export const decide = ({ layer, version, baseVersion }: Seen, choices: { cell: string; accept: boolean }[]) =>
  post('/api/grids/proposal/decisions', { layer, version, baseVersion, choices });
export const apply = async ({ layer, version, baseVersion }: Seen, effective: string) =>
  (await post('/api/grids/proposal/application', { layer, version, baseVersion, effective })).json() as Promise<{ layer: string; version: number }>;
