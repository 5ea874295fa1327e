import { Problem } from '../shared/problem.ts';
import type { Meanwhile } from '../shared/problem.ts';
import { currentLanguage } from '../shared/texts.ts';
import { fullTime, timeNear } from '../shared/times.ts';
import { eventName } from '../console/entry-sentence.ts';
import type { Words } from '../texts/zh.ts';
import { actionWords } from './words.ts';

/** Why an action did not happen, in a way its form can show. */
export interface Trouble {
  kind: 'unsent' | 'refused' | 'forbidden' | 'changed';
  meanwhile: readonly Meanwhile[];
  sentence(): string;
  lines(nowMs: number | null): string[];
}

export const troubleOf = (fault: unknown, t: Words): Trouble => {
  const problem = fault instanceof Problem ? fault : null;
  const kind = !problem || problem.status >= 500 ? 'unsent' : problem.status === 403 ? 'forbidden' : problem.status === 412 ? 'changed' : 'refused';
  const meanwhile = problem?.meanwhile ?? [];
  return {
    kind, meanwhile,
    sentence: () => (kind === 'unsent' ? actionWords().unsent : problem?.sentence(currentLanguage()) || t.problem.unexpected(problem?.status ?? 0)),
    lines: nowMs => meanwhile.map(({ what, by, at, role }) => actionWords().changedBy(
      t.timeline.by(by, t.role[role] ?? role), eventName(what, t), nowMs === null ? fullTime(at) : timeNear(at, nowMs))),
  };
};
