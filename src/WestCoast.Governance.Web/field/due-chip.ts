import { html } from 'lit';
import { countdown, span, timeNear, clockTime } from '../shared/times.ts';
import type { FieldContext } from './field-context.ts';
import type { Due } from './tasks.ts';

const soonMs = 5 * 60_000;

/** How long is left for a step; without the hub's time, only by when. */
export const dueChip = ({ w, t, now }: FieldContext, { step, at }: Due) => {
  if (now === null) return html`<span class="chip digits">${w.step[step]} ${w.until(clockTime(Date.parse(at)).slice(0, 5))}</span>`;
  const { overdue, ms } = countdown(at, now);
  const text = span(ms, t.units);
  return html`<span class="chip digits ${overdue ? 'over' : ms < soonMs ? 'soon' : ''}" data-testid="due" data-step=${step} title=${timeNear(at, now)}>${w.step[step]} ${overdue ? w.over(text) : w.left(text)}</span>`;
};
