import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { tabs, type Tab } from './address.ts';
import { gridWords } from './words.ts';

const steps: Record<string, (at: number) => number> = { ArrowRight: at => at + 1, ArrowLeft: at => at - 1, Home: () => 0, End: () => tabs.length - 1 };

/** The five ways to look at one layer; arrows move between them. */
@customElement('wcg-tab-strip')
export class TabStrip extends LitElement {
  static override styles = [controls, css`
    [role=tablist] { display: flex; gap: 2px; padding: 0 10px; border-bottom: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
    button { min-height: 42px; padding: 0 13px; border: 0; border-bottom: 3px solid transparent; border-radius: 0; color: var(--quiet); flex: none; }
    button:hover:not([aria-selected=true]) { color: var(--text); background: var(--hover); }
    [aria-selected=true] { color: var(--text); font-weight: 620; border-bottom-color: var(--link); }
    button[aria-selected=true]:hover:not(:disabled) { border-color: transparent transparent var(--link); }
    button:focus-visible { outline-offset: -3px; }
    @media (max-width: 420px) { [role=tablist] { padding: 0 2px; } button { padding: 0 8.5px; } }
  `];
  private readonly texts = new Texts(this);
  @property() tab: Tab = 'coverage';

  protected override render() {
    void this.texts;
    const words = gridWords().tab;
    return html`<div role="tablist" aria-label=${words.label} @keydown=${this.key}>${tabs.map(tab => html`
      <button role="tab" id=${tab} data-tab=${tab} aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1} @click=${() => this.choose(tab)}>${words[tab]}</button>`)}</div>`;
  }

  private key(event: KeyboardEvent): void {
    const next = tabs[((steps[event.key]?.(tabs.indexOf(this.tab)) ?? NaN) + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    this.choose(next);
    this.renderRoot.querySelector<HTMLElement>(`#${next}`)?.focus();
  }

  private choose(tab: Tab): void {
    this.dispatchEvent(new CustomEvent<Tab>('tab', { detail: tab }));
  }
}
