import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { dayOf, inForce, planned } from './layer-state.ts';
import { whole } from './measures.ts';
import type { Layer } from './shapes.ts';
import { gridWords } from './words.ts';

/** One card per department: its name, the version in force, what is planned, and whether it is made up. */
@customElement('wcg-layer-picker')
export class LayerPicker extends LitElement {
  static override styles = [controls, css`
    fieldset { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 8px; margin: 0; padding: 0; border: 0; }
    label { position: relative; display: grid; align-content: start; gap: 1px; padding: 8px 12px 8px 38px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); cursor: pointer; }
    label:hover { background: var(--hover); border-color: var(--edge); }
    label.on { border-color: var(--link); background: var(--chosen); box-shadow: inset 0 0 0 1px var(--link); }
    input { position: absolute; left: 12px; top: 10px; width: 17px; height: 17px; min-height: 0; margin: 0; accent-color: var(--link); }
    input:focus-visible { outline: none; }
    label:has(input:focus-visible) { outline: 2px solid var(--ring); outline-offset: 2px; }
    .top { display: flex; align-items: baseline; gap: 8px; justify-content: space-between; }
    b { font-weight: 620; }
    .tag { flex: none; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 11.5px; color: var(--quiet); white-space: nowrap; }
    small { font-size: 12.5px; color: var(--quiet); }
    small.plan { color: var(--warn); }
    @media (max-width: 640px) { fieldset { grid-template-columns: 1fr 1fr; } .top { flex-direction: column; gap: 2px; } label { padding-right: 8px; } .cells { display: none; } }
    @media (max-width: 380px) { label { padding-left: 34px; } input { left: 9px; } }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) layers: Layer[] = [];
  @property() chosen: string | null = null;

  protected override render() {
    return html`<fieldset><legend class="unseen">${gridWords().layers.label}</legend>${this.layers.map(layer => this.renderLayer(layer))}</fieldset>`;
  }

  private renderLayer(layer: Layer) {
    const words = gridWords();
    const current = inForce(layer);
    const next = planned(layer)[0];
    const on = layer.code === this.chosen;
    const since = current && (layer.versions.length === 1 || current.version === 1 ? words.layers.sinceEver : words.layers.since(dayOf(current.effective)));
    return html`<label class=${on ? 'on' : ''}>
      <input type="radio" name="layer" value=${layer.code} .checked=${on} @change=${() => this.dispatchEvent(new CustomEvent('choose', { detail: layer.code }))}>
      <span class="top"><b>${this.texts.pick(layer.zh, layer.en)}</b>${layer.synthetic ? html`<span class="tag">${words.synthetic}</span>` : nothing}</span>
      <small class="digits">${current ? html`${words.layers.version(String(current.version))} · ${since}<span class="cells"> · ${words.layers.cells(whole(current.rows, currentLanguage()))}</span>` : words.layers.none}</small>
      ${next ? html`<small class="plan digits">${words.layers.planned(String(next.version), dayOf(next.effective))}</small>` : nothing}</label>`;
  }
}
