import { html } from 'lit';
import { currentTheme } from '../shared/theme.ts';
import { drawnLayers, swatch, type Drawn } from './flaw-patterns.ts';
import { gridWords } from './words.ts';

/** Says what each line and pattern means, and switches it off and on. */
export const mapLegend = (hidden: ReadonlySet<Drawn>, flip: (drawn: Drawn) => void, open: boolean) => {
  const words = gridWords();
  return html`
    <details ?open=${open} data-testid="legend"><summary>${words.map.legend}</summary>
      <div class="choices" role="group" aria-label=${words.map.legend}>
        ${drawnLayers.map(drawn => html`<label class=${hidden.has(drawn) ? 'off' : ''}>
          <input type="checkbox" data-drawn=${drawn} .checked=${!hidden.has(drawn)} @change=${() => flip(drawn)}>${swatch(drawn, currentTheme())}<span>${words.drawn[drawn]}</span></label>`)}
      </div></details>`;
};
