import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './acknowledge-button.ts';
import './incident-timeline.ts';
import './note-box.ts';
import * as api from '../shared/api.ts';
import { languageOf } from '../shared/bilingual.ts';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { severityMark, severityMarkStyle } from '../shared/severity-mark.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { age, fullTime } from '../shared/times.ts';
import { mayDo, withinOf, type Offer } from '../actions/offers.ts';
import type { ActionPanel } from '../actions/action-panel.ts';
import type { Row, Session, Timeline } from '../shared/types.ts';
import type { AcknowledgeButton } from './acknowledge-button.ts';
import { deadlineFacts } from './deadline-facts.ts';
import { departureNotice } from './departure-notice.ts';
import { detailStyle } from './detail-style.ts';
import { placeFacts } from './place-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { signalFacts } from './signal-facts.ts';
import { checklistFacts, standingFacts } from './standing-facts.ts';
import type { Names } from './names.ts';
import type { NoteBox } from './note-box.ts';
import type { Departure } from './rows.ts';

/** Everything about one incident, and what its dispatcher can do. */
@customElement('wcg-detail')
export class DetailPane extends LitElement {
  static override styles = [controls, severityMarkStyle, detailStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property() incidentId!: string;
  @property({ attribute: false }) row: Row | null = null;
  /** Told when the incident is not this seat's any more: then there is nothing to do here, and nothing to ask the hub. */
  @property({ attribute: false }) departure: Departure | null = null;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) session: Session | null = null;
  @property({ attribute: false }) rows: ReadonlyMap<string, Row> = new Map();
  @state() private actions: 'coming' | 'here' | 'missing' = 'coming';
  @state() private fetched: Row | null = null;
  @state() private fault: unknown = null;
  @state() private timeline: Timeline | null = null;
  @query('wcg-acknowledge') private button!: AcknowledgeButton | null;
  @query('wcg-note') private note!: NoteBox | null;
  @query('wcg-actions') private panel!: ActionPanel | null;
  private asking: string | null = null;
  private askAgain = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetchActions();
  }

  /** The screen does not wait for what is needed only when somebody acts. */
  private readonly fetchActions = async (): Promise<void> => {
    this.actions = await import('../actions/action-panel.ts').then(() => 'here' as const, () => 'missing' as const);
  };

  async openAction(offer: Offer): Promise<void> {
    await this.fetchActions();
    await this.updateComplete;
    await this.panel?.updateComplete;
    this.panel?.openAction(offer);
  }

  acknowledge(): void {
    void this.button?.acknowledge();
  }

  async focusNote(): Promise<void> {
    await this.updateComplete;
    this.note?.focusText();
  }

  private get shown(): Row | null {
    return this.row ?? this.departure?.row ?? (this.fetched?.id === this.incidentId ? this.fetched : null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const other = changed.has('incidentId');
    if (other) {
      this.timeline = null;
      this.fault = null;
    }
    const before = changed.get('row');
    if (!this.departure && (other || (changed.has('row') && before?.version !== this.row?.version))) void this.load();
  }

  /** One question at a time: a lively incident must not have its answers thrown away for ever. */
  private readonly load = async (): Promise<void> => {
    const id = this.incidentId;
    this.askAgain = this.asking === id;
    if (this.askAgain) return;
    this.asking = id;
    try {
      if (!this.row) this.fetched = await api.incident(id);
      const timeline = await api.timeline(id);
      if (id === this.incidentId) [this.timeline, this.fault] = [timeline, null];
    } catch (fault) {
      if (id === this.incidentId) this.fault = fault;
    }
    if (this.asking === id) this.asking = null;
    if (this.askAgain && id === this.incidentId) void this.load();
  };

  protected override render() {
    const { t } = this.texts;
    const row = this.shown;
    return html`<aside data-testid="detail" aria-label=${t.detail.label}>
      <button class="plain close" aria-label=${t.close} title="${t.close} (Esc)" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>✕</button>
      ${row ? this.renderRow(row) : html`<p class="missing" role="status">${this.whyMissing()}</p>`}</aside>`;
  }

  private whyMissing(): string {
    const { t } = this.texts;
    const { fault } = this;
    if (this.departure) return t.detail.gone;
    if (fault === null) return t.detail.loading;
    if (!(fault instanceof Problem)) return t.problem.unreachable;
    return fault.status === 404 ? t.detail.unknown : fault.sentence(currentLanguage()) || t.problem.unexpected(fault.status);
  }

  private renderRow(row: Row) {
    const { t } = this.texts;
    const { now } = this.ticker;
    const chinese = currentLanguage() === 'zh';
    const kind = this.names.kind(row.kind);
    const sheet = { t, names: this.names, row, now, timeline: this.timeline };
    return html`
      <header class="s${row.severity}">
        ${severityMark(row.severity, row.acknowledgedBy !== null, '')}
        <div><p class="level">${t.severityLevel(row.severity)} ${t.severity[row.severity]}${chinese ? ` · ${kind}` : nothing}<span class="digits">#${row.number}</span></p>
          ${chinese ? html`<h2>${row.title}</h2>` : html`<h2>${kind}</h2><p class="title" lang=${languageOf(row.title)}>${row.title}</p>`}
          <p class="digits quiet">${t.stage[row.stage]} · ${fullTime(row.openedAt)}${now === null || this.departure ? nothing : html` · <b>${age(row.openedAt, now, t.units)}</b>`}</p></div>
      </header>
      ${this.departure ? departureNotice(t, this.departure, now) : nothing}
      <div class="body" tabindex="0" role="group" aria-label=${t.detail.label}>
        ${this.departure ? nothing : this.renderActions(row)}
        ${this.departure ? nothing : html`${deadlineFacts(sheet)} ${standingFacts(sheet, this.show)} ${checklistFacts(sheet)}`} ${placeFacts(sheet)} ${routingFacts(sheet)} ${signalFacts(sheet)}
        ${row.files && this.actions === 'here' && !this.departure ? html`<section><h3>${t.detail.files}</h3><wcg-files .incidentId=${row.id} .count=${row.files}></wcg-files></section>` : nothing}
        <wcg-note .row=${row} .over=${this.departure !== null}></wcg-note>
        ${this.departure && !this.timeline ? nothing : this.renderTimeline()}
      </div>`;
  }

  private renderActions(row: Row) {
    const { t } = this.texts;
    return html`
      ${row.late ? html`<p class="warning">${t.detail.late}</p>` : nothing}
      ${row.positionDisagrees ? html`<p class="warning">${t.detail.positionDisagrees}</p>` : nothing}
      ${!this.session || mayDo(row, this.session, withinOf(this.names.divisions), 'acknowledge') ? html`<wcg-acknowledge .row=${row}></wcg-acknowledge>` : nothing}
      ${this.session ? this.renderPanel(row, this.session) : nothing}`;
  }

  private renderPanel(row: Row, session: Session) {
    const { t } = this.texts;
    if (this.actions === 'missing') return html`<p class="warning">${t.pageMissing} <button @click=${() => location.reload()}>${t.reloadPage}</button></p>`;
    return html`<wcg-actions .row=${row} .session=${session} .names=${this.names} .timeline=${this.timeline} .rows=${this.rows} @look=${this.load}></wcg-actions>`;
  }

  private readonly show = (id: string): void => {
    this.dispatchEvent(new CustomEvent('open', { detail: id }));
  };

  private renderTimeline() {
    const { t } = this.texts;
    const failed = this.fault !== null && !this.departure;
    return html`<section><h3>${t.detail.timeline}</h3>
      ${failed ? html`<p class="warning">${t.detail.timelineFailed} <button @click=${this.load}>${t.detail.retry}</button></p>` : nothing}
      ${this.timeline ? html`<wcg-timeline .timeline=${this.timeline} .names=${this.names} .now=${this.ticker.now}></wcg-timeline>` : failed ? nothing : html`<p class="quiet" role="status">${t.detail.loading}</p>`}
    </section>`;
  }
}
