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

export interface Deadline { name: string; dueAt: string; source: string; missed?: boolean }

export type Phase = 'new' | 'acknowledged' | 'confirmed' | 'assigned' | 'accepted' | 'onscene' | 'resolved' | 'verified' | 'closed' | 'dismissed' | 'merged';
export type AssigneeKind = 'worker' | 'department' | 'desk';
export type AssignmentState = 'offered' | 'accepted' | 'onscene' | 'done' | 'refused' | 'expired' | 'handedover' | 'withdrawn';
export interface RowAssignment { id: string; kind: AssigneeKind; to: string; zh: string; en: string; state: AssignmentState; offeredAt: string }
export interface Summons { department: string; calledAt: string; reportedInAt?: string | null }

export interface Row {
  id: string; number: number; version: number; world: World; capStatus: string;
  kind: string; severity: Severity; status: 'open' | 'closed'; stage: Stage;
  tier: Tier | null; division: string | null; department: string | null; rule: string | null; ruleReason: string | null;
  title: string; place: string; placeZh: string; placeEn: string;
  lon: number | null; lat: number | null; address: string | null; positionDisagrees: boolean;
  openedAt: string; occurredAt: string; updatedAt: string; signalCount: number; late: boolean;
  acknowledgedBy: string | null; acknowledgedAt: string | null; deadlines: Deadline[];
  firstSignal: SignalFacts; lastSignal: SignalFacts;
  phase?: Phase | null; ruleReasonEn?: string | null; coDepartments?: string[]; informed?: string[]; onSceneCommand?: boolean;
  confirmedBy?: string | null; confirmedAt?: string | null; assignment?: RowAssignment | null; summoned?: Summons[];
  commandedBy?: string | null; supervisedBy?: Tier | null; bounces?: number; reworks?: number;
  resolvedBy?: string | null; resolvedAt?: string | null; verifiedBy?: string | null; endedAt?: string | null; reopenUntil?: string | null;
  mergedInto?: string | null; absorbed?: string[]; files?: number;
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
  department?: string | null; worker?: string | null;
}
export interface ChecklistItem { id: string; zh: string; en: string }
export interface Kind {
  code: string; zh: string; en: string; family: string; severity: Severity; department: string; coDepartments?: string[]; checklist?: ChecklistItem[];
}
export interface Division { code: string; parent: string | null; tier: string; zh: string; en: string; synthetic: boolean }

export interface TimelineEntry {
  sequence: number; version: number; type: string; at: string; recordedAt: string;
  by: { user: string; role: string; from?: string | null }; data: Record<string, unknown>;
  sentenceZh?: string | null; sentenceEn?: string | null;
}
export interface Timeline { incidentId: string; version: number; entries: TimelineEntry[] }

export interface Candidate {
  kind: AssigneeKind; id: string; zh: string; en: string; division: string; onDuty: boolean;
  distanceMetres?: number | null; load: number; skills: string[]; why: string;
}
export interface StoredFile { id: string; name: string; mediaType: string; bytes: number; at: string; by: string | { user: string } }

export const severities: readonly Severity[] = [1, 2, 3, 4];
export const tiers: readonly Tier[] = ['community', 'subdistrict', 'district'];
export const isDrill = (world: string) => world.toLowerCase() === 'drill';
