import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { formFrame } from './form-frame.ts';
import type { Kept, Photo } from './kept.ts';
import { shrink } from './shrink.ts';
import { touch } from './touch.ts';
import { fieldWords } from './words.ts';

const longest = 2000;
export interface Report { text: string; photo: Photo | null; done: boolean }

/** What is there and what was done, with one photo. Half-written it is kept: a camera may push the page out of memory. */
@customElement('wcg-report')
export class ReportForm extends LitElement {
  static override styles = [touch, formFrame, css`
    .photo { display: grid; gap: 10px; }
    .photo .button { position: relative; width: 100%; border-style: dashed; }
    .photo .button:focus-within { outline: 3px solid var(--ring); outline-offset: 2px; }
    .photo input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; }
    .photo svg { width: 26px; height: 26px; }
    canvas { display: block; width: 100%; height: auto; max-height: 46vh; object-fit: contain; border-radius: 12px; background: var(--raised); }
    .bad { color: var(--alarm); font-weight: 600; }
  `];
  @property() task!: string;
  @property({ attribute: false }) kept!: Kept;
  @state() private text = '';
  @state() private photo: Photo | null = null;
  @state() private shrinking: 'no' | 'working' | 'bad' = 'no';
  @query('h1') private heading!: HTMLElement;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  constructor() {
    super();
    new Texts(this); // draws it again when the language is switched
  }

  protected override async firstUpdated(): Promise<void> {
    this.heading.focus();
    const draft = await this.kept.draft(this.task).catch(() => undefined);
    if (draft && !this.text && !this.photo) [this.text, this.photo] = [draft.text, draft.photo];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('photo') && this.photo) void this.draw(this.photo);
  }

  protected override render() {
    const w = fieldWords();
    const over = this.text.length - longest;
    const sendable = this.text.trim() !== '' && over <= 0 && this.shrinking !== 'working';
    return html`<form data-testid="report-form" @submit=${(e: Event) => this.send(e, sendable)}>
      <h1 tabindex="-1">${w.reportTitle}</h1>
      <label class="field" for="text">${w.reportText}<textarea id="text" data-testid="report-text" placeholder=${w.reportHint} aria-describedby="kept" .value=${this.text} @input=${this.typed}></textarea></label>
      ${over > 0 ? html`<p class="bad digits" role="alert">${w.tooLong(over)}</p>` : nothing}
      <div class="photo">
        ${this.photo ? html`<canvas role="img" aria-label=${w.photoLabel(this.photo.width, this.photo.height, Math.round(this.photo.bytes.byteLength / 1000))}></canvas>` : nothing}
        <label class="button">${camera}${this.photo ? w.photoAgain : w.photo}<input type="file" accept="image/*" capture="environment" data-testid="photo" @change=${this.chosen}></label>
        ${this.photo ? html`<button type="button" @click=${this.removePhoto}>${w.photoRemove}</button>` : nothing}
        <p role="status" class=${this.shrinking === 'bad' ? 'bad' : 'quiet'}>${this.shrinking === 'working' ? w.photoWorking : this.shrinking === 'bad' ? w.photoBad : w.photoOnce}</p>
      </div>
      <p class="quiet" id="kept">${sendable || !this.photo ? w.draftKept : w.needText}</p>
      <div class="bar"><button name="report" data-testid="send-report" ?disabled=${!sendable}>${w.reportOnly}</button><button class="primary" name="done" data-testid="send-done" ?disabled=${!sendable}>${w.reportDone}</button></div>
    </form>`;
  }

  private typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    void this.keep();
  }

  private async chosen(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    const file = box.files?.[0];
    if (!file) return;
    this.shrinking = 'working';
    const photo = await shrink(file).catch(() => null);
    this.shrinking = photo ? 'no' : 'bad';
    box.value = '';
    if (!photo) return;
    this.photo = photo;
    await this.keep();
  }

  private removePhoto(): void {
    this.photo = null;
    void this.keep();
  }

  private async keep(): Promise<void> {
    const { task, text, photo } = this;
    await (text || photo ? this.kept.keepDraft({ task, text, photo }) : this.kept.dropDraft(task)).catch(() => null);
  }

  /** Drawn, not linked: the page's policy allows pictures from the hub only. */
  private async draw(photo: Photo): Promise<void> {
    const image = await createImageBitmap(new Blob([photo.bytes], { type: 'image/jpeg' })).catch(() => null);
    if (!image || !this.canvas) return;
    [this.canvas.width, this.canvas.height] = [image.width, image.height];
    this.canvas.getContext('2d')!.drawImage(image, 0, 0);
    image.close();
  }

  private send(event: Event, sendable: boolean): void {
    event.preventDefault();
    const { text, photo } = this;
    const done = (event as SubmitEvent).submitter?.getAttribute('name') === 'done';
    if (sendable) this.dispatchEvent(new CustomEvent<Report>('report', { detail: { text: text.trim(), photo, done } }));
  }
}

const camera = html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"><path d="M3 8.5A1.5 1.5 0 0 1 4.5 7h3L9 4.5h6L16.5 7h3A1.5 1.5 0 0 1 21 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5z"/><circle cx="12" cy="12.8" r="3.6"/></svg>`;
