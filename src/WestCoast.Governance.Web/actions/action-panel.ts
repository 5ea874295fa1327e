import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import './action-form.ts';
import './file-list.ts';
import type { Names } from '../console/names.ts';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import type { Row, Session, Timeline } from '../shared/types.ts';
import { offersFor, waysOf, withinOf, type ActionName, type Offer, type Offers } from './offers.ts';
import { actionWords } from './words.ts';

const streamPatienceMs = 6000;
const keyOf: Partial<Record<Offer, string>> = { assign: 'D', route: 'R' };
type Step = { kind: 'idle' } | { kind: 'waiting' | 'slow' | 'done'; name: ActionName; version: number };

/** What can be done with the incident now: first what its phase asks for, the rest one press away. */
@customElement('wcg-actions')
export class ActionPanel extends LitElement {
  static override styles = [controls, css`
    :host { display: grid; gap: 10px; }
    h3 { margin: 0; font-size: 12.5px; font-weight: 600; color: var(--quiet); letter-spacing: .06em; }
    .buttons { display: flex; flex-wrap: wrap; gap: 6px; }
    .buttons button { min-height: 34px; }
    .buttons button[aria-expanded=true] { border-color: var(--text); background: var(--chosen); color: var(--text); }
    .more { padding-top: 8px; border-top: 1px dashed var(--line-strong); }
    kbd { margin-left: 7px; padding: 0 5px; border: 1px solid currentColor; border-radius: 4px; font: 11px var(--sans); opacity: .85; }
    p { margin: 0; font-size: 13px; color: var(--quiet); }
    .done::before { content: "✓"; margin-right: 7px; color: var(--good); font-weight: 700; }
    [role=status]:empty { margin-top: -10px; }
    .slow { color: var(--alarm); }
  `];
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) row!: Row;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) timeline: Timeline | null = null;
  @property({ attribute: false }) rows!: ReadonlyMap<string, Row>;
  @state() private opened: Offer | null = null;
  @state() private all = false;
  @state() private step: Step = { kind: 'idle' };
  @state() private held: Offers | null = null;
  private lastWays: ActionName[] = [];
  @query('h3') private heading!: HTMLElement;

  constructor() {
    super();
    new Texts(this); // draws it again when the language is switched
  }

  /** Opens an action if it is offered now; says whether it was. */
  openAction(offer: Offer): boolean {
    const { first, more } = this.offers;
    if (!first.includes(offer) && !more.includes(offer)) return false;
    [this.opened, this.step, this.held] = [offer, { kind: 'idle' }, null];
    this.all ||= more.includes(offer);
    return true;
  }

  private get offers() {
    return offersFor(this.row, this.session, withinOf(this.names.divisions), this.ticker.now);
  }

  /** A form that is open stays, even when the incident has moved on meanwhile: nobody's words vanish, and the hub says why not. */
  private openWays(): ActionName[] {
    if (!this.opened) return [];
    const ways = waysOf(this.opened, this.row, this.session, withinOf(this.names.divisions), this.ticker.now);
    return (this.lastWays = ways.length > 0 ? ways : this.lastWays);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row') && changed.get('row')?.id !== this.row.id) [this.opened, this.all, this.step, this.held] = [null, false, { kind: 'idle' }, null];
    if ((this.step.kind === 'waiting' || this.step.kind === 'slow') && this.row.version >= this.step.version) this.step = { ...this.step, kind: 'done' };
  }

  protected override render() {
    const w = actionWords();
    const now = this.offers;
    const { first, more } = this.held ?? now;
    const offered = [...now.first, ...now.more];
    const ways = this.openWays();
    const { row, session, names, timeline, rows } = this;
    return html`<h3 tabindex="-1">${w.title}</h3>
      ${row.resolvedBy === session.user && row.phase === 'resolved' ? html`<p>${w.ownWork}</p>` : nothing}
      ${this.opened ? nothing : first.length + more.length === 0 ? html`<p>${w.none}</p>` : html`
        <div class="buttons" @pointerenter=${this.hold} @pointerleave=${this.release}>${repeat(first, offer => offer, (offer, i) => this.renderButton(offer, i === 0 && !!row.acknowledgedBy, offered.includes(offer)))}
          ${more.length > 0 ? html`<button class="plain" data-testid="more-actions" aria-expanded=${this.all} @click=${() => (this.all = !this.all)}>${this.all ? w.fewer : w.more}</button>` : nothing}</div>
        ${this.all ? html`<div class="buttons more" @pointerenter=${this.hold} @pointerleave=${this.release}>${repeat(more, offer => offer, offer => this.renderButton(offer, false, offered.includes(offer)))}</div>` : nothing}`}
      ${this.opened ? keyed(`${row.id} ${this.opened}`, html`<wcg-action-form .row=${row} .session=${session} .names=${names} .timeline=${timeline} .open=${rows} .ways=${ways} .heading=${this.nameOf(this.opened)}
        @cancel=${this.cancel} @done=${this.sent} @look=${() => this.dispatchEvent(new CustomEvent('look'))}></wcg-action-form>`) : nothing}
      <div role="status" data-testid="action-status" data-step=${this.step.kind}>${this.renderStep()}</div>`;
  }

  private nameOf(offer: Offer): string {
    const w = actionWords();
    return offer === 'assign' && this.row.assignment ? w.reassign : w.name[offer];
  }

  /** Under a pointer no button becomes another one: the incident may move on between aiming and pressing. */
  private readonly hold = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.held = this.offers;
  };

  private readonly release = (): void => void (this.held = null);

  private renderButton(offer: Offer, primary: boolean, offered: boolean) {
    return html`<button class=${primary ? 'primary' : ''} ?disabled=${!offered} data-testid=${`action-${offer}`} @click=${() => this.openAction(offer)}>${this.nameOf(offer)}${keyOf[offer] ? html`<kbd>${keyOf[offer]}</kbd>` : nothing}</button>`;
  }

  private renderStep() {
    const w = actionWords();
    const { step } = this;
    switch (step.kind) {
      case 'waiting': return html`<p>${w.waiting}</p>`;
      case 'slow': return html`<p class="slow">${w.slow}</p>`;
      case 'done': return html`<p class="done">${w.done(w.name[step.name])}</p>`;
      default: return nothing;
    }
  }

  private readonly cancel = async (): Promise<void> => {
    const offer = this.opened;
    this.opened = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-testid="action-${offer}"]`)?.focus();
  };

  private readonly sent = ({ detail }: CustomEvent<{ name: ActionName; version: number }>): void => {
    const { id } = this.row;
    this.opened = null;
    this.step = { kind: this.row.version >= detail.version ? 'done' : 'waiting', ...detail };
    this.dispatchEvent(new CustomEvent('look'));
    this.heading.focus();
    setTimeout(() => this.row.id === id && this.step.kind === 'waiting' && (this.step = { ...this.step, kind: 'slow' }), streamPatienceMs);
  };
}
