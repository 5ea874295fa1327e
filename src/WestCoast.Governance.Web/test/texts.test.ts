import assert from 'node:assert/strict';
import { test } from 'node:test';
import { half } from '../shared/bilingual.ts';
import { actionsEn } from '../texts/actions-en.ts';
import { actionsZh } from '../texts/actions-zh.ts';
import { en } from '../texts/en.ts';
import { feedsEn } from '../texts/feeds-en.ts';
import { feedsZh } from '../texts/feeds-zh.ts';
import { fieldEn } from '../texts/field-en.ts';
import { fieldZh } from '../texts/field-zh.ts';
import { gridsEn } from '../texts/grids-en.ts';
import { gridsZh } from '../texts/grids-zh.ts';
import { zh } from '../texts/zh.ts';

const leaves = (node: unknown, path = ''): Map<string, unknown> =>
  typeof node === 'object' && node !== null
    ? new Map(Object.entries(node).flatMap(([key, value]) => [...leaves(value, `${path}.${key}`)]))
    : new Map([[path, node]]);

const english = [en, gridsEn, actionsEn, fieldEn, feedsEn];
const chinese = [zh, gridsZh, actionsZh, fieldZh, feedsZh];

const said = (text: unknown): string => (typeof text === 'function' ? text('1', '2', '3') : String(text));

test('both languages say the same things', () => {
  english.forEach((words, i) => assert.deepEqual([...leaves(words).keys()].sort(), [...leaves(chinese[i]).keys()].sort()));
});

test('nothing is empty, and every sentence uses what it is given', () => {
  for (const words of [...chinese, ...english])
    for (const [key, text] of leaves(words)) {
      assert.notEqual(said(text).trim(), '', key);
      assert.ok(!said(text).includes('undefined'), key);
    }
});

test('English is English, but for the names of the other language and the drill mark', () => {
  const bilingual = ['.drillBanner', '.drillTitle', '.languageSwitch', '.languageSwitchLabel'];
  for (const [key, text] of english.flatMap(words => [...leaves(words)])) if (!bilingual.includes(key)) assert.doesNotMatch(said(text), /[\u4e00-\u9fff]/, key);
});

test('a drill says so in both languages whatever the screen speaks', () => {
  for (const words of [zh, en]) assert.match(words.drillBanner, /^【演练】EXERCISE/);
});

test('a two-language sentence gives the half that was asked for', () => {
  const both = '到场：黄岛街道 30 分钟。Arrive: 30-minute reach rule, 12345, 7 days.';
  assert.equal(half(both, 'zh'), '到场：黄岛街道 30 分钟。');
  assert.equal(half(both, 'en'), 'Arrive: 30-minute reach rule, 12345, 7 days.');
  assert.equal(half('办结：12345 水电气热 24 小时。12345, utilities: 24 h.', 'en'), '12345, utilities: 24 h.');
  assert.equal(half('只有中文。', 'en'), '只有中文。');
});
