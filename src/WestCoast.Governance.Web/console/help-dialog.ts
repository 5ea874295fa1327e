import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import type { Keys } from './keys.ts';

const listed = ['j', 'k', 'Enter', 'a', 'd', 'r', 'c', 'm', '/', 'Space', 'n', 'Escape', '?'] as const;

/** The keys, and the switch that turns them off. */
@customElement('wcg-help')
export class HelpDialog extends LitElement {
  static override styles = [controls, css`
    dialog { width: min(440px, 92vw); padding: 22px 24px; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
    dialog::backdrop { background: rgb(0 0 0 / .5); }
    .top { display: flex; align-items: center; margin-bottom: 12px; }
    h2 { margin: 0; font-size: 16px; }
    .top button { margin-left: auto; }
    dl { display: grid; grid-template-columns: 84px 1fr; gap: 7px 14px; margin: 0; }
    dt, dd { margin: 0; }
    kbd { display: inline-block; min-width: 26px; padding: 1px 7px; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 5px; text-align: center; font: 12.5px var(--sans); }
    label { display: flex; align-items: center; gap: 8px; min-height: 32px; margin-top: 16px; padding-top: 12px; border-top: 1px solid var(--line); }
    label input { width: 17px; height: 17px; accent-color: var(--action); }
    p { margin: 0; color: var(--quiet); font-size: 13px; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) keys!: Keys;
  @query('dialog') private dialog!: HTMLDialogElement;

  open(): void {
    this.dialog.showModal();
  }

  protected override render() {
    const words = this.texts.t.keys;
    return html`
      <dialog aria-labelledby="title" @click=${(e: Event) => e.target === this.dialog && this.dialog.close()}>
        <div class="top"><h2 id="title">${words.title}</h2><button @click=${() => this.dialog.close()}>${this.texts.t.close}</button></div>
        <dl>${listed.map(key => html`<dt><kbd>${key.length === 1 ? key.toUpperCase() : key}</kbd></dt><dd>${words[key]}</dd>`)}</dl>
        <label><input type="checkbox" .checked=${this.keys.enabled} @change=${(e: Event) => this.keys.enable((e.target as HTMLInputElement).checked)}>${words.enabled}</label>
        <p>${words.note}</p>
      </dialog>`;
  }
}
