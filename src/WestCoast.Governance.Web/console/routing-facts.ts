import { html, nothing } from 'lit';
import type { FactSheet } from './fact-sheet.ts';

export const routingFacts = ({ t, names, row }: FactSheet) => html`
  <section><h3>${t.detail.routing}</h3><dl>
    <dt>${t.detail.tier}</dt><dd>${row.tier ? t.tier[row.tier] : t.tierUnknown}</dd>
    <dt>${t.detail.division}</dt><dd>${names.division(row.division) || '—'}</dd>
    <dt>${t.detail.department}</dt><dd>${names.department(row.department, t) || '—'}</dd>
    ${row.rule ? html`<dt>${t.detail.rule}</dt><dd><span lang="zh-CN">${row.ruleReason ?? ''}</span><small class="digits">${row.rule}</small></dd>` : nothing}
  </dl></section>`;
