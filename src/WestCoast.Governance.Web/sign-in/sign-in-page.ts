import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../shared/seat-switches.ts';
import * as api from '../shared/api.ts';
import { controls } from '../shared/controls.ts';
import { Problem } from '../shared/problem.ts';
import { currentLanguage, Texts } from '../shared/texts.ts';
import { clockTime, span } from '../shared/times.ts';
import { isDrill } from '../shared/types.ts';
import { productMark } from '../shared/product-mark.ts';
import { signInStyle } from './sign-in-style.ts';

export type SignInNotice = 'expired' | 'signed-out' | null;
type Trouble = { kind: 'empty' | 'wrong' | 'unreachable' | 'unlocked' } | { kind: 'locked'; until: number } | { kind: 'other'; problem: Problem } | null;

/** The door: says which world is behind it before anybody enters. */
@customElement('wcg-sign-in')
export class SignInPage extends LitElement {
  static override styles = [controls, signInStyle];
  private readonly texts = new Texts(this);
  @property() world: string | null = null;
  @property() notice: SignInNotice = null;
  /** For thumbs: everything larger. */
  @property({ type: Boolean, reflect: true }) touch = false;
  @state() private pending = false;
  @state() private trouble: Trouble = null;
  @query('#user') private user!: HTMLInputElement;
  @query('#password') private password!: HTMLInputElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override firstUpdated(): void {
    this.user.focus();
  }

  protected override render() {
    const { t } = this.texts;
    return html`
      <main>
        <header>${productMark()}<h1>${t.productName}<span>${t.productPart}</span></h1></header>
        ${this.renderWorld()}
        <form @submit=${this.submit} novalidate>
          <label for="user">${t.signIn.user}</label>
          <input id="user" name="username" data-testid="sign-in-user" autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="trouble">
          <label for="password">${t.signIn.password}</label>
          <input id="password" name="password" type="password" data-testid="sign-in-password" autocomplete="current-password" aria-describedby="trouble">
          <div id="trouble" role="alert" class=${this.trouble ? 'trouble' : 'notice'}>${this.renderTrouble()}</div>
          <button class="primary" data-testid="sign-in-submit" ?disabled=${this.pending || this.trouble?.kind === 'locked'}>
            ${this.pending ? t.signIn.pending : t.signIn.submit}
          </button>
        </form>
        <footer><wcg-seat-switches ?touch=${this.touch}></wcg-seat-switches></footer>
      </main>`;
  }

  private renderWorld() {
    const { t } = this.texts;
    if (!this.world) return html`<p class="world">${this.trouble?.kind === 'unreachable' ? nothing : t.signIn.worldUnknown}
      <button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('ask-again'))}>${t.signIn.retry}</button></p>`;
    const drill = isDrill(this.world);
    return html`<p class="world ${drill ? 'drill' : ''}"><b>${drill ? t.world.drill : t.world.live}</b>${drill ? t.signIn.worldDrill : t.signIn.worldLive}</p>`;
  }

  private renderTrouble() {
    const words = this.texts.t.signIn;
    const { trouble } = this;
    if (!trouble) return this.notice === 'expired' ? words.expired : this.notice === 'signed-out' ? words.signedOut : nothing;
    switch (trouble.kind) {
      case 'locked': return words.locked(span(trouble.until - Date.now() + 999, this.texts.t.units), clockTime(trouble.until));
      case 'unlocked': return words.lockOver;
      case 'other': return trouble.problem.sentence(currentLanguage()) || this.texts.t.problem.unexpected(trouble.problem.status);
      default: return words[trouble.kind];
    }
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const [user, password] = [this.user.value.trim(), this.password.value];
    if (!user || !password) return void (this.trouble = { kind: 'empty' });
    this.pending = true;
    try {
      this.dispatchEvent(new CustomEvent('signed-in', { detail: await api.signIn(user, password) }));
    } catch (fault) {
      this.refused(fault);
    } finally {
      this.pending = false;
    }
  }

  private refused(fault: unknown): void {
    if (!(fault instanceof Problem)) this.trouble = { kind: 'unreachable' };
    else if (fault.status === 429) this.lock(fault.retryAfterSeconds ?? 60);
    else this.trouble = fault.status === 401 ? { kind: 'wrong' } : { kind: 'other', problem: fault };
    if (fault instanceof Problem && fault.status === 401) this.password.select();
  }

  private lock(seconds: number): void {
    const until = Date.now() + seconds * 1000;
    this.trouble = { kind: 'locked', until };
    clearInterval(this.timer);
    this.timer = setInterval(() => {
      if (Date.now() >= until) {
        clearInterval(this.timer);
        this.trouble = { kind: 'unlocked' };
      }
      this.requestUpdate();
    }, 1000);
  }
}
