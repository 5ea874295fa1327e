import { css, html, nothing } from 'lit';
import { languageOf } from '../shared/bilingual.ts';
import { severityMark } from '../shared/severity-mark.ts';
import { dueChip } from './due-chip.ts';
import { kindName, type FieldContext } from './field-context.ts';
import { sendingLine } from './sending-line.ts';
import { duesOf, type Task } from './tasks.ts';

export const taskCardStyle = css`
  .task { display: block; color: inherit; text-decoration: none; padding: 14px 14px 12px; }
  .task .top { display: flex; gap: 11px; align-items: flex-start; }
  .task .mark { width: 32px; height: 32px; margin-top: 1px; }
  .task h3 { font-size: 18.5px; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
  .task .where { margin-top: 2px; color: var(--quiet); }
  .task .chips { display: flex; flex-wrap: wrap; gap: 7px; margin-top: 10px; }
  article.card { overflow: hidden; border-left: 6px solid var(--c); }
  article .quick { display: flex; gap: 10px; padding: 0 14px 14px; }
  article .quick .primary { flex: 1; }
`;

/** One task in the list: what, where, how long; accepting is one press. */
export const taskCard = (context: FieldContext, task: Task, accept: (task: Task) => void) => {
  const { w, t, pick, stateOf } = context;
  const state = stateOf(task);
  const [due] = duesOf(task, state);
  return html`<article class="card s${task.severity}" data-testid="task" data-task-id=${task.id} data-state=${state}>
    <a class="task" href="#/task/${task.id}">
      <div class="top">${severityMark(task.severity, state !== 'offered', `${t.severityLevel(task.severity)} ${t.severity[task.severity]}`)}
        <div><h3 lang=${languageOf(task.title)}>${task.title}</h3><p class="where">${kindName(context, task.kind)} · ${pick(task.placeZh, task.placeEn)}</p></div></div>
      <div class="chips">${due ? dueChip(context, due) : nothing}${state === 'offered' ? nothing : html`<span class="chip">${w.state[state]}</span>`}</div>
      ${sendingLine(context, task)}
    </a>
    ${state === 'offered' ? html`<div class="quick"><button class="primary" data-testid="quick-accept" aria-label="${w.accept} ${task.title}" @click=${() => accept(task)}>${w.accept}</button></div>` : nothing}
  </article>`;
};
