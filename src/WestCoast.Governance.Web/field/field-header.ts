import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/seat-switches.ts';
import { productMark } from '../shared/product-mark.ts';
import { Texts } from '../shared/texts.ts';
import type { Session } from '../shared/types.ts';
import type { LineState } from './line.ts';
import type { Item } from './outbox-items.ts';
import { touch } from './touch.ts';
import { fieldWords } from './words.ts';

/** Where one is, whether the screen can be believed, and the few things needed rarely. */
@customElement('wcg-field-header')
export class FieldHeader extends LitElement {
  static override styles = [touch, css`
    :host { position: sticky; top: 0; z-index: 10; display: block; background: var(--surface); border-bottom: 1px solid var(--line); padding-top: env(safe-area-inset-top); }
    header { display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 2px 6px 2px 14px; }
    header svg { width: 28px; height: 28px; flex: none; }
    .name { font-size: 18px; font-weight: 650; }
    a.back { display: inline-flex; align-items: center; gap: 6px; min-height: 50px; margin-left: -6px; padding: 0 12px 0 6px; color: var(--text); font-size: 18px; font-weight: 600; text-decoration: none; }
    .sign { display: inline-flex; align-items: center; gap: 7px; min-height: 32px; margin-left: auto; padding: 0 12px; border: 1.5px solid var(--line); border-radius: 16px; font-size: 15px; white-space: nowrap; }
    .sign::before { content: ""; width: 10px; height: 10px; border-radius: 50%; background: var(--good); }
    .sign[data-state=slow]::before { background: transparent; border: 2.5px solid var(--good); }
    .sign[data-state=connecting] { border-style: dashed; } .sign[data-state=connecting]::before { background: var(--edge); }
    .sign[data-state=stale] { border-color: var(--warn); color: var(--warn); font-weight: 650; } .sign[data-state=stale]::before { border-radius: 0; background: var(--warn); clip-path: polygon(50% 0, 100% 100%, 0 100%); }
    .sign[data-state=offline] { border-color: var(--s1); background: var(--s1); color: var(--on-s1); font-weight: 650; } .sign[data-state=offline]::before { background: currentColor; border-radius: 0; transform: rotate(45deg) scaleX(.3); }
    .menu { display: grid; gap: 12px; padding: 6px 16px 16px; border-top: 1px solid var(--line); }
    .menu .row { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
    .menu wcg-seat-switches { margin-left: -8px; }
    .menu a { display: flex; align-items: center; min-height: 50px; color: var(--text); font-weight: 600; }
    .world { padding: 0 7px; border: 1.5px solid var(--drill); border-radius: 4px; color: var(--drill); font-size: 14px; font-weight: 700; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) session!: Session;
  @property() line: LineState = 'connecting';
  @property({ attribute: false }) root = true;
  @property({ attribute: false }) items: readonly Item[] = [];
  @state() private open = false;

  protected override render() {
    const w = fieldWords();
    return html`<header>
        ${this.root ? html`${productMark()}<span class="name" role="heading" aria-level="1">${w.title}</span>` : html`<a class="back" href="#/" data-testid="back"><span aria-hidden="true">‹</span>${w.back}</a>`}
        <span class="sign" role="status" data-testid="line" data-state=${this.line}>${w.line[this.line]}</span>
        <button class="plain" aria-expanded=${this.open} aria-label=${w.menu} data-testid="menu" @click=${() => (this.open = !this.open)}>
          <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"><path d="M4 7h16M4 12h16M4 17h16"/></svg></button>
      </header>${this.open ? this.renderMenu() : nothing}`;
  }

  private renderMenu() {
    const { t } = this.texts;
    const { session } = this;
    return html`<nav class="menu" aria-label=${fieldWords().menu}><div><b>${session.user}</b> <small>${t.role[session.role] ?? session.role} · ${this.texts.pick(session.divisionZh, session.divisionEn)}</small></div>
      <a href="#/outbox" @click=${() => (this.open = false)}>${fieldWords().outbox}</a>
      <div class="row"><wcg-seat-switches touch></wcg-seat-switches>
      <button @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}>${t.signOut}</button></div></nav>`;
  }
}
