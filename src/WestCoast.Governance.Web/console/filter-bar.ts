import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { severityMark, severityMarkStyle } from '../shared/severity-mark.ts';
import { Texts } from '../shared/texts.ts';
import { severities, tiers, type Severity, type Tier } from '../shared/types.ts';
import { isActive, noFilter, type Filter } from './filter.ts';
import type { Names } from './names.ts';

/** Narrows the list, and never lets anybody forget that it does. */
@customElement('wcg-filter-bar')
export class FilterBar extends LitElement {
  static override styles = [controls, severityMarkStyle, css`
    form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 10px 12px 4px; margin: 0; }
    fieldset { display: flex; gap: 2px; border: 0; padding: 0; margin: 0; }
    fieldset button { width: 32px; padding: 0; display: grid; place-items: center; border-color: transparent; }
    fieldset button .mark { width: 19px; height: 19px; }
    fieldset button[aria-pressed=true] { border-color: var(--edge); background: var(--chosen); box-shadow: inset 0 -2px var(--text); }
    input[type=search] { flex: 1 1 120px; min-width: 100px; }
    select { max-width: 118px; padding: 0 4px; }
    label.check { display: inline-flex; align-items: center; gap: 6px; min-height: 30px; color: var(--quiet); white-space: nowrap; }
    label.check input { width: 16px; height: 16px; margin: 0; accent-color: var(--action); }
    .sign { display: flex; align-items: center; gap: 10px; padding: 3px 12px; min-height: 34px; margin-top: 6px; background: var(--raised); border-block: 1px solid var(--line); font-size: 13px; }
    .sign.hides { font-weight: 600; box-shadow: inset 3px 0 var(--text); }
    .sign button { margin-left: auto; min-height: 26px; }
    .sign svg { width: 14px; height: 14px; flex: none; }
  `];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) filter: Filter = noFilter;
  @property({ attribute: false }) names!: Names;
  @property({ type: Number }) hiding = 0;
  @query('input[type=search]') private text!: HTMLInputElement;

  focusText(): void {
    this.text.focus();
    this.text.select();
  }

  protected override render() {
    const { t } = this.texts;
    const { filter } = this;
    return html`
      <form role="search" aria-label=${t.filter.label} @submit=${(e: Event) => e.preventDefault()}>
        <fieldset><legend class="unseen">${t.filter.severity}</legend>${severities.map(s => this.renderSeverity(s))}</fieldset>
        <select aria-label=${t.filter.kind} @change=${(e: Event) => this.change({ kind: valueOf(e) })}>
          <option value="" ?selected=${filter.kind === ''}>${t.filter.allKinds}</option>
          ${this.names.allKinds.map(kind => html`<option value=${kind.code} ?selected=${filter.kind === kind.code}>${this.names.kind(kind.code)}</option>`)}
        </select>
        <select aria-label=${t.filter.tier} @change=${(e: Event) => this.change({ tier: valueOf(e) as Tier | '' })}>
          <option value="" ?selected=${filter.tier === ''}>${t.filter.allTiers}</option>
          ${tiers.map(tier => html`<option value=${tier} ?selected=${filter.tier === tier}>${t.tier[tier]}</option>`)}
        </select>
        <input type="search" aria-label=${t.filter.text} title=${t.filter.text} placeholder=${t.filter.hint} .value=${filter.text}
          @input=${(e: Event) => this.change({ text: valueOf(e) })} @keydown=${this.leave}>
        <label class="check"><input type="checkbox" .checked=${filter.unacknowledged}
          @change=${(e: Event) => this.change({ unacknowledged: (e.target as HTMLInputElement).checked })}>${t.filter.unacknowledged}</label>
      </form>
      ${this.renderSign()}`;
  }

  private renderSeverity(severity: Severity) {
    const { t } = this.texts;
    const on = this.filter.severities.includes(severity);
    const name = `${t.severityLevel(severity)} ${t.severity[severity]}`;
    const next = on ? this.filter.severities.filter(s => s !== severity) : severities.filter(s => s === severity || this.filter.severities.includes(s));
    return html`<button type="button" aria-pressed=${on} title=${name} @click=${() => this.change({ severities: next })}>${severityMark(severity, !on, name)}</button>`;
  }

  private renderSign() {
    const { t } = this.texts;
    if (!isActive(this.filter)) return nothing;
    return html`<div class="sign ${this.hiding > 0 ? 'hides' : ''}" role="status">
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1 2h14l-5.5 6.5V14l-3-1.5v-4z" fill="currentColor"/></svg>
      <span>${this.hiding > 0 ? t.filter.hiding(this.hiding) : t.filter.active}</span>
      <button type="button" @click=${() => this.send(noFilter)}>${t.filter.clear}</button></div>`;
  }

  /** Escape leaves the field, so that the single keys work again. */
  private leave(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.text.value === '') this.text.blur();
  }

  private change(part: Partial<Filter>): void {
    this.send({ ...this.filter, ...part });
  }

  private send(filter: Filter): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: filter }));
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
