import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { hubTimeAt } from '../shared/ticker.ts';
import { day } from '../shared/times.ts';
import { answerStyle, sentenceOf } from './answer-view.ts';
import * as ask from './ask.ts';
import { whole } from './measures.ts';
import type { Proposal } from './shapes.ts';
import { gridWords } from './words.ts';

const today = (): string => day(hubTimeAt(performance.now()) ?? Date.now());
const tomorrow = (): string => day((hubTimeAt(performance.now()) ?? Date.now()) + 86_400_000);

export interface Applied { version: number; effective: string }

/** Makes a new version of the department layer from what is accepted, from a day on, after asking once more. */
@customElement('wcg-apply-proposal')
export class ApplyProposal extends LitElement {
  static override styles = [controls, answerStyle, css`
    .apply { display: flex; flex-wrap: wrap; align-items: end; justify-content: flex-end; gap: 8px 14px; padding: 12px 14px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--raised); }
    label { display: grid; gap: 3px; font-size: 12.5px; color: var(--quiet); }
    label input { color: var(--text); }
    p { margin: 0 0 6px; flex: 1 1 180px; font-size: 13px; color: var(--quiet); }
    .bad-day { flex-basis: 100%; color: var(--alarm); }
    .note { margin: 10px 0 0; }
    dialog { width: min(480px, 92vw); padding: 22px 24px; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
    dialog::backdrop { background: rgb(0 0 0 / .5); }
    dialog h2 { margin: 0 0 10px; font-size: 16px; }
    dialog p { margin: 0 0 8px; color: var(--text); font-size: 14px; }
    .answers { display: flex; justify-content: flex-end; gap: 10px; margin-top: 18px; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) proposal!: Proposal;
  @property() layerName = '';
  @property({ type: Boolean }) waiting = false;
  @state() private effective = tomorrow();
  @state() private sending = false;
  @state() private fault: unknown = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render() {
    void this.texts;
    const words = gridWords().proposal;
    const n = whole(this.proposal.accepted, currentLanguage());
    const goodDay = this.effective >= today();
    const ready = this.proposal.accepted > 0 && goodDay && !this.sending && !this.waiting;
    return html`
      <div class="apply" data-testid="apply"><p>${this.proposal.accepted > 0 ? words.applyHint(n) : words.nothingAccepted}</p>
        <label>${words.effective}<input type="date" required min=${today()} .value=${this.effective} aria-invalid=${!goodDay} @change=${(e: Event) => (this.effective = (e.target as HTMLInputElement).value)}></label>
        <button class="primary" ?disabled=${!ready} @click=${() => this.dialog.showModal()}>${this.sending ? words.applying : words.applyButton}</button>
        ${goodDay ? nothing : html`<p class="bad-day" role="alert">${words.badDay}</p>`}</div>
      ${this.fault ? html`<p class="note bad" role="alert">${this.fault instanceof Problem ? sentenceOf(this.fault) : words.applyFailed}</p>` : nothing}
      <dialog aria-labelledby="confirm-title"><h2 id="confirm-title">${words.confirmTitle}</h2>
        <p>${words.confirm(this.layerName, n, this.effective)}</p>
        ${this.proposal.open > 0 ? html`<p>${words.openLeft(whole(this.proposal.open, currentLanguage()))}</p>` : nothing}
        <div class="answers"><button autofocus @click=${() => this.dialog.close()}>${gridWords().cancel}</button><button class="primary" data-testid="confirm" @click=${this.apply}>${words.confirmYes}</button></div></dialog>`;
  }

  private readonly apply = async (): Promise<void> => {
    const { effective, proposal } = this;
    this.dialog.close();
    [this.sending, this.fault] = [true, null];
    try {
      const { version } = await ask.apply(proposal, effective);
      this.dispatchEvent(new CustomEvent<Applied>('applied', { detail: { version, effective } }));
    } catch (fault) {
      if (fault instanceof Problem && fault.code === 'proposal.outdated') this.dispatchEvent(new CustomEvent('outdated'));
      else this.fault = fault;
    } finally {
      this.sending = false;
    }
  };
}
