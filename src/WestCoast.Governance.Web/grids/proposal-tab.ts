import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './apply-proposal.ts';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage } from '../shared/texts.ts';
import { hubTimeAt } from '../shared/ticker.ts';
import type { Session } from '../shared/types.ts';
import type { Applied } from './apply-proposal.ts';
import { answerStyle, answerView, emptyView, sentenceOf } from './answer-view.ts';
import { valueOf } from './answer.ts';
import * as ask from './ask.ts';
import { LayerTab } from './layer-tab.ts';
import { whole } from './measures.ts';
import { pager } from './pager.ts';
import { pageOf } from './pages.ts';
import { decided, everything, mayDecide, restored, sifted, stepped, targets, type Sieve } from './proposal-rows.ts';
import { proposalSieve, progress } from './proposal-progress.ts';
import { proposalStyle } from './proposal-style.ts';
import { proposalTable, type TableActs } from './proposal-table.ts';
import type { Proposal, ProposalItem } from './shapes.ts';
import { pagerStyle, tabStyle } from './tab-style.ts';
import { gridWords } from './words.ts';

const pageSize = 50;
type Notice = { kind: 'good' | 'warn' | 'bad'; text: () => string } | null;

/** Each split base grid goes whole to one department cell, if somebody who may decide says so. */
@customElement('wcg-proposal-tab')
export class ProposalTab extends LayerTab<Proposal> {
  static override styles = [controls, answerStyle, tabStyle, pagerStyle, proposalStyle];
  @property({ attribute: false }) session!: Session;
  @state() private sieve: Sieve = everything;
  @state() private ticked: ReadonlySet<string> = new Set();
  @state() private cursor: string | null = null;
  @state() private page = 1;
  @state() private sending = 0;
  @state() private sent = 0;
  @state() private notice: Notice = null;
  private queue: Promise<void> = Promise.resolve();
  private asked = '';

  protected override question(layer: string) {
    return ask.proposal(layer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.asked === this.layer.code) return;
    [this.asked, this.sieve, this.ticked, this.cursor, this.page, this.notice, this.sent] = [this.layer.code, everything, new Set(), null, 1, null, 0];
  }

  private get shown(): ProposalItem[] {
    return sifted(valueOf(this.asking.answer)?.items ?? [], this.sieve);
  }

  protected override render() {
    return html`${this.notice ? html`<p class="note ${this.notice.kind}" role=${this.notice.kind === 'good' ? 'status' : 'alert'} data-testid="proposal-notice">${this.notice.text()}</p>` : nothing}
      ${answerView(this.asking, proposal => (proposal.items.length === 0 ? emptyView(gridWords().proposal.empty, gridWords().proposal.emptyHint) : this.renderProposal(proposal)))}`;
  }

  private renderProposal(proposal: Proposal) {
    const words = gridWords().proposal;
    const { t } = this.texts;
    const may = mayDecide(this.session.role);
    const { shown } = this;
    const page = pageOf(shown, this.page, pageSize);
    const facts = { rows: page.rows, names: this.names, ticked: this.ticked, cursor: this.cursor, mayDecide: may };
    return html`${progress(proposal)}
      ${may ? html`<wcg-apply-proposal .proposal=${proposal} .layerName=${this.texts.pick(this.layer.zh, this.layer.en)} .waiting=${this.sending > 0} @applied=${this.applied} @outdated=${this.outdated}></wcg-apply-proposal>`
        : html`<p class="note" data-testid="read-only"><b>${words.readOnly}</b> ${words.readOnlyWhy(t.role[this.session.role] ?? this.session.role)}</p>`}
      ${proposalSieve(this.sieve, proposal, sieve => this.narrow(sieve))}
      ${may ? this.renderBulk(shown) : nothing}
      ${shown.length === 0 ? html`<div class="state"><b>${words.noMatch}</b><button @click=${() => this.narrow(everything)}>${words.showAll}</button></div>`
        : html`${proposalTable(facts, this.acts)}${pager(page, to => (this.page = to))}`}`;
  }

  private renderBulk(shown: ProposalItem[]) {
    const words = gridWords().proposal;
    const n = shown.filter(item => this.ticked.has(item.cell)).length;
    const ticked = () => shown.filter(item => this.ticked.has(item.cell)).map(item => item.cell);
    return html`<div class="bulk">
      <button data-testid="select-all" ?disabled=${n === shown.length} @click=${() => (this.ticked = new Set(shown.map(item => item.cell)))}>${words.selectAllShown(whole(shown.length, currentLanguage()))}</button>
      <button ?disabled=${n === 0} @click=${() => (this.ticked = new Set())}>${words.clear}</button><b class="digits">${words.selected(whole(n, currentLanguage()))}</b>
      <button data-testid="accept-selected" ?disabled=${n === 0} @click=${() => this.decide(ticked(), true)}>${words.accept}</button><button data-testid="reject-selected" ?disabled=${n === 0} @click=${() => this.decide(ticked(), false)}>${words.reject}</button>
      <span class="quiet" role="status">${this.sending > 0 ? `${words.sending} · ` : this.sent > 0 ? `${words.sent(whole(this.sent, currentLanguage()))} · ` : nothing}${words.keys}</span></div>`;
  }

  private readonly acts: TableActs = {
    tick: cell => {
      const ticked = new Set(this.ticked);
      if (!ticked.delete(cell)) ticked.add(cell);
      this.ticked = ticked;
    },
    tickAll: () => {
      const rows = pageOf(this.shown, this.page, pageSize).rows.map(item => item.cell);
      const all = rows.every(cell => this.ticked.has(cell));
      this.ticked = new Set([...this.ticked, ...rows].filter(cell => !all || !rows.includes(cell)));
    },
    decide: (cell, accept) => this.decide([cell], accept),
    show: cell => this.show(null, [cell]),
    at: cell => (this.cursor = cell),
    key: event => this.key(event),
  };

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const may = mayDecide(this.session.role);
    const name = event.key.toLowerCase();
    if (name === 'arrowdown' || name === 'arrowup') this.moveTo(stepped(this.shown, this.cursor, name === 'arrowdown' ? 1 : -1));
    else if (may && (name === 'a' || name === 'r')) this.decide(targets(this.shown, this.ticked, this.cursor), name === 'a', true);
    else if (name === 'z' && this.cursor) this.show(null, [this.cursor]);
    else return;
    event.preventDefault();
  }

  private moveTo(cell: string | null): void {
    this.cursor = cell;
    const at = this.shown.findIndex(item => item.cell === cell);
    if (at >= 0) this.page = Math.floor(at / pageSize) + 1;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`tr[data-cell="${cell}"] :is(input, .link)`)?.focus());
  }

  /** Shown at once and sent one after the other; what the hub refuses is taken back. */
  private decide(cells: string[], accept: boolean, move = false): void {
    const before = valueOf(this.asking.answer);
    if (!before || cells.length === 0) return;
    const next = cells.length === 1 && cells[0] === this.cursor ? stepped(this.shown, this.cursor, 1) : null;
    const now = hubTimeAt(performance.now());
    this.put(decided(before, cells, accept, this.session.user, now === null ? null : new Date(now).toISOString()));
    [this.ticked, this.notice] = [new Set([...this.ticked].filter(cell => !cells.includes(cell))), null];
    if (move && next) this.moveTo(next);
    this.sending++;
    this.queue = this.queue.then(() => this.send(before, cells, accept)).finally(() => this.sending--);
  }

  private async send(before: Proposal, cells: string[], accept: boolean): Promise<void> {
    try {
      await ask.decide(before, cells.map(cell => ({ cell, accept })));
      this.sent = cells.length;
    } catch (fault) {
      if (fault instanceof Problem && fault.code === 'proposal.outdated') return this.outdated();
      const now = valueOf(this.asking.answer);
      if (now && now.version === before.version && now.baseVersion === before.baseVersion) this.put(restored(now, before, cells));
      this.notice = { kind: 'bad', text: () => `${gridWords().proposal.unsent} ${fault instanceof Problem ? sentenceOf(fault) : ''}` };
    }
  }

  private put(value: Proposal): void {
    if (this.asking.answer.kind === 'ready') this.asking.answer = { ...this.asking.answer, value };
    this.requestUpdate();
  }

  private narrow(sieve: Sieve): void {
    [this.sieve, this.page, this.ticked] = [sieve, 1, new Set()];
  }

  private readonly outdated = (): void => {
    this.notice = { kind: 'warn', text: () => gridWords().proposal.outdated };
    this.ticked = new Set();
    this.changed();
  };

  private readonly applied = ({ detail: { version, effective } }: CustomEvent<Applied>): void => {
    this.notice = { kind: 'good', text: () => gridWords().proposal.applied(String(version), effective) };
    this.changed();
  };

  private readonly changed = (): void => {
    void this.asking.again();
    this.dispatchEvent(new CustomEvent('layers-changed', { bubbles: true, composed: true }));
  };
}
