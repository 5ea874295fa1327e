import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './field-header.ts';
import './refusal-form.ts';
import './report-form.ts';
import * as api from '../shared/api.ts';
import { recall, remember } from '../shared/memory.ts';
import { severityMarkStyle } from '../shared/severity-mark.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import type { Kind, Session } from '../shared/types.ts';
import { pageOf, type FieldPage } from './field-address.ts';
import type { FieldContext } from './field-context.ts';
import { fieldStyle } from './field-style.ts';
import { lineNote } from './line-note.ts';
import { LiveTasks } from './live-tasks.ts';
import { Outbox } from './outbox.ts';
import { outboxPage, outboxPageStyle } from './outbox-page.ts';
import { standingOf, type Item } from './outbox-items.ts';
import type { Report } from './report-form.ts';
import { sendingStyle } from './sending-line.ts';
import { taskCardStyle } from './task-card.ts';
import { taskList } from './task-list.ts';
import { taskPage, taskPageStyle } from './task-page.ts';
import { isLive, type Task } from './tasks.ts';
import { touch } from './touch.ts';
import { whereAmI } from './where.ts';
import { fieldWords } from './words.ts';

/** The grid worker's phone: tasks, and what was done with them. */
@customElement('wcg-field-screen')
export class FieldScreen extends LitElement {
  static override styles = [touch, severityMarkStyle, fieldStyle, sendingStyle, taskCardStyle, taskPageStyle, outboxPageStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  private readonly outbox = new Outbox(this, () => new Date().toISOString());
  private readonly live = new LiveTasks(this, () => this.session.user, () => this.outbox.tryNow());
  @property({ attribute: false }) session!: Session;
  @state() private page: FieldPage = pageOf(location.hash);
  @state() private kinds: ReadonlyMap<string, Kind> = new Map((JSON.parse(recall('field.kinds') ?? '[]') as Kind[]).map(kind => [kind.code, kind]));
  @state() private said = '';
  private known: ReadonlySet<string> | null = null;
  private read = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.turn);
    void this.outbox.begin(this.session.user);
    void this.learnKinds();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.turn);
  }

  private async learnKinds(): Promise<void> {
    const kinds = await api.kinds().catch(() => null);
    if (!kinds) return;
    this.kinds = new Map(kinds.map(kind => [kind.code, kind]));
    remember('field.kinds', JSON.stringify(kinds.map(({ code, zh, en, checklist }) => ({ code, zh, en, checklist }))));
  }

  private readonly turn = (): void => {
    this.page = pageOf(location.hash);
  };

  private get task(): Task | null {
    return 'task' in this.page ? (this.live.tasks.get(this.page.task) ?? null) : null;
  }

  protected override willUpdate(): void {
    this.live.watched = 'task' in this.page ? this.page.task : null;
    this.announce();
    const task = this.task;
    if (!task || task.readAt || this.read.has(task.id) || !isLive(task.state)) return;
    this.read.add(task.id);
    void this.outbox.add(task, 'reading', {});
  }

  /** One sentence for those who listen; a short buzz for those whose phone is in the pocket. */
  private announce(): void {
    const offered = [...this.live.tasks.values()].filter(task => task.state === 'offered');
    const fresh = this.known === null ? [] : offered.filter(task => !this.known!.has(task.id));
    if (this.live.knownAt !== null) this.known = new Set([...(this.known ?? []), ...offered.map(task => task.id)]);
    if (fresh.length === 0) return;
    this.said = fieldWords().newTask(fresh.length, fresh[0]!.title);
    navigator.vibrate?.([200, 100, 200]);
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('page' as never) as FieldPage | undefined;
    if (!before || before.page === this.page.page) return;
    scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('main > h1, main .head h1, main h2')?.focus();
  }

  protected override render() {
    const w = fieldWords();
    const { items } = this.outbox;
    const context: FieldContext = {
      w, t: this.texts.t, now: this.ticker.now, items, kinds: this.kinds, pick: (zh, en) => this.texts.pick(zh, en), stateOf: task => standingOf(task, items, Date.now()),
    };
    return html`
      <wcg-field-header .session=${this.session} .line=${this.live.state} .root=${this.page.page === 'list'} .items=${items}></wcg-field-header>
      ${lineNote(context, this.live, this.outbox)}
      <main>${this.renderPage(context)}</main>
      <div class="unseen" role="status" aria-live="polite">${this.said}</div>`;
  }

  private renderPage(context: FieldContext) {
    const { w } = context;
    const { page, task } = this;
    if (page.page === 'outbox') return outboxPage(context, this.outbox, item => void this.takeBack(item));
    if (page.page === 'list') return taskList(context, this.live, this.session, this.accept);
    if (!task) return html`<p class="note" role="status" tabindex="-1">${this.live.knownAt === null ? w.loading : w.gone}</p>`;
    if (page.page === 'refuse') return html`<wcg-refusal @refuse=${(e: CustomEvent<string>) => this.refuse(task, e.detail)}></wcg-refusal>`;
    if (page.page === 'report') return html`<wcg-report .task=${task.id} .kept=${this.outbox.kept} @report=${(e: CustomEvent<Report>) => void this.report(task, e.detail)}></wcg-report>`;
    return taskPage(context, task, { accept: this.accept, arrive: this.arrive, go: hash => void (location.hash = hash) });
  }

  private readonly accept = (task: Task): void => {
    void this.outbox.add(task, 'acceptance', {});
    location.hash = `#/task/${task.id}`;
  };

  /** Kept at once; the position may still join it for a few seconds. */
  private readonly arrive = (task: Task): void => {
    void this.outbox.add(task, 'arrival', {}, null, whereAmI());
  };

  private refuse(task: Task, reason: string): void {
    void this.outbox.add(task, 'refusal', { reason });
    location.hash = '#/';
  }

  private async report(task: Task, { text, photo, done }: Report): Promise<void> {
    await this.outbox.add(task, 'report', { text, done }, photo);
    await this.outbox.kept.dropDraft(task.id).catch(() => null);
    location.hash = done ? '#/' : `#/task/${task.id}`;
  }

  private async takeBack(item: Item): Promise<void> {
    await this.outbox.kept.keepDraft({ task: item.task, text: String(item.body['text'] ?? ''), photo: await this.outbox.photoOf(item.key) }).catch(() => null);
    await this.outbox.forget(item.key);
    location.hash = `#/task/${item.task}/report`;
  }
}
