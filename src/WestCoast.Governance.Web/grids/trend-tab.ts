import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { currentLanguage } from '../shared/texts.ts';
import { fullTime } from '../shared/times.ts';
import { answerStyle, answerView, emptyView } from './answer-view.ts';
import * as ask from './ask.ts';
import { dayOf } from './layer-state.ts';
import { LayerTab } from './layer-tab.ts';
import { whole } from './measures.ts';
import type { TrendPoint } from './shapes.ts';
import { tabStyle } from './tab-style.ts';
import { chartStyle, figure, trendChart } from './trend-chart.ts';
import { measures } from './trend-line.ts';
import { gridWords } from './words.ts';

/** Whether the grids come together over the versions, and where each version came from. */
@customElement('wcg-trend-tab')
export class TrendTab extends LayerTab<TrendPoint[]> {
  static override styles = [controls, answerStyle, tabStyle, chartStyle, css`.note { margin-top: 10px; } tbody th small { display: block; } .now { color: var(--text); border-color: var(--link); }`];

  protected override question(layer: string) {
    return ask.trend(layer);
  }

  protected override render() {
    const words = gridWords().trend;
    return html`<h2>${words.title}</h2>
      ${answerView(this.asking, points => (points.length === 0 ? emptyView(words.empty, words.emptyHint) : this.renderPoints(points)))}
      ${this.renderHistory()}`;
  }

  private renderPoints(unsorted: TrendPoint[]) {
    const words = gridWords().trend;
    const points = [...unsorted].sort((a, b) => a.version - b.version);
    return html`<div class="charts">${measures.map(({ name, better }) => trendChart(points, name, better))}</div>
      ${points.length === 1 ? html`<p class="note">${words.single}</p>` : nothing}
      <h2>${words.table}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.table}><table data-testid="trend">
        <thead><tr><th scope="col">${words.version}</th><th scope="col">${words.effective}</th>${measures.map(({ name }) => html`<th scope="col" class="n">${words.measure[name]}</th>`)}</tr></thead>
        <tbody>${points.map(point => html`<tr><th scope="row">v${point.version} <small>${words.base} v${point.baseVersion}</small></th><td class="digits">${dayOf(point.effective)}</td>
          ${measures.map(({ name }) => html`<td class="n">${figure(name, point[name])}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  private renderHistory() {
    const words = gridWords().trend;
    const versions = [...this.layer.versions].sort((a, b) => b.version - a.version);
    return html`<h2>${words.history}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.history}><table>
        <thead><tr><th scope="col">${words.version}</th><th scope="col">${words.effective}</th><th scope="col">${words.file}</th><th scope="col" class="n">${words.rows}</th><th scope="col">${words.by}</th></tr></thead>
        <tbody>${versions.map(version => html`<tr><th scope="row">v${version.version} <span class="tag ${version.status === 'in-force' ? 'now' : ''}">${words.status[version.status] ?? version.status}</span></th>
          <td class="digits">${dayOf(version.effective)}</td><td>${words.source[version.source] ?? version.source}${version.file ? html` <small>${version.file}${version.crs ? ` · ${version.crs}` : ''}</small>` : nothing}</td>
          <td class="n">${whole(version.rows, currentLanguage())}</td><td>${version.by || gridWords().nobody} <small class="digits">${fullTime(version.at)}</small></td></tr>`)}</tbody></table></div>`;
  }
}
