import type { ReactiveControllerHost } from 'lit';
import type { ConnectionState } from '../shared/connection.ts';
import { Texts } from '../shared/texts.ts';
import type { Row } from '../shared/types.ts';
import { worst } from './view.ts';

const gatherMs = 4000;

/** One sentence every few seconds for those who listen instead of look; never one per event. */
export class Announcements {
  text = '';
  private readonly texts: Texts;
  private waiting: Row[] = [];
  private last: ConnectionState | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    this.texts = new Texts(host);
  }

  arrived(rows: readonly Row[]): void {
    if (this.waiting.length === 0) setTimeout(() => this.summarise(), gatherMs);
    this.waiting.push(...rows);
  }

  connection(now: ConnectionState): void {
    const { connection, announce } = this.texts.t;
    if (this.last !== null && this.last !== now && now !== 'catching-up') this.say(announce.state({ live: connection.live, stale: connection.stale, offline: connection.offline }[now]));
    if (now !== 'catching-up') this.last = now;
  }

  private summarise(): void {
    const { severityLevel, severity, announce } = this.texts.t;
    const level = worst(this.waiting);
    if (level) this.say(announce.arrived(this.waiting.length, `${severityLevel(level)} ${severity[level]}`));
    this.waiting = [];
  }

  private say(text: string): void {
    this.text = text;
    this.host.requestUpdate();
  }
}
