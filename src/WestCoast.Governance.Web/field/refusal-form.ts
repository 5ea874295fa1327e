import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { formFrame } from './form-frame.ts';
import { touch } from './touch.ts';
import { fieldWords } from './words.ts';

/** Saying no needs a reason: one press for the usual ones, words for the others. */
@customElement('wcg-refusal')
export class RefusalForm extends LitElement {
  static override styles = [touch, formFrame, css`
    .reasons { display: grid; gap: 9px; margin: 0; padding: 0; border: 0; }
    legend { padding: 0; margin-bottom: 8px; color: var(--quiet); }
    .reasons label { display: flex; align-items: center; gap: 12px; min-height: 54px; padding: 8px 16px; border: 1.5px solid var(--line-strong); border-radius: 12px; background: var(--surface); font-size: 18px; }
    .reasons label:has(:checked) { border-color: var(--text); background: var(--chosen); font-weight: 600; }
    .reasons input { width: 22px; height: 22px; flex: none; margin: 0; accent-color: var(--action); }
  `];
  @state() private reason = '';
  @state() private own = '';
  @query('h1') private heading!: HTMLElement;

  constructor() {
    super();
    new Texts(this); // draws it again when the language is switched
  }

  protected override firstUpdated(): void {
    this.heading.focus();
  }

  protected override render() {
    const w = fieldWords();
    const text = this.own.trim() || this.reason;
    return html`<form @submit=${(e: Event) => this.send(e, text)}>
      <h1 tabindex="-1">${w.refuseTitle}</h1>
      <fieldset class="reasons"><legend>${w.refuseHint}</legend>${w.refuseReasons.map(reason => html`
        <label><input type="radio" name="reason" .checked=${this.reason === reason} @change=${() => (this.reason = reason)}>${reason}</label>`)}</fieldset>
      <label class="field">${w.otherReason}<textarea data-testid="refusal-text" maxlength="2000" .value=${this.own} @input=${(e: Event) => (this.own = (e.target as HTMLTextAreaElement).value)}></textarea></label>
      <div class="bar"><button type="button" @click=${() => history.back()}>${w.cancel}</button><button class="primary" data-testid="send-refusal" ?disabled=${text === ''}>${w.sendRefusal}</button></div>
    </form>`;
  }

  private send(event: Event, reason: string): void {
    event.preventDefault();
    if (reason) this.dispatchEvent(new CustomEvent('refuse', { detail: reason }));
  }
}
