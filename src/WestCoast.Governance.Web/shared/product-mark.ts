import { html } from 'lit';

/** A coast line under a beacon: the district, watched. */
export const productMark = () => html`
  <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke-linecap="round">
    <rect width="32" height="32" rx="7" fill="#17202a" />
    <path d="M6 20c4 0 4-4 8-4s4 4 8 4 4-4 4-4" stroke="#7fb2c9" stroke-width="2.6" />
    <path d="M6 25.5c4 0 4-4 8-4s4 4 8 4 4-4 4-4" stroke="#4c7487" stroke-width="2.6" />
    <circle cx="19" cy="9" r="3.6" fill="#f2f6fa" />
  </svg>`;
