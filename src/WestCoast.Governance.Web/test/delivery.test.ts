import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Delivery, isPassing, newKey } from '../shared/delivery.ts';
import { Problem, Unreachable } from '../shared/problem.ts';

const at_once = () => Promise.resolve();
const problem = (status: number) => new Problem(status, 'x', '', '', null);

test('a hub that does not answer is asked again, under the same key', async () => {
  const keys: string[] = [];
  const answer = await new Delivery(at_once).send('confirm', async key => {
    keys.push(key);
    if (keys.length < 3) throw keys.length === 1 ? new Unreachable('') : problem(503);
    return 'done';
  });
  assert.equal(answer, 'done');
  assert.equal(new Set(keys).size, 1);
});

test('given up, the same words keep their key; other words get another', async () => {
  const delivery = new Delivery(at_once);
  const keys = new Set<string>();
  const fail = async (key: string) => { keys.add(key); throw new Unreachable(''); };
  await assert.rejects(delivery.send('a', fail));
  await assert.rejects(delivery.send('a', fail));
  assert.equal(keys.size, 1);
  await assert.rejects(delivery.send('b', fail));
  assert.equal(keys.size, 2);
});

test('a refusal is an answer: it is not asked again, and saying it anew is a new command', async () => {
  const delivery = new Delivery(at_once);
  const keys: string[] = [];
  const refuse = async (key: string) => { keys.push(key); throw problem(412); };
  await assert.rejects(delivery.send('a', refuse));
  await assert.rejects(delivery.send('a', refuse));
  assert.equal(keys.length, 2);
  assert.notEqual(keys[0], keys[1]);
});

test('only what may pass by itself is sent again', () => {
  assert.deepEqual([new Unreachable(''), problem(500), problem(429), problem(409), problem(412), problem(403), new TypeError()].map(isPassing), [true, true, true, false, false, false, false]);
});

test('a key is a version 4 UUID, also where the browser cannot make one', () => {
  const { randomUUID } = crypto;
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(newKey(), shape);
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  assert.match(newKey(), shape);
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
});
