import type { Item } from './outbox-items.ts';

export interface Photo { bytes: ArrayBuffer; width: number; height: number }
export interface Draft { task: string; text: string; photo: Photo | null }
type Store = 'outbox' | 'photos' | 'drafts';

const open = (): Promise<IDBDatabase> => new Promise((done, fail) => {
  const asking = indexedDB.open('wcg-field', 1);
  asking.onupgradeneeded = () => {
    asking.result.createObjectStore('outbox', { keyPath: 'key' });
    asking.result.createObjectStore('photos', { keyPath: 'key' });
    asking.result.createObjectStore('drafts', { keyPath: 'task' });
  };
  asking.onsuccess = () => done(asking.result);
  asking.onerror = () => fail(asking.error);
});

/** What must outlive the page: things on their way to the hub, and what is half written. */
export class Kept {
  private base: Promise<IDBDatabase> | null = null;

  readonly items = () => this.ask<Item[]>('outbox', 'readonly', store => store.getAll());
  readonly keep = (item: Item) => this.ask('outbox', 'readwrite', store => store.put(item));
  readonly keepPhoto = (key: string, photo: Photo) => this.ask('photos', 'readwrite', store => store.put({ key, ...photo }));
  readonly photo = (key: string) => this.ask<Photo | undefined>('photos', 'readonly', store => store.get(key));
  readonly dropPhoto = (key: string) => this.ask('photos', 'readwrite', store => store.delete(key));
  readonly drop = async (key: string) => {
    await this.ask('outbox', 'readwrite', store => store.delete(key));
    await this.dropPhoto(key);
  };
  readonly draft = (task: string) => this.ask<Draft | undefined>('drafts', 'readonly', store => store.get(task));
  readonly keepDraft = (draft: Draft) => this.ask('drafts', 'readwrite', store => store.put(draft));
  readonly dropDraft = (task: string) => this.ask('drafts', 'readwrite', store => store.delete(task));

  private async ask<T>(name: Store, mode: IDBTransactionMode, question: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const base = await (this.base ??= open());
    return new Promise<T>((done, fail) => {
      const transaction = base.transaction(name, mode, { durability: 'strict' });
      const asked = question(transaction.objectStore(name));
      transaction.oncomplete = () => done(asked.result as T);
      transaction.onerror = transaction.onabort = () => fail(transaction.error);
    });
  }
}
