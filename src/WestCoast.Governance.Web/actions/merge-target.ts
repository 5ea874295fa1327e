import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Names } from '../console/names.ts';
import * as api from '../shared/api.ts';
import { languageOf } from '../shared/bilingual.ts';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { severityMark, severityMarkStyle } from '../shared/severity-mark.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { briefSpan } from '../shared/times.ts';
import type { Row } from '../shared/types.ts';
import { formStyle } from './form-style.ts';
import { likelySame, metresBetween } from './likely.ts';
import { actionWords } from './words.ts';

/** Which other open incident is the same thing: from the likely ones near by, or by its number. */
@customElement('wcg-merge-target')
export class MergeTarget extends LitElement {
  static override styles = [controls, severityMarkStyle, formStyle];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) row!: Row;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) open!: ReadonlyMap<string, Row>;
  @property({ attribute: false }) chosen: Row | null = null;
  @state() private found: Row | null = null;
  @state() private trouble = '';
  @query('input[name=number]') private box!: HTMLInputElement;

  protected override render() {
    const { merge: words } = actionWords();
    const likely = likelySame(this.row, this.open.values());
    const others = [...(this.found && likely.every(({ row }) => row.id !== this.found!.id)
      ? [{ row: this.found, metres: metresBetween(this.row, this.found), apartMs: Date.parse(this.found.openedAt) - Date.parse(this.row.openedAt) }] : []), ...likely];
    return html`<fieldset class="radios people"><legend>${words.likely}</legend>
        ${others.length === 0 ? html`<p>${words.none}</p>` : others.map(({ row, metres, apartMs }) => html`
          <label class="choice" data-testid="merge-target"><input type="radio" name="target" .checked=${this.chosen?.id === row.id} @change=${() => this.choose(row)}>
            <span>${severityMark(row.severity, row.acknowledgedBy !== null, '')} <b>${this.names.kind(row.kind)} <span class="digits">#${row.number}</span></b>
              <small class="digits">${metres === null ? words.noDistance : actionWords().metres(metres)} · ${words.apart(briefSpan(Math.abs(apartMs), this.texts.t.units), apartMs >= 0)} · ${this.names.place(row)}</small>
              <small lang=${languageOf(row.title)}>${row.title}</small></span></label>`)}</fieldset>
      <div class="pair find"><label class="stacked">${words.number}<input name="number" inputmode="numeric" autocomplete="off" @keydown=${this.key}></label>
        <button type="button" @click=${this.find}>${words.find}</button></div>
      <div role="status">${this.trouble ? html`<p class="refused">${this.trouble}</p>` : nothing}</div>`;
  }

  private choose(row: Row): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: row }));
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void this.find();
  }

  private readonly find = async (): Promise<void> => {
    const typed = this.box.value.replace(/^#|\s/g, '');
    const fits = (row: Row) => String(row.number) === typed && row.id !== this.row.id && row.status === 'open';
    this.trouble = '';
    try {
      const row = [...this.open.values()].find(fits) ?? (await api.openIncidents(typed)).rows.find(fits);
      if (row) this.choose((this.found = row));
      else this.trouble = actionWords().merge.notFound(typed);
    } catch (fault) {
      this.trouble = fault instanceof Problem ? fault.sentence(currentLanguage()) : this.texts.t.problem.unreachable;
    }
  };
}
