import { currentLanguage } from '../shared/texts.ts';
import type { Severity, SignalFacts, Tier, TimelineEntry } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';
import { measured } from './fact-sheet.ts';
import type { Names } from './names.ts';

const levels: Record<string, Severity> = { extreme: 1, severe: 2, major: 3, general: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const causes: Record<string, string> = { '1': 'PositionCorrected', '2': 'BoundaryChanged' };
const tierNames: Record<string, Tier> = { community: 'community', subdistrict: 'subdistrict', district: 'district', '1': 'community', '2': 'subdistrict', '3': 'district' };

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const level = (value: unknown, t: Words): string => {
  const severity = levels[String(value).toLowerCase()];
  return severity ? `${t.severityLevel(severity)} ${t.severity[severity]}` : String(value);
};

export const entrySignal = (entry: TimelineEntry): SignalFacts | null => {
  const signal = entry.data['signal'] as SignalFacts | undefined;
  return signal?.occurredAt ? signal : null;
};

const placeName = (place: unknown): string => {
  const { zh, en, code } = (place ?? {}) as { zh?: string; en?: string; code?: string };
  return (currentLanguage() === 'zh' ? zh || en : en || zh) || code || '';
};

/** What happened, as a person would say it. */
export const entrySentence = (entry: TimelineEntry, t: Words, names: Names): string => {
  const { data } = entry;
  const signal = entrySignal(entry);
  const from = signal ? names.feed(signal.feed, t) : '';
  const tier = tierNames[String(data['tier']).toLowerCase()];
  switch (entry.type) {
    case 'incident_opened': return t.timeline.incident_opened(`${level(data['severity'], t)} · ${names.kind(word(data['kind']))}`, from);
    case 'incident_routed': return t.timeline.incident_routed(
      tier ? t.tier[tier] : t.tierUnknown, names.division(word(data['division'])), names.department(word(data['department']), t));
    case 'signal_joined': return t.timeline.signal_joined(from);
    case 'condition_cleared': return t.timeline.condition_cleared(from);
    case 'severity_raised': return t.timeline.severity_raised(level(data['from'], t), level(data['to'], t));
    case 'incident_acknowledged': return t.timeline.incident_acknowledged;
    case 'incident_relocated': return t.timeline.incident_relocated(placeName(data['place']));
    case 'note_added': return t.timeline.note_added;
    default: return t.timeline.other(entry.type);
  }
};

/** Figures and reasons that belong under the sentence. */
export const entryDetails = (entry: TimelineEntry, t: Words): string[] => {
  const signal = entrySignal(entry);
  const value = measured(signal?.value, signal?.unit);
  const limit = measured(signal?.limit, signal?.unit);
  const reading = value && (limit ? t.timeline.reading(value, limit) : t.timeline.readingOnly(value));
  const reason = ['incident_routed', 'incident_relocated'].includes(entry.type) && word(entry.data['reason']);
  const moved = entry.type === 'incident_relocated' && t.detail.movedWhy[causes[String(entry.data['cause'])] ?? ''];
  return [reading, moved, signal && `${signal.source}${signal.title ? ` · ${signal.title}` : ''}`, reason && t.timeline.reason(reason)].filter(line => !!line) as string[];
};
