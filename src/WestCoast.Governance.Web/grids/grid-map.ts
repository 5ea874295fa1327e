import type { GeoJSONSource } from 'maplibre-gl';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { mapFrame } from '../shared/map-frame.ts';
import { MapLife } from '../shared/map-life.ts';
import { extentOf, namePoints, wholeDistrict, type Extent } from '../shared/map-names.ts';
import { mapTools } from '../shared/map-tools.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { currentTheme } from '../shared/theme.ts';
import type { Shapes } from './ask.ts';
import { putPatterns, type Drawn } from './flaw-patterns.ts';
import { gridMapStyle, paintGridMap, showOnly, type SourceName } from './grid-map-layers.ts';
import { gridMapCss } from './grid-map-style.ts';
import { mapLegend } from './map-legend.ts';
import type { LonLat } from './shapes.ts';
import { gridWords } from './words.ts';

const none: Shapes = { type: 'FeatureCollection', features: [] };

/** Base borders, department borders and where they disagree. */
@customElement('wcg-grid-map')
export class GridMap extends LitElement {
  static override styles = [controls, mapFrame, gridMapCss];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) land: Shapes | null = null;
  @property({ attribute: false }) base: Shapes | null = null;
  @property({ attribute: false }) overlay: Shapes | null = null;
  @property({ attribute: false }) flaws: Shapes | null = null;
  @property({ attribute: false }) chosen: GeoJSON.Feature[] = [];
  @property({ attribute: false }) place: LonLat | null = null;
  /** Sentences about what is not drawn yet, or cannot be. */
  @property({ attribute: false }) news: { text: string; bad: boolean }[] = [];
  @state() private mode: 'loading' | 'ready' | 'none' = 'loading';
  @state() private off: ReadonlySet<Drawn> = new Set();
  @query('.canvas') private canvas!: HTMLElement;
  private readonly life = new MapLife(this, map => {
    paintGridMap(map, currentTheme(), currentLanguage());
    putPatterns(map, currentTheme());
    map.getCanvas().setAttribute('aria-label', gridWords().map.hint);
    this.requestUpdate();
  });
  private extent: Extent = wholeDistrict;

  private get map() {
    return this.life.map;
  }

  zoomTo(extent: Extent): void {
    this.map?.fitBounds(extent, { padding: { top: 60, right: 70, bottom: 60, left: 60 }, maxZoom: 15, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500 });
  }

  goTo({ lon, lat }: LonLat): void {
    if (this.map) this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 12.5) });
  }

  protected override async firstUpdated(): Promise<void> {
    const map = await this.life.open(this.canvas, gridMapStyle(currentTheme(), currentLanguage()));
    if (!map) return void (this.mode = 'none');
    putPatterns(map, currentTheme());
    map.getCanvas().setAttribute('aria-label', gridWords().map.hint);
    map.getCanvas().style.cursor = 'crosshair';
    map.on('click', event => this.ask(event.lngLat.lng, event.lngLat.lat));
    map.getCanvas().addEventListener('keydown', event => event.key === 'Enter' && this.ask(map.getCenter().lng, map.getCenter().lat));
    this.mode = 'ready';
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.map || this.mode !== 'ready') return;
    const fresh = changed.has('mode');
    for (const name of ['base', 'overlay', 'flaws'] as const) if (fresh || changed.has(name)) this.put(name, this[name] ?? none);
    if (fresh || changed.has('land')) this.putLand();
    if (fresh || changed.has('chosen')) this.put('chosen', { ...none, features: this.chosen });
    if (fresh || changed.has('place')) this.putPlace();
    if (fresh || changed.has('off')) showOnly(this.map, this.off);
  }

  protected override render() {
    const words = gridWords().map;
    const { t } = this.texts;
    return html`
      <div class="map" data-testid="grid-map" role="region" aria-label=${words.label} data-mode=${this.mode} data-flaws=${this.flaws?.features.length ?? -1}>
        <div class="canvas" ?hidden=${this.mode === 'none'}></div>
        ${this.mode === 'none' ? html`<p class="nomap">${words.noWebgl}</p>` : nothing}
        ${this.mode === 'loading' ? html`<p class="wait" role="status">${words.loading}</p>` : nothing}
        <div class="news" role="status">${this.news.map(({ text, bad }) => html`<p class=${bad ? 'bad' : ''}>${text}${bad ? html`<button @click=${() => this.tell('retry-map')}>${gridWords().retry}</button>` : nothing}</p>`)}</div>
        <svg class="cross" viewBox="0 0 30 30" aria-hidden="true" stroke="currentColor" stroke-width="2"><path d="M15 1v10M15 19v10M1 15h10M19 15h10"/></svg>
        <div class="tools"><button class="wide" data-testid="find-place" @click=${() => this.tell('find')}>${words.find}</button>
          ${this.mode === 'ready' ? mapTools(t, by => (by > 0 ? this.map?.zoomIn() : this.map?.zoomOut()), () => this.home(true)) : nothing}</div>
        ${this.mode === 'ready' ? mapLegend(this.off, this.flip, this.offsetWidth > 900) : nothing}
      </div>`;
  }

  private readonly flip = (drawn: Drawn): void => {
    const off = new Set(this.off);
    if (!off.delete(drawn)) off.add(drawn);
    this.off = off;
  };

  private put(name: SourceName, shapes: GeoJSON.GeoJSON): void {
    void (this.map!.getSource(name) as GeoJSONSource).setData(shapes);
  }

  private putLand(): void {
    if (!this.land) return;
    this.put('land', this.land);
    this.put('names', namePoints(this.land));
    this.extent = extentOf(this.land) ?? wholeDistrict;
    this.home(false);
  }

  private putPlace(): void {
    const point = this.place && { type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [this.place.lon, this.place.lat] } };
    this.put('place', { ...none, features: point ? [point] : [] });
  }

  private home(animate: boolean): void {
    this.map?.fitBounds(this.extent, { padding: { top: 24, right: 60, bottom: 30, left: 24 }, animate, duration: 300 });
  }

  private ask(lon: number, lat: number): void {
    this.dispatchEvent(new CustomEvent<LonLat>('ask-place', { detail: { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) } }));
  }

  private tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}
