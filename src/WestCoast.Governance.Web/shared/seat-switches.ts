import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { controls } from './controls.ts';
import { currentLanguage, switchLanguage, Texts } from './texts.ts';
import { currentTheme, switchTheme } from './theme.ts';

/** Language and theme of this seat. */
@customElement('wcg-seat-switches')
export class SeatSwitches extends LitElement {
  static override styles = [controls, css`:host { display: inline-flex; gap: 2px; } svg { width: 17px; height: 17px; display: block; } :host([touch]) button { min-width: 48px; min-height: 48px; }`];
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

  private sun = () => html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
    <circle cx="12" cy="12" r="4.5"/><path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8"/></svg>`;

  private moon = () => html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round">
    <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z"/></svg>`;
}
