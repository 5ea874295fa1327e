import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from './controls.ts';
import { currentLanguage, switchLanguage, Texts } from './texts.ts';
import { currentTheme, switchTheme } from './theme.ts';

/** Language and theme of this seat. */
@customElement('wcg-seat-switches')
export class SeatSwitches extends LitElement {
  static override styles = [controls, css`:host { display: inline-flex; gap: 2px; } svg { width: 17px; height: 17px; display: block; }`];
  private readonly texts = new Texts(this);

  protected override render() {
    const { t } = this.texts;
    const dark = currentTheme() === 'dark';
    const zh = currentLanguage() === 'zh';
    return html`
      <button class="plain" data-testid="language-switch" lang=${zh ? 'en' : 'zh-CN'} title=${t.languageSwitchLabel}
        @click=${() => switchLanguage(zh ? 'en' : 'zh')}>${t.languageSwitch}</button>
      <button class="plain" data-testid="theme-switch" aria-label=${dark ? t.themeToLight : t.themeToDark} title=${dark ? t.themeToLight : t.themeToDark}
        @click=${this.turn}>${dark ? this.sun() : this.moon()}</button>`;
  }

  private turn(): void {
    switchTheme();
    this.requestUpdate();
  }

  private sun = () => html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linecap="round">
    <circle cx="12" cy="12" r="4.500"/><path d="M12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M4.900 4.900l1.800 1.800M17.300 17.300l1.800 1.800M4.900 19.100l1.800-1.800M17.300 6.700l1.800-1.800"/></svg>`;

  private moon = () => html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.800" stroke-linejoin="round">
    <path d="M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z"/></svg>`;
}
