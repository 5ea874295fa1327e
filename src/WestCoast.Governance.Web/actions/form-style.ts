import { css } from 'lit';

/** How the parts of an action's form look, also inside the components it is made of. */
export const formStyle = css`
  p { margin: 0; font-size: 13px; }
  fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
  legend, .stacked { padding: 0; font-size: 12.5px; color: var(--quiet); }
  legend { margin-bottom: 5px; }
  .stacked { display: grid; gap: 4px; }
  .stacked input, .stacked select, .stacked textarea { width: 100%; color: var(--text); font-size: 14px; }
  .stacked textarea { min-height: 64px; padding: 7px 10px; resize: vertical; }
  .stacked input[type=file] { padding: 5px 8px; min-height: 36px; }
  .radios, .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 6px; }
  .people, .wide { grid-template-columns: minmax(0, 1fr); }
  legend { grid-column: 1 / -1; }
  .choice { display: flex; gap: 9px; align-items: flex-start; min-height: 36px; padding: 7px 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface); font-size: 13.5px; cursor: pointer; }
  .choice:hover { border-color: var(--edge); background: var(--hover); }
  .choice:has(:checked) { border-color: var(--text); background: var(--chosen); }
  .choice:has(:disabled) { cursor: default; border-style: dashed; color: var(--quiet); background: transparent; }
  .choice input { flex: none; width: 16px; height: 16px; min-height: 0; margin: 2px 0 0; padding: 0; accent-color: var(--action); outline: none; }
  .choice:has(:focus-visible) { outline: 2px solid var(--ring); outline-offset: 2px; }
  .choice span { min-width: 0; overflow-wrap: anywhere; }
  .choice b { font-weight: 600; }
  .choice i { font-style: normal; font-size: 12px; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 9px; white-space: nowrap; }
  .choice i.on { border-color: var(--good); color: var(--good); }
  small { display: block; color: var(--quiet); font-size: 12.5px; }
  .choice .mark { width: 17px; height: 17px; vertical-align: -3px; margin-right: 5px; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; align-items: end; }
  .pair > :nth-child(3) { grid-column: 1 / -1; }
  .find { grid-template-columns: 1fr auto; margin-top: 8px; }
  .refused { color: var(--alarm); }
`;
