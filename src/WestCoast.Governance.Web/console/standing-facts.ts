import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { fullTime, timeNear } from '../shared/times.ts';
import type { FactSheet } from './fact-sheet.ts';

/** How far it has come, who has it, and who has been called. `show` leads to another incident. */
export const standingFacts = ({ t, names, row, now }: FactSheet, show: (id: string) => void) => {
  const at = (iso: string | null | undefined) => (!iso ? '' : now === null ? fullTime(iso) : timeNear(iso, now));
  const { assignment, summoned = [] } = row;
  const said = (name: string, who: string | null | undefined, when?: string | null) =>
    who ? html`<dt>${name}</dt><dd>${who}${when ? html`<small class="digits">${at(when)}</small>` : nothing}</dd>` : nothing;
  return html`<section data-testid="standing"><h3>${t.detail.standing}</h3><dl>
    <dt>${t.detail.phase}</dt><dd data-testid="phase" data-phase=${row.phase ?? ''}>${row.phase ? t.phase[row.phase] : t.stage[row.stage]}${row.endedAt
      ? html`<small class="digits">${t.detail.ended} ${at(row.endedAt)}${row.reopenUntil ? ` · ${t.detail.reopenUntil(at(row.reopenUntil))}` : ''}</small>` : nothing}</dd>
    ${said(t.detail.confirmed, row.confirmedBy, row.confirmedAt)}
    ${assignment ? html`<dt>${t.detail.assignment}</dt><dd>${currentLanguage() === 'zh' ? assignment.zh || assignment.en : assignment.en || assignment.zh}
      <small class="digits">${t.assignmentState[assignment.state] ?? assignment.state} · ${at(assignment.offeredAt)}</small></dd>` : nothing}
    ${summoned.length > 0 ? html`<dt>${t.detail.summoned}</dt><dd>${summoned.map(one => html`<div data-testid="summoned" data-reported=${!!one.reportedInAt}>${names.department(one.department, t)}
      <small class="digits ${one.reportedInAt ? '' : 'waits'}">${one.reportedInAt ? t.detail.reportedIn(at(one.reportedInAt)) : `${t.detail.notYet} · ${t.detail.calledAt(at(one.calledAt))}`}</small></div>`)}</dd>` : nothing}
    ${said(t.detail.command, row.commandedBy)}
    ${said(t.detail.supervised, row.supervisedBy && t.tier[row.supervisedBy])}
    ${said(t.detail.resolved, row.resolvedBy, row.resolvedAt)}
    ${said(t.detail.verified, row.verifiedBy)}
    ${row.reworks ? html`<dt>${t.detail.rework}</dt><dd>${t.detail.times(row.reworks)}</dd>` : nothing}
    ${row.mergedInto ? html`<dt>${t.detail.mergedInto}</dt><dd><button @click=${() => show(row.mergedInto!)}>${t.detail.showOther}</button></dd>` : nothing}
    ${row.absorbed?.length ? html`<dt>${t.detail.absorbed}</dt><dd>${row.absorbed.map(id => html`<button @click=${() => show(id)}>${t.detail.showOther}</button> `)}</dd>` : nothing}
  </dl></section>`;
};

/** What a handler of this kind goes through; read, not ticked. */
export const checklistFacts = ({ t, names, row }: FactSheet) => {
  const list = names.kindOf(row.kind)?.checklist ?? [];
  if (list.length === 0 || row.status === 'closed') return nothing;
  return html`<section><h3>${t.detail.checklist}</h3><ol class="checklist" data-testid="checklist">${list.map(item => html`<li>${currentLanguage() === 'zh' ? item.zh : item.en}</li>`)}</ol></section>`;
};
