import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as api from '../shared/api.ts';
import { controls } from '../shared/controls.ts';
import { Delivery } from '../shared/delivery.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { timeNear } from '../shared/times.ts';
import type { Row } from '../shared/types.ts';

const streamPatienceMs = 6000;
type Step = { kind: 'idle' | 'pending' | 'waiting' | 'slow' | 'unsent' } | { kind: 'refused'; problem: Problem };

/** "This one is mine." Shown as done only when the stream says so. */
@customElement('wcg-acknowledge')
export class AcknowledgeButton extends LitElement {
  static override styles = [controls, css`
    button { width: 100%; height: 40px; font-size: 15px; }
    kbd { margin-left: 8px; padding: 0 6px; border: 1px solid currentColor; border-radius: 4px; font: 11.5px var(--sans); }
    p { margin: 6px 0 0; font-size: 13px; color: var(--quiet); }
    p.refused { color: var(--alarm); }
    .done { margin: 0; padding: 9px 12px; border: 1px solid var(--line-strong); border-radius: 6px; color: var(--text); }
    .done::before { content: "✓"; margin-right: 8px; color: var(--good); font-weight: 700; }
  `];
  private readonly texts = new Texts(this);
  private readonly delivery = new Delivery();
  @property({ attribute: false }) row!: Row;
  @state() private step: Step = { kind: 'idle' };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row') && changed.get('row')?.id !== this.row.id) this.step = { kind: 'idle' };
    if (this.row.acknowledgedBy && this.step.kind !== 'refused') this.step = { kind: 'idle' };
  }

  async acknowledge(): Promise<void> {
    const { id, version, acknowledgedBy, status } = this.row;
    if (acknowledgedBy || status !== 'open' || this.step.kind === 'pending' || this.step.kind === 'waiting') return;
    this.step = { kind: 'pending' };
    const next = await this.delivery.send(`${id} ${version}`, key => api.commandOn(id, 'acknowledgement', undefined, { key, version })).then((): Step => ({ kind: 'waiting' }), (fault: unknown): Step =>
      fault instanceof Problem ? { kind: 'refused', problem: fault } : { kind: 'unsent' });
    if (this.row.id !== id) return;
    this.step = this.row.acknowledgedBy && next.kind === 'waiting' ? { kind: 'idle' } : next;
    if (next.kind === 'waiting') setTimeout(() => this.row.id === id && this.step.kind === 'waiting' && (this.step = { kind: 'slow' }), streamPatienceMs);
  }

  protected override render() {
    const { t } = this.texts;
    const { row } = this;
    const by = row.acknowledgedBy && row.acknowledgedAt;
    return html`
      ${by ? html`<p class="done digits">${t.acknowledge.done(row.acknowledgedBy!, timeNear(row.acknowledgedAt!, Date.parse(row.updatedAt)))}</p>`
        : row.status === 'open' ? this.renderButton() : nothing}
      <div role="status">${this.renderStep()}</div>`;
  }

  private renderButton() {
    const { t } = this.texts;
    const busy = this.step.kind === 'pending' || this.step.kind === 'waiting' || this.step.kind === 'slow';
    return html`<button class="primary" data-testid="acknowledge" ?disabled=${busy} @click=${this.acknowledge}>${this.step.kind === 'pending' ? t.acknowledge.pending : t.acknowledge.button}<kbd>A</kbd></button>`;
  }

  private renderStep() {
    const { t } = this.texts;
    const { step } = this;
    switch (step.kind) {
      case 'waiting': return html`<p>${t.acknowledge.waiting}</p>`;
      case 'slow': return html`<p class="refused">${t.acknowledge.slow}</p>`;
      case 'unsent': return html`<p class="refused">${t.acknowledge.failed}</p>`;
      case 'refused': return html`<p class="refused">${step.problem.sentence(currentLanguage()) || t.problem.unexpected(step.problem.status)}</p>`;
      default: return nothing;
    }
  }
}
