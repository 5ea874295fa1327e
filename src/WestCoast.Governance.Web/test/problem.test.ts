import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../shared/problem.ts';

const problem = (body: unknown, headers: Record<string, string> = {}) => Problem.from(new Response(JSON.stringify(body), { status: 409, headers }));

test('each language shows its own sentence; English prefers the detail to the title', async () => {
  const full = await problem({ type: 'urn:west-coast:x.y', title: 'Conflict', detail: 'Li acknowledged this.', zh: 'Li 已签收此事件。' });
  assert.deepEqual([full.code, full.sentence('zh'), full.sentence('en')], ['x.y', 'Li 已签收此事件。', 'Li acknowledged this.']);
  const short = await problem({ title: 'Li acknowledged this.', zh: 'Li 已签收此事件。' });
  assert.deepEqual([short.sentence('zh'), short.sentence('en')], ['Li 已签收此事件。', 'Li acknowledged this.']);
});

test('a sentence in the other language is better than none', async () => {
  assert.equal((await problem({ title: 'Bad Request' })).sentence('zh'), 'Bad Request');
  assert.equal((await problem({ zh: '备注不能为空。' })).sentence('en'), '备注不能为空。');
});

test('an answer that is no problem document has no sentence', async () => {
  const odd = await Problem.from(new Response('<html>', { status: 502, headers: { 'Retry-After': '30' } }));
  assert.deepEqual([odd.sentence('zh'), odd.sentence('en'), odd.retryAfterSeconds], ['', '', 30]);
});
