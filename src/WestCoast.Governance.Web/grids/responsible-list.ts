import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import type { Responsible, Worker } from './shapes.ts';
import { gridWords } from './words.ts';

const nameOf = (named: { zh: string; en: string }) => (currentLanguage() === 'zh' ? named.zh || named.en : named.en || named.zh);

/** The one to call first, however deep the hub wraps it. */
export const firstId = (first: unknown): string | null => {
  if (typeof first !== 'object' || first === null) return null;
  const { id, worker, department } = first as Record<string, unknown>;
  return typeof id === 'string' ? id : (firstId(worker) ?? firstId(department));
};

const workerLine = (worker: Worker, first: string | null) => {
  const { place } = gridWords();
  return html`<li class=${worker.onDuty ? 'duty' : ''}><span>${nameOf(worker)}<small>${place.role[worker.role] ?? worker.role}</small></span>
    ${worker.id === first ? html`<span class="tag first">${place.first}</span>` : nothing}<span class="tag ${worker.onDuty ? 'good' : ''}">${worker.onDuty ? place.onDuty : place.offDuty}</span></li>`;
};

/** Level by level, nearest first: who is on duty comes before who is not. */
export const responsibleList = (found: Responsible) => {
  const { place } = gridWords();
  const first = firstId(found.first);
  return html`<div data-testid="responsible">${found.tiers.map(tier => html`
    <div class="tier"><h4><small>${place.tier[tier.tier] ?? tier.tier}</small>${nameOf(tier.division)}</h4>
      ${tier.workers.length + tier.departments.length === 0 ? html`<p class="quiet">${place.nobody}</p>` : nothing}
      <ul class="people">
        ${[...tier.workers].sort((a, b) => Number(b.onDuty) - Number(a.onDuty)).map(worker => workerLine(worker, first))}
        ${tier.departments.map(department => html`<li><span>${nameOf(department)}</span>${department.id === first ? html`<span class="tag first">${place.first}</span>` : nothing}<span class="tag">${place.departments}</span></li>`)}
      </ul></div>`)}</div>`;
};
