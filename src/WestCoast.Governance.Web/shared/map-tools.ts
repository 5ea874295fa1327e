import { html } from 'lit';
import type { Words } from '../texts/zh.ts';

/** Nearer, further, and back to the whole district. */
export const mapTools = ({ map: words }: Words, zoom: (by: 1 | -1) => void, home: () => void) => html`
  <button aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => zoom(1)}>+</button>
  <button aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => zoom(-1)}>−</button>
  <button aria-label=${words.home} title=${words.home} @click=${home}>⌂</button>`;
