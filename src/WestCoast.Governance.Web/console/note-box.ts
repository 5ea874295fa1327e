import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import * as api from '../shared/api.ts';
import { controls } from '../shared/controls.ts';
import { Delivery } from '../shared/delivery.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import type { Row } from '../shared/types.ts';

const longest = 2000;
const drafts = new Map<string, string>();
type Step = { kind: 'idle' | 'pending' | 'saved' | 'unsent' } | { kind: 'waiting'; version: number } | { kind: 'refused'; problem: Problem };

/** A note for the timeline. What was typed stays until the hub has it, also when another incident is looked at. */
@customElement('wcg-note')
export class NoteBox extends LitElement {
  static override styles = [controls, css`
    label { display: block; margin-bottom: 7px; font-size: 12.5px; font-weight: 600; color: var(--quiet); letter-spacing: .06em; }
    textarea { display: block; width: 100%; min-height: 68px; padding: 8px 10px; resize: vertical; }
    .foot { display: flex; align-items: center; gap: 10px; margin-top: 6px; font-size: 12.5px; color: var(--quiet); }
    .foot button { margin-left: auto; flex: none; }
    .over, .refused { color: var(--alarm); }
  `];
  private readonly texts = new Texts(this);
  private readonly delivery = new Delivery();
  @property({ attribute: false }) row!: Row;
  /** The incident is not this seat's any more: the text can still be read and copied, and the keys still belong to it. */
  @property({ type: Boolean }) over = false;
  @state() private text = '';
  @state() private step: Step = { kind: 'idle' };
  @query('textarea') private area!: HTMLTextAreaElement;

  focusText(): void {
    this.area.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row') && changed.get('row')?.id !== this.row.id) {
      this.text = drafts.get(this.row.id) ?? '';
      this.step = { kind: 'idle' };
    }
    if (this.step.kind === 'waiting' && this.row.version > this.step.version) this.step = { kind: 'saved' };
  }

  protected override render() {
    const { t } = this.texts;
    if (this.over && this.text === '' && !this.shadowRoot?.activeElement) return nothing;
    const left = longest - this.text.length;
    const sendable = this.text.trim() !== '' && left >= 0 && this.step.kind !== 'pending';
    return html`
      <label for="text">${this.over ? t.detail.unsent : t.note.label}</label>
      <textarea id="text" data-testid="note-text" placeholder=${t.note.placeholder} .value=${this.text} ?readonly=${this.over || this.step.kind === 'pending'}
        aria-describedby="left" aria-invalid=${left < 0} @input=${this.typed} @keydown=${this.key}></textarea>
      <div class="foot" ?hidden=${this.over}><span id="left" class="digits ${left < 0 ? 'over' : ''}">${left < 0 ? t.note.over(-left) : left <= 200 ? t.note.left(left) : nothing}</span>
        <span role="status">${this.renderStep()}</span>
        <button data-testid="note-send" ?disabled=${!sendable} @click=${this.send}>${t.note.send}</button></div>`;
  }

  private renderStep() {
    const { t } = this.texts;
    const { step } = this;
    switch (step.kind) {
      case 'pending': return t.note.pending;
      case 'waiting': return t.note.waiting;
      case 'saved': return t.note.saved;
      case 'unsent': return html`<span class="refused">${t.note.failed}</span>`;
      case 'refused': return html`<span class="refused">${step.problem.sentence(currentLanguage()) || t.note.failed}</span>`;
      default: return nothing;
    }
  }

  private typed(): void {
    this.text = this.area.value;
    drafts.set(this.row.id, this.text);
    if (this.step.kind !== 'pending') this.step = { kind: 'idle' };
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.send();
    if (event.key === 'Escape') this.area.blur();
  }

  private async send(): Promise<void> {
    const { id, version } = this.row;
    const { text } = this;
    if (this.over || text.trim() === '' || text.length > longest || this.step.kind === 'pending') return;
    this.step = { kind: 'pending' };
    const next = await this.delivery.send(`${id} ${text}`, key => api.commandOn(id, 'note', { text }, { key })).then((): Step => ({ kind: 'waiting', version }), (fault: unknown): Step =>
      fault instanceof Problem ? { kind: 'refused', problem: fault } : { kind: 'unsent' });
    if (next.kind === 'waiting' && drafts.get(id) === text) drafts.delete(id);
    if (this.row.id !== id) return;
    if (next.kind === 'waiting' && this.text === text) this.text = '';
    this.step = next;
  }
}
