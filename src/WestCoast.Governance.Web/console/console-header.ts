import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './connection-sign.ts';
import type { ConnectionState, Line } from '../shared/connection.ts';
import { controls } from '../shared/controls.ts';
import { pageLink } from '../shared/page-header.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { hubRate, Ticker } from '../shared/ticker.ts';
import { clockTime, day, weekday } from '../shared/times.ts';
import { isDrill, type Session } from '../shared/types.ts';

/** What the console's header has beside any page's: when it is, and whether the screen can be believed. */
@customElement('wcg-console-header')
export class ConsoleHeader extends LitElement {
  static override styles = [controls, pageLink, css`
    .clock { display: flex; align-items: baseline; gap: 9px; white-space: nowrap; }
    .clock time { font-size: 21px; font-weight: 560; letter-spacing: .02em; }
    .clock span { font-size: 12px; color: var(--quiet); }
    @media (max-width: 1240px) { .clock span { display: none; } }
  `];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) line!: Line;
  @property() connection: ConnectionState = 'catching-up';

  protected override render() {
    const { t } = this.texts;
    return html`
      <wcg-page-header .session=${this.session} .heading=${t.productName} .under=${t.productPart}>
        <wcg-connection-sign .line=${this.line} .connection=${this.connection}></wcg-connection-sign>
        <a href="/grids" data-testid="to-grids">${t.gridsPage}</a>
        ${this.renderClock(isDrill(this.session.world))}
        <button slot="tools" class="plain" title=${t.help} aria-label=${t.help} @click=${() => this.dispatchEvent(new CustomEvent('help'))}>?</button>
      </wcg-page-header>`;
  }

  private renderClock(drill: boolean) {
    const { t } = this.texts;
    const { now } = this.ticker;
    if (now === null) return html`<div slot="clock"></div>`;
    const rate = hubRate();
    return html`<div slot="clock" class="clock digits">
      <span>${drill ? t.drillTime : t.hubTime}${rate === 1 ? '' : ` · ${t.rate(rate)}`}</span>
      <span>${day(now)} ${weekday(now, currentLanguage())}</span><time datetime=${new Date(now).toISOString()}>${clockTime(now)}</time></div>`;
  }
}
