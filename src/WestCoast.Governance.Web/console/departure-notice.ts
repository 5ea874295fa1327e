import { html, nothing } from 'lit';
import { timeNear } from '../shared/times.ts';
import type { Words } from '../texts/zh.ts';
import type { Departure } from './rows.ts';

/** That an incident is not this seat's any more, since when and why. */
export const departureNotice = (t: Words, { at, cause }: Departure, now: number | null) => html`
  <div class="warning departed" role="status" data-testid="departed">
    <p><b>${t.detail.gone}</b></p>
    <p class="digits">${t.detail.goneSince(timeNear(at, now ?? Date.parse(at)))}${cause ? html` ${t.detail.movedWhy[cause] ?? t.detail.passedOnWhy[cause]}` : nothing} ${t.detail.lastKnown}</p>
  </div>`;
