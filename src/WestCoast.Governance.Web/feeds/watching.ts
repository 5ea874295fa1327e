import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../shared/problem.ts';
import { hubTimeAt } from '../shared/ticker.ts';
import { isStale } from './facts.ts';

const answerWithinMs = 10_000;

/** Asks again and again while somebody can see it; what was told last stays, with the time it is of. */
export class Watching<T> implements ReactiveController {
  value: T | null = null;
  forbidden = false;
  private failed = false;
  private toldAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private resting = false;

  constructor(
    private readonly host: ReactiveControllerHost, private readonly question: () => Promise<T>, private readonly everyMs: number,
    private readonly wanted: () => boolean = () => true, private readonly came: (now: T, before: T | null) => void = () => {}) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.again);
    this.again();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.again);
    this.turn++;
    clearTimeout(this.timer);
  }

  get stale(): boolean {
    return isStale(this.failed, this.value === null || this.resting ? 0 : performance.now() - this.toldAt);
  }

  /** In hub time; null before anything was told. */
  get asOf(): number | null {
    return this.value === null ? null : hubTimeAt(this.toldAt);
  }

  /** Enough for now; `again` takes it up. What was told does not grow old meanwhile. */
  rest(): void {
    this.resting = true;
  }

  /** Now, and then at the usual pace; an answer to an earlier question is dropped. */
  readonly again = (): void => {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    this.resting = false;
    if (document.hidden || this.forbidden || !this.wanted()) return;
    void this.ask(turn).finally(() => {
      if (turn === this.turn && !this.resting) this.timer = setTimeout(this.again, this.everyMs);
    });
  };

  private async ask(turn: number): Promise<void> {
    const told = await Promise.race([this.question(), patience()]).catch((fault: unknown) => fault as Error);
    if (turn !== this.turn) return;
    this.failed = told instanceof Error;
    this.forbidden = told instanceof Problem && told.status === 403;
    if (!(told instanceof Error)) {
      const before = this.value;
      [this.value, this.toldAt] = [told, performance.now()];
      this.came(told, before);
    }
    this.host.requestUpdate();
  }
}

const patience = () => new Promise<never>((_, no) => setTimeout(() => no(new Error('no answer')), answerWithinMs));
