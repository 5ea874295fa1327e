import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Texts } from './texts.ts';

/** Nobody may ever take an exercise for the real thing: hatched, worded, on top of every drill screen and print. */
@customElement('wcg-drill-banner')
export class DrillBanner extends LitElement {
  static override styles = css`
    :host { display: block; flex: none; }
    div {
      height: 30px; display: flex; align-items: center; justify-content: center; border-bottom: 2px solid var(--drill);
      background: repeating-linear-gradient(-45deg, var(--drill-deep) 0 14px, color-mix(in srgb, var(--drill) 34%, var(--drill-deep)) 14px 28px);
      print-color-adjust: exact; -webkit-print-color-adjust: exact;
    }
    strong { background: var(--drill-deep); color: var(--drill-ink); padding: 1px 18px; border-radius: 3px; letter-spacing: .04em; font-size: 14px; font-weight: 650; white-space: nowrap; }
    @media (max-width: 480px) { strong { padding: 1px 8px; font-size: 12.5px; letter-spacing: 0; } }
  `;
  private readonly texts = new Texts(this);

  protected override render() {
    return html`<div role="region" aria-label=${this.texts.t.world.drill} data-testid="drill-banner"><strong>${this.texts.t.drillBanner}</strong></div>`;
  }
}
