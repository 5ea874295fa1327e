import { css } from 'lit';

/** The few of MapLibre's own rules that a map without its controls needs. */
export const mapFrame = css`
  :host { display: block; position: relative; }
  .map { position: absolute; inset: 0; background: var(--ground); overflow: hidden; }
  .canvas { position: absolute; inset: 0; overflow: hidden; }
  .maplibregl-canary { background-color: salmon; }
  .maplibregl-canvas { position: absolute; left: 0; top: 0; }
  .maplibregl-canvas:focus-visible { outline-offset: -3px; }
  .maplibregl-canvas-container.maplibregl-interactive { cursor: grab; touch-action: none; }
  .maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing; }
  .maplibregl-control-container { display: none; }
  .tools { position: absolute; right: 12px; top: 12px; display: grid; gap: 4px; }
  .tools button { width: 34px; height: 34px; padding: 0; font-size: 18px; line-height: 1; background: var(--surface); }
  .legend { position: absolute; left: 12px; bottom: 10px; max-width: calc(100% - 24px); margin: 0; padding: 4px 10px; border-radius: 5px; background: color-mix(in srgb, var(--surface) 88%, transparent); color: var(--quiet); font-size: 12px; }
  .legend b { color: var(--warn); font-weight: 550; }
  .wait { position: absolute; inset: 0; margin: 0; display: grid; place-content: center; color: var(--quiet); }
`;
