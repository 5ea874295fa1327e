export type World = 'Live' | 'Drill';
export type Severity = 1 | 2 | 3 | 4;
export type Tier = 'community' | 'subdistrict' | 'district';
export type Stage = 'detected' | 'warned' | 'handling' | 'feedback' | 'archived';

export interface SignalFacts {
  signalId: string; feed: string; source: string; sourceEventId: string; cleared: boolean;
  occurredAt: string; receivedAt: string; late: boolean;
  title?: string | null; description?: string | null; rule?: string | null;
  value?: number | null; limit?: number | null; unit?: string | null;
}

export interface Deadline { name: string; dueAt: string; source: string }

export interface Row {
  id: string; number: number; version: number; world: World; capStatus: string;
  kind: string; severity: Severity; status: 'open' | 'closed'; stage: Stage;
  tier: Tier | null; division: string | null; department: string | null; rule: string | null; ruleReason: string | null;
  title: string; place: string; placeZh: string; placeEn: string;
  lon: number | null; lat: number | null; address: string | null; positionDisagrees: boolean;
  openedAt: string; occurredAt: string; updatedAt: string; signalCount: number; late: boolean;
  acknowledgedBy: string | null; acknowledgedAt: string | null; deadlines: Deadline[];
  firstSignal: SignalFacts; lastSignal: SignalFacts;
}

export interface Snapshot { sequence: number; now: string; total: number; truncated: boolean; rows: Row[] }
export interface Change { sequence: number; change: string; at: string; row: Row }
export type GoneCause = 'BoundaryChanged' | 'PositionCorrected' | PassedOnCause;
export type PassedOnCause = 'Transferred' | 'Returned' | 'Escalated' | 'PushedDown' | 'KindCorrected' | 'SeverityChanged' | 'RoutedAgain';
export interface Gone { sequence: number; incidentId: string; at: string; cause: GoneCause | null }
export type ChainState = 'ok' | 'stale' | 'unknown';
export interface Ping { now: string; rate: number; sequence: number; chain: { state: ChainState; lastBeatAt: string | null } }

export interface Session {
  user: string; role: string; division: string; divisionZh: string; divisionEn: string; world: string; capStatus: string;
}
export interface Kind { code: string; zh: string; en: string; family: string; severity: Severity; department: string }
export interface Division { code: string; parent: string | null; tier: string; zh: string; en: string; synthetic: boolean }

export interface TimelineEntry {
  sequence: number; version: number; type: string; at: string; recordedAt: string;
  by: { user: string; role: string; from?: string | null }; data: Record<string, unknown>;
}
export interface Timeline { incidentId: string; version: number; entries: TimelineEntry[] }

export const severities: readonly Severity[] = [1, 2, 3, 4];
export const tiers: readonly Tier[] = ['community', 'subdistrict', 'district'];
export const isDrill = (world: string) => world.toLowerCase() === 'drill';
