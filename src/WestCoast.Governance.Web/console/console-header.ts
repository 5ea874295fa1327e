import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './connection-sign.ts';
import '../shared/seat-switches.ts';
import type { ConnectionState, Line } from '../shared/connection.ts';
import { controls } from '../shared/controls.ts';
import { productMark } from '../shared/product-mark.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { hubRate, Ticker } from '../shared/ticker.ts';
import { clockTime, day, weekday } from '../shared/times.ts';
import { isDrill, type Session } from '../shared/types.ts';

/** Who, where, when, and whether the screen can be believed. */
@customElement('wcg-console-header')
export class ConsoleHeader extends LitElement {
  static override styles = [controls, css`
    header { display: flex; align-items: center; gap: 16px; height: 54px; padding: 0 12px 0 14px; background: var(--surface); border-bottom: 1px solid var(--line); }
    .name { display: flex; align-items: center; gap: 11px; white-space: nowrap; }
    .name svg { width: 30px; height: 30px; }
    h1 { margin: 0; font-size: 15.5px; font-weight: 650; letter-spacing: .02em; }
    h1 span { margin-left: 8px; font-weight: 400; color: var(--quiet); }
    .world { padding: 1px 9px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; color: var(--quiet); letter-spacing: .06em; }
    .world.drill { border: 1.5px solid var(--drill); color: var(--drill); font-weight: 700; }
    .page { display: inline-flex; align-items: center; min-height: 30px; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); color: var(--text); text-decoration: none; white-space: nowrap; }
    .page:hover { background: var(--hover); border-color: var(--edge); }
    .space { flex: 1; }
    .clock { display: flex; align-items: baseline; gap: 9px; white-space: nowrap; }
    .clock time { font-size: 21px; font-weight: 560; letter-spacing: .02em; }
    .clock span { font-size: 12px; color: var(--quiet); }
    .who { line-height: 1.25; text-align: right; white-space: nowrap; border-left: 1px solid var(--line); padding-left: 16px; }
    .who b { display: block; font-weight: 600; font-size: 13px; }
    .who span { font-size: 12px; color: var(--quiet); }
    .tools { display: flex; gap: 2px; }
    @media (max-width: 1240px) { h1 span, .clock span { display: none; } header { gap: 10px; } }
    @media (max-width: 900px) { .who, .world { display: none; } }
    @media print { .tools, .page { display: none; } }
  `];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) line!: Line;
  @property() connection: ConnectionState = 'catching-up';

  protected override render() {
    const { t } = this.texts;
    const { session } = this;
    const drill = isDrill(session.world);
    return html`
      <header>
        <div class="name">${productMark()}<h1>${t.productName}<span>${t.productPart}</span></h1></div>
        <span class="world ${drill ? 'drill' : ''}">${drill ? t.world.drill : t.world.live}</span>
        <wcg-connection-sign .line=${this.line} .connection=${this.connection}></wcg-connection-sign>
        <a class="page" href="/grids" data-testid="to-grids">${t.gridsPage}</a>
        <div class="space"></div>
        ${this.renderClock(drill)}
        <div class="who"><b>${session.user}</b><span>${t.role[session.role] ?? session.role} · ${this.texts.pick(session.divisionZh, session.divisionEn)}</span></div>
        <div class="tools">
          <wcg-seat-switches></wcg-seat-switches>
          <button class="plain" title=${t.help} aria-label=${t.help} @click=${() => this.tell('help')}>?</button>
          <button class="plain" @click=${() => this.tell('sign-out')}>${t.signOut}</button>
        </div>
      </header>`;
  }

  private renderClock(drill: boolean) {
    const { t } = this.texts;
    const { now } = this.ticker;
    if (now === null) return html`<div class="clock"></div>`;
    const rate = hubRate();
    return html`<div class="clock digits">
      <span>${drill ? t.drillTime : t.hubTime}${rate === 1 ? '' : ` · ${t.rate(rate)}`}</span>
      <span>${day(now)} ${weekday(now, currentLanguage())}</span><time datetime=${new Date(now).toISOString()}>${clockTime(now)}</time></div>`;
  }

  private tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, composed: true }));
  }
}
