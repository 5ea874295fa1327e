import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as api from '../shared/api.ts';
import { Texts } from '../shared/texts.ts';
import { fullTime } from '../shared/times.ts';
import type { StoredFile } from '../shared/types.ts';

/** What was put beside the incident; photos small, to be opened large. */
@customElement('wcg-files')
export class FileList extends LitElement {
  static override styles = css`
    ul { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; }
    a { display: flex; gap: 10px; align-items: center; min-height: 34px; padding: 5px 9px; border: 1px solid var(--line); border-radius: 6px; color: var(--link); font-size: 13.5px; overflow-wrap: anywhere; }
    a:hover { background: var(--hover); }
    a:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
    img { width: 64px; height: 48px; object-fit: cover; border-radius: 4px; background: var(--raised); flex: none; }
    small { display: block; color: var(--quiet); font-size: 12.5px; font-variant-numeric: tabular-nums; }
    p { margin: 0; color: var(--quiet); font-size: 13px; }
  `;
  private readonly texts = new Texts(this);
  @property() incidentId!: string;
  @property({ type: Number }) count = 0;
  @state() private found: StoredFile[] | null = null;
  @state() private failed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('incidentId')) this.found = null;
    if (changed.has('incidentId') || changed.has('count')) void this.load();
  }

  private readonly load = async (): Promise<void> => {
    const id = this.incidentId;
    const found = await api.files(id).catch(() => null);
    if (id === this.incidentId) [this.found, this.failed] = [found ?? this.found, found === null];
  };

  protected override render() {
    const { t } = this.texts;
    return html`${this.failed ? html`<p role="status">${t.detail.filesFailed} <button @click=${this.load}>${t.detail.retry}</button></p>` : nothing}
      ${this.found ? html`<ul>${this.found.map(file => this.renderFile(file))}</ul>` : nothing}`;
  }

  private renderFile({ id, name, mediaType, bytes, at, by }: StoredFile) {
    const address = api.fileAddress(this.incidentId, id);
    return html`<li><a href=${address} target="_blank" rel="noopener">${mediaType.startsWith('image/') ? html`<img src=${address} alt="" loading="lazy">` : nothing}
      <span>${name}<small>${Math.max(1, Math.round(bytes / 1000))} kB · ${typeof by === 'string' ? by : by.user} · ${fullTime(at)}</small></span></a></li>`;
  }
}
