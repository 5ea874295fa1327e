import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import type { FactSheet } from './fact-sheet.ts';

export const routingFacts = ({ t, names, row }: FactSheet) => {
  const english = currentLanguage() === 'en' && row.ruleReasonEn ? row.ruleReasonEn : null;
  return html`
  <section><h3>${t.detail.routing}</h3><dl>
    <dt>${t.detail.tier}</dt><dd>${row.tier ? t.tier[row.tier] : t.tierUnknown}${row.onSceneCommand ? html`<small>${t.detail.onSceneCommand}</small>` : nothing}</dd>
    <dt>${t.detail.division}</dt><dd>${names.division(row.division) || '—'}</dd>
    <dt>${t.detail.department}</dt><dd>${names.department(row.department, t) || '—'}</dd>
    ${row.coDepartments?.length ? html`<dt>${t.detail.coDepartments}</dt><dd>${row.coDepartments.map(code => names.department(code, t)).join(' · ')}</dd>` : nothing}
    ${row.informed?.length ? html`<dt>${t.detail.informed}</dt><dd>${row.informed.map(code => names.division(code)).join(' · ')}</dd>` : nothing}
    ${row.bounces ? html`<dt>${t.detail.bounces}</dt><dd>${t.detail.times(row.bounces)}</dd>` : nothing}
    ${row.rule ? html`<dt>${t.detail.rule}</dt><dd><span lang=${english ? 'en' : 'zh-CN'}>${english ?? row.ruleReason ?? ''}</span><small class="digits">${row.rule}</small></dd>` : nothing}
  </dl></section>`;
};
