import { css, html, nothing } from 'lit';
import { currentLanguage } from '../shared/texts.ts';
import type { FieldContext } from './field-context.ts';
import type { Item } from './outbox-items.ts';
import type { Task } from './tasks.ts';

export const sendingStyle = css`
  .sending { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 3px 8px; align-items: baseline; margin-top: 9px; font-size: 15px; font-weight: 600; }
  .sending::before { content: "●"; color: var(--warn); }
  .sending[data-state=waiting]::before { content: "◌"; font-weight: 700; }
  .sending[data-state=sent]::before { content: "✓"; color: var(--good); }
  .sending[data-state=refused]::before { content: "✕"; color: var(--alarm); }
  .sending span { display: block; font-weight: 400; }
`;

export const itemName = ({ w }: Pick<FieldContext, 'w'>, item: Item): string =>
  (item.what === 'report' && item.body['done'] === true ? w.what.reportDone : w.what[item.what]) + (item.photo ? ` · ${w.withPhoto}` : '');

/** The last thing done to this task here, and how far it has come. */
export const sendingLine = (context: Pick<FieldContext, 'w' | 'items'>, { id }: Pick<Task, 'id'>) => {
  const item = context.items.filter(one => one.task === id && one.what !== 'reading').at(-1);
  return item ? oneLine(context, item) : nothing;
};

export const oneLine = (context: Pick<FieldContext, 'w'>, item: Item) => html`
  <p class="sending" data-testid="sending" data-what=${item.what} data-state=${item.state}><b>${itemName(context, item)} · ${context.w.sending[item.state]}${
    item.state === 'refused' ? html`<span>${(currentLanguage() === 'zh' ? item.zh || item.en : item.en || item.zh) ?? ''}</span>` : nothing}</b></p>`;
