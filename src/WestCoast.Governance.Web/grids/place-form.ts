import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { Texts } from '../shared/texts.ts';
import { readQuestion, splitPair, type Entered, type Fault } from './question.ts';
import { crsNames, type LonLat, type Question } from './shapes.ts';
import { gridWords } from './words.ts';

/** Asks about a position without the map: typed or pasted, in any of the four coordinate systems in use. */
@customElement('wcg-place-form')
export class PlaceForm extends LitElement {
  static override styles = [controls, css`
    form { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 10px; padding: 12px 16px 14px; border-bottom: 1px solid var(--line); }
    label { display: grid; gap: 3px; font-size: 12.5px; color: var(--quiet); min-width: 0; }
    input, select { width: 100%; min-width: 0; height: 34px; color: var(--text); font-size: 14px; }
    [aria-invalid=true] { border-color: var(--alarm); box-shadow: 0 0 0 1px var(--alarm); }
    .hint, .faults { grid-column: 1 / -1; margin: 0; font-size: 12.5px; color: var(--quiet); }
    .faults { color: var(--alarm); }
    button { grid-column: 1 / -1; height: 36px; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) picked: LonLat | null = null;
  @property({ type: Boolean }) pending = false;
  @state() private entered: Entered = { lon: '', lat: '', crs: 'WGS84', uncertainty: '20' };
  @state() private faults: Fault[] = [];

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** A click on the map is WGS-84, whatever was typed before. */
  take({ lon, lat }: LonLat): Question {
    this.entered = { ...this.entered, lon: String(lon), lat: String(lat), crs: 'WGS84' };
    this.faults = [];
    const read = readQuestion({ ...this.entered });
    return 'question' in read ? read.question : { lon, lat, crs: 'WGS84', uncertainty: 20 };
  }

  protected override render() {
    void this.texts;
    const words = gridWords().place;
    const field = (name: Fault, mode: string) => html`<label>${words[name]}<input name=${name} inputmode=${mode} autocomplete="off" .value=${this.entered[name]}
      aria-invalid=${this.faults.includes(name)} aria-describedby="faults" @input=${(e: Event) => this.typed(name, (e.target as HTMLInputElement).value)}></label>`;
    return html`
      <form novalidate @submit=${this.submit} data-testid="place-form">
        ${field('lon', 'text')}${field('lat', 'text')}
        <label>${words.crs}<select name="crs" .value=${this.entered.crs} @change=${(e: Event) => this.typed('crs', (e.target as HTMLSelectElement).value)}>
          ${crsNames.map(name => html`<option value=${name} ?selected=${name === this.entered.crs}>${words.crsName[name]}</option>`)}</select></label>
        ${field('uncertainty', 'decimal')}
        <p class="hint">${words.hint}</p>
        <div id="faults" role="alert" class="faults">${this.faults.length === 0 ? nothing : this.faults.map(fault => html`<div>${words.fault[fault]}</div>`)}</div>
        <button class="primary" ?disabled=${this.pending}>${this.pending ? words.pending : words.submit}</button>
      </form>`;
  }

  private typed(name: keyof Entered, text: string): void {
    const pair = name === 'lon' ? splitPair(text) : null;
    this.entered = pair ? { ...this.entered, ...pair } : { ...this.entered, [name]: text };
    this.faults = this.faults.filter(fault => fault !== name);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const read = readQuestion(this.entered);
    this.faults = 'faults' in read ? read.faults : [];
    if ('question' in read) this.dispatchEvent(new CustomEvent<Question>('question', { detail: read.question }));
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }
}
