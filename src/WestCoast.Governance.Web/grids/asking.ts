import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hubTimeAt } from '../shared/ticker.ts';
import { failed, heard, loading, pollAfterMs, type Answer } from './answer.ts';
import type { Computing } from './ask.ts';

/** Keeps one component's answer current: asks, waits while the hub computes, and drops what arrives too late. */
export class Asking<T> implements ReactiveController {
  answer: Answer<T> = loading;
  private question: (() => Promise<T | Computing>) | null = null;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly came: (value: T) => void = () => {}) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** A new question: what was known belongs to another layer and goes. */
  ask(question: () => Promise<T | Computing>): void {
    this.question = question;
    this.answer = loading;
    void this.again();
  }

  /** The same question once more; what is shown stays until the new answer is there. */
  readonly again = async (): Promise<void> => {
    this.stop();
    if (this.answer.kind === 'failed') this.answer = loading;
    const turn = this.turn;
    for (let asked = 0; this.question && turn === this.turn; asked++) {
      const next = await this.question().then(value => heard(value, hubTimeAt(performance.now()) ?? Date.now()), (fault: unknown) => failed(this.answer, fault));
      if (turn !== this.turn) return;
      this.answer = next;
      this.host.requestUpdate();
      if (next.kind === 'ready' && next.staleBecause === null) this.came(next.value);
      if (next.kind !== 'computing') return;
      await new Promise(done => (this.timer = setTimeout(done, pollAfterMs(asked))));
    }
  };

  private stop(): void {
    this.turn++;
    clearTimeout(this.timer);
  }
}
