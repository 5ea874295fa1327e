import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Texts } from '../shared/texts.ts';
import { Asking } from './asking.ts';
import type { Computing } from './ask.ts';
import { CellNames } from './cell-names.ts';
import type { Wanted } from './extents.ts';
import type { Layer } from './shapes.ts';

/** What a tab asks the map to show: drawn pieces of a flaw, or else cells by their codes. */
export interface Showing { wanted: Wanted | null; codes: string[] }

/** A tab asks one question about the chosen layer: anew for another layer or version, again on a refresh. */
export abstract class LayerTab<T> extends LitElement {
  protected readonly texts = new Texts(this);
  protected readonly asking = new Asking<T>(this, value => this.came(value));
  @property({ attribute: false }) layer!: Layer;
  @property() stamp = '';
  @property({ type: Number }) refreshes = 0;
  @property({ attribute: false }) names = new CellNames();

  protected abstract question(layer: string): Promise<T | Computing>;

  protected came(_value: T): void {}

  protected override willUpdate(changed: PropertyValues): void {
    const code = this.layer.code;
    if (changed.has('stamp')) this.asking.ask(() => this.question(code));
    else if (changed.has('refreshes')) void this.asking.again();
  }

  protected show(wanted: Wanted | null, codes: string[]): void {
    this.dispatchEvent(new CustomEvent<Showing>('show-on-map', { detail: { wanted, codes }, bubbles: true, composed: true }));
  }
}
