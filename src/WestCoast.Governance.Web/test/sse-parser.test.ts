import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SseParser, type ServerSentEvent } from '../shared/sse-parser.ts';

const text = ': hello\r\n\r\nevent: change\nid: 41\ndata: {"zh":"燃气"}\ndata: second\n\nevent: ping\r\ndata:tight\r\n\r\nid: 7\rdata\r\rdata: last 🔥\n\nevent: empty\n\ndata: cut off';
const expected: ServerSentEvent[] = [
  { event: 'change', id: '41', data: '{"zh":"燃气"}\nsecond' },
  { event: 'ping', id: null, data: 'tight' },
  { event: 'message', id: '7', data: '' },
  { event: 'message', id: null, data: 'last 🔥' },
];

const read = (...slices: Uint8Array[]): ServerSentEvent[] => {
  const [parser, decoder] = [new SseParser(), new TextDecoder()];
  return slices.flatMap(slice => parser.push(decoder.decode(slice, { stream: true })));
};

test('whole events come out, comments and half events do not', () => {
  assert.deepEqual(read(new TextEncoder().encode(text)), expected);
});

test('a cut at any byte changes nothing', () => {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at <= bytes.length; at++) assert.deepEqual(read(bytes.slice(0, at), bytes.slice(at)), expected, `cut at ${at}`);
});

test('byte by byte is the same', () => {
  assert.deepEqual(read(...[...new TextEncoder().encode(text)].map(byte => Uint8Array.of(byte))), expected);
});
