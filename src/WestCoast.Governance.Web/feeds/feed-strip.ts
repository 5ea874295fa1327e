import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './feed-panel.ts';
import { controls } from '../shared/controls.ts';
import { recall, remember } from '../shared/memory.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { clockTime } from '../shared/times.ts';
import type { Session } from '../shared/types.ts';
import * as ask from './ask.ts';
import { mayAsk, ordered, tally, turned, type Feed } from './facts.ts';
import type { FeedPanel } from './feed-panel.ts';
import { stateMark, stateMarkStyle } from './state-mark.ts';
import { stripStyle } from './strip-style.ts';
import { Watching } from './watching.ts';
import { ago, feedName, feedWords, rate } from './words.ts';

const everyMs = 5000;
const narrow = matchMedia('(max-width: 1050px)');

/** Each feed in operation, the silent and the refusing first: so that no news never looks like all quiet. */
@customElement('wcg-feed-strip')
export class FeedStrip extends LitElement {
  static override styles = [controls, stateMarkStyle, stripStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  private readonly feeds = new Watching<Feed[]>(this, ask.feeds, everyMs, undefined, (now, before) => this.came(now, before));
  @property({ attribute: false }) session!: Session;
  @state() private order: readonly string[] = [];
  @state() private opened: string | null = null;
  @state() private said = '';
  @state() private folded = recall('feeds') === null ? narrow.matches : recall('feeds') === 'folded';
  @query('wcg-feed-panel') private panel!: FeedPanel;

  override connectedCallback(): void {
    super.connectedCallback();
    narrow.addEventListener('change', this.refold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    narrow.removeEventListener('change', this.refold);
  }

  protected override render() {
    if (this.feeds.forbidden) return nothing;
    void this.texts;
    const words = feedWords();
    const shown = ordered(this.feeds.value ?? [], this.order);
    const stale = this.feeds.stale;
    return html`
      <section class="${this.folded ? 'folded' : ''} ${stale ? 'stale' : ''}" aria-label=${words.title} data-testid="feed-strip" data-stale=${stale}>
        <button class="head" aria-expanded=${!this.folded} aria-controls="feeds" title=${this.folded ? words.unfold : words.fold} data-testid="feeds-fold" @click=${this.fold}>
          <span class="title">${words.title}<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 3 5 6.8 8.5 3" fill="none" stroke="currentColor" stroke-width="1.8"/></svg></span>
          ${stale ? this.renderOld() : html`<span class="sum">${tally(shown).map(({ state: its, n }) => html`<span>${stateMark(its)}${words.state[its]} ${n}</span>`)}</span>`}
        </button>
        ${this.folded ? html`<ul id="feeds" hidden></ul>` : this.renderFeeds(shown)}
      </section>
      <div class="unseen" role="status">${this.said}</div>
      <wcg-feed-panel .feed=${shown.find(({ name }) => name === this.opened) ?? null} .stale=${stale} .asOf=${this.feeds.asOf} .mayAsk=${mayAsk(this.session)} @closed=${this.closed}></wcg-feed-panel>`;
  }

  private renderOld() {
    const words = feedWords();
    return html`<span class="old">${this.feeds.asOf === null ? words.unknown : words.stale(clockTime(this.feeds.asOf))}</span>`;
  }

  private renderFeeds(shown: readonly Feed[]) {
    const words = feedWords();
    if (this.feeds.value === null || shown.length === 0) return html`<p id="feeds" class="note">${this.feeds.value ? words.none : this.feeds.stale ? nothing : words.loading}</p>`;
    return html`<ul id="feeds">${repeat(shown, ({ name }) => name, feed => this.renderFeed(feed))}</ul>`;
  }

  private renderFeed(feed: Feed) {
    const words = feedWords();
    const { now } = this.ticker;
    const name = feedName(feed, this.texts);
    return html`<li class=${feed.state}><button class="chip" aria-haspopup="dialog" title="${name}：${words.stateHint[feed.state]}" data-testid="feed" data-feed=${feed.name} data-state=${feed.state} @click=${() => this.open(feed.name)}>
      ${stateMark(feed.state)}<span class="name">${name}</span><span class="word ${feed.state}">${words.state[feed.state]}</span>
      <span class="when digits">${feed.lastAt === null || now === null ? words.never : ago(feed.lastAt, now, words)}</span><span class="rate digits">${feed.lastAt === null ? nothing : words.perMinute(rate(feed.perMinute))}</span>
    </button></li>`;
  }

  /** The order rests while somebody points at it, has the focus in it or reads about a feed. */
  private came(now: readonly Feed[], before: readonly Feed[] | null): void {
    const busy = this.opened !== null || this.matches(':hover, :focus-within');
    this.order = ordered(now, busy ? this.order : []).map(({ name }) => name);
    const news = turned(before ?? [], now);
    if (news.length > 0) this.said = news.map(feed => feedWords().turned(feedName(feed, this.texts), feedWords().state[feed.state])).join('；');
  }

  private async open(name: string): Promise<void> {
    this.opened = name;
    await this.updateComplete;
    this.panel.open();
  }

  private readonly closed = async (): Promise<void> => {
    const name = this.opened;
    this.opened = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-feed="${CSS.escape(name ?? '')}"]`)?.focus();
  };

  private readonly fold = (): void => {
    this.folded = !this.folded;
    remember('feeds', this.folded ? 'folded' : 'open');
  };

  private readonly refold = (): void => {
    this.folded = narrow.matches || recall('feeds') === 'folded';
  };
}
