import { html, type TemplateResult } from 'lit';
import { valueOf, type FormContext } from './form-context.ts';
import { systems } from './specs.ts';

/** Both degrees pasted at once, as maps copy them: "120.204, 36.056". */
export const bothDegrees = (typed: string): { lon: string; lat: string } | null => {
  const [, lon = '', lat = ''] = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  return lon && lat ? { lon, lat } : null;
};

export const positionField = (divisionBox: (context: FormContext, label: string) => TemplateResult) => (context: FormContext) => {
  const { w, values, set } = context;
  return html`<div class="pair">
      <label class="stacked">${w.lon}<input name="lon" inputmode="decimal" autocomplete="off" .value=${values.lon} @input=${(e: Event) => set(bothDegrees(valueOf(e)) ?? { lon: valueOf(e) })}></label>
      <label class="stacked">${w.lat}<input name="lat" inputmode="decimal" autocomplete="off" .value=${values.lat} @input=${(e: Event) => set({ lat: valueOf(e) })}></label>
      <label class="stacked">${w.crs}<select name="crs" @change=${(e: Event) => set({ crs: valueOf(e) })}>${systems.map(name => html`<option ?selected=${name === values.crs}>${name}</option>`)}</select></label>
    </div>
    ${divisionBox(context, w.orDivision)}
    <label class="stacked">${w.address}<input name="address" autocomplete="off" .value=${values.address} @input=${(e: Event) => set({ address: valueOf(e) })}></label>`;
};
