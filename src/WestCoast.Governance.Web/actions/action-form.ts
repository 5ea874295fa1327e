import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './candidate-list.ts';
import './merge-target.ts';
import type { Names } from '../console/names.ts';
import * as api from '../shared/api.ts';
import { controls } from '../shared/controls.ts';
import { Delivery } from '../shared/delivery.ts';
import { Problem } from '../shared/problem.ts';
import { severityMarkStyle } from '../shared/severity-mark.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import type { Row, Session, Timeline } from '../shared/types.ts';
import { actionFormStyle } from './action-form-style.ts';
import { fields, radios } from './fields.ts';
import { formStyle } from './form-style.ts';
import type { ActionName } from './offers.ts';
import { beginning, isReady, longestText, specs, type Values } from './specs.ts';
import { troubleOf, type Trouble } from './trouble.ts';
import { actionWords } from './words.ts';

const drafts = new Map<string, Values>();
const resultOf: readonly ActionName[] = ['resolve', 'report-in'];
const remarkOf: readonly ActionName[] = ['confirm', 'verify', 'close', 'command', 'dismiss'];
const versionIn = (answer: Response): number | null => Number(answer.headers.get('ETag')?.replace(/\D/g, '') || NaN) || null;

/** One action with what it needs. What was written stays until the hub has it, also while another incident is looked at. */
@customElement('wcg-action-form')
export class ActionForm extends LitElement {
  static override styles = [controls, severityMarkStyle, formStyle, actionFormStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  private readonly delivery = new Delivery();
  @property({ attribute: false }) row!: Row;
  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) timeline: Timeline | null = null;
  @property({ attribute: false }) open!: ReadonlyMap<string, Row>;
  @property({ attribute: false }) ways!: ActionName[];
  @property() heading = '';
  @state() private way!: ActionName;
  @state() private values!: Values;
  @state() private pending = false;
  @state() private trouble: Trouble | null = null;
  @query('form') private form!: HTMLFormElement;
  /** The version on the screen when the form was opened: what the decision rests on. */
  private seen = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ways') || this.ways.includes(this.way)) return;
    this.seen = this.row.version;
    this.take(this.ways[0]!);
  }

  protected override firstUpdated(): void {
    (this.form.querySelector<HTMLElement>('fieldset input, label input, select, textarea') ?? this.form.querySelector('h3'))?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  private take(way: ActionName): void {
    this.way = way;
    this.values = drafts.get(this.draft) ?? beginning(way, this.row, this.session.department);
    this.trouble = null;
  }

  private get draft(): string {
    return `${this.row.id} ${this.way}`;
  }

  private readonly set = (part: Partial<Values>): void => {
    this.values = { ...this.values, ...part };
    drafts.set(this.draft, this.values);
  };

  protected override render() {
    const w = actionWords();
    const { row, session, names, timeline, open, values, set } = this;
    const spec = specs[this.way];
    const context = { w, t: this.texts.t, names, row, session, timeline, open, now: this.ticker.now, values, set };
    const ready = isReady(spec, values) && this.trouble?.kind !== 'changed';
    return html`<form data-testid="action-form" data-action=${this.way} aria-labelledby="what" @submit=${this.submit} @keydown=${this.key} novalidate>
      <h3 id="what" tabindex="-1">${this.heading}</h3>
      ${this.ways.length > 1 ? html`<div class="ways">${radios('way', w.ways, this.way, this.ways.map(way => ({ value: way, label: w.name[way] })), way => this.take(way as ActionName))}</div>` : nothing}
      <p class="means">${w.means[this.way]}</p>
      ${spec.fields.map(field => fields[field](context))}
      ${spec.text === 'none' ? nothing : this.renderText(spec.text === 'needed')}
      <div role="alert">${this.trouble ? this.renderTrouble(this.trouble) : nothing}</div>
      <div class="foot"><button class="primary" data-testid="action-send" ?disabled=${!ready || this.pending}>${
        this.pending ? w.pending : this.trouble?.kind === 'unsent' ? w.retry : w.name[this.way]}</button>
        <button type="button" data-testid="action-cancel" @click=${this.cancel}>${w.cancel}</button></div>
    </form>`;
  }

  private renderText(needed: boolean) {
    const w = actionWords();
    const left = longestText - this.values.text.length;
    const label = resultOf.includes(this.way) ? w.text.result : remarkOf.includes(this.way) ? w.text.remark : w.text.reason;
    return html`<label class="stacked" for="text"><span>${label}<i>${needed ? w.text.needed : w.text.optional}</i></span>
      <textarea id="text" name="text" data-testid="action-text" ?required=${needed} aria-invalid=${left < 0} .value=${this.values.text} ?readonly=${this.pending}
        @input=${(e: Event) => this.set({ text: (e.target as HTMLTextAreaElement).value })}></textarea></label>
      ${left < 0 ? html`<p class="refused digits">${w.text.over(-left)}</p>` : left <= 200 ? html`<p class="digits">${w.text.left(left)}</p>` : nothing}`;
  }

  private renderTrouble(trouble: Trouble) {
    const w = actionWords();
    return html`<div class="trouble" data-testid="action-trouble" data-kind=${trouble.kind}><p>${trouble.sentence()}</p>
      ${trouble.kind === 'forbidden' ? html`<p>${w.forbidden}</p>` : nothing}
      ${trouble.kind === 'changed' ? html`${trouble.meanwhile.length > 0 ? html`<p>${w.changed}</p><ul data-testid="meanwhile">${
        trouble.lines(this.ticker.now).map(line => html`<li class="digits">${line}</li>`)}</ul>` : nothing}
        <button type="button" data-testid="look-again" @click=${this.lookAgain}>${w.look}</button> <small>${w.lookHint}</small>` : nothing}</div>`;
  }

  private readonly cancel = (): void => {
    this.dispatchEvent(new CustomEvent('cancel'));
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.cancel();
  };

  /** The decision now rests on what the screen shows by then. */
  private readonly lookAgain = (): void => {
    this.seen = Math.max(this.row.version, ...(this.trouble?.meanwhile ?? []).map(({ version }) => version));
    this.trouble = null;
    this.dispatchEvent(new CustomEvent('look'));
    this.form.querySelector<HTMLElement>('h3')?.focus();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { row, way, values, seen } = this;
    const spec = specs[way];
    if (this.pending || !isReady(spec, values) || this.trouble?.kind === 'changed') return;
    [this.pending, this.trouble] = [true, null];
    const draft = this.draft;
    try {
      const version = await (values.file ? this.attach(row.id, values.file) : this.command(row.id, spec.part, spec.body(values), seen));
      drafts.delete(draft);
      this.dispatchEvent(new CustomEvent('done', { detail: { name: way, version: version ?? seen + 1 } }));
    } catch (fault) {
      this.trouble = troubleOf(fault, this.texts.t);
      if (fault instanceof Problem && fault.status === 412) this.dispatchEvent(new CustomEvent('look'));
    }
    this.pending = false;
  };

  private command(id: string, part: string, body: unknown, version: number): Promise<number | null> {
    return this.delivery.send(JSON.stringify([id, part, body, version]), key => api.commandOn(id, part, body, { key, version })).then(versionIn);
  }

  private attach(id: string, file: File): Promise<number | null> {
    return this.delivery.send(JSON.stringify([id, file.name, file.size, file.lastModified]), key => api.attach(id, file, file.name, { key })).then(() => null);
  }
}
