import { tiers, type Division, type Phase, type Row, type Session, type Tier } from '../shared/types.ts';

export const actionNames = [
  'confirm', 'dismiss', 'assign', 'summon', 'report-in', 'command', 'resolve', 'verify', 'send-back', 'close', 'reopen',
  'escalate', 'delegate', 'return', 'transfer', 'supervise', 'severity', 'kind', 'position', 'merge', 'split', 'unmerge', 'attach',
] as const;
export type ActionName = (typeof actionNames)[number];

/** Actions that are ways of one thing share a button. */
export const groups: Record<'route' | 'correct', readonly ActionName[]> = {
  route: ['escalate', 'delegate', 'return', 'transfer'],
  correct: ['severity', 'kind', 'position'],
};
export type Offer = ActionName | keyof typeof groups;
export interface Offers { first: Offer[]; more: Offer[] }

const mostBounces = 3;
const rank = (tier: Tier | null | undefined): number => (tier ? tiers.indexOf(tier) : 0);

/** A seat's tier, by the length of its division's code; a zone is the subdistrict's. */
const seatRank = ({ division }: Session): number => rank(division.length <= 6 ? 'district' : division.length <= 9 || division.includes('Z') ? 'subdistrict' : 'community');

const ofDepartments: readonly (ActionName | 'acknowledge')[] = ['attach', 'acknowledge', 'confirm', 'report-in', 'return', 'transfer', 'resolve'];
const ofWorkers: readonly (ActionName | 'acknowledge')[] = ['attach', 'resolve'];

export type IsWithin = (division: string, other: string) => boolean;

/** Whether a place or desk lies in a division; where the list does not know it, its code tells. */
export const withinOf = (parents: ReadonlyMap<string, Division>): IsWithin => (division, other) => {
  for (let at: string | null | undefined = division, left = 12; at && left > 0; at = parents.get(at)?.parent, left--) if (at === other) return true;
  return division.startsWith(other);
};

const isPartOf = (row: Row, department: string | null | undefined): boolean =>
  !!department && [row.department, ...(row.coDepartments ?? []), ...(row.summoned ?? []).map(summons => summons.department)].includes(department);

/** What the hub's own rules allow this seat here, so that nothing is offered which it would refuse. */
export const mayDo = (row: Row, seat: Session, isWithin: IsWithin, name: ActionName | 'acknowledge'): boolean => {
  const onGround = isWithin(row.place, seat.division);
  const has = !!seat.worker && row.assignment?.kind === 'worker' && row.assignment.to === seat.worker;
  switch (seat.role) {
    case 'administrator': return onGround && (name === 'attach' || isWithin(row.division ?? row.place, seat.division));
    case 'dispatcher': case 'operator': return name !== 'report-in' && onGround && (name === 'attach' || isWithin(row.division ?? row.place, seat.division));
    case 'department': return ofDepartments.includes(name) && onGround && isPartOf(row, seat.department);
    case 'grid-worker': return ofWorkers.includes(name) && (has || (name === 'attach' && onGround));
    default: return false;
  }
};

export const phaseOf = (row: Row): Phase => row.phase ?? (row.status === 'closed' ? 'closed' : row.acknowledgedBy ? 'acknowledged' : 'new');

/** Whether it would mean anything now, whoever asks. `nowMs` is the hub's time. */
export const makesSense = (row: Row, seat: Session, nowMs: number | null, name: ActionName): boolean => {
  const phase = phaseOf(row);
  const open = row.status === 'open';
  const working = open && !row.resolvedBy;
  const waiting = (row.summoned ?? []).filter(summons => !summons.reportedInAt);
  switch (name) {
    case 'attach': return true;
    case 'confirm': return working && !row.confirmedBy;
    case 'dismiss': case 'assign': case 'summon': case 'severity': case 'kind': return working;
    case 'position': case 'merge': return open && (name !== 'merge' || !row.absorbed?.length);
    case 'report-in': return waiting.some(summons => !seat.department || summons.department === seat.department) && open;
    case 'command': return open && row.commandedBy !== seat.user;
    case 'resolve': return working && (!seat.department || (row.assignment?.kind === 'department' && row.assignment.to === seat.department));
    case 'verify': return phase === 'resolved' && row.resolvedBy !== seat.user;
    case 'send-back': return phase === 'resolved' || phase === 'verified';
    case 'close': return phase === 'verified';
    case 'reopen': return (phase === 'closed' || phase === 'dismissed') && !(row.reopenUntil && nowMs !== null && nowMs > Date.parse(row.reopenUntil));
    case 'escalate': return working && row.tier !== 'district';
    case 'delegate': return working && rank(row.tier) > 0 && row.severity > 2;
    case 'return': return working && row.tier !== 'district' && (row.bounces ?? 0) < mostBounces;
    case 'transfer': return working && (row.bounces ?? 0) < mostBounces;
    case 'supervise': return open && seatRank(seat) > (row.supervisedBy ? rank(row.supervisedBy) : -1) && (seatRank(seat) === rank('district') || seatRank(seat) > rank(row.tier));
    case 'split': return open && row.signalCount > 1;
    case 'unmerge': return phase === 'merged';
  }
};

const firstIn: Record<Phase, readonly ActionName[]> = {
  new: ['confirm', 'assign', 'dismiss'], acknowledged: ['confirm', 'assign', 'dismiss'], confirmed: ['assign', 'summon', 'resolve'],
  assigned: ['assign', 'summon', 'resolve'], accepted: ['resolve', 'summon', 'assign'], onscene: ['resolve', 'summon', 'command'],
  resolved: ['verify', 'send-back'], verified: ['close', 'send-back'], closed: ['reopen'], dismissed: ['reopen'], merged: ['unmerge'],
};

export const offersFor = (row: Row, seat: Session, isWithin: IsWithin, nowMs: number | null): Offers => {
  const offered = actionNames.filter(name => mayDo(row, seat, isWithin, name) && makesSense(row, seat, nowMs, name));
  const wanted: readonly ActionName[] = seat.role === 'department' ? ['report-in', ...firstIn[phaseOf(row)]] : firstIn[phaseOf(row)];
  const first = wanted.filter(name => offered.includes(name));
  const rest = offered.filter(name => !first.includes(name));
  return { first, more: [...new Set(rest.map(grouped))] };
};

const grouped = (name: ActionName): Offer =>
  groups.route.includes(name) ? 'route' : groups.correct.includes(name) ? 'correct' : name;

/** The actions behind a button: itself, or the ways of its group that are open now. */
export const waysOf = (offer: Offer, row: Row, seat: Session, isWithin: IsWithin, nowMs: number | null): ActionName[] =>
  (offer === 'route' || offer === 'correct' ? [...groups[offer]] : [offer])
    .filter(name => mayDo(row, seat, isWithin, name) && makesSense(row, seat, nowMs, name));
