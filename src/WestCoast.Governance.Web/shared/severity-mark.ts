import { css, html, nothing, svg } from 'lit';
import type { Severity } from './types.ts';

/** One shape per level, so that colour is never the only difference. Drawn in a 24 × 24 box. */
export const severityShapes: Record<Severity, string> = {
  1: 'M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8Z',
  2: 'M12 1.8 23 21.5H1Z',
  3: 'M12 .8 23.2 12 12 23.2.8 12Z',
  4: 'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21Z',
};

/** Without a name the mark is only an ornament beside words that say the same. */
export const severityMark = (severity: Severity, acknowledged: boolean, name: string) => html`
  <svg class="mark s${severity} ${acknowledged ? 'seen' : ''}" viewBox="0 0 24 24" role=${name ? 'img' : nothing} aria-label=${name || nothing} aria-hidden=${name ? nothing : 'true'}>
    ${svg`<path d=${severityShapes[severity]} /><text x="12" y=${severity === 2 ? 18.5 : 16.4} text-anchor="middle">${severity}</text>`}
  </svg>`;

export const severityMarkStyle = css`
  .mark { width: 24px; height: 24px; flex: none; overflow: visible; }
  .mark path { stroke-width: 2; stroke-linejoin: round; }
  .mark text { font: 700 12.5px var(--sans); }
  .s1 { --c: var(--s1); --on: var(--on-s1); } .s2 { --c: var(--s2); --on: var(--on-s2); }
  .s3 { --c: var(--s3); --on: var(--on-s3); } .s4 { --c: var(--s4); --on: var(--on-s4); }
  .mark path { fill: var(--c); stroke: var(--c); }
  .mark text { fill: var(--on); }
  .mark.seen path { fill: transparent; }
  .mark.seen text { fill: var(--text); }
  @media print { .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
