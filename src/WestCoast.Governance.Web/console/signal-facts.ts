import { html, nothing } from 'lit';
import { differ, fullTime, timeNear } from '../shared/times.ts';
import type { SignalFacts } from '../shared/types.ts';
import { measured, type FactSheet } from './fact-sheet.ts';

export const signalFacts = (sheet: FactSheet) => {
  const { t, row } = sheet;
  const single = row.firstSignal.signalId === row.lastSignal.signalId;
  return html`<section><h3>${t.detail.signals} · ${t.detail.signalCount(row.signalCount)}</h3>
    ${signal(sheet, row.firstSignal, single ? t.detail.only : t.detail.first)}
    ${single ? nothing : signal(sheet, row.lastSignal, t.detail.last)}</section>`;
};

const signal = ({ t, names, now }: FactSheet, facts: SignalFacts, tag: string) => html`
  <div class="signal">
    <header><span class="tag">${tag}</span><span>${names.feed(facts.feed, t)}</span>${facts.cleared ? html`<span class="tag">${t.detail.cleared}</span>` : nothing}
      <span class="value digits">${measured(facts.value, facts.unit)}</span></header>
    ${facts.limit === null || facts.limit === undefined ? nothing : html`<small class="digits">${t.detail.limit} ${measured(facts.limit, facts.unit)}${facts.rule ? ` · ${facts.rule}` : ''}</small>`}
    ${facts.title ? html`<div>${facts.title}</div>` : nothing}${facts.description ? html`<small>${facts.description}</small>` : nothing}
    <small class="digits">${t.detail.source} ${facts.source} · ${t.detail.occurred} ${now === null ? fullTime(facts.occurredAt) : timeNear(facts.occurredAt, now)}${
      differ(facts.occurredAt, facts.receivedAt) ? html` · ${t.detail.received} ${now === null ? fullTime(facts.receivedAt) : timeNear(facts.receivedAt, now)}` : nothing}</small>
  </div>`;
