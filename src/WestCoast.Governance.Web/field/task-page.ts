import { css, html, nothing } from 'lit';
import { half, languageOf } from '../shared/bilingual.ts';
import { severityMark } from '../shared/severity-mark.ts';
import { currentLanguage } from '../shared/texts.ts';
import { fullTime } from '../shared/times.ts';
import type { AssignmentState } from '../shared/types.ts';
import { dueChip } from './due-chip.ts';
import { kindName, type FieldContext } from './field-context.ts';
import { oneLine } from './sending-line.ts';
import { duesOf, isLive, type Task } from './tasks.ts';

export interface TaskDeeds { accept(task: Task): void; arrive(task: Task): void; go(hash: string): void }

export const taskPageStyle = css`
  .head { display: flex; gap: 12px; padding: 16px; border-top: 6px solid var(--c); }
  .head .mark { width: 38px; height: 38px; margin-top: 3px; }
  .head h1 { font-size: 21px; line-height: 1.3; font-weight: 700; overflow-wrap: anywhere; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; }
  .steps { display: grid; grid-template-columns: repeat(4, 1fr); margin: 0; padding: 0; list-style: none; font-size: 15px; color: var(--quiet); }
  .steps li { position: relative; padding-top: 27px; text-align: center; }
  .steps li::before { content: ""; position: absolute; z-index: 1; top: 3px; left: 50%; width: 19px; height: 19px; margin-left: -9.5px; border: 2px solid var(--edge); border-radius: 50%; background: var(--surface); }
  .steps li::after { content: ""; position: absolute; top: 12px; right: 50%; width: 100%; height: 2px; background: var(--line-strong); }
  .steps li:first-child::after { display: none; }
  .steps li.past { color: var(--text); font-weight: 600; }
  .steps li.past::before { content: "✓"; border-color: var(--good); background: var(--good); color: var(--surface); font: 700 13px/16px var(--sans); }
  .facts { display: grid; gap: 12px; margin: 0; }
  .facts dt { font-size: 14.5px; color: var(--quiet); }
  .facts dd { margin: 0; font-size: 18px; overflow-wrap: anywhere; }
  .facts dd small { display: block; }
  .checklist { margin: 0; padding: 0 0 0 24px; }
  .checklist li { padding: 3px 0; }
  .bar { position: sticky; bottom: 0; z-index: 5; display: flex; gap: 10px; margin: auto -14px 0; padding: 12px 14px calc(12px + env(safe-area-inset-bottom)); background: var(--surface); border-top: 1px solid var(--line); }
  .bar .primary { flex: 1; min-height: 58px; }
  .bar button { min-height: 58px; }
`;

const steps: readonly AssignmentState[] = ['offered', 'accepted', 'onscene', 'done'];

/** One task: what it is, how long is left, and the next thing to do under the thumb. */
export const taskPage = (context: FieldContext, task: Task, deeds: TaskDeeds) => {
  const { w, t, pick, kinds } = context;
  const state = context.stateOf(task);
  const reached = steps.indexOf(state);
  const items = context.items.filter(item => item.task === task.id && item.what !== 'reading');
  const checklist = kinds.get(task.kind)?.checklist ?? [];
  return html`
    <section class="card head s${task.severity}" data-testid="task-page" data-state=${state}>
      ${severityMark(task.severity, state !== 'offered', '')}
      <div><h1 tabindex="-1" lang=${languageOf(task.title)}>${task.title}</h1><p class="quiet">${t.severityLevel(task.severity)} ${t.severity[task.severity]} · ${kindName(context, task.kind)} · <span class="digits">#${task.number}</span></p></div>
    </section>
    ${reached < 0 ? html`<p class="note warn" role="status">${w.state[state]}</p>` : html`
      <ol class="steps" aria-label=${w.stepsLabel}>${w.steps.map((name, i) => html`<li class=${i <= reached ? 'past' : ''} aria-current=${i === reached ? 'step' : nothing}>${name}</li>`)}</ol>`}
    ${isLive(state) ? html`<div class="chips">${duesOf(task, state).map(due => dueChip(context, due))}</div>` : nothing}
    ${items.length > 0 ? html`<div role="status">${items.slice(-3).map(item => oneLine(context, item))}</div>` : nothing}
    <section class="card pad"><dl class="facts">
      <div><dt>${w.place}</dt><dd>${pick(task.placeZh, task.placeEn)}${task.address ? html`<small>${task.address}</small>` : nothing}</dd></div>
      <div><dt>${w.position}</dt><dd class="digits">${task.lon === null || task.lat === null ? w.noPlace : html`${task.lon.toFixed(5)}, ${task.lat.toFixed(5)} <small>WGS-84</small>`}</dd></div>
      ${task.why ? html`<div><dt>${w.why}</dt><dd>${half(task.why, currentLanguage())}</dd></div>` : nothing}
      <div><dt>${w.offeredAt}</dt><dd class="digits">${fullTime(task.offeredAt)}</dd></div>
    </dl></section>
    ${checklist.length > 0 && isLive(state) ? html`<section class="card pad"><h2>${w.checklist}</h2><ol class="checklist">${checklist.map(item => html`<li>${pick(item.zh, item.en)}</li>`)}</ol></section>` : nothing}
    ${bar(context, task, state, deeds)}`;
};

const bar = ({ w }: FieldContext, task: Task, state: AssignmentState, { accept, arrive, go }: TaskDeeds) => {
  switch (state) {
    case 'offered': return html`<div class="bar"><button data-testid="refuse" @click=${() => go(`#/task/${task.id}/refuse`)}>${w.refuse}</button>
      <button class="primary" data-testid="accept" @click=${() => accept(task)}>${w.accept}</button></div>`;
    case 'accepted': return html`<div class="bar"><button data-testid="report" @click=${() => go(`#/task/${task.id}/report`)}>${w.report}</button>
      <button class="primary" data-testid="arrive" @click=${() => arrive(task)}>${w.arrive}</button></div>`;
    case 'onscene': return html`<div class="bar"><button class="primary" data-testid="report" @click=${() => go(`#/task/${task.id}/report`)}>${w.report}</button></div>`;
    default: return nothing;
  }
};
