import type { AssigneeKind, AssignmentState, Severity } from '../shared/types.ts';

/** One assignment of this seat's, as the hub tells it. */
export interface Task {
  id: string; incidentId: string; number: number; title: string; kind: string; severity: Severity;
  placeZh: string; placeEn: string; address: string | null; lon: number | null; lat: number | null;
  state: AssignmentState; offeredAt: string; acceptBy?: string | null; arriveBy?: string | null; resolveBy?: string | null; why?: string | null; version: number;
  to: { kind: AssigneeKind; id: string; zh: string; en: string }; deliveredAt?: string | null; readAt?: string | null;
}
export interface TaskList { now: string; rows: Task[] }
export type Tasks = ReadonlyMap<string, Task>;

export const liveStates: readonly AssignmentState[] = ['offered', 'accepted', 'onscene'];
export const isLive = (state: AssignmentState): boolean => liveStates.includes(state);

/** The list is what counts now; one that is no longer in it stays only while somebody looks at it, as what it last was. */
export const takeList = (before: Tasks, { rows }: TaskList, watched: string | null): Tasks => {
  const next = new Map(rows.map(task => [task.id, task]));
  const seen = watched === null ? undefined : before.get(watched);
  if (seen && !next.has(seen.id)) next.set(seen.id, isLive(seen.state) ? { ...seen, state: 'withdrawn' } : seen);
  return next;
};

/** A replay may bring what is known already: the newer version stays. */
export const takeTask = (before: Tasks, task: Task): Tasks => {
  const known = before.get(task.id);
  return known && known.version > task.version ? before : new Map(before).set(task.id, task);
};

export type Step = 'accept' | 'arrive' | 'resolve';
export interface Due { step: Step; at: string }

/** The limit that runs in that state, and those after it. */
export const duesOf = (task: Task, state: AssignmentState): Due[] => {
  const steps: [Step, string | null | undefined, readonly AssignmentState[]][] = [
    ['accept', task.acceptBy, ['offered']], ['arrive', task.arriveBy, ['offered', 'accepted']], ['resolve', task.resolveBy, ['offered', 'accepted', 'onscene']],
  ];
  return steps.flatMap(([step, at, states]) => (at && states.includes(state) ? [{ step, at }] : []));
};

const urgency = (task: Task, state: AssignmentState): number => Math.min(...duesOf(task, state).map(due => Date.parse(due.at)), Infinity);

export const inOrder = (tasks: Iterable<Task>, stateOf: (task: Task) => AssignmentState): Task[] =>
  [...tasks].sort((a, b) => urgency(a, stateOf(a)) - urgency(b, stateOf(b)) || a.severity - b.severity || a.number - b.number);
