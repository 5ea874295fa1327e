import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { severityMark, severityMarkStyle } from '../shared/severity-mark.ts';
import { Texts } from '../shared/texts.ts';
import type { Row } from '../shared/types.ts';
import type { Names } from './names.ts';
import { worst } from './view.ts';

const subdistrictDigits = 9;

/** Where there is no WebGL: the same incidents, counted by subdistrict. */
@customElement('wcg-map-fallback')
export class MapFallback extends LitElement {
  static override styles = [severityMarkStyle, css`
    :host { position: absolute; inset: 0; overflow: auto; padding: 20px 24px; background: var(--surface); }
    p { margin: 0 0 16px; padding: 10px 14px; border-left: 3px solid var(--warn); background: var(--raised); }
    table { border-collapse: collapse; width: 100%; max-width: 520px; }
    th { text-align: left; font-size: 12px; font-weight: 500; color: var(--quiet); }
    th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); }
    td:last-child, th:last-child { text-align: right; font-variant-numeric: tabular-nums; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) rows: readonly Row[] = [];
  @property({ attribute: false }) names!: Names;

  protected override render() {
    const { t } = this.texts;
    return html`
      <p role="status">${t.map.noWebgl}</p>
      <table><thead><tr><th>${t.list.severity}</th><th>${t.map.subdistrict}</th><th>${t.map.incidents}</th></tr></thead>
        <tbody>${this.groups().map(([code, rows]) => html`<tr>
          <td>${severityMark(worst(rows)!, false, t.severity[worst(rows)!])}</td><td>${this.names.division(code) || t.map.noPlace}</td><td>${rows.length}</td></tr>`)}</tbody></table>`;
  }

  private groups(): [string, Row[]][] {
    const groups = new Map<string, Row[]>();
    for (const row of this.rows) {
      const code = row.place.slice(0, subdistrictDigits);
      groups.set(code, [...(groups.get(code) ?? []), row]);
    }
    return [...groups].sort(([, a], [, b]) => worst(a)! - worst(b)! || b.length - a.length);
  }
}
