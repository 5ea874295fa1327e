import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './map-fallback.ts';
import * as api from '../shared/api.ts';
import { controls } from '../shared/controls.ts';
import { mapFrame } from '../shared/map-frame.ts';
import { MapLife } from '../shared/map-life.ts';
import { extentOf, namePoints, wholeDistrict, type Extent } from '../shared/map-names.ts';
import { mapPalettes } from '../shared/map-palette.ts';
import { mapTools } from '../shared/map-tools.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { currentTheme } from '../shared/theme.ts';
import type { Row } from '../shared/types.ts';
import { putIcons } from './map-icons.ts';
import { difference, hasPosition, pointsOf, type DrawnPoints } from './map-points.ts';
import { gridZoom, mapStyle, paintMap } from './map-style.ts';
import type { Names } from './names.ts';

/** Room for the names at the shore, the buttons on the right and the legend below. */
const homePadding = { top: 24, right: 64, bottom: 52, left: 24 };

/** The district and its open incidents. Always current, also while the list holds still. */
@customElement('wcg-district-map')
export class DistrictMap extends LitElement {
  static override styles = [controls, mapFrame];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) names!: Names;
  @property() selected: string | null = null;
  @query('.canvas') private canvas!: HTMLElement;
  @state() private mode: 'loading' | 'ready' | 'list' = 'loading';
  @state() private gridsFailed = false;
  @state() private synthetic = false;
  private readonly life = new MapLife(this, map => {
    const palette = mapPalettes[currentTheme()];
    paintMap(map, palette, currentLanguage());
    putIcons(map, palette);
  });
  private drawn: DrawnPoints = new Map();
  private extent: Extent = wholeDistrict;
  private gridsAsked = false;
  private moved = false;

  private get map() {
    return this.life.map;
  }

  focusMap(): void {
    this.map?.getCanvas().focus();
  }

  protected override async firstUpdated(): Promise<void> {
    const map = await this.life.open(this.canvas, mapStyle(mapPalettes[currentTheme()], currentLanguage()));
    if (!map) return void (this.mode = 'list');
    map.on('click', this.clicked);
    map.on('movestart', event => (this.moved ||= 'originalEvent' in event && !!event.originalEvent));
    map.on('wheel', () => (this.moved = true)); // MapLibre forgets the original event of a first, single wheel notch.
    map.on('resize', () => (this.moved ? this.keepChosenInSight() : this.home(true)));
    map.on('mousemove', 'incidents', () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', 'incidents', () => (map.getCanvas().style.cursor = ''));
    map.on('zoomend', () => map.getZoom() >= gridZoom && void this.loadGrids());
    putIcons(map, mapPalettes[currentTheme()]);
    this.mode = 'ready';
    await this.loadSubdistricts();
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.map || this.mode !== 'ready') return;
    if (changed.has('rows') || changed.has('mode')) this.movePoints();
    if (changed.has('selected') || changed.has('mode')) this.showChosen();
  }

  protected override render() {
    const { t } = this.texts;
    const missing = this.rows.filter(row => !hasPosition(row)).length;
    return html`
      <div class="map" data-testid="map" role="region" aria-label=${t.map.label} data-ready=${this.mode !== 'loading'} data-incident-count=${this.rows.length - missing} data-mode=${this.mode}>
        ${this.mode === 'list' ? html`<wcg-map-fallback .rows=${this.rows} .names=${this.names}></wcg-map-fallback>` : html`<div class="canvas"></div>`}
        ${this.mode === 'loading' ? html`<p class="wait" role="status">${t.map.loading}</p>` : nothing}
        ${this.mode === 'ready' ? html`
          <div class="tools">${mapTools(t, by => this.zoom(by), () => this.home(true))}</div>
          <p class="legend">${t.map.legend}${this.synthetic ? html` · ${t.map.synthetic}` : nothing}${missing > 0 ? html`<br><b>${t.map.withoutPosition(missing)}</b>` : nothing}${this.gridsFailed ? html`<br><b>${t.map.gridsFailed}</b>` : nothing}</p>` : nothing}
      </div>`;
  }

  private zoom(by: 1 | -1): void {
    this.moved = true;
    this.map?.zoomTo(this.map.getZoom() + by);
  }

  private source(name: string): GeoJSONSource {
    return this.map!.getSource(name) as GeoJSONSource;
  }

  private movePoints(): void {
    const wanted = pointsOf(this.rows);
    const change = difference(this.drawn, wanted);
    if (change) void this.source('incidents').updateData(change);
    this.drawn = wanted;
  }

  private showChosen(): void {
    this.map!.setFilter('chosen', ['==', ['get', 'id'], this.selected ?? '']);
    this.keepChosenInSight();
  }

  private keepChosenInSight(): void {
    const at = this.selected === null ? undefined : this.drawn.get(this.selected);
    if (at && !this.map!.getBounds().contains([at.lon, at.lat])) this.map!.easeTo({ center: [at.lon, at.lat] });
  }

  private home(animate: boolean): void {
    this.moved = false;
    this.map?.fitBounds(this.extent, { padding: homePadding, animate, duration: 300 });
  }

  private async loadSubdistricts(): Promise<void> {
    const found = await api.grids('subdistrict').catch(() => null);
    this.gridsFailed = !found;
    this.synthetic = found?.synthetic === true;
    if (!found || !this.map) return;
    this.source('subdistricts').setData(found);
    this.source('names').setData(namePoints(found));
    this.extent = extentOf(found) ?? wholeDistrict;
    this.home(false);
  }

  private async loadGrids(): Promise<void> {
    if (this.gridsAsked) return;
    this.gridsAsked = true;
    const found = await api.grids('grid').catch(() => null);
    this.gridsAsked = found !== null;
    if (found && this.map) this.source('grids').setData(found);
  }

  /** Marks may lie on one another: a second click takes the next one down. */
  private readonly clicked = (event: MapMouseEvent): void => {
    const ids = this.map!.queryRenderedFeatures(event.point, { layers: ['incidents'] }).map(feature => String(feature.properties['id']));
    if (ids.length === 0) return;
    const next = ids[(ids.indexOf(this.selected ?? '') + 1) % ids.length];
    this.dispatchEvent(new CustomEvent('open', { detail: next }));
  };
}
