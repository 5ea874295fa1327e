import { html, nothing } from 'lit';
import type { Session } from '../shared/types.ts';
import type { FieldContext } from './field-context.ts';
import type { LiveTasks } from './live-tasks.ts';
import { taskCard } from './task-card.ts';
import { inOrder, isLive, type Task } from './tasks.ts';

/** What waits for an answer first, the most urgent on top; or why there is nothing. */
export const taskList = (context: FieldContext, live: LiveTasks, session: Session, accept: (task: Task) => void) => {
  const { w, stateOf } = context;
  const all = inOrder(live.tasks.values(), stateOf);
  const offered = all.filter(task => stateOf(task) === 'offered');
  const hand = all.filter(task => ['accepted', 'onscene'].includes(stateOf(task)));
  const over = all.filter(task => !isLive(stateOf(task)));
  const section = (name: string, tasks: readonly Task[]) => tasks.length === 0 ? nothing : html`
    <section class="tasks"><h2 tabindex="-1">${name} <span class="digits">${tasks.length}</span></h2>${tasks.map(task => taskCard(context, task, accept))}</section>`;
  return html`${session.role === 'grid-worker' && session.worker === null ? html`<p class="note">${w.noWorker}</p>` : nothing}
    ${all.length === 0 ? empty(context, live) : html`${section(w.section.offered, offered)}${section(w.section.hand, hand)}${section(w.section.over, over)}`}`;
};

const empty = ({ w }: FieldContext, live: LiveTasks) => {
  const sure = live.state === 'live' || live.state === 'slow';
  if (live.knownAt === null && live.state === 'connecting') return html`<div class="empty" role="status"><p>${w.loading}</p></div>`;
  return html`<div class="empty" data-testid="empty"><h2 tabindex="-1">${sure ? w.empty : w.line.offline}</h2><p>${sure ? w.emptyHint : w.emptyUncertain}</p></div>`;
};
