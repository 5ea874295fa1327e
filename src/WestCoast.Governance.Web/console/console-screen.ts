import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './connection-banner.ts';
import './console-header.ts';
import './detail-pane.ts';
import './district-map.ts';
import './filter-bar.ts';
import './help-dialog.ts';
import './incident-list.ts';
import { Texts } from '../shared/texts.ts';
import type { Session } from '../shared/types.ts';
import { maySeeFeeds } from '../feeds/facts.ts';
import { Announcements } from './announcements.ts';
import { consoleStyle } from './console-style.ts';
import type { DetailPane } from './detail-pane.ts';
import type { DistrictMap } from './district-map.ts';
import type { Filter } from './filter.ts';
import type { FilterBar } from './filter-bar.ts';
import { HeldView } from './held-view.ts';
import type { HelpDialog } from './help-dialog.ts';
import type { IncidentList } from './incident-list.ts';
import { Keys } from './keys.ts';
import { LiveIncidents } from './live-incidents.ts';
import { learnNames } from './learn-names.ts';
import { Names } from './names.ts';
import { readAddress, writeAddress } from './address.ts';
import { neighbour } from './view.ts';

/** The dispatcher's one screen: stream, map, incident. */
@customElement('wcg-console')
export class ConsoleScreen extends LitElement {
  static override styles = consoleStyle;
  private readonly texts = new Texts(this);
  private readonly announcements = new Announcements(this);
  private readonly live = new LiveIncidents(this, rows => this.announcements.arrived(rows));
  private readonly keys = new Keys(this);
  @property({ attribute: false }) session!: Session;
  @state() private names = new Names();
  @state() private filter: Filter = readAddress().filter;
  @state() private selected: string | null = readAddress().incident;
  @state() private cursor: string | null = this.selected;
  @state() private frozen = false;
  @state() private listBusy = false;
  @state() private strip: 'coming' | 'here' | 'missing' = 'coming';
  @query('wcg-incident-list') private list!: IncidentList;
  @query('wcg-filter-bar') private filters!: FilterBar;
  @query('wcg-detail') private detail!: DetailPane | null;
  @query('wcg-district-map') private map!: DistrictMap;
  @query('wcg-help') private helpDialog!: HelpDialog;
  private readonly held = new HeldView();

  override connectedCallback(): void {
    super.connectedCallback();
    void learnNames(names => (this.names = names), () => this.isConnected);
    if (maySeeFeeds(this.session)) void this.fetchStrip();
  }

  /** Only some seats see the feeds, and none waits for them. */
  private async fetchStrip(): Promise<void> {
    this.strip = await import('../feeds/feed-strip.ts').then(() => 'here' as const, () => 'missing' as const);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('filter') || changed.has('selected')) writeAddress(this.filter, this.selected);
    this.held.hold(this.frozen || this.listBusy || this.selected !== null, this.filter);
    this.look();
  }

  private look(): void {
    if (!this.held.holds) this.live.forgetPassed(this.selected);
    this.held.look(this.live.rows, this.filter);
  }

  protected override render() {
    const { t } = this.texts;
    const { line, state: connection } = this.live;
    const uncertain = connection === 'stale' || connection === 'offline';
    return html`
      <nav aria-label=${t.skipToList}><button class="skip" @click=${this.toList}>${t.skipToList}</button></nav>
      <wcg-console-header .session=${this.session} .line=${line} .connection=${connection} @help=${() => this.helpDialog.open()}></wcg-console-header>
      <wcg-connection-banner .line=${line} .connection=${connection} @reconnect=${() => this.live.reconnect()}></wcg-connection-banner>
      <main class=${uncertain ? 'uncertain' : ''}>
        <section class="stream" aria-label=${t.list.title}>
          <wcg-filter-bar .filter=${this.filter} .names=${this.names} .hiding=${this.held.view.hidden} @filter=${(e: CustomEvent<Filter>) => (this.filter = e.detail)}></wcg-filter-bar>
          <wcg-incident-list .view=${this.held.view} .rows=${this.live.rows} .names=${this.names} .loaded=${this.live.loaded} .connection=${connection}
            .filter=${this.filter} .cursor=${this.cursor} .selected=${this.selected} .frozen=${this.frozen}
            @open=${(e: CustomEvent<string>) => this.open(e.detail)} @busy=${(e: CustomEvent<boolean>) => (this.listBusy = e.detail)}
            @show-held=${this.showHeld} @freeze=${this.toggleFreeze} @step=${(e: CustomEvent<1 | -1>) => this.step(e.detail)}></wcg-incident-list>
        </section>
        <wcg-district-map .rows=${this.held.onMap} .names=${this.names} .selected=${this.selected} @open=${(e: CustomEvent<string>) => this.open(e.detail)}></wcg-district-map>
        ${this.selected === null ? nothing : html`
          <wcg-detail .incidentId=${this.selected} .row=${this.live.rows.byId.get(this.selected) ?? null} .departure=${this.live.rows.gone.get(this.selected) ?? null} .names=${this.names}
            .session=${this.session} .rows=${this.live.rows.byId} @close=${this.shut} @open=${(e: CustomEvent<string>) => this.open(e.detail)}></wcg-detail>`}
      </main>
      ${maySeeFeeds(this.session) ? this.renderStrip() : nothing}
      <wcg-help .keys=${this.keys}></wcg-help>
      <div class="unseen" role="status" aria-live="polite">${this.announcements.text}</div>`;
  }

  private renderStrip() {
    if (this.strip !== 'missing') return html`<wcg-feed-strip .session=${this.session}></wcg-feed-strip>`;
    const { t } = this.texts;
    return html`<p class="missing" role="status">${t.pageMissing} <button @click=${() => location.reload()}>${t.reloadPage}</button></p>`;
  }

  protected override updated(): void {
    this.announcements.connection(this.live.state);
  }

  open(id: string): void {
    this.selected = this.cursor = id;
  }

  openCursor(): void {
    if (this.cursor) this.open(this.cursor);
  }

  readonly shut = (): void => {
    this.selected = null;
  };

  step(by: 1 | -1): void {
    const next = neighbour(this.held.view.shown, this.cursor, by);
    if (!next) return;
    this.cursor = next.id;
    if (this.selected !== null) this.selected = next.id;
    void this.list.reveal(next.id);
  }

  readonly toggleFreeze = (): void => {
    this.frozen = !this.frozen;
  };

  readonly showHeld = (): void => {
    this.held.release();
    this.look();
    this.requestUpdate();
    this.list.toTop();
  };

  async acknowledge(): Promise<void> {
    this.openCursor();
    await this.updateComplete;
    this.detail?.acknowledge();
  }

  async openAction(offer: 'assign' | 'route'): Promise<void> {
    this.openCursor();
    await this.updateComplete;
    await this.detail?.openAction(offer);
  }

  async writeNote(): Promise<void> {
    this.openCursor();
    await this.updateComplete;
    await this.detail?.focusNote();
  }

  readonly toList = (): void => this.list.focus();

  toMap = (): void => this.map.focusMap();
  toSearch = (): void => this.filters.focusText();
  showHelp = (): void => this.helpDialog.open();
}
