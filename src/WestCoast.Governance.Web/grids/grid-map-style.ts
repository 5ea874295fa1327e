import { css } from 'lit';

export const gridMapCss = css`
  .map { touch-action: none; }
  .swatch { flex: none; }
  details { position: absolute; right: 12px; bottom: 10px; max-width: calc(100% - 20px); max-height: calc(100% - 20px); overflow: auto; border: 1px solid var(--line-strong); border-radius: 8px; background: color-mix(in srgb, var(--surface) 94%, transparent); font-size: 13px; }
  summary, .choices { box-sizing: border-box; } /* what lies in a details inherits from its own slot */
  summary { min-height: 32px; padding: 6px 12px; cursor: pointer; font-weight: 600; }
  .choices { display: grid; padding: 0 12px 8px; }
  .choices label { display: flex; align-items: center; gap: 9px; min-height: 28px; cursor: pointer; }
  .choices input { width: 17px; height: 17px; margin: 0; accent-color: var(--link); }
  .off { color: var(--quiet); }
  .news { position: absolute; left: 10px; top: 10px; right: 60px; display: grid; gap: 6px; justify-items: start; pointer-events: none; }
  .news > * { margin: 0; padding: 5px 11px; border-radius: 6px; background: var(--surface); border: 1px solid var(--line-strong); font-size: 13px; pointer-events: auto; }
  .news .bad { border-color: var(--alarm); }
  .news button { margin-left: 8px; min-height: 26px; }
  .nomap { position: absolute; inset: 0; display: grid; place-content: center; padding: 24px; text-align: center; color: var(--quiet); background: var(--surface); }
  .cross { display: none; position: absolute; left: 50%; top: 50%; width: 30px; height: 30px; margin: -15px; pointer-events: none; color: var(--ring); }
  .map:has(canvas:focus-visible) .cross { display: block; }
  .tools .wide { width: auto; justify-self: end; padding: 0 11px; font-size: 13px; }
  .tools button:not(.wide) { justify-self: end; }
`;
