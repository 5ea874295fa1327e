export interface Named { code: string; zh: string; en: string }
export interface LonLat { lon: number; lat: number }

export type VersionStatus = 'in-force' | 'planned' | 'past' | 'rolled-back';
export interface LayerVersion {
  version: number; effective: string; status: VersionStatus; source: 'seed' | 'import' | 'unification';
  file: string | null; crs: string | null; rows: number; at: string; by: string;
}
export type LayerKind = 'base' | 'micro-grid' | 'subdistricts' | 'overlay' | 'divisions' | 'table';
export interface Layer extends Named { kind: LayerKind; synthetic: boolean; versions: LayerVersion[] }

export type FlawKind = 'gap' | 'double' | 'outside';
export const flawKinds: readonly FlawKind[] = ['gap', 'double', 'outside'];
export interface Flaw { kind: FlawKind; squareMetres: number; cells: string[]; baseCells: string[]; people: number; places: unknown }
export interface Misaligned { overlayA: string; overlayB: string | null; baseCells: string[]; metres: number; furthestMetres: number }
export interface Coverage {
  layer: string; version: number; baseVersion: number; cells: number; districtSquareMetres: number; coveredShare: number;
  uncoveredSquareMetres: number; doublySquareMetres: number; outsideSquareMetres: number; peopleUncovered: number; peopleDoubly: number;
  wholeShare: number; misalignedMetres: number; misaligned: Misaligned[]; flaws: Flaw[];
}

export type ItemKind = 'snap' | 'transfer' | 'fill' | 'untangle';
export const itemKinds: readonly ItemKind[] = ['snap', 'transfer', 'fill', 'untangle'];
export type Choice = 'open' | 'accepted' | 'rejected';
export interface ProposalItem {
  cell: string; zh: string; en: string; kind: ItemKind; to: string; from: string[]; squareMetres: number; people: number;
  decision: Choice; decidedBy: string | null; decidedAt: string | null;
}
export interface Proposal {
  layer: string; version: number; baseVersion: number; items: ProposalItem[]; accepted: number; rejected: number; open: number;
}

export interface TrendPoint {
  version: number; baseVersion: number; effective: string; coveredShare: number; doublySquareMetres: number;
  uncoveredSquareMetres: number; misalignedMetres: number; wholeShare: number;
}
export interface CrosswalkRow { overlay: string; base: string; squareMetres: number; shareOfOverlay: number; shareOfBase: number }

export type Crs = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09';
export const crsNames: readonly Crs[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];
export interface Question extends LonLat { crs: Crs; uncertainty: number }
export interface Inside {
  inside: true; at: string; position: LonLat & { crs: string }; wgs84: LonLat; grid: Named & { kind: string | null }; microGrid: Named | null;
  path: (Named & { tier: string; responsibility: string })[];
  overlays: { layer: string; zh: string; en: string; version: number; cells: Named[] }[];
  borderMetres: number; uncertaintyMetres: number; nearBorder: boolean; candidates: (Named & { metres: number })[];
  versions: { base: number; divisions: number };
}
export interface Outside {
  inside: false; at: string; position: LonLat & { crs: string }; wgs84: LonLat; nearest: (Named & { kind: string | null; metres: number }) | null;
}
export type Located = Inside | Outside;

export interface Worker { id: string; zh: string; en: string; role: 'grid-worker' | 'leader'; onDuty: boolean; division: string }
export interface Department { id: string; layer: string; zh: string; en: string }
export interface Responsible extends Named {
  at: string; first: unknown; tiers: { tier: string; division: Named; workers: Worker[]; departments: Department[] }[];
}
