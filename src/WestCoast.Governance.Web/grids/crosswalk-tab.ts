import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { currentLanguage } from '../shared/texts.ts';
import { answerStyle, answerView, emptyView } from './answer-view.ts';
import * as ask from './ask.ts';
import { LayerTab } from './layer-tab.ts';
import { area, share } from './measures.ts';
import { pager } from './pager.ts';
import { pageOf } from './pages.ts';
import type { CrosswalkRow } from './shapes.ts';
import { pagerStyle, tabStyle } from './tab-style.ts';
import { gridWords } from './words.ts';

const pageSize = 60;

/** Which department cell shares how much with which base grid; and both files for other tools. */
@customElement('wcg-crosswalk-tab')
export class CrosswalkTab extends LayerTab<CrosswalkRow[]> {
  static override styles = [controls, answerStyle, tabStyle, pagerStyle, css`
    .files, .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; margin-bottom: 10px; }
    .files a { display: inline-flex; align-items: center; min-height: 30px; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); color: var(--text); text-decoration: none; }
    .files a:hover { background: var(--hover); border-color: var(--edge); }
    .files a::before { content: "↓"; margin-right: 6px; color: var(--quiet); }
    .tools input[type=search] { flex: 1 1 180px; min-width: 0; }
    .tools label { display: inline-flex; align-items: center; gap: 7px; min-height: 28px; font-size: 13px; }
    .tools input[type=checkbox] { width: 17px; height: 17px; accent-color: var(--link); }
    td small { display: block; overflow-wrap: anywhere; }
    .link { min-height: 24px; padding: 0; border: 0; text-align: left; white-space: normal; color: var(--link); }
    .link:hover { text-decoration: underline; background: none; }
  `];
  @state() private text = '';
  @state() private partial = false;
  @state() private page = 1;

  protected override question(layer: string) {
    return ask.crosswalk(layer);
  }

  protected override render() {
    const words = gridWords().crosswalk;
    return html`<div class="files">
        <a href=${ask.crosswalkAddress(this.layer.code, 'csv')} download=${`crosswalk-${this.layer.code}.csv`}>${words.csv}</a>
        <a href=${ask.disagreementAddress(this.layer.code)} download=${`disagreement-${this.layer.code}.geojson`}>${words.geojson}</a></div>
      ${answerView(this.asking, rows => (rows.length === 0 ? emptyView(words.empty, words.emptyHint) : this.renderRows(rows)))}`;
  }

  private renderRows(rows: CrosswalkRow[]) {
    const words = gridWords().crosswalk;
    const shown = rows.filter(row => this.fits(row));
    const page = pageOf(shown, this.page, pageSize);
    return html`<div class="tools"><input type="search" placeholder=${words.search} aria-label=${words.search} .value=${this.text} @input=${(e: Event) => this.narrow((e.target as HTMLInputElement).value, this.partial)}>
        <label><input type="checkbox" .checked=${this.partial} @change=${(e: Event) => this.narrow(this.text, (e.target as HTMLInputElement).checked)}>${words.partial}</label></div>
      ${shown.length === 0 ? emptyView(words.noMatch, '') : html`<div class="scroll" tabindex="0" role="region" aria-label=${gridWords().tab.crosswalk}><table data-testid="crosswalk">
        <thead><tr><th scope="col">${words.overlay}</th><th scope="col">${words.base}</th><th scope="col" class="n">${words.area}</th><th scope="col" class="n">${words.ofOverlay}</th><th scope="col" class="n">${words.ofBase}</th></tr></thead>
        <tbody>${page.rows.map(row => this.renderRow(row))}</tbody></table></div>${pager(page, to => (this.page = to))}`}`;
  }

  private renderRow(row: CrosswalkRow) {
    const language = currentLanguage();
    return html`<tr><td>${this.names.of(row.overlay)}<small class="digits">${row.overlay}</small></td>
      <td><button class="link" title=${gridWords().crosswalk.show} @click=${() => this.show(null, [row.base])}>${this.names.of(row.base)}</button><small class="digits">${row.base}</small></td>
      <td class="n">${area(row.squareMetres, language)}</td><td class="n">${share(row.shareOfOverlay, language)}</td><td class="n">${share(row.shareOfBase, language)}</td></tr>`;
  }

  private fits(row: CrosswalkRow): boolean {
    const text = this.text.trim().toLowerCase();
    const named = [row.overlay, row.base, this.names.of(row.overlay), this.names.of(row.base)];
    return (!this.partial || row.shareOfBase < .9999) && (text === '' || named.some(name => name.toLowerCase().includes(text)));
  }

  private narrow(text: string, partial: boolean): void {
    [this.text, this.partial, this.page] = [text, partial, 1];
  }
}
