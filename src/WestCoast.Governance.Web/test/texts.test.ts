import assert from 'node:assert/strict';
import { test } from 'node:test';
import { half } from '../shared/bilingual.ts';
import { en } from '../texts/en.ts';
import { gridsEn } from '../texts/grids-en.ts';
import { gridsZh } from '../texts/grids-zh.ts';
import { zh } from '../texts/zh.ts';

const leaves = (node: unknown, path = ''): Map<string, unknown> =>
  typeof node === 'object' && node !== null
    ? new Map(Object.entries(node).flatMap(([key, value]) => [...leaves(value, `${path}.${key}`)]))
    : new Map([[path, node]]);

const said = (text: unknown): string => (typeof text === 'function' ? text('1', '2', '3') : String(text));

test('both languages say the same things', () => {
  assert.deepEqual([...leaves(en).keys()].sort(), [...leaves(zh).keys()].sort());
  assert.deepEqual([...leaves(gridsEn).keys()].sort(), [...leaves(gridsZh).keys()].sort());
});

test('nothing is empty, and every sentence uses what it is given', () => {
  for (const words of [zh, en, gridsZh, gridsEn])
    for (const [key, text] of leaves(words)) {
      assert.notEqual(said(text).trim(), '', key);
      assert.ok(!said(text).includes('undefined'), key);
    }
});

test('English is English, but for the names of the other language and the drill mark', () => {
  const bilingual = ['.drillBanner', '.drillTitle', '.languageSwitch', '.languageSwitchLabel'];
  for (const [key, text] of [...leaves(en), ...leaves(gridsEn)]) if (!bilingual.includes(key)) assert.doesNotMatch(said(text), /[\u4e00-\u9fff]/, key);
});

test('a drill says so in both languages whatever the screen speaks', () => {
  for (const words of [zh, en]) assert.match(words.drillBanner, /^【演练】EXERCISE/);
});

test('a two-language sentence gives the half that was asked for', () => {
  const both = '到场：黄岛街道 30 分钟。Arrive: 30-minute reach rule, 12345, 7 days.';
  assert.equal(half(both, 'zh'), '到场：黄岛街道 30 分钟。');
  assert.equal(half(both, 'en'), 'Arrive: 30-minute reach rule, 12345, 7 days.');
  assert.equal(half('只有中文。', 'en'), '只有中文。');
});
