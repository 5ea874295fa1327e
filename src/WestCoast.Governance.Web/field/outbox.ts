import type { ReactiveControllerHost } from 'lit';
import * as api from '../shared/api.ts';
import { backOffMs } from '../shared/connection.ts';
import { isPassing, newKey } from '../shared/delivery.ts';
import { recall, remember } from '../shared/memory.ts';
import { Problem } from '../shared/problem.ts';
import { Kept, type Photo } from './kept.ts';
import { afterReload, forgettable, nextItem, replaced, type Item, type What } from './outbox-items.ts';
import type { Task } from './tasks.ts';

const deviceName = (): string => {
  const known = recall('device');
  if (!known) remember('device', `phone-${newKey().slice(0, 8)}`);
  return known ?? recall('device') ?? 'phone';
};

/** Everything the worker did goes through here: kept first, then sent until the hub has taken or refused it. */
export class Outbox {
  items: readonly Item[] = [];
  /** False where the browser keeps nothing: then only this page knows what is not sent yet. */
  keeps = true;
  nextTryAt: number | null = null;
  readonly kept = new Kept();
  private readonly held = new Map<string, Promise<unknown>>();
  private readonly photos = new Map<string, Photo>();
  private running = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private user = '';

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>, private readonly now: () => string) {}

  async begin(user: string): Promise<void> {
    this.user = user;
    const items = await this.kept.items().catch(() => (this.keeps = false, [] as Item[]));
    const fresh = this.items.filter(item => items.every(other => other.key !== item.key));
    this.items = afterReload([...items.filter(item => item.user === user), ...fresh]);
    for (const item of forgettable(this.items)) await this.forget(item.key);
    this.changed();
    void this.run();
  }

  /** Resolves when it is kept: from then on it cannot be lost. `until` may still add to the body, but not stop it. */
  async add(task: Task, what: What, body: Record<string, unknown>, photo: Photo | null = null, until?: Promise<Record<string, unknown>>): Promise<void> {
    const item: Item = {
      key: newKey(), user: this.user, task: task.id, incident: task.incidentId, number: task.number, title: task.title, what, body, photo: photo !== null,
      madeAt: this.now(), state: 'waiting', attempts: 0,
    };
    if (photo) this.photos.set(item.key, photo);
    if (until) this.hold(item.key, until);
    this.items = [...this.items, item];
    this.changed();
    if (photo) await this.kept.keepPhoto(item.key, photo).catch(() => (this.keeps = false));
    await this.store(item);
    void this.run();
  }

  async forget(key: string): Promise<void> {
    this.items = this.items.filter(item => item.key !== key);
    this.photos.delete(key);
    this.changed();
    await this.kept.drop(key).catch(() => null);
  }

  async photoOf(key: string): Promise<Photo | null> {
    return this.photos.get(key) ?? (await this.kept.photo(key).catch(() => undefined)) ?? null;
  }

  /** The line may be back, or somebody is impatient. */
  readonly tryNow = (): void => {
    clearTimeout(this.timer);
    [this.failures, this.nextTryAt] = [0, null];
    void this.run();
  };

  private hold(key: string, until: Promise<Record<string, unknown>>): void {
    this.held.set(key, until.then(more => {
      const item = this.items.find(other => other.key === key);
      this.held.delete(key);
      if (item) return this.settle({ ...item, body: { ...item.body, ...more } }).then(() => void this.run());
      return undefined;
    }));
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const alone = navigator.locks;
      if (alone) await alone.request('wcg-field-outbox', { ifAvailable: true }, lock => (lock ? this.sendAll() : this.later()));
      else await this.sendAll();
    } finally {
      this.running = false;
    }
    if (this.nextTryAt === null && nextItem(this.items, item => this.held.has(item.key))) void this.run();
  }

  private async sendAll(): Promise<void> {
    this.nextTryAt = null;
    for (let item = nextItem(this.items, other => this.held.has(other.key)); item; item = nextItem(this.items, other => this.held.has(other.key)))
      if (!(await this.sendOne(item))) return this.later();
    this.failures = 0;
  }

  private later(): void {
    const wait = backOffMs(this.failures++, Math.random());
    this.nextTryAt = performance.now() + wait;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), wait);
    this.changed();
  }

  /** Whether the hub has spoken; if not, it is tried again later. */
  private async sendOne(item: Item): Promise<boolean> {
    this.replace({ ...item, state: 'sending' });
    try {
      const sent = await this.deliver({ ...item, state: 'sending' });
      await this.settle({ ...sent, state: 'sent', settledAt: this.now() });
      if (item.photo) await this.kept.dropPhoto(item.key).catch(() => null);
      if (item.what === 'reading') await this.forget(item.key);
      return true;
    } catch (fault) {
      const known = this.items.find(other => other.key === item.key) ?? item;
      const signedOut = fault instanceof Problem && fault.status === 401;
      if (!(fault instanceof Problem) || isPassing(fault) || signedOut) {
        await this.settle({ ...known, state: 'waiting', attempts: known.attempts + 1 });
        return false;
      }
      if (item.what === 'reading') await this.forget(item.key);
      else await this.settle({ ...known, state: 'refused', settledAt: this.now(), zh: fault.sentence('zh'), en: fault.sentence('en') });
      return true;
    }
  }

  /** A photo goes first; the hub's name for it is kept, so that it need not go twice. */
  private async deliver(item: Item): Promise<Item> {
    let sent = item;
    const device = deviceName();
    const photo = item.photo && !item.fileId ? await this.photoOf(item.key) : null;
    if (photo) {
      const fileId = await api.attach(item.incident, new Blob([photo.bytes], { type: 'image/jpeg' }), `${item.number}-${item.madeAt.slice(0, 19).replace(/\D/g, '')}.jpg`, { key: `${item.key}-photo`, device });
      await this.settle((sent = { ...item, fileId }));
    }
    const body = sent.what === 'report' ? { ...sent.body, files: sent.fileId ? [sent.fileId] : [] } : sent.body;
    const answer = await api.command(`/api/assignments/${encodeURIComponent(sent.task)}/${sent.what}`, body, { key: sent.key, device });
    return { ...sent, version: Number(answer.headers.get('ETag')?.replace(/\D/g, '') ?? 0) };
  }

  private replace(item: Item): void {
    this.items = replaced(this.items, item);
    this.changed();
  }

  private async settle(item: Item): Promise<void> {
    this.replace(item);
    await this.store(item);
  }

  private async store(item: Item): Promise<void> {
    await this.kept.keep(item).catch(() => {
      this.keeps = false;
      this.changed();
    });
  }

  private changed(): void {
    this.host.requestUpdate();
  }
}
