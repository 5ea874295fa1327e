import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changeCame, lost, newLine, opened, pingCame, snapshotCame, staleReason, stateOf, type ConnectionState, type Line } from '../shared/connection.ts';
import { tell } from '../shared/hub-clock.ts';
import { IncidentStream, type StreamListener } from '../shared/incident-stream.ts';
import type { ServerSentEvent } from '../shared/sse-parser.ts';
import { setHubClock } from '../shared/ticker.ts';
import type { Change, Gone, Ping, Row, Snapshot } from '../shared/types.ts';
import { applyChanges, applySnapshot, forgetPassed, noRows, removeRow, type Rows } from './rows.ts';

const deadLinkMs = 45_000;

/** The open incidents as the hub streams them, drawn at most once per frame, and how far they can be trusted. */
export class LiveIncidents implements ReactiveController, StreamListener {
  rows: Rows = noRows;
  loaded = false;
  line: Line = newLine(performance.now());
  private pending: Change[] = [];
  private heard = 0;
  private stream: IncidentStream | null = null;
  private watchdog: ReturnType<typeof setInterval> | undefined;
  private drawing = false;

  constructor(private readonly host: ReactiveControllerHost, private readonly arrived: (rows: readonly Row[]) => void) {
    host.addController(this);
  }

  get state(): ConnectionState {
    return stateOf(this.line, performance.now());
  }

  hostConnected(): void {
    this.stream = new IncidentStream('/api/incidents/stream', this);
    void this.stream.run();
    this.watchdog = setInterval(() => this.watch(), 1000);
  }

  hostDisconnected(): void {
    this.stream?.stop();
    clearInterval(this.watchdog);
  }

  reconnect(): void {
    this.stream?.reconnect();
  }

  forgetPassed(watched: string | null): void {
    this.rows = forgetPassed(this.rows, watched);
  }

  opened(): void {
    this.line = opened(this.line, performance.now());
    this.draw();
  }

  lost(retryInMs: number): void {
    this.line = lost(this.line, performance.now(), performance.now() + retryInMs);
    this.draw();
  }

  signedOut(): void {
    dispatchEvent(new CustomEvent('wcg-signed-out'));
  }

  event({ event, data }: ServerSentEvent): void {
    const at = performance.now();
    if (event === 'snapshot') this.take(JSON.parse(data) as Snapshot, at);
    else if (event === 'change') this.queue(JSON.parse(data) as Change, at);
    else if (event === 'gone') this.remove(JSON.parse(data) as Gone, at);
    else if (event === 'ping') this.ping(JSON.parse(data) as Ping, at);
    this.draw();
  }

  private take(snapshot: Snapshot, at: number): void {
    this.pending = [];
    this.heard = snapshot.sequence;
    this.rows = applySnapshot(this.rows, snapshot);
    this.loaded = true;
    this.line = snapshotCame(this.line, at);
  }

  private queue(change: Change, at: number): void {
    this.pending.push(change);
    this.heard = Math.max(this.heard, change.sequence);
    this.line = changeCame(this.line, at);
  }

  private remove(gone: Gone, at: number): void {
    this.rows = removeRow(applyChanges(this.rows, this.pending.filter(change => change.row.id === gone.incidentId)), gone);
    this.pending = this.pending.filter(change => change.row.id !== gone.incidentId);
    this.heard = Math.max(this.heard, gone.sequence);
    this.line = changeCame(this.line, at);
  }

  private ping(ping: Ping, at: number): void {
    setHubClock(tell(ping.now, ping.rate, at));
    this.line = pingCame(this.line, ping, this.heard, at);
  }

  private watch(): void {
    const at = performance.now();
    if (staleReason(this.line, at) === 'no-ping' && at - (this.line.lastPingAt ?? this.line.since) > deadLinkMs) this.reconnect();
    this.host.requestUpdate();
  }

  /** A hidden tab gets no animation frames, but must not pile changes up either. */
  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    const flush = () => {
      this.drawing = false;
      const changes = this.pending;
      this.pending = [];
      const fresh = changes.filter(change => !this.rows.byId.has(change.row.id)).map(change => change.row);
      this.rows = applyChanges(this.rows, changes);
      if (fresh.length > 0) this.arrived(fresh);
      this.host.requestUpdate();
    };
    if (document.hidden) setTimeout(flush, 250);
    else requestAnimationFrame(flush);
  }
}
