import { html } from 'lit';
import { half } from '../shared/bilingual.ts';
import { currentLanguage } from '../shared/texts.ts';
import { countdown, span, timeNear } from '../shared/times.ts';
import type { FactSheet } from './fact-sheet.ts';

export const deadlineFacts = ({ t, row, now }: FactSheet) => {
  const due = [...row.deadlines].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return html`<section><h3>${t.detail.deadlines}</h3>
    ${due.length === 0 || now === null ? html`<p class="quiet">${t.detail.noDeadlines}</p>` : html`<ul class="limits">${due.map(deadline => {
      const { overdue, soon, ms } = countdown(deadline.dueAt, now);
      const text = span(ms, t.units);
      return html`<li class=${overdue ? 'over' : soon ? 'soon' : ''}>
        <span>${t.detail.deadlineName[deadline.name] ?? deadline.name}</span>
        <small class="digits">${t.detail.due} ${timeNear(deadline.dueAt, now)}${deadline.missed ? ` · ${t.detail.missed}` : ''}</small>
        <span class="left digits">${overdue ? t.detail.overdue(text) : t.detail.left(text)}</span></li>`;
    })}</ul>
    ${[...new Set(due.map(deadline => deadline.source))].map(source => html`<p class="source">${t.detail.basis} ${half(source, currentLanguage())}</p>`)}`}</section>`;
};
