import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { hubTimeAt } from '../shared/ticker.ts';
import { timeNear } from '../shared/times.ts';
import type { CellNames } from './cell-names.ts';
import { area, whole } from './measures.ts';
import type { ProposalItem } from './shapes.ts';
import { gridWords } from './words.ts';

export interface TableFacts { rows: readonly ProposalItem[]; names: CellNames; ticked: ReadonlySet<string>; cursor: string | null; mayDecide: boolean }
export interface TableActs {
  tick(cell: string): void; tickAll(): void; decide(cell: string, accept: boolean): void; show(cell: string): void; at(cell: string): void; key(event: KeyboardEvent): void;
}

const nameOf = ({ zh, en }: ProposalItem) => (currentLanguage() === 'zh' ? zh || en : en || zh);

const decision = (item: ProposalItem, facts: TableFacts, acts: TableActs) => {
  const words = gridWords().proposal;
  const who = item.decision !== 'open' && item.decidedBy
    ? html`<small>${item.decidedAt ? words.by(item.decidedBy, timeNear(item.decidedAt, hubTimeAt(performance.now()) ?? Date.now())) : item.decidedBy}</small>` : nothing;
  if (!facts.mayDecide) return html`<span class="tag ${item.decision}">${words[item.decision]}</span>${who}`;
  const button = (accept: boolean, word: string, kind: string, on: boolean) => html`
    <button class=${kind} data-accept=${accept} aria-pressed=${on} aria-label=${`${word} ${nameOf(item)}`} @click=${() => acts.decide(item.cell, accept)}>${on ? '✓ ' : ''}${word}</button>`;
  return html`<span class="pick">${button(true, words.accept, 'yes', item.decision === 'accepted')}${button(false, words.reject, 'no', item.decision === 'rejected')}</span>${who}`;
};

const row = (item: ProposalItem, facts: TableFacts, acts: TableActs) => {
  const words = gridWords().proposal;
  const language = currentLanguage();
  const [ticked, at] = [facts.ticked.has(item.cell), facts.cursor === item.cell];
  return html`<tr data-cell=${item.cell} class="${ticked ? 'ticked' : ''} ${at ? 'at' : ''}" @focusin=${() => acts.at(item.cell)}>
    ${facts.mayDecide ? html`<td class="tick"><input type="checkbox" .checked=${ticked} aria-label=${words.select(nameOf(item))} @change=${() => acts.tick(item.cell)}></td>` : nothing}
    <td><button class="link" title=${words.show} @click=${() => acts.show(item.cell)}>${nameOf(item)}</button><small class="digits">${item.cell}</small></td>
    <td title=${item.to}>${facts.names.of(item.to)}<small title=${words.kindHint[item.kind] ?? ''}>${words.kinds[item.kind] ?? item.kind}</small><small>${words.from} ${item.from.length > 0 ? facts.names.list(item.from, 2) : gridWords().none}</small></td>
    <td class="n">${area(item.squareMetres, language)}<small>${gridWords().coverage.people(whole(item.people, language))}</small></td>
    <td>${decision(item, facts, acts)}</td></tr>`;
};

/** One row per base grid that is split today. */
export const proposalTable = (facts: TableFacts, acts: TableActs) => {
  const words = gridWords().proposal;
  const all = facts.rows.length > 0 && facts.rows.every(item => facts.ticked.has(item.cell));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${gridWords().tab.proposal} @keydown=${acts.key}><table data-testid="proposal">
    <thead><tr>${facts.mayDecide ? html`<th scope="col" class="tick"><input type="checkbox" .checked=${all} aria-label=${words.selectAll} @change=${acts.tickAll}></th>` : nothing}
      <th scope="col">${words.cell}</th><th scope="col">${words.to}</th><th scope="col" class="n">${words.moved}</th><th scope="col">${words.decision}</th></tr></thead>
    <tbody>${facts.rows.map(item => row(item, facts, acts))}</tbody></table></div>`;
};
