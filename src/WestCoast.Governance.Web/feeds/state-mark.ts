import { css, svg } from 'lit';
import type { FeedState, StationState } from './facts.ts';

const shapes: Record<FeedState | StationState, ReturnType<typeof svg>> = {
  silent: svg`<path d="M2.2 2.2l7.6 7.6M9.8 2.2l-7.6 7.6" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"/>`,
  refusing: svg`<path d="M6 .4 11.6 6 6 11.6.4 6Z" fill="currentColor"/>`,
  unregistered: svg`<path d="M6 .4 11.6 6 6 11.6.4 6Z" fill="currentColor"/>`,
  speaking: svg`<circle cx="6" cy="6" r="4.4" fill="currentColor"/>`,
  unheard: svg`<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.2 2.2"/>`,
};

/** A shape of its own for each state, beside the word that says the same. */
export const stateMark = (state: FeedState | StationState) => svg`<svg class="mark ${state}" viewBox="0 0 12 12" aria-hidden="true">${shapes[state] ?? shapes.unheard}</svg>`;

export const stateMarkStyle = css`
  .mark { width: 11px; height: 11px; flex: none; }
  .mark.silent { color: var(--alarm); }
  .mark.refusing, .mark.unregistered { color: var(--warn); }
  .mark.speaking { color: var(--good); }
  .mark.unheard { color: var(--quiet); }
`;
