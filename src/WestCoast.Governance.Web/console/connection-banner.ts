import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staleReason, type ConnectionState, type Line } from '../shared/connection.ts';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { clockTime } from '../shared/times.ts';
import { sinceOf } from './connection-sign.ts';

/** Says in a sentence why what is on the screen may be old. */
@customElement('wcg-connection-banner')
export class ConnectionBanner extends LitElement {
  static override styles = [controls, css`
    div { display: flex; align-items: center; gap: 12px; min-height: 40px; padding: 4px 14px; font-weight: 550; border-bottom: 1px solid; }
    .stale { background: var(--s2-soft); color: var(--text); border-color: var(--warn); box-shadow: inset 5px 0 var(--warn); }
    .offline { background: var(--s1-soft); color: var(--text); border-color: var(--alarm); box-shadow: inset 5px 0 var(--alarm); }
    span { color: var(--quiet); font-weight: 400; }
    button { margin-left: auto; border-color: var(--edge); }
  `];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) line!: Line;
  @property() connection: ConnectionState = 'catching-up';

  protected override render() {
    if (this.connection !== 'stale' && this.connection !== 'offline') return nothing;
    const { connection: words } = this.texts.t;
    const since = this.ticker.now === null ? null : sinceOf(this.line);
    const time = since === null ? words.never : clockTime(since);
    if (this.connection === 'offline')
      return html`<div class="offline" role="alert"><b>${words.bannerOffline(time)}</b>${this.retry()}</div>`;
    const chain = staleReason(this.line, performance.now()) === 'chain';
    return html`<div class="stale" role="alert"><b>${chain ? words.bannerChain(this.line.lastBeatAt ? time : words.never) : words.bannerNoPing(time)}</b></div>`;
  }

  private retry() {
    const { connection: words } = this.texts.t;
    const seconds = Math.ceil(((this.line.retryAt ?? 0) - performance.now()) / 1000);
    return html`<span aria-hidden="true">${seconds > 0 ? words.retryIn(seconds) : words.retrying}</span>
      <button @click=${() => this.dispatchEvent(new CustomEvent('reconnect'))}>${words.retryNow}</button>`;
  }
}
