import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import './station-list.ts';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { clockTime, timeNear } from '../shared/times.ts';
import { reasonsOf, refusedOf, type Feed } from './facts.ts';
import { panelStyle } from './panel-style.ts';
import { stateMark, stateMarkStyle } from './state-mark.ts';
import { ago, feedName, feedWords, rate, reasonWords } from './words.ts';

/** One feed closely: what came in the last hour, what was refused and why, and its stations. */
@customElement('wcg-feed-panel')
export class FeedPanel extends LitElement {
  static override styles = [controls, stateMarkStyle, panelStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) feed: Feed | null = null;
  @property({ type: Boolean }) stale = false;
  @property({ attribute: false }) asOf: number | null = null;
  @property({ type: Boolean }) mayAsk = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  open(): void {
    this.dialog.showModal();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="title" data-testid="feed-panel" @close=${() => this.dispatchEvent(new CustomEvent('closed'))} @click=${(e: Event) => e.target === this.dialog && this.dialog.close()}>
        ${this.feed ? this.renderFeed(this.feed) : nothing}</dialog>`;
  }

  private renderFeed(feed: Feed) {
    const words = feedWords();
    return html`
      <div class="top">
        <h2 id="title">${feedName(feed, this.texts)}</h2>
        <span class="pill ${feed.state}" title=${words.stateHint[feed.state]}>${stateMark(feed.state)}<span>${words.state[feed.state]}</span></span>
        <span class="way">${(words.way as Readonly<Record<string, string>>)[feed.way] ?? feed.way}</span>
        <button @click=${() => this.dialog.close()}>${this.texts.t.close}</button>
      </div>
      <div class="body" role="group" tabindex="0" aria-labelledby="title">
        ${this.stale && this.asOf !== null ? html`<p class="old">${words.stale(clockTime(this.asOf))}</p>` : nothing}
        ${this.renderFigures(feed)}
        <h3>${words.refusals}<span>${words.hour}</span></h3>
        ${this.renderRefusals(feed)}
        ${feed.way === 'tcp' || feed.way === 'mqtt' ? html`<wcg-station-list .protocol=${feed.name} .mayAsk=${this.mayAsk}></wcg-station-list>` : nothing}
      </div>`;
  }

  private renderFigures(feed: Feed) {
    const words = feedWords();
    const { now } = this.ticker;
    const refused = refusedOf(feed);
    const figure = (name: string, value: unknown, look = '') => html`<div><dt>${name}</dt><dd class="digits ${look}">${value}</dd></div>`;
    const number = (n: number) => n.toLocaleString('en-US');
    return html`<dl>
      ${figure(words.last, feed.lastAt === null || now === null ? words.never : html`${ago(feed.lastAt, now, words)}<small>${timeNear(feed.lastAt, now)}</small>`)}
      ${figure(words.rate, words.perMinute(rate(feed.perMinute)))}
      ${figure(`${words.accepted} · ${words.hour}`, number(feed.accepted))}
      ${figure(`${words.refused} · ${words.hour}`, number(refused), refused > 0 ? 'odd' : '')}
      ${feed.lines === null ? nothing : figure(words.lines, number(feed.lines))}
      ${figure(words.devices, number(feed.devices))}
      ${figure(words.silentDevices, number(feed.silent), feed.silent > 0 ? 'bad' : '')}
      ${feed.expectedIntervalSeconds === null ? nothing : figure(words.expected, words.seconds(String(feed.expectedIntervalSeconds)))}
    </dl>`;
  }

  private renderRefusals(feed: Feed) {
    const words = feedWords();
    const reasons = reasonsOf(feed);
    if (reasons.length === 0) return html`<p>${words.noRefusals}</p>`;
    return html`<table aria-label=${words.refusals} data-testid="refusals"><tbody>${reasons.map(([code, n]) => {
      const said = reasonWords(code, words);
      return html`<tr data-reason=${code}><td>${said}${said === code ? nothing : html`<code>${code}</code>`}</td><td class="digits">${words.times(n.toLocaleString('en-US'))}</td></tr>`;
    })}</tbody></table>`;
  }
}
