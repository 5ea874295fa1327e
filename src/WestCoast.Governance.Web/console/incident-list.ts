import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConnectionState } from '../shared/connection.ts';
import { controls } from '../shared/controls.ts';
import { severityMark, severityMarkStyle } from '../shared/severity-mark.ts';
import { Texts } from '../shared/texts.ts';
import { Ticker } from '../shared/ticker.ts';
import { isActive, type Filter } from './filter.ts';
import { incidentListStyle } from './incident-list-style.ts';
import { incidentRow, rowHeight } from './incident-row.ts';
import { listNotice } from './list-notice.ts';
import { ListTouch } from './list-touch.ts';
import type { Names } from './names.ts';
import type { Rows } from './rows.ts';
import { worst, type View } from './view.ts';
import { visibleRange } from './visible-range.ts';

/** The live list. Only the lines in sight exist; nothing moves while somebody is pointing, reading or scrolling. */
@customElement('wcg-incident-list')
export class IncidentList extends LitElement {
  static override styles = [controls, severityMarkStyle, incidentListStyle];
  private readonly texts = new Texts(this);
  private readonly ticker = new Ticker(this);
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) rows!: Rows;
  @property({ attribute: false }) names!: Names;
  @property({ attribute: false }) filter!: Filter;
  @property() cursor: string | null = null;
  @property() selected: string | null = null;
  @property() connection: ConnectionState = 'catching-up';
  @property({ type: Boolean }) loaded = false;
  @property({ type: Boolean }) frozen = false;
  @query('.scroller') private scroller!: HTMLElement;
  @state() private offset = 0;
  @state() private height = 800;
  private readonly touch = new ListTouch(busy => this.tell('busy', busy));
  private readonly resized = new ResizeObserver(([entry]) => (this.height = entry!.contentRect.height));

  override focus(): void {
    this.scroller.focus();
  }

  toTop(): void {
    this.scroller.scrollTop = 0;
    this.touch.calm();
  }

  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    const top = this.view.shown.findIndex(row => row.id === id) * rowHeight;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top + rowHeight > this.scroller.scrollTop + this.height) this.scroller.scrollTop = top + rowHeight - this.height;
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('filter') && changed.get('filter')) this.toTop();
  }

  protected override render() {
    const { t } = this.texts;
    const { shown, held } = this.view;
    return html`
      <div class="head"><h2>${t.list.title}</h2><span class="count digits">${this.loaded ? t.list.count(shown.length - this.view.missing.size) : nothing}</span>
        <button aria-pressed=${this.frozen} @click=${() => this.tell('freeze')}>${this.frozen ? t.list.frozen : t.list.freeze}<kbd>Space</kbd></button></div>
      <div class="bar"><div class="columns" aria-hidden="true"><span>${t.list.severity}</span><span>${t.list.incident}</span><span>${t.list.place}</span><span>${t.list.stage}</span><span>${t.list.age}</span></div>
        ${held.length === 0 ? nothing : this.renderHeld()}</div>
      <div class="scroller" id="list" @scroll=${this.scrolled} @pointermove=${this.touch.moved} @pointerleave=${this.touch.left} @focus=${this.touch.focused} @blur=${this.touch.blurred}
        @click=${this.clicked} @keydown=${this.arrows} tabindex="0" role=${shown.length > 0 ? 'listbox' : 'group'} aria-label=${t.list.title} aria-activedescendant=${this.activeRow() ?? nothing}>
        ${shown.length > 0 ? this.renderRows() : listNotice(t, this.loaded, this.connection, isActive(this.filter) && this.view.hidden > 0)}
      </div>
      ${this.rows.truncated ? html`<div class="note">${t.list.truncated(this.rows.byId.size, this.rows.total)}</div>` : nothing}`;
  }

  private renderRows() {
    const { shown } = this.view;
    const { first, last } = visibleRange(this.offset, this.height, rowHeight, shown.length);
    const context = { t: this.texts.t, names: this.names, now: this.ticker.now, cursor: this.cursor, selected: this.selected, total: shown.length, missing: this.view.missing };
    const visible = shown.slice(first, last).map((row, offset) => ({ row, index: first + offset }));
    return html`<div class="sheet" role="presentation" .style=${`height: ${shown.length * rowHeight}px`}>
      ${repeat(visible, ({ row }) => row.id, ({ row, index }) => incidentRow(row, index, context))}</div>`;
  }

  private renderHeld() {
    const { t } = this.texts;
    const level = worst(this.view.held)!;
    return html`<button class="held" data-testid="held" @click=${() => this.tell('show-held')}>
      ${severityMark(level, false, `${t.severityLevel(level)} ${t.severity[level]}`)}${t.list.held(this.view.held.length)}<u>${t.list.show}</u><kbd>N</kbd></button>`;
  }

  private activeRow(): string | null {
    const at = this.view.shown.findIndex(row => row.id === this.cursor);
    const { first, last } = visibleRange(this.offset, this.height, rowHeight, this.view.shown.length);
    return at >= first && at < last ? `row-${this.cursor}` : null;
  }

  private scrolled(): void {
    this.offset = this.scroller.scrollTop;
    this.touch.scrolledTo(this.offset);
  }

  private clicked(event: MouseEvent): void {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (row) this.tell('open', row.dataset['incidentId']);
  }

  private arrows(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.tell('step', event.key === 'ArrowDown' ? 1 : -1);
  }

  private tell(what: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
