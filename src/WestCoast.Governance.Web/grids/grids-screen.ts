import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './grid-map.ts';
import './grids-header.ts';
import './layer-picker.ts';
import './place-panel.ts';
import './tab-strip.ts';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import type { Session } from '../shared/types.ts';
import { addressFrom, addressQuery, type Address, type Tab } from './address.ts';
import { answerStyle, answerView, emptyView } from './answer-view.ts';
import { valueOf } from './answer.ts';
import * as ask from './ask.ts';
import { Asking } from './asking.ts';
import { DrawnShapes } from './drawn-shapes.ts';
import { boundsOf, cellsWith, piecesOf } from './extents.ts';
import type { GridMap } from './grid-map.ts';
import { gridsStyle } from './grids-style.ts';
import { chosenLayer, overlaysOf, stampOf } from './layer-state.ts';
import type { Showing } from './layer-tab.ts';
import type { PlacePanel } from './place-panel.ts';
import type { Layer, LonLat } from './shapes.ts';
import { tabView } from './tab-view.ts';
import { gridWords } from './words.ts';

const lookAgainMs = 60_000;

/** Base grid against department grids: where they disagree, how to unify them, and who answers for a place. */
@customElement('wcg-grids')
export class GridsScreen extends LitElement {
  static override styles = [controls, answerStyle, gridsStyle];
  private readonly texts = new Texts(this);
  private readonly layers = new Asking<Layer[]>(this, found => this.came(found));
  private readonly drawn = new DrawnShapes(this);
  @property({ attribute: false }) session!: Session;
  @state() private address: Address = addressFrom(new URLSearchParams(location.search));
  @state() private refreshes = 0;
  @state() private placing = false;
  @state() private place: LonLat | null = null;
  @state() private chosen: GeoJSON.Feature[] = [];
  @state() private renewed = false;
  @state() private notDrawn = false;
  @query('wcg-grid-map') private map!: GridMap;
  @query('wcg-place-panel') private panel!: PlacePanel;
  @query('.panel') private work!: HTMLElement;
  private stamp = '';
  private baseStamp: string | null = null;
  private clicked = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.layers.ask(ask.layers);
    this.timer = setInterval(() => document.hidden || void this.layers.again(), lookAgainMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render() {
    void this.texts;
    const words = gridWords();
    return html`
      <nav aria-label=${words.skipToWork}><button class="skip" @click=${() => this.work?.focus()}>${words.skipToWork}</button></nav>
      <wcg-grids-header .session=${this.session}></wcg-grids-header>
      <main>${answerView(this.layers, layers => this.renderPage(layers))}</main>`;
  }

  private renderPage(layers: Layer[]) {
    const words = gridWords();
    const layer = chosenLayer(layers, this.address.layer);
    if (!layer) return emptyView(words.layers.empty, words.layers.emptyHint);
    const { drawn } = this;
    const { tab } = this.address;
    const news = this.notDrawn ? [...drawn.news, { text: words.map.notDrawn, bad: false }] : drawn.news;
    return html`
      <div class="pick"><wcg-layer-picker .layers=${overlaysOf(layers)} .chosen=${layer.code} @choose=${(e: CustomEvent<string>) => this.go({ layer: e.detail, tab })}></wcg-layer-picker>
        ${this.renewed ? html`<p class="note good" role="status">${words.layers.newVersion}<button @click=${() => (this.renewed = false)}>${words.close}</button></p>` : nothing}</div>
      <div class="desk">
        ${this.placing ? html`<wcg-place-panel .layer=${layer.code} @close=${this.leavePlace} @located=${(e: CustomEvent<LonLat>) => this.located(e.detail)}></wcg-place-panel>` : nothing}
        <wcg-grid-map .land=${drawn.land} .base=${drawn.base} .overlay=${drawn.overlay} .flaws=${drawn.flaws} .chosen=${this.chosen} .place=${this.place} .news=${news}
          @ask-place=${(e: CustomEvent<LonLat>) => this.askAt(e.detail)} @find=${this.find} @retry-map=${drawn.again}></wcg-grid-map>
        <section class="work" aria-label=${words.tab.label}>
          <div class="strip"><wcg-tab-strip .tab=${tab} @tab=${(e: CustomEvent<Tab>) => this.go({ layer: layer.code, tab: e.detail })}></wcg-tab-strip>
            <button class="plain" title=${words.refresh} aria-label=${words.refresh} @click=${this.refresh}>↻</button></div>
          <div class="panel" role="tabpanel" tabindex="0" aria-label=${words.tab[tab]} @show-on-map=${(e: CustomEvent<Showing>) => this.show(e.detail)} @layers-changed=${() => void this.layers.again()}>
            ${tabView(tab, { layer, stamp: this.stamp, refreshes: this.refreshes, names: drawn.names, session: this.session })}</div>
        </section>
      </div>`;
  }

  private go(address: Address): void {
    const [from, query] = [this.address.layer, addressQuery(address)];
    this.address = address;
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    if (address.layer !== from) this.renewed = false;
    this.follow(valueOf(this.layers.answer) ?? []);
  }

  /** Old answers go with the version they were about. */
  private came(layers: Layer[]): void {
    const [layer, before] = [chosenLayer(layers, this.address.layer), this.stamp];
    this.follow(layers);
    if (before !== '' && before !== this.stamp && layer) this.renewed = true;
  }

  private follow(layers: Layer[]): void {
    const layer = chosenLayer(layers, this.address.layer);
    if (!layer) return;
    const [stamp, baseStamp] = [stampOf(layers, layer.code), stampOf(layers, '')];
    if (baseStamp !== this.baseStamp) this.drawn.askBase();
    if (stamp !== this.stamp) {
      this.drawn.askLayer(layer.code);
      this.chosen = [];
      this.notDrawn = false;
    }
    [this.stamp, this.baseStamp] = [stamp, baseStamp];
  }

  private show({ wanted, codes }: Showing): void {
    const { base, overlay, flaws } = this.drawn;
    const pieces = wanted ? piecesOf(flaws, wanted) : [];
    this.chosen = pieces.length > 0 ? pieces : [...cellsWith(base, codes), ...cellsWith(overlay, codes)];
    const bounds = boundsOf(this.chosen);
    this.notDrawn = bounds === null;
    if (bounds) this.map.zoomTo(bounds);
    if (matchMedia('(max-width: 1050px)').matches) this.map.scrollIntoView({ block: 'start' });
  }

  private async askAt(position: LonLat): Promise<void> {
    [this.placing, this.place, this.clicked] = [true, position, true];
    await this.updateComplete;
    void this.panel.askAt(position);
  }

  private located(position: LonLat): void {
    this.place = position;
    if (!this.clicked) this.map.goTo(position);
    this.clicked = false;
  }

  private readonly find = async (): Promise<void> => {
    this.placing = true;
    await this.updateComplete;
    this.panel.focus();
  };

  private readonly leavePlace = (): void => {
    [this.placing, this.place, this.clicked] = [false, null, false];
  };

  private readonly refresh = (): void => {
    this.refreshes++;
    this.drawn.again();
    void this.layers.again();
  };
}
