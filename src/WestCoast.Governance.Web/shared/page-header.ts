import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './seat-switches.ts';
import { controls } from './controls.ts';
import { productMark } from './product-mark.ts';
import { Texts } from './texts.ts';
import { isDrill, type Session } from './types.ts';

/** The link in a header that leads to another page. */
export const pageLink = css`
  a { display: inline-flex; align-items: center; min-height: 30px; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); color: var(--text); text-decoration: none; white-space: nowrap; }
  a:hover { background: var(--hover); border-color: var(--edge); }
  @media print { a { display: none; } }
`;

/** Which page of which world this is, and who is looking; a page puts its own things beside the name and among the tools. */
@customElement('wcg-page-header')
export class PageHeader extends LitElement {
  static override styles = [controls, css`
    header { display: flex; align-items: center; gap: 16px; min-height: 54px; padding: 6px 12px 6px 14px; background: var(--surface); border-bottom: 1px solid var(--line); }
    .name { display: flex; align-items: center; gap: 11px; white-space: nowrap; }
    .name svg { width: 30px; height: 30px; flex: none; }
    h1 { margin: 0; font-size: 15.5px; font-weight: 650; letter-spacing: .02em; }
    h1 span { margin-left: 8px; font-weight: 400; color: var(--quiet); }
    .world { padding: 1px 9px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; color: var(--quiet); letter-spacing: .06em; white-space: nowrap; }
    .world.drill { border: 1.5px solid var(--drill); color: var(--drill); font-weight: 700; }
    .space { flex: 1; }
    .who { line-height: 1.25; text-align: right; white-space: nowrap; border-left: 1px solid var(--line); padding-left: 16px; }
    .who b { display: block; font-weight: 600; font-size: 13px; }
    .who span { font-size: 12px; color: var(--quiet); }
    .tools { display: flex; gap: 2px; }
    @media (max-width: 1240px) { h1 span { display: none; } header { gap: 10px; } }
    @media (max-width: 1000px) { .who { display: none; } }
    @media (max-width: 800px) { header { flex-wrap: wrap; gap: 6px 10px; } .name { flex: 1 0 auto; } .space { display: none; } .tools { margin-left: auto; } }
    @media print { .tools { display: none; } }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) session!: Session;
  @property() heading = '';
  @property() under = '';

  protected override render() {
    const { t } = this.texts;
    const { session } = this;
    const drill = isDrill(session.world);
    return html`
      <header>
        <div class="name">${productMark()}<h1>${this.heading}<span>${this.under}</span></h1></div>
        <span class="world ${drill ? 'drill' : ''}">${drill ? t.world.drill : t.world.live}</span>
        <slot></slot>
        <div class="space"></div>
        <slot name="clock"></slot>
        <div class="who"><b>${session.user}</b><span>${t.role[session.role] ?? session.role} · ${this.texts.pick(session.divisionZh, session.divisionEn)}</span></div>
        <div class="tools"><wcg-seat-switches></wcg-seat-switches><slot name="tools"></slot>
          <button class="plain" @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}>${t.signOut}</button></div>
      </header>`;
  }
}
