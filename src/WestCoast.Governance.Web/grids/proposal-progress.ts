import { html } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { whole } from './measures.ts';
import type { Sieve } from './proposal-rows.ts';
import { itemKinds, type Choice, type ItemKind, type Proposal } from './shapes.ts';
import { gridWords } from './words.ts';

/** How far the review is: a bar, and the same in numbers. */
export const progress = ({ accepted, rejected, open }: Proposal) => {
  const words = gridWords().proposal;
  const n = (value: number) => whole(value, currentLanguage());
  const part = (value: number) => (100 * value) / Math.max(1, accepted + rejected + open);
  return html`<div class="progress" data-testid="progress"><h2>${words.summary}</h2>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${part(accepted)} height="4" fill="var(--good)"/><rect x=${part(accepted)} width=${part(rejected)} height="4" fill="var(--warn)"/></svg>
    <p class="digits"><span>${words.accepted} <b>${n(accepted)}</b></span><span>${words.rejected} <b>${n(rejected)}</b></span><span>${words.open} <b>${n(open)}</b></span></p></div>`;
};

const decisions: readonly Choice[] = ['open', 'accepted', 'rejected'];

export const proposalSieve = (sieve: Sieve, { items }: Proposal, narrow: (sieve: Sieve) => void) => {
  const words = gridWords();
  const valueOf = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="tools" role="group" aria-label=${words.proposal.narrow}>
    <label>${words.proposal.kind}<select @change=${(e: Event) => narrow({ ...sieve, kind: valueOf(e) as ItemKind | 'all' })}>
      <option value="all" .selected=${sieve.kind === 'all'}>${words.all} ${items.length}</option>
      ${itemKinds.map(kind => html`<option value=${kind} .selected=${sieve.kind === kind}>${words.proposal.kinds[kind]} ${items.filter(item => item.kind === kind).length} · ${words.proposal.kindHint[kind]}</option>`)}</select></label>
    <label>${words.proposal.decision}<select data-testid="by-decision" @change=${(e: Event) => narrow({ ...sieve, decision: valueOf(e) as Choice | 'all' })}>
      <option value="all" .selected=${sieve.decision === 'all'}>${words.all}</option>
      ${decisions.map(decision => html`<option value=${decision} .selected=${sieve.decision === decision}>${words.proposal[decision]}</option>`)}</select></label></div>`;
};
