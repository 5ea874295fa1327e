import type { Layer, LayerKind, LayerVersion, ProposalItem, TrendPoint, VersionStatus } from '../grids/shapes.ts';

export const version = (number: number, status: VersionStatus, effective = '2026-01-01'): LayerVersion =>
  ({ version: number, effective, status, source: 'import', file: 'a.geojson', crs: 'WGS84', rows: 3, at: '2026-01-01T00:00:00Z', by: 'wang.na' });

export const layer = (code: string, kind: LayerKind = 'overlay', versions: LayerVersion[] = [version(1, 'in-force')]): Layer =>
  ({ code, zh: '图层', en: 'Layer', kind, synthetic: true, versions });

export const trendPoint = (number: number, coveredShare: number, doublySquareMetres = 0): TrendPoint =>
  ({ version: number, baseVersion: 1, effective: '2026-01-01', coveredShare, doublySquareMetres, uncoveredSquareMetres: 0, misalignedMetres: 0, wholeShare: 1 });

export const item = (cell: string, part: Partial<ProposalItem> = {}): ProposalItem =>
  ({ cell, zh: '第 1 网格', en: 'Grid 1', kind: 'snap', to: 'A', from: ['B'], squareMetres: 10, people: 2, decision: 'open', decidedBy: null, decidedAt: null, ...part });
