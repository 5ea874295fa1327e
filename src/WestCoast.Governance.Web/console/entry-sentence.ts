import { currentLanguage } from '../shared/texts.ts';
import type { Severity, SignalFacts, Tier, TimelineEntry } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';
import { measured } from './fact-sheet.ts';
import type { Names } from './names.ts';

const levels: Record<string, Severity> = { extreme: 1, severe: 2, major: 3, general: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const causes: Record<string, string> = { '1': 'PositionCorrected', '2': 'BoundaryChanged' };
const tierNames: Record<string, Tier> = { community: 'community', subdistrict: 'subdistrict', district: 'district', '1': 'community', '2': 'subdistrict', '3': 'district' };
const dismissals: Record<string, string> = { falsealarm: '1', test: '2', expected: '3', notactionable: '4' };

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const level = (value: unknown, t: Words): string => {
  const severity = levels[String(value).toLowerCase()];
  return severity ? `${t.severityLevel(severity)} ${t.severity[severity]}` : String(value);
};

const tier = (value: unknown, t: Words): string => {
  const known = tierNames[String(value).toLowerCase()];
  return known ? t.tier[known] : t.tierUnknown;
};

export const entrySignal = (entry: TimelineEntry): SignalFacts | null => {
  const signal = entry.data['signal'] as SignalFacts | undefined;
  return signal?.occurredAt ? signal : null;
};

const bothNames = (named: unknown): string => {
  const { zh, en, code } = (named ?? {}) as { zh?: string; en?: string; code?: string };
  return (currentLanguage() === 'zh' ? zh || en : en || zh) || code || '';
};

type Said = (data: Record<string, unknown>, t: Words, names: Names, from: string) => string;
const departments = (codes: unknown, t: Words, names: Names) => list(codes).map(code => names.department(word(code), t)).join(' · ');
const step = (data: Record<string, unknown>, t: Words) => t.detail.deadlineName[word(data['name'])] ?? word(data['name']);

/** Events that say more than their name. */
const sentences: Record<string, Said> = {
  incident_opened: (d, t, names, from) => t.timeline.incident_opened(`${level(d['severity'], t)} · ${names.kind(word(d['kind']))}`, from),
  incident_routed: (d, t, names) => t.timeline.incident_routed(tier(d['tier'], t), names.division(word(d['division'])), names.department(word(d['department']), t)),
  signal_joined: (_, t, __, from) => t.timeline.signal_joined(from),
  condition_cleared: (_, t, __, from) => t.timeline.condition_cleared(from),
  severity_raised: (d, t) => t.timeline.severity_raised(level(d['from'], t), level(d['to'], t)),
  severity_corrected: (d, t) => t.timeline.severity_corrected(level(d['from'], t), level(d['to'], t)),
  kind_corrected: (d, t, names) => t.timeline.kind_corrected(names.kind(word(d['from'])), names.kind(word(d['to']))),
  incident_relocated: (d, t) => t.timeline.incident_relocated(bothNames(d['place'])),
  incident_dismissed: (d, t) => t.timeline.incident_dismissed(t.timeline.dismissal[dismissals[String(d['reason']).toLowerCase().replace(/-/g, '')] ?? String(d['reason'])] ?? String(d['reason'])),
  acknowledgement_expired: (d, t) => t.timeline.acknowledgement_expired(word(d['user'])),
  incident_assigned: (d, t) => t.timeline.incident_assigned(bothNames(d['to'])),
  departments_summoned: (d, t, names) => t.timeline.departments_summoned(departments(d['departments'], t, names)),
  department_reported_in: (d, t, names) => t.timeline.department_reported_in(names.department(word(d['department']), t)),
  command_taken: (d, t) => (d['onScene'] === true ? t.timeline.command_on_scene : t.timeline.command_taken),
  file_attached: (d, t) => t.timeline.file_attached(word(d['name'])),
  deadline_reminded: (d, t) => t.timeline.deadline_reminded(step(d, t)),
  deadline_missed: (d, t) => t.timeline.deadline_missed(step(d, t)),
  incident_escalated: (d, t) => t.timeline.incident_escalated(tier(d['to'], t)),
  incident_pushed_down: (d, t) => t.timeline.incident_pushed_down(tier(d['to'], t)),
  incident_returned: (d, t) => t.timeline.incident_returned(String(d['times'] ?? '')),
  incident_transferred: (d, t, names) => t.timeline.incident_transferred(`${names.division(word(d['toDivision']))} · ${names.department(word(d['toDepartment']), t)}`),
  supervision_started: (d, t) => t.timeline.supervision_started(tier(d['tier'], t)),
  incident_merged: (d, t) => t.timeline.incident_merged(String(d['intoNumber'] ?? '')),
  incident_absorbed: (d, t) => t.timeline.incident_absorbed(String(d['otherNumber'] ?? '')),
  signals_split_off: (d, t) => t.timeline.signals_split_off(String(list(d['signals']).length)),
};

/** What kind of thing an event is, where nothing more is known of it than its stored name. */
export const eventName = (type: string, t: Words): string => {
  const known = (t.timeline as Record<string, unknown>)[type];
  if (typeof known === 'string') return known;
  return t.timeline.plain[type] ?? t.timeline.other(type);
};

/** What happened, as a person would say it: in the hub's words where it gives them. */
export const entrySentence = (entry: TimelineEntry, t: Words, names: Names): string => {
  const told = currentLanguage() === 'zh' ? entry.sentenceZh : entry.sentenceEn;
  if (told) return told;
  const signal = entrySignal(entry);
  return sentences[entry.type]?.(entry.data, t, names, signal ? names.feed(signal.feed, t) : '') ?? eventName(entry.type, t);
};

/** What somebody wrote, unless the sentence says it already. */
export const entryText = ({ data }: TimelineEntry, sentence: string): string => {
  const text = word(data['text']);
  return text && !sentence.includes(text) ? text : '';
};

/** Figures and reasons that belong under the sentence. */
export const entryDetails = (entry: TimelineEntry, t: Words, sentence = ''): string[] => {
  const { data, type } = entry;
  const signal = entrySignal(entry);
  const value = measured(signal?.value, signal?.unit);
  const limit = measured(signal?.limit, signal?.unit);
  const reading = value && (limit ? t.timeline.reading(value, limit) : t.timeline.readingOnly(value));
  const why = type === 'incident_dismissed' ? '' : word(data['reason']) || word(data['why']);
  const moved = type === 'incident_relocated' && t.detail.movedWhy[causes[String(data['cause'])] ?? ''];
  const files = type === 'field_reported' && list(data['files']).length > 0 && t.timeline.files(list(data['files']).length);
  return [reading, moved, signal && `${signal.source}${signal.title ? ` · ${signal.title}` : ''}`, files, why && !sentence.includes(why) && t.timeline.reason(why)].filter(line => !!line) as string[];
};
