import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { currentLanguage } from '../shared/texts.ts';
import { currentTheme } from '../shared/theme.ts';
import { answerStyle, answerView, emptyView } from './answer-view.ts';
import * as ask from './ask.ts';
import { swatch } from './flaw-patterns.ts';
import { LayerTab } from './layer-tab.ts';
import { metres } from './measures.ts';
import type { Coverage, Misaligned } from './shapes.ts';
import { tabStyle } from './tab-style.ts';
import { gridWords } from './words.ts';

/** Department borders that miss the base grid's, the longest first. */
@customElement('wcg-borders-tab')
export class BordersTab extends LayerTab<Coverage> {
  static override styles = [controls, answerStyle, tabStyle, css`.bar { display: block; width: 100%; height: 4px; margin-top: 4px; } .total { margin-bottom: 10px; } .list .n { font-weight: 600; }`];
  @state() private shown: Misaligned | null = null;

  protected override question(layer: string) {
    return ask.coverage(layer);
  }

  protected override render() {
    const words = gridWords().borders;
    return answerView(this.asking, ({ misaligned, misalignedMetres }) => {
      if (misaligned.length === 0) return emptyView(words.empty, words.emptyHint);
      const sorted = [...misaligned].sort((a, b) => b.metres - a.metres);
      return html`<h2>${words.title}</h2><p class="quiet total">${words.hint} · <b>${words.total(metres(misalignedMetres, currentLanguage()))}</b></p>
        <ul class="list">${sorted.map(border => html`<li><button data-testid="border" aria-pressed=${this.shown === border} @click=${() => this.choose(border)}>${this.renderBorder(border, sorted[0]!.metres)}</button></li>`)}</ul>`;
    });
  }

  private renderBorder(border: Misaligned, longest: number) {
    const words = gridWords().borders;
    const language = currentLanguage();
    return html`${swatch('misaligned', currentTheme())}
      <span><b>${this.names.of(border.overlayA)}</b> | <b>${border.overlayB ? this.names.of(border.overlayB) : words.outer}</b>
        <small>${words.crossed(String(border.baseCells.length))} · ${words.furthest} ${metres(border.furthestMetres, language)}</small>
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" rx="2" fill="var(--line)"/><rect width=${(100 * border.metres) / longest} height="4" rx="2" fill="var(--link)"/></svg></span>
      <span class="n">${metres(border.metres, language)}</span>`;
  }

  private choose(border: Misaligned): void {
    this.shown = border;
    const cells = border.overlayB ? [border.overlayA, border.overlayB] : [border.overlayA];
    this.show({ kind: 'misaligned', cells, baseCells: border.baseCells }, border.baseCells);
  }
}
