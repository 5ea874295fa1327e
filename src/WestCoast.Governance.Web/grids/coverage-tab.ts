import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../shared/controls.ts';
import { currentLanguage } from '../shared/texts.ts';
import { currentTheme } from '../shared/theme.ts';
import { answerStyle, answerView, emptyView } from './answer-view.ts';
import * as ask from './ask.ts';
import { swatch } from './flaw-patterns.ts';
import { LayerTab } from './layer-tab.ts';
import { area, metres, share, whole } from './measures.ts';
import { flawKinds, type Coverage, type Flaw, type FlawKind } from './shapes.ts';
import { tabStyle } from './tab-style.ts';
import { gridWords } from './words.ts';

const most = 100;

/** How much of the district the department covers once, and every place where it does not. */
@customElement('wcg-coverage-tab')
export class CoverageTab extends LayerTab<Coverage> {
  static override styles = [controls, answerStyle, tabStyle, css`
    .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; margin: 0; }
    .figures div { padding: 9px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); min-width: 0; }
    dt { font-size: 12.5px; color: var(--quiet); }
    dd { margin: 1px 0 0; font-size: 19px; font-weight: 600; white-space: nowrap; }
    dd small { display: block; white-space: normal; }
    .main dd { font-size: 23px; }
    .basis { margin: 8px 0 0; }
    .kinds { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 8px; }
    .kinds button { display: inline-flex; align-items: center; gap: 7px; }
    .kinds [aria-pressed=true] { border-color: var(--link); background: var(--chosen); }
    @media (max-width: 460px) { .figures { grid-template-columns: 1fr 1fr; } dd { font-size: 17px; } .main dd { font-size: 19px; } }
  `];
  @property({ attribute: false }) shown: object | null = null;
  @state() private kind: FlawKind | null = null;

  protected override question(layer: string) {
    return ask.coverage(layer);
  }

  protected override render() {
    return answerView(this.asking, coverage => html`${this.renderFigures(coverage)}${this.renderFlaws(coverage)}`);
  }

  private renderFigures(c: Coverage) {
    const words = gridWords().coverage;
    const language = currentLanguage();
    const people = (area: number, n: number) => (area === 0 ? nothing : n > 0 ? html`<small>${words.people(whole(n, language))}</small>` : html`<small>${words.nobody}</small>`);
    return html`<dl class="figures digits" data-testid="coverage">
        <div class="main"><dt>${words.covered}</dt><dd>${share(c.coveredShare, language)}</dd></div>
        <div class="main"><dt title=${words.wholeHint}>${words.whole}</dt><dd>${share(c.wholeShare, language)}</dd></div>
        <div class="main"><dt>${words.misaligned}</dt><dd>${metres(c.misalignedMetres, language)}</dd></div>
        <div><dt>${words.uncovered}</dt><dd>${area(c.uncoveredSquareMetres, language)}${people(c.uncoveredSquareMetres, c.peopleUncovered)}</dd></div>
        <div><dt>${words.doubly}</dt><dd>${area(c.doublySquareMetres, language)}${people(c.doublySquareMetres, c.peopleDoubly)}</dd></div>
        <div><dt>${words.outside}</dt><dd>${area(c.outsideSquareMetres, language)}</dd></div></dl>
      <p class="quiet basis">${words.basis(String(c.version), String(c.baseVersion))}</p>`;
  }

  private renderFlaws({ flaws }: Coverage) {
    const words = gridWords();
    if (flaws.length === 0) return emptyView(words.coverage.empty, words.coverage.emptyHint);
    const sorted = flaws.filter(flaw => !this.kind || flaw.kind === this.kind).sort((a, b) => b.squareMetres - a.squareMetres);
    return html`<h2>${words.coverage.flaws} <small>${words.coverage.flawsHint}</small></h2>
      <div class="kinds" role="group" aria-label=${words.coverage.kinds}>
        <button aria-pressed=${this.kind === null} @click=${() => (this.kind = null)}>${words.all} ${flaws.length}</button>
        ${flawKinds.map(kind => html`<button aria-pressed=${this.kind === kind} @click=${() => (this.kind = kind)}>${swatch(kind, currentTheme())}${words.flaw[kind]} ${flaws.filter(flaw => flaw.kind === kind).length}</button>`)}</div>
      <ul class="list">${sorted.map(flaw => html`<li><button data-testid="flaw" aria-pressed=${this.shown === flaw} @click=${() => this.choose(flaw)}>${this.renderFlaw(flaw)}</button></li>`)}</ul>
      ${flaws.length >= most ? html`<p class="quiet">${words.coverage.capped(String(most))}</p>` : nothing}`;
  }

  private renderFlaw(flaw: Flaw) {
    const words = gridWords();
    const language = currentLanguage();
    return html`${swatch(flaw.kind, currentTheme())}
      <span><b>${words.flaw[flaw.kind]}</b> ${flaw.baseCells.length > 0 ? this.names.list(flaw.baseCells, 2) : this.names.list(flaw.cells, 2)}
        <small>${flaw.cells.length > 0 && flaw.baseCells.length > 0 ? html`${words.coverage.between(this.names.list(flaw.cells, 2))} · ` : nothing}${flaw.people > 0 ? words.coverage.people(whole(flaw.people, language)) : words.coverage.nobody}</small></span>
      <span class="n">${area(flaw.squareMetres, language)}</span>`;
  }

  private choose(flaw: Flaw): void {
    this.shown = flaw;
    this.show({ kind: flaw.kind, cells: flaw.cells, baseCells: flaw.baseCells }, flaw.baseCells.length > 0 ? flaw.baseCells : flaw.cells);
  }
}
