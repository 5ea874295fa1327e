import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { metres } from './measures.ts';
import type { Inside, Located, Named, Outside } from './shapes.ts';
import { gridWords } from './words.ts';

const nameOf = (named: { zh: string; en: string }) => (currentLanguage() === 'zh' ? named.zh || named.en : named.en || named.zh);
const degrees = ({ lon, lat }: { lon: number; lat: number }) => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
type Choose = (grid: Named) => void;

const grids = (found: (Named & { metres: number })[], choose: Choose, chosen: string | null) => html`
  <ul class="grids">${found.map(grid => html`<li><span><b>${nameOf(grid)}</b><small class="digits">${grid.code} · ${gridWords().place.away(metres(grid.metres, currentLanguage()))}</small></span>
    <button aria-pressed=${grid.code === chosen} @click=${() => choose(grid)}>${gridWords().place.seeResponsible}</button></li>`)}</ul>`;

const nearBorder = (found: Inside, choose: Choose, chosen: string | null) => {
  const { place } = gridWords();
  const language = currentLanguage();
  return html`<div class="note warn near" role="note" data-testid="near-border"><span>${place.near(metres(found.borderMetres, language), metres(found.uncertaintyMetres, language))}</span>
    ${grids(found.candidates.filter(grid => grid.code !== found.grid.code), choose, chosen)}</div>`;
};

const overlays = (found: Inside, layer: string) => {
  const { place } = gridWords();
  return html`<section><h3>${place.overlays}</h3><dl class="overlays">${found.overlays.map(each => html`
    <dt class=${each.layer === layer ? 'on' : ''}>${nameOf(each)}${each.layer === layer ? html`<small>${place.current}</small>` : nothing}</dt>
    <dd>${each.cells.length === 0 ? html`<span class="flag">${place.noCell}</span>` : nothing}
      ${each.cells.length > 1 ? html`<span class="flag">${place.several(String(each.cells.length))}</span>` : nothing}
      ${each.cells.map(cell => html`<div>${nameOf(cell)}<small class="digits">${cell.code}</small></div>`)}</dd>`)}</dl></section>`;
};

const inside = (found: Inside, layer: string, choose: Choose, chosen: string | null) => {
  const words = gridWords();
  const { place } = words;
  const { grid } = found;
  return html`
    <header><p class="tag">${place.grid}</p><h2>${nameOf(grid)}</h2><p class="digits quiet">${grid.code}${grid.kind ? html` · ${words.kind[grid.kind] ?? grid.kind}` : nothing}</p></header>
    ${found.nearBorder ? nearBorder(found, choose, chosen) : nothing}
    <section><h3>${place.path}</h3><ol class="path">${found.path.map(division => html`<li><small>${place.tier[division.tier] ?? division.tier}</small><span>${nameOf(division)}</span></li>`)}
      ${found.microGrid ? html`<li><small>${place.micro}</small><span>${nameOf(found.microGrid)}</span></li>` : nothing}</ol></section>
    ${overlays(found, layer)}
    ${positionFacts(found, html`<dt>${place.border}</dt><dd class="digits">${metres(found.borderMetres, currentLanguage())}</dd>`)}`;
};

const outside = (found: Outside, choose: Choose, chosen: string | null) => {
  const { place } = gridWords();
  return html`
    <header class="outside" data-testid="outside"><h2>${place.outside}</h2><p class="quiet">${place.outsideHint}</p></header>
    <section><h3>${place.nearest}</h3>${found.nearest ? grids([found.nearest], choose, chosen) : html`<p class="quiet">${place.noNearest}</p>`}</section>
    ${positionFacts(found, nothing)}`;
};

const positionFacts = (found: Located, more: unknown) => {
  const { place } = gridWords();
  return html`<section><h3>${place.position}</h3><dl>${more}
    ${/wgs|cgcs/i.test(found.position.crs) ? nothing : html`<dt>${place.crsName[found.position.crs] ?? found.position.crs}</dt><dd class="digits">${degrees(found.position)}</dd>`}
    <dt>${place.wgs84}</dt><dd class="digits">${degrees(found.wgs84)}</dd>
    ${found.inside ? html`<dt>${place.versions}</dt><dd>${place.basis(String(found.versions.base), String(found.versions.divisions))}</dd>` : nothing}</dl></section>`;
};

/** Where a position is, or how far from anywhere it is. */
export const placeAnswer = (found: Located, layer: string, choose: Choose, chosen: string | null) =>
  found.inside ? inside(found, layer, choose, chosen) : outside(found, choose, chosen);
