import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staleReason, type ConnectionState, type Line } from '../shared/connection.ts';
import { Texts } from '../shared/texts.ts';
import { hubTimeAt, Ticker } from '../shared/ticker.ts';
import { clockTime } from '../shared/times.ts';

/** Since when the line has been as it is, in hub time. */
export const sinceOf = (line: Line): number | null => {
  const at = performance.now();
  if (staleReason(line, at) === 'chain' && line.lastBeatAt) return Date.parse(line.lastBeatAt);
  return hubTimeAt(line.link === 'open' ? (line.lastPingAt ?? line.since) : line.since);
};

/** The honest sign: each state has its own word, shape and colour. */
@customElement('wcg-connection-sign')
export class ConnectionSign extends LitElement {
  static override styles = css`
    div { display: inline-flex; align-items: center; gap: 8px; height: 28px; padding: 0 11px 0 9px; border-radius: 14px; border: 1px solid var(--line); color: var(--quiet); font-size: 13px; white-space: nowrap; }
    svg { width: 12px; height: 12px; flex: none; }
    [data-state=live] svg { color: var(--good); }
    [data-state=catching-up] { border-color: var(--edge); color: var(--text); border-style: dashed; }
    [data-state=stale] { border-color: var(--warn); color: var(--warn); font-weight: 600; }
    [data-state=offline] { background: var(--s1); border-color: var(--s1); color: var(--on-s1); font-weight: 650; }
  `;
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) line!: Line;
  @property() connection: ConnectionState = 'catching-up';

  protected override render() {
    const { connection: words } = this.texts.t;
    const name = { live: words.live, 'catching-up': words.catchingUp, stale: words.stale, offline: words.offline }[this.connection];
    const since = this.ticker.now === null || this.connection === 'live' ? null : sinceOf(this.line);
    const hint = this.connection === 'live' ? (this.line.chain === 'ok' ? words.chainOk : words.chainUnknown) : '';
    return html`<div data-testid="connection-sign" data-state=${this.connection} title=${hint || nothing}>
      ${this.shape()}<span>${name}</span>${since === null ? nothing : html`<span>${words.since(clockTime(since))}</span>`}</div>`;
  }

  private shape() {
    const paths = {
      live: html`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" fill="currentColor"/></svg>`,
      'catching-up': html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 2l4.5 4L1 10zM6 2l4.5 4L6 10z" fill="currentColor"/></svg>`,
      stale: html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 .5 11.7 11H.3z" fill="currentColor"/></svg>`,
      offline: html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></svg>`,
    };
    return paths[this.connection];
  }
}
