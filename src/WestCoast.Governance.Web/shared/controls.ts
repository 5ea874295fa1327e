import { css } from 'lit';

/** How buttons, fields and focus look everywhere. */
export const controls = css`
  :host { box-sizing: border-box; }
  *, *::before, *::after { box-sizing: inherit; }
  [hidden] { display: none !important; }
  :focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; border-radius: 4px; }
  button, input, select, textarea { font: inherit; color: inherit; }
  button {
    min-height: 30px; padding: 0 10px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: transparent;
    cursor: pointer; transition: background var(--ease), border-color var(--ease); white-space: nowrap;
  }
  button:hover:not(:disabled) { background: var(--hover); border-color: var(--edge); }
  button:disabled { cursor: default; color: var(--faint); border-style: dashed; }
  button.plain { border-color: transparent; color: var(--quiet); }
  button.plain:hover { color: var(--text); background: var(--hover); }
  button.primary { background: var(--action); border-color: var(--action); color: var(--on-action); font-weight: 600; }
  button.primary:hover:not(:disabled) { background: var(--action-hover); }
  button.primary:disabled { background: transparent; border-color: var(--edge); color: var(--quiet); }
  input:not([type=checkbox]), select, textarea {
    min-height: 30px; padding: 0 9px; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--surface);
  }
  input::placeholder, textarea::placeholder { color: var(--faint); opacity: 1; }
  .digits { font-feature-settings: var(--digits); font-variant-numeric: tabular-nums; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
`;
