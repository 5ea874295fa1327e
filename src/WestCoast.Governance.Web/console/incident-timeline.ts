import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { differ, fullTime, timeNear } from '../shared/times.ts';
import type { Timeline, TimelineEntry } from '../shared/types.ts';
import { entryDetails, entrySentence, entrySignal, entryText } from './entry-sentence.ts';
import type { Names } from './names.ts';

/** Who did what, when, and from where: newest first. */
@customElement('wcg-timeline')
export class IncidentTimeline extends LitElement {
  static override styles = css`
    ol { margin: 0; padding: 0; list-style: none; }
    li { position: relative; padding: 0 0 15px 20px; font-size: 13.5px; }
    li::before { content: ""; position: absolute; left: 4px; top: 6px; width: 7px; height: 7px; border-radius: 50%; border: 1.5px solid var(--edge); background: var(--surface); z-index: 1; }
    li::after { content: ""; position: absolute; left: 8px; top: 10px; bottom: -8px; width: 1px; background: var(--line-strong); }
    li:last-child::after { display: none; }
    li.person::before { background: var(--text); border-color: var(--text); }
    .said { margin: 3px 0; padding: 6px 10px; border-left: 2px solid var(--line-strong); background: var(--raised); white-space: pre-wrap; overflow-wrap: anywhere; }
    small { display: block; color: var(--quiet); font-size: 12.5px; font-variant-numeric: tabular-nums; }
  `;
  private readonly texts = new Texts(this);
  @property({ attribute: false }) timeline!: Timeline;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) now: number | null = null;

  protected override render() {
    return html`<ol>${[...this.timeline.entries].reverse().map(entry => this.renderEntry(entry))}</ol>`;
  }

  private renderEntry(entry: TimelineEntry) {
    const { t } = this.texts;
    const sentence = entrySentence(entry, t, this.names);
    const details = entryDetails(entry, t, sentence);
    const text = entryText(entry, sentence);
    return html`<li data-testid="timeline-entry" data-type=${entry.type} class=${entry.by.user === 'system' ? '' : 'person'}>
      <div>${sentence}</div>
      ${text ? html`<div class="said">${text}</div>` : nothing}${details.map(line => html`<small>${line}</small>`)}
      <small title=${fullTime(entry.at)}>${this.who(entry)} · ${this.times(entry)}</small></li>`;
  }

  private who({ by }: TimelineEntry): string {
    const { t } = this.texts;
    if (by.user === 'system') return t.timeline.system;
    const person = t.timeline.by(by.user, t.role[by.role] ?? by.role);
    return by.from ? `${person} · ${t.timeline.from(by.from)}` : person;
  }

  /** Event, receive and record time are three facts; each is named where it is not the same second. */
  private times(entry: TimelineEntry): string {
    const { t } = this.texts;
    const show = (iso: string) => (this.now === null ? fullTime(iso) : timeNear(iso, this.now));
    const signal = entrySignal(entry);
    const parts = [show(entry.at)];
    if (signal && differ(signal.occurredAt, entry.at)) parts.push(`${t.detail.occurred} ${show(signal.occurredAt)}`);
    if (signal && differ(signal.receivedAt, signal.occurredAt)) parts.push(`${t.detail.received} ${show(signal.receivedAt)}`);
    if (differ(entry.recordedAt, entry.at)) parts.push(`${t.detail.recorded} ${show(entry.recordedAt)}`);
    return parts.join(' · ');
  }
}
