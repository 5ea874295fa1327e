import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { pageLink } from '../shared/page-header.ts';
import { Texts } from '../shared/texts.ts';
import type { Session } from '../shared/types.ts';
import { gridWords } from './words.ts';

/** Which page this is, and the way back to the console. */
@customElement('wcg-grids-header')
export class GridsHeader extends LitElement {
  static override styles = [controls, pageLink];
  private readonly texts = new Texts(this);
  @property({ attribute: false }) session!: Session;

  protected override render() {
    const { t } = this.texts;
    return html`<wcg-page-header .session=${this.session} .heading=${t.gridsPage} .under=${t.productName}>
      <a href="/" data-testid="to-console">← ${gridWords().back}</a></wcg-page-header>`;
  }
}
