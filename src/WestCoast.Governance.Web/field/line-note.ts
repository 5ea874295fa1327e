import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { fullTime, timeNear } from '../shared/times.ts';
import type { FieldContext } from './field-context.ts';
import type { LiveTasks } from './live-tasks.ts';
import type { Outbox } from './outbox.ts';
import { refusedOf, waitingOf } from './outbox-items.ts';

/** Why what is shown may be old, and what is still on its way; nothing when all is well. */
export const lineNote = ({ w, t, now }: FieldContext, { state: line, knownAt, problem }: LiveTasks, outbox: Outbox) => {
  const time = knownAt && (now === null ? fullTime(knownAt) : timeNear(knownAt, now));
  const [waiting, refused] = [waitingOf(outbox.items).length, refusedOf(outbox.items).length];
  return html`<section class="notes" aria-label=${w.notes}>
    ${problem ? html`<p class="note bad" role="alert">${(currentLanguage() === 'zh' ? problem.zh : problem.detail) || t.problem.unexpected(problem.status)}</p>`
      : line === 'offline' ? html`<p class="note bad" role="alert" data-testid="offline">${time ? w.lineMeans.offline(time) : w.lineMeans.offlineEver}</p>` : nothing}
    ${line === 'stale' ? html`<p class="note warn" role="alert">${w.lineMeans.stale}</p>` : nothing}
    ${line === 'slow' ? html`<p class="note" role="status">${w.lineMeans.slow}</p>` : nothing}
    ${outbox.keeps ? nothing : html`<p class="note bad" role="alert">${w.notKept}</p>`}
    ${refused > 0 ? html`<a class="note bad link" href="#/outbox" data-testid="refused"><b>${w.outboxRefused(refused)}</b><span>${w.show} ›</span></a>` : nothing}
    ${waiting > 0 ? html`<a class="note warn link" href="#/outbox" data-testid="waiting"><b>${w.outboxWaiting(waiting)}</b><span>${w.show} ›</span></a>` : nothing}</section>`;
};
