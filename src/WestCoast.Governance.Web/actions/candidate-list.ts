import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Names } from '../console/names.ts';
import * as api from '../shared/api.ts';
import { half } from '../shared/bilingual.ts';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import type { Candidate } from '../shared/types.ts';
import { formStyle } from './form-style.ts';
import { actionWords } from './words.ts';

const shownAtFirst = 5;

/** Who could go, best first, with why; who is off duty is shown but cannot be called. */
@customElement('wcg-candidates')
export class CandidateList extends LitElement {
  static override styles = [controls, formStyle];
  private readonly texts = new Texts(this);
  @property() incidentId!: string;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) chosen: Candidate | null = null;
  @state() private found: Candidate[] | null = null;
  @state() private fault: unknown = null;
  @state() private all = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('incidentId')) void this.load();
  }

  private readonly load = async (): Promise<void> => {
    const id = this.incidentId;
    [this.found, this.fault] = [null, null];
    const answer = await api.candidates(id).then(found => ({ found }), (fault: unknown) => ({ fault }));
    if (id !== this.incidentId) return;
    if ('fault' in answer) return void (this.fault = answer.fault);
    this.found = answer.found;
    const best = answer.found.find(candidate => candidate.onDuty);
    if (!this.chosen && best) this.choose(best);
  };

  private choose(candidate: Candidate): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: candidate }));
  }

  protected override render() {
    const { candidates: words } = actionWords();
    if (this.fault !== null) return html`<p class="refused" role="alert">${words.failed} ${this.fault instanceof Problem && (currentLanguage() === 'en' || this.fault.zh) ? this.fault.sentence(currentLanguage()) : nothing}
      <button type="button" @click=${this.load}>${actionWords().retry}</button></p>`;
    if (!this.found) return html`<p role="status">${words.loading}</p>`;
    if (this.found.length === 0) return html`<p>${words.none}</p>`;
    const shown = this.all ? this.found : this.found.slice(0, shownAtFirst);
    return html`<fieldset class="radios people"><legend>${words.label}</legend>${shown.map((candidate, i) => this.renderOne(candidate, i))}</fieldset>
      ${shown.length < this.found.length ? html`<button type="button" class="plain" @click=${() => (this.all = true)}>${words.all(this.found.length)}</button>` : nothing}`;
  }

  private renderOne(candidate: Candidate, index: number) {
    const w = actionWords();
    const { candidates: words } = w;
    const { kind, onDuty, distanceMetres: metres, load, skills } = candidate;
    const facts = [words.kind[kind], metres === null || metres === undefined ? '' : w.metres(metres), words.load(load), ...skills.map(skill => w.skill[skill] ?? skill)].filter(Boolean);
    const chosen = this.chosen?.kind === kind && this.chosen.id === candidate.id && this.chosen.division === candidate.division;
    return html`<label class="choice" data-testid="candidate" data-on-duty=${onDuty}>
      <input type="radio" name="candidate" .checked=${chosen} ?disabled=${!onDuty} @change=${() => this.choose(candidate)}>
      <span><b>${this.texts.pick(candidate.zh, candidate.en)}</b> <i class=${onDuty ? 'on' : 'off'}>${onDuty ? words.onDuty : words.offDuty}</i>${index === 0 && onDuty ? html` <i>${words.best}</i>` : nothing}
        <small class="digits">${facts.join(' · ')}</small>${candidate.why ? html`<small>${half(candidate.why, currentLanguage())}</small>` : nothing}</span></label>`;
  }
}
