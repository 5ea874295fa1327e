import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './station-requests.ts';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { timeNear } from '../shared/times.ts';
import * as ask from './ask.ts';
import { asksOf, stateOf, stationsOf, type Station } from './facts.ts';
import { stateMark, stateMarkStyle } from './state-mark.ts';
import { Watching } from './watching.ts';
import { ago, feedWords } from './words.ts';

const everyMs = 5000;
const most = 60;
const searchFrom = 13;

/** The stations that speak a protocol; nothing where a feed has none. */
@customElement('wcg-station-list')
export class StationList extends LitElement {
  static override styles = [controls, stateMarkStyle, css`
    h3 { display: flex; align-items: center; gap: 8px; min-height: 30px; margin: 18px 0 6px; font-size: 13.5px; font-weight: 650; }
    h3 span { font-weight: 400; color: var(--quiet); font-size: 12.5px; }
    input { margin-left: auto; width: min(260px, 50%); font-weight: 400; font-size: 13px; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2px 9px; align-items: center; padding: 8px 0; border-top: 1px solid var(--line); font-size: 13px; }
    .name { font-weight: 600; overflow-wrap: anywhere; }
    .word { font-size: 12.5px; color: var(--quiet); }
    .word.silent, .word.unregistered { color: var(--text); font-weight: 650; }
    .facts { grid-column: 2 / -1; color: var(--quiet); font-size: 12.5px; overflow-wrap: anywhere; }
    wcg-station-requests { grid-column: 2 / -1; }
    p { margin: 0; color: var(--quiet); font-size: 13px; }
  `];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  private readonly stations = new Watching<Station[]>(this, ask.stations, everyMs);
  @property() protocol = '';
  @property({ type: Boolean }) mayAsk = false;
  @state() private sought = '';

  protected override render() {
    const words = feedWords();
    const { value, stale } = this.stations;
    if (value === null) return html`<h3>${words.stations}</h3><p role="status">${stale ? words.stationsFailed : words.stationsLoading}</p>`;
    const its = stationsOf(value, this.protocol);
    if (its.length === 0) return nothing;
    const sought = this.sought.trim().toLowerCase();
    const found = its.filter(({ id, address, zh, en }) => `${id} ${address} ${zh} ${en}`.toLowerCase().includes(sought));
    return html`
      <h3>${words.stations}<span>${words.stationCount(String(its.length))}</span>
        ${its.length < searchFrom ? nothing : html`<input type="search" aria-label=${words.find} placeholder=${words.find} .value=${this.sought} @input=${(e: Event) => (this.sought = (e.target as HTMLInputElement).value)}>`}</h3>
      ${stale ? html`<p role="status">${words.stationsFailed}</p>` : nothing}
      <ul>${repeat(found.slice(0, most), ({ id }) => id, station => this.renderStation(station))}</ul>
      ${found.length === 0 ? html`<p>${words.noMatch}</p>` : found.length > most ? html`<p>${words.more(String(found.length - most))}</p>` : nothing}`;
  }

  private renderStation(station: Station) {
    const words = feedWords();
    const { now } = this.ticker;
    const state = stateOf(station);
    const name = this.texts.pick(station.zh, station.en);
    const facts = [
      ...(station.id.endsWith(station.address) ? [] : [station.id]), words.address(station.address),
      station.lastAt === null || now === null ? words.never : ago(station.lastAt, now, words), words.frames(station.frames.toLocaleString('en-US')),
      station.registered ? words.registered : words.notRegistered, ...(station.silentSince === null || now === null ? [] : [words.silentSince(timeNear(station.silentSince, now))]),
    ];
    return html`<li data-testid="station" data-station=${station.id} data-state=${state}>
      ${stateMark(state)}<span class="name">${name}</span><span class="word ${state}">${words.stationState[state]}</span>
      <span class="facts digits">${facts.join(' · ')}</span>
      ${asksOf(station).length === 0 ? nothing : html`<wcg-station-requests .station=${station} .name=${name} .mayAsk=${this.mayAsk}></wcg-station-requests>`}
    </li>`;
  }
}
