import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './field-screen.ts';
import '../shared/drill-banner.ts';
import '../sign-in/sign-in-page.ts';
import type { SignInNotice } from '../sign-in/sign-in-page.ts';
import * as api from '../shared/api.ts';
import { tell } from '../shared/hub-clock.ts';
import { Problem } from '../shared/problem.ts';
import { Texts } from '../shared/texts.ts';
import { setHubClock } from '../shared/ticker.ts';
import { isDrill, type Session } from '../shared/types.ts';
import { askHealth, markWorld } from '../shared/world.ts';
import { fieldWords } from './words.ts';

const retryMs = 4000;

/** Which world this is and who holds the phone. What waits to be sent outlives being signed out. */
@customElement('wcg-field')
export class FieldApp extends LitElement {
  static override styles = css`:host { display: flex; flex-direction: column; min-height: 100dvh; } wcg-sign-in { flex: 1; }
    .wait { flex: 1; display: grid; place-content: center; margin: 0; padding: 24px; text-align: center; color: var(--quiet); }`;
  private readonly texts = new Texts(this);
  @state() private world: string | null = null;
  @state() private session: Session | null = null;
  @state() private asked: 'asking' | 'unreachable' | 'done' = 'asking';
  @state() private notice: SignInNotice = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('wcg-signed-out', this.expire);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('wcg-signed-out', this.expire);
  }

  protected override updated(): void {
    if (this.world) markWorld(this.world, `${fieldWords().title} ${this.texts.t.productName}`);
  }

  protected override render() {
    return html`${this.world && isDrill(this.world) ? html`<wcg-drill-banner></wcg-drill-banner>` : nothing}${this.renderInside()}`;
  }

  private renderInside() {
    if (this.session) return html`<wcg-field-screen .session=${this.session} @sign-out=${this.leave}></wcg-field-screen>`;
    if (this.asked !== 'done') return html`<p class="wait" role="status">${this.asked === 'asking' ? fieldWords().line.connecting : fieldWords().lineMeans.offlineEver}</p>`;
    return html`<wcg-sign-in touch .world=${this.world} .notice=${this.notice} @signed-in=${this.enter} @ask-again=${this.begin}></wcg-sign-in>`;
  }

  /** A phone out of reach is not a phone signed out: it asks until somebody answers. */
  private readonly begin = async (): Promise<void> => {
    const [health, who] = await Promise.all([askHealth().catch(() => null), api.whoAmI().catch((fault: unknown) => fault)]);
    if (health) {
      this.world = health.world;
      setHubClock(tell(health.now, health.rate, performance.now()));
    }
    if (who instanceof Problem && who.status < 500) return void (this.asked = 'done');
    if (who instanceof Error) {
      this.asked = 'unreachable';
      return void setTimeout(() => this.isConnected && !this.session && void this.begin(), retryMs);
    }
    [this.session, this.asked] = [who as Session, 'done'];
    this.world = this.session.world;
  };

  private enter(event: CustomEvent<Session>): void {
    [this.session, this.world, this.notice] = [event.detail, event.detail.world, null];
  }

  private readonly expire = (): void => {
    if (this.session) [this.notice, this.asked] = ['expired', 'done'];
    this.session = null;
  };

  private async leave(): Promise<void> {
    await api.signOut().catch(() => null);
    [this.session, this.notice, this.asked] = [null, 'signed-out', 'done'];
  }
}
