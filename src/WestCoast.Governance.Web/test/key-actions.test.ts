import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionFor, type KeyPress } from '../console/key-actions.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({ key, modified: false, typing: false, pressing: false, inDialog: false, ...part });

test('single keys act', () => {
  assert.deepEqual(['j', 'k', 'Enter', 'a', 'd', 'r', 'c', 'm', '/', ' ', 'n', '?', 'x'].map(key => actionFor(press(key), true)),
    ['next', 'previous', 'open', 'acknowledge', 'dispatch', 'route', 'note', 'map', 'search', 'freeze', 'show-held', 'help', null]);
});

test('they belong to the field, the button, the dialog or the browser first', () => {
  assert.equal(actionFor(press('a', { typing: true }), true), null);
  assert.equal(actionFor(press('a', { modified: true }), true), null);
  assert.equal(actionFor(press(' ', { pressing: true }), true), null);
  assert.equal(actionFor(press('j', { pressing: true }), true), 'next');
  assert.equal(actionFor(press('Escape', { inDialog: true }), true), null);
});

test('switched off, only Escape is left', () => {
  assert.equal(actionFor(press('a'), false), null);
  assert.equal(actionFor(press('Escape'), false), 'close');
});
