import { html, nothing } from 'lit';
import type { FactSheet } from './fact-sheet.ts';
import { hasPosition } from './map-points.ts';

export const placeFacts = ({ t, names, row, timeline }: FactSheet) => html`
  <section><h3>${t.detail.place}</h3><dl>
    <dt>${t.detail.place}</dt><dd>${names.place(row)}</dd>
    ${row.address ? html`<dt>${t.detail.address}</dt><dd>${row.address}</dd>` : nothing}
    <dt>${t.detail.code}</dt><dd class="digits">${row.place}</dd>
    <dt>${t.detail.position}</dt><dd class="digits">${hasPosition(row) ? html`${row.lon.toFixed(5)}, ${row.lat.toFixed(5)}
      <small>${t.detail.crs}</small>${sourcePosition(t, timeline)}` : t.detail.noPosition}</dd>
  </dl></section>`;

/** The position as the source gave it, where it was in another coordinate system. */
const sourcePosition = (t: FactSheet['t'], timeline: FactSheet['timeline']) => {
  const place = timeline?.entries.find(entry => entry.type === 'incident_opened')?.data['place'] as Record<string, unknown> | undefined;
  const crs = place?.['sourceCrs'];
  if (typeof crs !== 'string' || /wgs|cgcs/i.test(crs)) return nothing;
  const degrees = (name: string) => (typeof place?.[name] === 'number' ? place[name].toFixed(5) : '?');
  return html`<small>${t.detail.crsFrom(crs, degrees('sourceLongitude'), degrees('sourceLatitude'))}</small>`;
};
