import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { get } from '../shared/api.ts';
import { tell } from '../shared/hub-clock.ts';
import { IncidentStream, type StreamListener } from '../shared/incident-stream.ts';
import { recall, remember } from '../shared/memory.ts';
import type { ServerSentEvent } from '../shared/sse-parser.ts';
import { Problem } from '../shared/problem.ts';
import { hubRate, setHubClock } from '../shared/ticker.ts';
import { lineState, patienceMs, pollEveryMs, type FieldLine, type LineState } from './line.ts';
import { takeList, takeTask, type Task, type TaskList, type Tasks } from './tasks.ts';

interface Saved { user: string; at: string; rows: Task[] }

/** This seat's tasks as the hub streams them; without a stream they are asked for every few seconds, and the last known ones stay. */
export class LiveTasks implements ReactiveController, StreamListener {
  tasks: Tasks = new Map();
  watched: string | null = null;
  /** When what is shown was last known to be so, in hub time. */
  knownAt: string | null = null;
  /** The hub is there, but does not give this seat any tasks. */
  problem: Problem | null = null;
  private line: FieldLine = { streaming: false, heardAt: null, failed: false, beganAt: performance.now() };
  private stream: IncidentStream | null = null;
  private watchdog: ReturnType<typeof setInterval> | undefined;
  private pollAt = 0;
  private polling = false;

  constructor(private readonly host: ReactiveControllerHost, private readonly user: () => string, private readonly back: () => void) {
    host.addController(this);
  }

  get state(): LineState {
    return lineState(this.line, performance.now());
  }

  hostConnected(): void {
    const saved = JSON.parse(recall('field.tasks') ?? 'null') as Saved | null;
    if (saved?.user === this.user()) [this.tasks, this.knownAt] = [takeList(new Map(), { now: saved.at, rows: saved.rows }, null), saved.at];
    this.stream = new IncidentStream('/api/assignments/stream', this);
    void this.stream.run();
    this.watchdog = setInterval(() => this.watch(), 1000);
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
  }

  hostDisconnected(): void {
    this.stream?.stop();
    clearInterval(this.watchdog);
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
  }

  opened(): void {
    this.line = { ...this.line, streaming: true };
    this.host.requestUpdate();
  }

  lost(): void {
    this.line = { ...this.line, streaming: false };
    void this.poll();
  }

  signedOut(): void {
    dispatchEvent(new CustomEvent('wcg-signed-out'));
  }

  event({ event, data }: ServerSentEvent): void {
    const told = JSON.parse(data) as Partial<TaskList> & { row?: Task };
    if (event === 'snapshot') this.take(told as TaskList);
    else if (event === 'assignment' && told.row) this.heard(takeTask(this.tasks, told.row));
    else this.heard(this.tasks);
    if (told.now) setHubClock(tell(told.now, hubRate(), performance.now()));
  }

  private take(list: TaskList): void {
    setHubClock(tell(list.now, hubRate(), performance.now()));
    this.knownAt = list.now;
    this.heard(takeList(this.tasks, list, this.watched));
  }

  private heard(tasks: Tasks): void {
    const wasOut = this.line.failed || this.line.heardAt === null;
    this.line = { ...this.line, heardAt: performance.now(), failed: false };
    if (tasks !== this.tasks) {
      this.tasks = tasks;
      remember('field.tasks', JSON.stringify({ user: this.user(), at: this.knownAt ?? '', rows: [...tasks.values()] } satisfies Saved));
    }
    this.host.requestUpdate();
    if (wasOut) this.back();
  }

  private async poll(): Promise<void> {
    this.host.requestUpdate();
    if (this.polling || this.line.streaming) return;
    this.polling = true;
    this.pollAt = performance.now() + pollEveryMs;
    const list = await get<TaskList>('/api/assignments').catch((fault: unknown) => fault as Error);
    this.polling = false;
    this.problem = list instanceof Problem && list.status < 500 ? list : null;
    if (list instanceof Error) this.line = { ...this.line, failed: true };
    else this.take(list);
    this.host.requestUpdate();
  }

  private watch(): void {
    const at = performance.now();
    if (!this.line.streaming && at >= this.pollAt) void this.poll();
    if (this.line.streaming && at - (this.line.heardAt ?? this.line.beganAt) > patienceMs * 1.5) {
      this.line = { ...this.line, streaming: false };
      this.stream?.reconnect();
    }
    this.host.requestUpdate();
  }

  private readonly wake = (): void => {
    if (document.hidden) return;
    if (!this.line.streaming) this.stream?.reconnect();
    void this.poll();
    this.back();
  };
}
