import { backOffMs } from './connection.ts';
import { SseParser, type ServerSentEvent } from './sse-parser.ts';

export interface StreamListener {
  opened(): void;
  event(event: ServerSentEvent): void;
  lost(retryInMs: number): void;
  signedOut(): void;
}

/** Reads the hub's live stream for as long as it is asked to, and resumes after every break where it left off. */
export class IncidentStream {
  private stopping = new AbortController();
  private attempt: AbortController | null = null;
  private lastEventId: string | null = null;
  private wake: (() => void) | null = null;
  private failures = 0;

  constructor(private readonly url: string, private readonly listener: StreamListener) {}

  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if ((await this.readOnce()) === 'signed-out') return this.listener.signedOut();
      if (signal.aborted) return;
      const wait = backOffMs(this.failures++, Math.random());
      this.listener.lost(wait);
      await this.pause(wait);
    }
  }

  /** A half-dead connection says nothing: drop it, or skip the wait, and connect again. */
  reconnect(): void {
    this.attempt?.abort();
    this.wake?.();
  }

  stop(): void {
    this.stopping.abort();
    this.reconnect();
  }

  private async readOnce(): Promise<'ended' | 'signed-out'> {
    this.attempt = new AbortController();
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (this.lastEventId !== null) headers['Last-Event-ID'] = this.lastEventId;
      const answer = await fetch(this.url, { headers, cache: 'no-store', credentials: 'same-origin', signal: this.attempt.signal });
      if (answer.status === 401) return 'signed-out';
      if (!answer.ok || !answer.body) return 'ended';
      this.failures = 0;
      this.listener.opened();
      await this.readAll(answer.body);
    } catch {
      // Every way a connection can break ends here; the loop says so on the screen and tries again.
    }
    return 'ended';
  }

  private async readAll(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = new SseParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      for (const event of parser.push(decoder.decode(part.value, { stream: true }))) {
        this.listener.event(event);
        if (event.id !== null) this.lastEventId = event.id;
      }
  }

  private pause(ms: number): Promise<void> {
    return new Promise(done => {
      const timer = setTimeout(done, ms);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}
