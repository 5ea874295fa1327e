import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DetailPane } from '../console/detail-pane.ts';
import { incidentRow } from '../console/incident-row.ts';
import { Names } from '../console/names.ts';
import { NoteBox } from '../console/note-box.ts';
import type { Departure } from '../console/rows.ts';
import { en } from '../texts/en.ts';
import { zh } from '../texts/zh.ts';
import { rendered } from './rendered.ts';
import { row } from './samples.ts';

const departure: Departure = { row: row('a', { title: '燃气浓度超限' }), at: '2026-11-24T02:10:00Z', cause: 'BoundaryChanged' };
const pane = (part: Partial<DetailPane>) => {
  const made = Object.assign(new DetailPane(), { incidentId: 'a', names: new Names() }, part);
  return rendered((made as unknown as { render(): unknown }).render());
};

test('the pane of an incident in the area offers what can be done', () => {
  const shown = pane({ row: row('a') });
  assert.match(shown, /<wcg-acknowledge/);
  assert.match(shown, /<wcg-note/);
  assert.doesNotMatch(shown, /departed/);
});

test('the pane of an incident that left says so, since when and why, and offers nothing to do', () => {
  const shown = pane({ row: null, departure });
  for (const said of [zh.detail.gone, zh.detail.movedWhy['BoundaryChanged']!, '10:10:00', '燃气浓度超限']) assert.ok(shown.includes(said), said);
  assert.doesNotMatch(shown, /wcg-acknowledge|class="limits"/);
  assert.match(shown, /<wcg-note [^>]*over=true/);
});

test('an incident that somebody passed on says how, in both languages', () => {
  assert.ok(pane({ row: null, departure: { ...departure, cause: 'Transferred' } }).includes(zh.detail.passedOnWhy['Transferred']!));
  assert.deepEqual(Object.keys(en.detail.passedOnWhy), Object.keys(zh.detail.passedOnWhy));
});

test('a note that was being typed stays to be read, and takes the keys that follow, but cannot be sent', () => {
  const note = (part: object) => rendered((Object.assign(new NoteBox(), { row: row('a') }, part) as unknown as { render(): unknown }).render());
  assert.match(note({ text: '待核实', over: true }), /readonly=true[^]*class="foot" \?hidden=true/);
  assert.match(note({ text: '待核实' }), /readonly=false[^]*class="foot" \?hidden=false/);
  assert.equal(note({ over: true }), '');
});

test('the pane of one that was never loaded here still says that it left', () => {
  assert.ok(pane({ row: null, departure: { ...departure, row: null } }).includes(zh.detail.gone));
});

test('its line in a list that holds still says so in both languages, and no longer what is to do', () => {
  for (const t of [zh, en]) {
    const line = (missing: ReadonlyMap<string, Departure | null>) =>
      rendered(incidentRow(row('a'), 0, { t, names: new Names(), now: Date.parse(departure.at), cursor: null, selected: null, total: 1, missing }));
    assert.ok(line(new Map([['a', departure]])).includes(t.list.gone));
    assert.ok(line(new Map([['a', null]])).includes(t.list.unlisted));
    assert.ok(!line(new Map([['a', departure]])).includes(t.list.unacknowledged));
    assert.ok(line(new Map()).includes(t.list.unacknowledged));
  }
});
