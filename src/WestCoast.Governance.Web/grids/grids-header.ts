import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../shared/seat-switches.ts';
import { controls } from '../shared/controls.ts';
import { productMark } from '../shared/product-mark.ts';
import { Texts } from '../shared/texts.ts';
import { isDrill, type Session } from '../shared/types.ts';
import { gridWords } from './words.ts';

/** Which page this is, the way back to the console, and who is looking. */
@customElement('wcg-grids-header')
export class GridsHeader extends LitElement {
  static override styles = [controls, css`
    header { display: flex; align-items: center; gap: 14px; min-height: 54px; padding: 6px 12px 6px 14px; background: var(--surface); border-bottom: 1px solid var(--line); }
    .name { display: flex; align-items: center; gap: 11px; min-width: 0; }
    .name svg { width: 30px; height: 30px; flex: none; }
    h1 { margin: 0; font-size: 15.5px; font-weight: 650; letter-spacing: .02em; white-space: nowrap; }
    h1 span { margin-left: 8px; font-weight: 400; color: var(--quiet); }
    .back { display: inline-flex; align-items: center; min-height: 30px; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); color: var(--text); text-decoration: none; white-space: nowrap; }
    .back:hover { background: var(--hover); border-color: var(--edge); }
    .world { padding: 1px 9px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; color: var(--quiet); letter-spacing: .06em; white-space: nowrap; }
    .world.drill { border: 1.5px solid var(--drill); color: var(--drill); font-weight: 700; }
    .space { flex: 1; }
    .who { line-height: 1.25; text-align: right; white-space: nowrap; border-left: 1px solid var(--line); padding-left: 16px; }
    .who b { display: block; font-weight: 600; font-size: 13px; }
    .who span { font-size: 12px; color: var(--quiet); }
    .tools { display: flex; gap: 2px; }
    @media (max-width: 1000px) { h1 span, .who { display: none; } }
    @media (max-width: 640px) { header { flex-wrap: wrap; gap: 6px 10px; } .name { flex: 1 0 auto; } .world { order: 0; } .space { display: none; } .back { order: 2; } .tools { order: 3; margin-left: auto; } }
    @media print { .tools, .back { display: none; } }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) session!: Session;

  protected override render() {
    const { t } = this.texts;
    const { session } = this;
    const drill = isDrill(session.world);
    return html`
      <header>
        <div class="name">${productMark()}<h1>${t.gridsPage}<span>${t.productName}</span></h1></div>
        <span class="world ${drill ? 'drill' : ''}">${drill ? t.world.drill : t.world.live}</span>
        <a class="back" href="/" data-testid="to-console">← ${gridWords().back}</a>
        <div class="space"></div>
        <div class="who"><b>${session.user}</b><span>${t.role[session.role] ?? session.role} · ${this.texts.pick(session.divisionZh, session.divisionEn)}</span></div>
        <div class="tools"><wcg-seat-switches></wcg-seat-switches>
          <button class="plain" @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}>${t.signOut}</button></div>
      </header>`;
  }
}
