import { css, html, type TemplateResult } from 'lit';
import { Problem } from '../shared/problem.ts';
import { currentLanguage } from '../shared/texts.ts';
import { clockTime } from '../shared/times.ts';
import type { Asking } from './asking.ts';
import { gridWords } from './words.ts';

export const answerStyle = css`
  .state { display: grid; justify-items: center; gap: 6px; margin: 0; padding: 52px 24px; text-align: center; color: var(--quiet); }
  .state b { color: var(--text); font-size: 15px; font-weight: 600; }
  .state p { margin: 0; max-width: 44ch; }
  .state button { margin-top: 8px; }
  .state.bad b { color: var(--alarm); }
  .turning { width: 22px; height: 22px; margin-bottom: 6px; border: 3px solid var(--line-strong); border-top-color: var(--link); border-radius: 50%; animation: turn 1s linear infinite; }
  @keyframes turn { to { transform: rotate(360deg); } }
  .note { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; margin: 0 0 12px; padding: 8px 12px; border: 1px solid var(--line-strong); border-left: 4px solid var(--edge); border-radius: 6px; background: var(--raised); font-size: 13px; }
  .note button { margin-left: auto; }
  .note.warn { border-color: var(--warn); background: var(--s2-soft); }
  .note.bad { border-color: var(--alarm); background: var(--s1-soft); }
  .note.good { border-left-color: var(--good); }
`;

/** The hub's own sentence where it gave one. */
export const sentenceOf = (fault: unknown): string => {
  const words = gridWords().state;
  return fault instanceof Problem ? fault.sentence(currentLanguage()) || words.unexpected(String(fault.status)) : words.unreachable;
};

export const emptyView = (title: string, hint: string) => html`<div class="state" role="status"><b>${title}</b><p>${hint}</p></div>`;

export const failedView = (fault: unknown, again: () => void, title = gridWords().state.failed) => html`
  <div class="state bad" role="alert"><b>${title}</b><p>${sentenceOf(fault)}</p><button @click=${again}>${gridWords().retry}</button></div>`;

/** Every answer of the page goes through here, so that none of its states is forgotten. */
export const answerView = <T>({ answer, again }: Pick<Asking<T>, 'answer' | 'again'>, body: (value: T) => TemplateResult) => {
  const words = gridWords().state;
  switch (answer.kind) {
    case 'loading': return html`<div class="state" role="status"><span class="turning"></span><p>${words.loading}</p></div>`;
    case 'computing': return html`<div class="state" role="status" data-testid="computing"><span class="turning"></span><b>${words.computing}</b><p>${words.computingHint}</p></div>`;
    case 'failed': return failedView(answer.fault, again);
    default: return html`${answer.staleBecause === null ? '' : html`
      <div class="note warn" role="alert"><span>${words.stale(clockTime(answer.heardAt))} ${sentenceOf(answer.staleBecause)}</span><button @click=${again}>${gridWords().retry}</button></div>`}${body(answer.value)}`;
  }
};
