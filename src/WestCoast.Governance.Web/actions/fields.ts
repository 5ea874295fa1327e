import { html, nothing, type TemplateResult } from 'lit';
import { severityMark } from '../shared/severity-mark.ts';
import { timeNear } from '../shared/times.ts';
import { severities, tiers } from '../shared/types.ts';
import { checkedOf, valueOf, type FormContext } from './form-context.ts';
import { positionField } from './position-field.ts';
import { splittable } from './signals.ts';
import { dismissals, largestFile, type Field } from './specs.ts';

interface Choice { value: string; label: unknown; hint?: unknown; off?: boolean }

/** One out of a few, as buttons that a screen reader knows as radio buttons. */
export const radios = (name: string, legend: string, chosen: string, choices: readonly Choice[], choose: (value: string) => void) => html`
  <fieldset class="radios"><legend>${legend}</legend>${choices.map(({ value, label, hint, off }) => html`
    <label class="choice"><input type="radio" name=${name} value=${value} .checked=${value === chosen} ?disabled=${off === true} @change=${() => choose(value)}>
      <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label>`)}</fieldset>`;

const dismissal = ({ w, values, set }: FormContext) =>
  radios('dismissal', w.dismissal.label, values.choice, dismissals.map(value => ({ value, label: w.dismissal[value], hint: w.dismissalHint[value] })), choice => set({ choice }));

const tier = ({ w, t, row, values, set }: FormContext) =>
  radios('tier', w.tier, values.choice, tiers.filter(one => tiers.indexOf(one) < tiers.indexOf(row.tier ?? 'district')).map(value => ({ value, label: t.tier[value] })), choice => set({ choice }));

const severity = ({ w, t, row, values, set }: FormContext) =>
  radios('severity', w.severity, values.choice, severities.map(level => ({
    value: String(level), off: level === row.severity,
    label: html`${severityMark(level, false, '')}${t.severityLevel(level)} ${t.severity[level]}${level === row.severity ? html`<small>${w.current}</small>` : nothing}`,
  })), choice => set({ choice }));

const kind = ({ w, names, row, values, set }: FormContext) => html`
  <label class="stacked">${w.kind}<select name="kind" .value=${values.choice} @change=${(e: Event) => set({ choice: valueOf(e) })}>
    <option value="">${names.kind(row.kind)} · ${w.current}</option>
    ${names.allKinds.filter(one => one.code !== row.kind).map(one => html`<option value=${one.code} ?selected=${one.code === values.choice}>${names.kind(one.code)}</option>`)}</select></label>`;

/** Those that the kind asks for come first and are ticked for nobody: calling them is a decision. */
const departments = ({ w, t, names, row, values, set }: FormContext) => {
  const called = new Map((row.summoned ?? []).map(summons => [summons.department, summons]));
  const usual = [row.department, ...(row.coDepartments ?? []), ...(names.kindOf(row.kind)?.coDepartments ?? [])];
  const all = [...new Set([...usual.filter((code): code is string => !!code), ...names.allDepartments])];
  const tick = (code: string, on: boolean) => set({ departments: on ? [...values.departments, code] : values.departments.filter(other => other !== code) });
  return html`<fieldset class="ticks"><legend>${w.departments}</legend>${all.map(code => html`
    <label class="choice"><input type="checkbox" value=${code} .checked=${called.has(code) || values.departments.includes(code)} ?disabled=${called.has(code)}
      @change=${(e: Event) => tick(code, checkedOf(e))}><span>${names.department(code, t)}${called.has(code)
        ? html`<small>${called.get(code)!.reportedInAt ? w.reportedIn : w.called}</small>` : nothing}</span></label>`)}</fieldset>`;
};

const department = ({ w, t, names, row, session, values, set }: FormContext) => {
  const waiting = (row.summoned ?? []).filter(summons => !summons.reportedInAt && (!session.department || summons.department === session.department));
  return radios('department', w.department, values.choice, waiting.map(({ department: code }) => ({ value: code, label: names.department(code, t) })), choice => set({ choice }));
};

const onScene = ({ w, values, set }: FormContext) => html`
  <label class="choice"><input type="checkbox" name="on-scene" .checked=${values.onScene} @change=${(e: Event) => set({ onScene: checkedOf(e) })}><span>${w.onScene}</span></label>`;

export const divisionBox = ({ w, names, values, set }: FormContext, label: string) => html`
  <label class="stacked">${label}<input name="division" list="divisions" autocomplete="off" placeholder=${w.divisionHint} .value=${values.division} @input=${(e: Event) => set({ division: valueOf(e) })}></label>
  <datalist id="divisions">${names.allDivisions.map(one => html`<option value=${`${names.division(one.code)} ${one.code}`}></option>`)}</datalist>`;

const desk = (context: FormContext) => {
  const { w, t, names, values, set } = context;
  return html`${divisionBox(context, w.division)}
    <label class="stacked">${w.department}<select name="department" @change=${(e: Event) => set({ choice: valueOf(e) })}>
      <option value="">${w.keepDepartment}</option>
      ${names.allDepartments.map(code => html`<option value=${code} ?selected=${code === values.choice}>${names.department(code, t)}</option>`)}</select></label>`;
};

const signals = ({ w, t, names, timeline, now, values, set }: FormContext) => {
  const all = splittable(timeline);
  const tick = (id: string, on: boolean) => set({ signals: on ? [...values.signals, id] : values.signals.filter(other => other !== id) });
  return html`<fieldset class="ticks wide"><legend>${w.signals.label}</legend>${all.length === 0 ? html`<p>${w.signals.none}</p>` : all.map(signal => html`
    <label class="choice"><input type="checkbox" value=${signal.signalId} .checked=${values.signals.includes(signal.signalId)} @change=${(e: Event) => tick(signal.signalId, checkedOf(e))}>
      <span>${names.feed(signal.feed, t)} · ${signal.source}<small class="digits">${now === null ? nothing : timeNear(signal.occurredAt, now)} ${signal.title ?? ''}</small></span></label>`)}</fieldset>`;
};

const file = ({ w, values, set }: FormContext) => html`
  <label class="stacked">${w.file.label}<input type="file" name="file" @change=${(e: Event) => set({ file: (e.target as HTMLInputElement).files?.[0] ?? null })}></label>
  ${values.file && values.file.size > largestFile ? html`<p class="refused" role="alert">${w.file.tooLarge}</p>`
    : values.file ? html`<p class="digits">${w.file.chosen(values.file.name, Math.max(1, Math.round(values.file.size / 1000)))}</p>` : nothing}`;

const candidates = ({ row, names, values, set }: FormContext) => html`
  <wcg-candidates .incidentId=${row.id} .names=${names} .chosen=${values.candidate} @choose=${(e: CustomEvent) => set({ candidate: e.detail })}></wcg-candidates>`;

const target = ({ row, names, open, values, set }: FormContext) => html`
  <wcg-merge-target .row=${row} .names=${names} .open=${open} .chosen=${values.target} @choose=${(e: CustomEvent) => set({ target: e.detail })}></wcg-merge-target>`;

export const fields: Record<Field, (context: FormContext) => TemplateResult> = {
  dismissal, candidates, departments, department, 'on-scene': onScene, tier, desk, severity, kind, position: positionField(divisionBox), target, signals, file,
};
