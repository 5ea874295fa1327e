import { html, nothing } from 'lit';
import type { ConnectionState } from '../shared/connection.ts';
import type { Words } from '../texts/zh.ts';

/** What the list says when it has no line to show. "Nothing happens" must never look like "nothing is known". */
export const listNotice = (t: Words, loaded: boolean, connection: ConnectionState, filtered: boolean) => {
  if (!loaded && connection === 'catching-up')
    return html`<div role="status" aria-label=${t.list.loading}>${Array.from({ length: 8 }, () => html`<div class="ghost"></div>`)}</div>`;
  if (!loaded || connection === 'offline' || connection === 'stale')
    return html`<div class="empty">${unknown}<b>${t.list.emptyOffline}</b></div>`;
  if (filtered) return html`<div class="empty">${nothing}<b>${t.list.noMatch}</b></div>`;
  return html`<div class="empty">${calmSea}<b>${t.list.empty}</b><span>${t.list.emptyHint}</span></div>`;
};

const calmSea = html`<svg viewBox="0 0 64 64" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">
  <path d="M8 38h48M14 46h36M22 54h20M20 38a12 12 0 0 1 24 0M32 14v6M15 21l4 4M49 21l-4 4"/></svg>`;

const unknown = html`<svg viewBox="0 0 64 64" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">
  <circle cx="32" cy="32" r="22" stroke-dasharray="5 6"/><path d="M25 25l14 14M39 25L25 39"/></svg>`;
