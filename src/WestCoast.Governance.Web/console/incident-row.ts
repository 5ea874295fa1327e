import { html, nothing } from 'lit';
import { languageOf } from '../shared/bilingual.ts';
import { severityMark } from '../shared/severity-mark.ts';
import { age, briefSpan, countdown } from '../shared/times.ts';
import type { Row } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';
import type { Names } from './names.ts';
import type { View } from './view.ts';

export const rowHeight = 56;

export interface RowContext { t: Words; names: Names; now: number | null; cursor: string | null; selected: string | null; total: number; missing: View['missing'] }

/** One incident as a line of the list. Its level is told by shape, digit, colour and by the lane its mark stands in. */
export const incidentRow = (row: Row, index: number, { t, names, now, cursor, selected, total, missing }: RowContext) => html`
  <div class="row ${row.acknowledgedBy ? 'seen' : ''} ${row.status === 'closed' ? 'closed' : ''} ${missing.has(row.id) ? 'missing' : ''} ${row.id === cursor ? 'cursor' : ''}"
    id=${`row-${row.id}`} role="option" aria-selected=${row.id === selected} aria-posinset=${index + 1} aria-setsize=${total}
    data-testid="incident-row" data-incident-id=${row.id} data-kind=${row.kind} data-severity=${row.severity} data-gone=${missing.has(row.id)}
    .style=${`top: ${index * rowHeight}px`}>
    <div class="lane lane${row.severity}">${severityMark(row.severity, row.acknowledgedBy !== null, `${t.severityLevel(row.severity)} ${t.severity[row.severity]}`)}</div>
    <div class="cell what" title=${row.title}><div><b>${names.kind(row.kind)}</b><span class="number digits">#${row.number}</span></div><div class="under">${flags(row, t)}<span lang=${languageOf(row.title)}>${row.title}</span></div></div>
    <div class="cell" title=${names.place(row)}><div>${names.place(row)}</div><div class="under">${row.tier ? t.tier[row.tier] : t.tierUnknown}${row.department ? ` · ${names.department(row.department, t)}` : nothing}</div></div>
    ${missing.has(row.id) ? html`<div class="cell away">${missing.get(row.id) ? t.list.gone : t.list.unlisted}</div>` : standing(row, t, now)}
  </div>`;

/** How far it has come, whose it is, and how long it has been open. */
const standing = (row: Row, t: Words, now: number | null) => html`
    <div class="cell"><div>${row.status === 'closed' ? t.list.closed : t.stage[row.stage]}</div><div class="under owner">${row.acknowledgedBy ?? html`<span class="todo">${t.list.unacknowledged}</span>`}</div></div>
    <div class="cell right digits"><div>${now === null ? nothing : age(row.openedAt, now, t.units)}</div><div class="under">${due(row, t, now)}<span title=${t.list.signalCount(row.signalCount)}>×${row.signalCount}</span></div></div>`;

const flags = (row: Row, t: Words) => html`${row.late ? html`<i class="flag">${t.list.late}</i>` : nothing}${
  row.positionDisagrees ? html`<i class="flag">${t.list.positionDisagrees}</i>` : nothing}`;

/** Only what is abnormal: the first limit that has run out. */
const due = (row: Row, t: Words, now: number | null) => {
  const over = now === null ? [] : row.deadlines.filter(deadline => countdown(deadline.dueAt, now).overdue);
  const first = over.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
  if (!first || now === null || row.status === 'closed') return nothing;
  return html`<span class="overdue" title=${t.detail.deadlineName[first.name] ?? first.name}>${t.list.overdue(briefSpan(countdown(first.dueAt, now).ms, t.units))}</span>`;
};
