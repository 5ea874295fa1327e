import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { clockTime } from '../shared/times.ts';
import { answerTold } from './answer-told.ts';
import * as ask from './ask.ts';
import { asksOf, isPending, type Station, type StationRequest } from './facts.ts';
import { Watching } from './watching.ts';
import { feedWords, requestName, requestState } from './words.ts';

const everyMs = 1500;
const shownAtMost = 5;

/** What can be asked of one station, and what came of what was asked. */
@customElement('wcg-station-requests')
export class StationRequests extends LitElement {
  static override styles = [controls, css`
    .asks { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 4px; }
    .asks button { min-height: 28px; font-size: 12.5px; }
    ol { margin: 6px 0 0; padding: 0; list-style: none; }
    li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 12px; padding: 5px 10px; border-left: 3px solid var(--line-strong); font-size: 12.5px; }
    li + li { margin-top: 4px; }
    li[data-pending=true] { border-left-style: dashed; border-left-color: var(--edge); }
    li.good { border-left-color: var(--good); } li.bad { border-left-color: var(--warn); background: var(--s2-soft); }
    b { font-weight: 650; margin-right: 8px; }
    .by, .told, p { color: var(--quiet); font-size: 12px; }
    .told { flex-basis: 100%; overflow-wrap: anywhere; }
    p { margin: 5px 0 0; } p.bad { color: var(--alarm); }
  `];
  private readonly texts = new Texts(this);
  private readonly told = new Watching<StationRequest[]>(this, () => ask.requests(this.station), everyMs, () => this.wanted, () => this.heard());
  @property({ attribute: false }) station!: Station;
  @property() name = '';
  @property({ type: Boolean }) mayAsk = false;
  @state() private history = false;
  @state() private mine: readonly string[] = [];
  @state() private sending: string | null = null;
  @state() private no: Error | null = null;

  private get wanted(): boolean {
    return this.history || this.mine.length > 0;
  }

  protected override render() {
    void this.texts;
    const words = feedWords();
    const requests = (this.told.value ?? []).filter(({ id }) => this.history || this.mine.includes(id)).slice(0, shownAtMost);
    const busy = (what: string) => this.sending === what || requests.some(request => request.request === what && isPending(request));
    return html`
      <div class="asks">
        ${this.mayAsk ? asksOf(this.station).map(what => html`<button ?disabled=${busy(what)} aria-label=${words.ask(requestName(what, words), this.name)} data-testid="ask" data-ask=${what} @click=${() => this.ask(what)}>${requestName(what, words)}</button>`) : nothing}
        <button class="plain" aria-expanded=${this.history} aria-label=${words.historyOf(this.name)} @click=${this.look}>${words.history}</button>
      </div>
      <div role="status">
        ${this.no ? html`<p class="bad">${this.no instanceof Problem ? this.no.sentence(currentLanguage()) : this.texts.t.problem.unreachable}</p>` : nothing}
        ${this.wanted && this.told.stale ? html`<p>${words.historyFailed}</p>` : nothing}
        ${requests.length > 0 ? html`<ol>${requests.map(request => this.renderRequest(request))}</ol>` : this.history && this.told.value ? html`<p>${words.noHistory}</p>` : nothing}
      </div>`;
  }

  private renderRequest(request: StationRequest) {
    const words = feedWords();
    const pending = isPending(request);
    const look = pending ? '' : ['answered', 'confirmed'].includes(request.state) ? 'good' : 'bad';
    return html`<li class=${look} data-testid="request" data-request=${request.request} data-state=${request.state} data-pending=${pending}>
      <span><b>${requestName(request.request, words)}</b>${requestState(request.state, words)}</span>
      <span class="by digits">${words.askedBy(request.askedBy, clockTime(Date.parse(request.askedAt)))}${request.doneAt === null ? nothing : ` · ${words.doneAt(clockTime(Date.parse(request.doneAt)))}`}</span>
      ${request.content ? html`<span class="told">${answerTold(request.content, words)}</span>` : nothing}
    </li>`;
  }

  private async ask(what: string): Promise<void> {
    this.sending = what;
    this.no = null;
    try {
      const { id } = await ask.ask(this.station, what);
      this.mine = [id, ...this.mine];
      this.told.again();
    } catch (fault) {
      this.no = fault as Error;
    }
    this.sending = null;
  }

  /** Once nothing is pending any more there is nothing to watch. */
  private heard(): void {
    const its = this.told.value ?? [];
    if (this.mine.every(id => its.some(request => request.id === id)) && !its.some(isPending)) this.told.rest();
  }

  private readonly look = (): void => {
    this.history = !this.history;
    this.told.again();
  };
}
