import type { Candidate, Row, Severity, Tier } from '../shared/types.ts';
import type { ActionName } from './offers.ts';

export const longestText = 2000;
export const largestFile = 10_000_000;
export const dismissals = ['false-alarm', 'test', 'expected', 'not-actionable'] as const;
export const systems = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

/** Everything that any form may hold; each action reads what it needs. */
export interface Values {
  text: string; choice: string; departments: string[]; division: string; address: string; onScene: boolean;
  lon: string; lat: string; crs: string; signals: string[]; candidate: Candidate | null; target: Row | null; file: File | null;
}

export const noValues: Values = {
  text: '', choice: '', departments: [], division: '', address: '', onScene: false, lon: '', lat: '', crs: 'WGS84', signals: [], candidate: null, target: null, file: null,
};

export type Field =
  | 'dismissal' | 'candidates' | 'departments' | 'department' | 'on-scene' | 'tier' | 'desk' | 'severity' | 'kind' | 'position' | 'target' | 'signals' | 'file';

export interface Spec {
  part: string;
  fields: readonly Field[];
  /** Whether words go with it, and whether it may go without them. */
  text: 'needed' | 'optional' | 'none';
  /** What must be filled in beside the words. */
  complete(values: Values): boolean;
  body(values: Values): unknown;
}

const always = () => true;
const said = (text: string) => text.trim() || undefined;
const reason = ({ text }: Values) => ({ reason: text.trim() });
const words = ({ text }: Values) => ({ text: said(text) });
const withReason = (part: string): Spec => ({ part, fields: [], text: 'needed', complete: always, body: reason });

/** A code at the end of what was picked or typed: "长江路街道 370211005". */
export const codeIn = (typed: string): string | undefined => /([0-9A-Z]{6,20})\s*$/.exec(typed.trim())?.[1];

const degrees = (typed: string): number | undefined => (typed.trim() === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed));
export const hasDegrees = ({ lon, lat }: Values) => degrees(lon) !== undefined && degrees(lat) !== undefined;

/** Whom an assignment goes to, in the words of the route. */
export const assignee = ({ kind, id, division }: Candidate) =>
  kind === 'worker' ? { worker: id } : kind === 'department' ? { department: id, division } : { division: division || id };

export const specs: Record<ActionName, Spec> = {
  confirm: { part: 'confirmation', fields: [], text: 'optional', complete: always, body: words },
  dismiss: {
    part: 'dismissal', fields: ['dismissal'], text: 'needed', complete: ({ choice }) => (dismissals as readonly string[]).includes(choice),
    body: ({ choice, text }) => ({ reason: choice, text: text.trim() }),
  },
  assign: {
    part: 'assignment', fields: ['candidates'], text: 'optional', complete: ({ candidate }) => candidate !== null,
    body: ({ candidate, text }) => ({ ...assignee(candidate!), why: said(text) }),
  },
  summon: {
    part: 'summons', fields: ['departments'], text: 'needed', complete: ({ departments }) => departments.length > 0,
    body: ({ departments, text }) => ({ departments, reason: text.trim() }),
  },
  'report-in': { part: 'report-in', fields: ['department'], text: 'optional', complete: ({ choice }) => choice !== '', body: ({ choice, text }) => ({ department: choice, text: said(text) }) },
  command: { part: 'command', fields: ['on-scene'], text: 'optional', complete: always, body: ({ onScene, text }) => ({ onScene, text: said(text) }) },
  resolve: { part: 'resolution', fields: [], text: 'needed', complete: always, body: ({ text }) => ({ text: text.trim() }) },
  verify: { part: 'verification', fields: [], text: 'optional', complete: always, body: ({ text }) => ({ done: true, text: said(text) }) },
  'send-back': { part: 'verification', fields: [], text: 'needed', complete: always, body: ({ text }) => ({ done: false, text: text.trim() }) },
  close: { part: 'closure', fields: [], text: 'optional', complete: always, body: words },
  reopen: withReason('reopening'),
  escalate: withReason('escalation'),
  delegate: { part: 'delegation', fields: ['tier'], text: 'needed', complete: ({ choice }) => choice !== '', body: ({ choice, text }) => ({ tier: choice, reason: text.trim() }) },
  return: withReason('return'),
  transfer: {
    part: 'transfer', fields: ['desk'], text: 'needed', complete: ({ division, choice }) => codeIn(division) !== undefined || (division.trim() === '' && choice !== ''),
    body: ({ division, choice, text }) => ({ division: codeIn(division), department: choice || undefined, reason: text.trim() }),
  },
  supervise: withReason('supervision'),
  severity: { part: 'severity', fields: ['severity'], text: 'needed', complete: ({ choice }) => choice !== '', body: ({ choice, text }) => ({ severity: Number(choice) as Severity, reason: text.trim() }) },
  kind: { part: 'kind', fields: ['kind'], text: 'needed', complete: ({ choice }) => choice !== '', body: ({ choice, text }) => ({ kind: choice, reason: text.trim() }) },
  position: {
    part: 'position', fields: ['position'], text: 'optional', complete: values => hasDegrees(values) || codeIn(values.division) !== undefined,
    body: values => ({
      ...(hasDegrees(values) ? { lon: degrees(values.lon), lat: degrees(values.lat), crs: values.crs } : {}),
      division: codeIn(values.division), address: said(values.address), reason: said(values.text),
    }),
  },
  merge: { part: 'merge', fields: ['target'], text: 'needed', complete: ({ target }) => target !== null, body: ({ target, text }) => ({ into: target!.id, reason: text.trim() }) },
  split: { part: 'split', fields: ['signals'], text: 'needed', complete: ({ signals }) => signals.length > 0, body: ({ signals, text }) => ({ signals, reason: text.trim() }) },
  unmerge: { part: 'split', fields: [], text: 'needed', complete: always, body: reason },
  attach: { part: 'files', fields: ['file'], text: 'none', complete: ({ file }) => file !== null && file.size <= largestFile && file.size > 0, body: always },
};

export const isReady = (spec: Spec, values: Values): boolean =>
  spec.complete(values) && values.text.length <= longestText && (spec.text !== 'needed' || values.text.trim() !== '');

/** What a form begins with, where there is something sensible to begin with. */
export const beginning = (name: ActionName, row: Row, department: string | null | undefined): Values => {
  const lower: Tier = row.tier === 'district' ? 'subdistrict' : 'community';
  if (name === 'delegate') return { ...noValues, choice: lower };
  if (name === 'report-in') return { ...noValues, choice: department ?? '' };
  if (name === 'command') return { ...noValues, onScene: row.onSceneCommand === true };
  if (name === 'position') return { ...noValues, address: row.address ?? '' };
  return noValues;
};
