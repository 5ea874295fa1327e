import { css, html, nothing } from 'lit';
import { clockTime } from '../shared/times.ts';
import type { FieldContext } from './field-context.ts';
import type { Outbox } from './outbox.ts';
import type { Item } from './outbox-items.ts';
import { oneLine } from './sending-line.ts';

export const outboxPageStyle = css`
  .item { display: grid; gap: 4px; padding: 13px 14px; }
  .item .buttons { display: flex; gap: 10px; margin-top: 8px; }
  .item .buttons button { flex: 1; }
  .item a { color: var(--link); min-height: 44px; display: inline-flex; align-items: center; }
`;

/** What is on its way, what was refused, and what arrived lately; newest first. */
export const outboxPage = (context: FieldContext, outbox: Outbox, takeBack: (item: Item) => void) => {
  const { w } = context;
  const shown = outbox.items.filter(item => item.what !== 'reading').reverse();
  const wait = outbox.nextTryAt === null ? 0 : Math.ceil((outbox.nextTryAt - performance.now()) / 1000);
  const waiting = shown.some(item => item.state === 'waiting');
  return html`<h1 tabindex="-1">${w.outbox}</h1><p class="quiet">${w.outboxMeans}</p>
    ${waiting ? html`<button data-testid="try-now" @click=${outbox.tryNow}>${w.tryNow}</button>${wait > 0 ? html`<p class="quiet digits" aria-hidden="true">${w.nextTry(wait)}</p>` : nothing}` : nothing}
    ${shown.length === 0 ? html`<p>${w.outboxEmpty}</p>` : shown.map(item => html`
      <article class="card item" data-testid="outbox-item" data-state=${item.state}><b>${item.title}</b><small class="digits">#${item.number} · ${clockTime(Date.parse(item.madeAt))}</small>${oneLine(context, item)}
        ${item.state === 'refused' ? html`<div class="buttons">${item.what === 'report' ? html`<button @click=${() => takeBack(item)}>${w.takeBack}</button>` : nothing}
          <button data-testid="understood" @click=${() => void outbox.forget(item.key)}>${w.remove}</button></div>` : html`<a href="#/task/${item.task}">${w.openTask}</a>`}</article>`)}`;
};
