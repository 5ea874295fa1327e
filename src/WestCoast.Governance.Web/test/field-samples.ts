import type { Item } from '../field/outbox-items.ts';
import type { Task } from '../field/tasks.ts';

export const at = '2026-11-24T02:00:00Z';
export const item = (key: string, part: Partial<Item> = {}): Item =>
  ({ key, user: 'w', task: 't', incident: 'i', number: 1, title: 'x', what: 'acceptance', body: {}, photo: false, madeAt: at, state: 'waiting', attempts: 0, ...part });
export const task = (part: Partial<Task> = {}): Task => ({
  id: 't', incidentId: 'i', number: 1, title: 'x', kind: 'fire', severity: 3, placeZh: '', placeEn: '', address: null, lon: null, lat: null, state: 'offered', offeredAt: at,
  acceptBy: '2026-11-24T02:02:00Z', arriveBy: '2026-11-24T02:30:00Z', resolveBy: '2026-11-24T04:00:00Z', version: 3, to: { kind: 'worker', id: 'w-1', zh: '', en: '' }, ...part,
});
