import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../field/outbox.ts';
import { at, task } from './field-samples.ts';

interface Asked { path: string; key: string | null; body: unknown }

/** An outbox whose page keeps nothing, before a hub that answers as told. */
const outbox = (answers: (() => Response | Promise<Response>)[]) => {
  const asked: Asked[] = [];
  const changes: (() => void)[] = [];
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  globalThis.fetch = async (path, init) => {
    asked.push({ path: String(path), key: new Headers(init?.headers).get('Idempotency-Key'), body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body });
    return (answers.shift() ?? (() => new Response(null, { status: 204 })))();
  };
  const made = new Outbox({ requestUpdate: () => changes.forEach(look => look()) }, () => at);
  const until = (good: () => boolean) => new Promise<void>(done => {
    const look = () => good() && done();
    changes.push(look);
    look();
  });
  return { made, asked, until };
};
const noConnection = () => Promise.reject(new TypeError('offline'));
const problem = (status: number, body = {}) => () => new Response(JSON.stringify(body), { status });

test('what the hub did not take is sent again under the same key until it is', async () => {
  const { made, asked, until } = outbox([noConnection, problem(503)]);
  await made.begin('w');
  await made.add(task(), 'acceptance', {});
  await until(() => made.items[0]!.attempts === 1 && made.nextTryAt !== null);
  made.tryNow();
  await until(() => made.items[0]!.attempts === 2);
  await until(() => made.nextTryAt !== null);
  made.tryNow();
  await until(() => made.items[0]!.state === 'sent');
  assert.equal(asked.length, 3);
  assert.deepEqual(new Set(asked.map(({ key }) => key)), new Set([made.items[0]!.key]));
});

test('a refusal is kept with its sentence, and the next thing goes on', async () => {
  const { made, until } = outbox([problem(409, { zh: '该派单已结束。', title: 'This assignment is over.' })]);
  await made.begin('w');
  await made.add(task(), 'acceptance', {});
  await made.add(task({ id: 'u' }), 'acceptance', {});
  await until(() => made.items.every(({ state }) => state === 'refused' || state === 'sent'));
  assert.deepEqual(made.items.map(({ state, zh }) => [state, zh]), [['refused', '该派单已结束。'], ['sent', undefined]]);
});

test('a photo goes first and once; the report names it', async () => {
  const { made, asked, until } = outbox([() => Response.json({ id: 'f1' }, { status: 201 }), problem(503)]);
  await made.begin('w');
  await made.add(task(), 'report', { text: '已清理', done: true }, { bytes: new ArrayBuffer(8), width: 2, height: 2 });
  await until(() => made.items[0]!.attempts === 1 && made.nextTryAt !== null);
  made.tryNow();
  await until(() => made.items[0]!.state === 'sent');
  assert.deepEqual(asked.map(({ path }) => path), ['/api/incidents/i/files', '/api/assignments/t/report', '/api/assignments/t/report']);
  assert.deepEqual(asked[2]!.body, { text: '已清理', done: true, files: ['f1'] });
  assert.equal(asked[0]!.key, `${made.items[0]!.key}-photo`);
});

test('a position joins the arrival when it comes in time, and what follows waits for it', async () => {
  const { made, asked, until } = outbox([]);
  let found!: (more: Record<string, unknown>) => void;
  await made.begin('w');
  await made.add(task(), 'arrival', {}, null, new Promise(done => (found = done)));
  await made.add(task(), 'report', { text: 'x', done: false });
  assert.equal(asked.length, 0);
  found({ lon: 120.1, lat: 35.9, crs: 'WGS84' });
  await until(() => made.items.every(({ state }) => state === 'sent'));
  assert.deepEqual(asked.map(({ body }) => body), [{ lon: 120.1, lat: 35.9, crs: 'WGS84' }, { text: 'x', done: false, files: [] }]);
});

test('signed out, nothing is lost', async () => {
  globalThis.dispatchEvent = () => true;
  const { made, until } = outbox([problem(401)]);
  await made.begin('w');
  await made.add(task(), 'acceptance', {});
  await until(() => made.items[0]!.attempts === 1);
  assert.equal(made.items[0]!.state, 'waiting');
  assert.equal(made.keeps, false);
});
