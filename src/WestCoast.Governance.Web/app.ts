import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './console/console-screen.ts';
import './shared/drill-banner.ts';
import './sign-in/sign-in-page.ts';
import type { SignInNotice } from './sign-in/sign-in-page.ts';
import * as api from './shared/api.ts';
import { Problem } from './shared/problem.ts';
import { tell } from './shared/hub-clock.ts';
import { Texts } from './shared/texts.ts';
import { setHubClock } from './shared/ticker.ts';
import { isDrill, type Session } from './shared/types.ts';
import { askHealth, markWorld } from './shared/world.ts';
import { appStyle } from './app-style.ts';

const onGrids = /^\/grids\/?$/.test(location.pathname);

/** Which world this is, who is signed in, and therefore which screen is shown. */
@customElement('wcg-app')
export class App extends LitElement {
  static override styles = appStyle;
  private readonly texts = new Texts(this);
  @state() private world: string | null = null;
  @state() private session: Session | null = null;
  @state() private asked = false;
  @state() private notice: SignInNotice = null;
  @state() private grids: 'coming' | 'here' | 'missing' = 'coming';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('wcg-signed-out', this.expire);
    void this.begin();
    if (onGrids) void this.fetchGrids();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('wcg-signed-out', this.expire);
  }

  protected override updated(): void {
    const { t } = this.texts;
    if (this.world) markWorld(this.world, onGrids ? `${t.gridsPage} ${t.productName}` : `${t.productName} ${t.productPart}`);
  }

  protected override render() {
    return html`
      ${this.world && isDrill(this.world) ? html`<wcg-drill-banner></wcg-drill-banner>` : nothing}
      ${this.session ? this.renderScreen(this.session) : this.renderSignIn()}`;
  }

  private renderScreen(session: Session) {
    const { t } = this.texts;
    if (!onGrids) return html`<wcg-console .session=${session} @sign-out=${this.leave}></wcg-console>`;
    if (this.grids === 'here') return html`<wcg-grids .session=${session} @sign-out=${this.leave}></wcg-grids>`;
    return html`<p class="coming" role="status">${this.grids === 'coming' ? t.loadingPage : html`${t.pageMissing} <button @click=${() => location.reload()}>${t.reloadPage}</button>`}</p>`;
  }

  /** The console does not wait for the code of a page that most never open. */
  private async fetchGrids(): Promise<void> {
    this.grids = await import('./grids/grids-screen.ts').then(() => 'here' as const, () => 'missing' as const);
  }

  private renderSignIn() {
    if (!this.asked) return nothing;
    return html`<wcg-sign-in .world=${this.world} .notice=${this.notice} @signed-in=${this.enter} @ask-again=${this.begin}></wcg-sign-in>`;
  }

  private readonly begin = async (): Promise<void> => {
    await Promise.all([this.learnWorld(), this.resume()]);
    this.asked = true;
  };

  private async learnWorld(): Promise<void> {
    const health = await askHealth().catch(() => null);
    if (!health) return;
    this.world = health.world;
    setHubClock(tell(health.now, health.rate, performance.now()));
  }

  private async resume(): Promise<void> {
    try {
      this.session = await api.whoAmI();
      this.world = this.session.world;
    } catch (fault) {
      if (!(fault instanceof Problem)) this.world = null;
    }
  }

  private enter(event: CustomEvent<Session>): void {
    this.session = event.detail;
    this.world = event.detail.world;
    this.notice = null;
  }

  private readonly expire = (): void => {
    if (this.session) this.notice = 'expired';
    this.session = null;
  };

  private async leave(): Promise<void> {
    await api.signOut().catch(() => null);
    this.session = null;
    this.notice = 'signed-out';
  }
}
