import { html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import { whole } from './measures.ts';
import type { Page } from './pages.ts';
import { gridWords } from './words.ts';

/** Which rows of how many, and the way to the next ones; nothing where one page holds all. */
export const pager = (page: Page<unknown>, turn: (to: number) => void) => {
  const words = gridWords().page;
  const n = (value: number) => whole(value, currentLanguage());
  if (page.count === 1) return nothing;
  return html`<nav class="pager" aria-label=${words.label}>
    <button ?disabled=${page.number === 1} @click=${() => turn(page.number - 1)}>‹ <span class="unseen">${words.previous}</span></button>
    <span class="digits" role="status">${words.shown(n(page.first), n(page.last), n(page.total))}</span>
    <button ?disabled=${page.number === page.count} @click=${() => turn(page.number + 1)}><span class="unseen">${words.next}</span> ›</button></nav>`;
};
