import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hubNow, type HubClock } from './hub-clock.ts';

const hosts = new Set<ReactiveControllerHost>();
let clock: HubClock | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

export const setHubClock = (told: HubClock): void => {
  clock = told;
};

/** What the hub's clock showed at a moment of the browser's monotonic one. */
export const hubTimeAt = (atMs: number): number | null => clock && hubNow(clock, atMs);

export const hubRate = (): number => clock?.rate ?? 1;

/** Hub time for a component that shows ages or countdowns: draws it again every second. */
export class Ticker implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Null until the hub has told its time: the browser's own clock is never shown in its place. */
  get now(): number | null {
    return clock && hubNow(clock, performance.now());
  }

  hostConnected(): void {
    hosts.add(this.host);
    timer ??= setInterval(() => hosts.forEach(host => host.requestUpdate()), 1000);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }
}
