import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './place-form.ts';
import { controls } from '../shared/controls.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { answerStyle, answerView } from './answer-view.ts';
import * as ask from './ask.ts';
import { Asking } from './asking.ts';
import { placeAnswer } from './place-answer.ts';
import type { PlaceForm } from './place-form.ts';
import { placeStyle } from './place-style.ts';
import { responsibleList } from './responsible-list.ts';
import type { Located, LonLat, Named, Question, Responsible } from './shapes.ts';
import { gridWords } from './words.ts';

/** One position: which grid, which department cells, who answers for it. */
@customElement('wcg-place-panel')
export class PlacePanel extends LitElement {
  static override styles = [controls, answerStyle, placeStyle];
  private readonly texts = new Texts(this);
  private readonly located = new Asking<Located>(this, found => this.came(found));
  private readonly people = new Asking<Responsible>(this);
  @property() layer = '';
  @state() private question: Question | null = null;
  @state() private answering: Named | null = null;
  @query('wcg-place-form') private form!: PlaceForm;

  override focus(): void {
    void this.updateComplete.then(() => this.form.focus());
  }

  async askAt(position: LonLat): Promise<void> {
    await this.updateComplete;
    this.ask(this.form.take(position));
  }

  protected override render() {
    void this.texts;
    const words = gridWords();
    const pending = this.question !== null && this.located.answer.kind === 'loading';
    return html`
      <aside aria-label=${words.place.title} data-testid="place-panel">
        <div class="title"><h2>${words.place.title}</h2><button class="plain" aria-label=${words.close} title=${words.close} @click=${() => this.dispatchEvent(new CustomEvent('close'))}>✕</button></div>
        <div class="body">
          <wcg-place-form .pending=${pending} @question=${(e: CustomEvent<Question>) => this.ask(e.detail)}></wcg-place-form>
          ${this.question ? answerView(this.located, found => this.renderFound(found)) : html`<p class="idle">${words.place.idle}</p>`}
        </div>
      </aside>`;
  }

  private renderFound(found: Located) {
    const { place } = gridWords();
    const { answering } = this;
    return html`<div class="found" data-testid="located">${placeAnswer(found, this.layer, this.answerFor, answering?.code ?? null)}
      ${answering ? html`<section><h3>${found.inside && answering.code === found.grid.code ? place.responsible : place.responsibleOf(this.nameOf(answering))}</h3>${answerView(this.people, responsibleList)}</section>` : nothing}</div>`;
  }

  private nameOf({ zh, en }: Named): string {
    return currentLanguage() === 'zh' ? zh : en;
  }

  private ask(question: Question): void {
    this.question = question;
    this.answering = null;
    this.located.ask(() => ask.locate(question));
  }

  private came(found: Located): void {
    if (found.inside) this.answerFor(found.microGrid ?? found.grid);
    this.dispatchEvent(new CustomEvent<LonLat>('located', { detail: found.wgs84 }));
  }

  private readonly answerFor = (grid: Named): void => {
    this.answering = grid;
    this.people.ask(() => ask.responsible(grid.code));
  };
}
