import { css, html, nothing, svg } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { area, metres, share } from './measures.ts';
import type { TrendPoint } from './shapes.ts';
import { dotsOf, verdict, type Measure } from './trend-line.ts';
import { gridWords } from './words.ts';

const [width, height, edge] = [200, 54, 8];
const signs = { better: '✓', worse: '✕', same: '＝' };

export const figure = (measure: Measure, value: number): string =>
  measure.endsWith('Share') ? share(value, currentLanguage()) : measure.endsWith('SquareMetres') ? area(value, currentLanguage()) : metres(value, currentLanguage());

export const chartStyle = css`
  .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 8px; }
  figure { margin: 0; padding: 9px 12px 8px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
  figcaption { display: grid; grid-template-columns: 1fr auto; align-items: baseline; gap: 0 8px; font-size: 12.5px; color: var(--quiet); }
  figcaption b { font-size: 17px; color: var(--text); font-weight: 600; white-space: nowrap; }
  .better { color: var(--good); } .worse { color: var(--alarm); }
  figure svg { display: block; width: 100%; height: 68px; margin-top: 4px; overflow: visible; }
  .line { fill: none; stroke: var(--link); stroke-width: 2; vector-effect: non-scaling-stroke; }
  .dot { fill: var(--raised); stroke: var(--link); stroke-width: 2; }
  .dot.last { fill: var(--link); }
  .ground { stroke: var(--line-strong); stroke-width: 1; }
  .v { fill: var(--quiet); font: 10px var(--sans); text-anchor: middle; }
`;

/** One measure over the versions; the table below says the same in figures. */
export const trendChart = (points: readonly TrendPoint[], measure: Measure, better: 'more' | 'less') => {
  const words = gridWords().trend;
  const dots = dotsOf(points, measure, width - 2 * edge, height - 2 * edge);
  const [first, last] = [points[0]!, points.at(-1)!];
  const change = verdict(points, measure, better);
  const name = words.measure[measure]!;
  return html`<figure><figcaption><span>${name}</span><span class=${change}>${points.length > 1 ? `${signs[change]} ${words.verdict[change]}` : ''}</span><b class="digits">${figure(measure, last[measure])}</b></figcaption>
    ${points.length === 1 ? nothing : html`<svg viewBox="0 0 ${width} ${height + 14}" role="img" aria-label=${words.chart(name, figure(measure, first[measure]), figure(measure, last[measure]))}>
      <line class="ground" x1="0" x2=${width} y1=${height} y2=${height} />
      ${svg`<polyline class="line" points=${dots.map(({ x, y }) => `${(x + edge).toFixed(1)},${(y + edge).toFixed(1)}`).join(' ')} />`}
      ${dots.map(({ x, y, version }, i) => svg`<circle class="dot ${i === dots.length - 1 ? 'last' : ''}" cx=${x + edge} cy=${y + edge} r="3.5" /><text class="v" x=${x + edge} y=${height + 12}>v${version}</text>`)}
    </svg>`}</figure>`;
};
