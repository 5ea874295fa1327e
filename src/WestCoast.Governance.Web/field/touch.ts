import { css } from 'lit';

/** How things look and feel under a thumb, outdoors. */
export const touch = css`
  :host { box-sizing: border-box; }
  *, *::before, *::after { box-sizing: inherit; }
  [hidden] { display: none !important; }
  :focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; border-radius: 8px; }
  h1:focus, h2:focus { outline: none; }
  button, input, textarea, .button { font: inherit; color: inherit; }
  button, .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 50px; min-width: 44px; padding: 0 18px; border: 1.5px solid var(--line-strong); border-radius: 12px;
    background: var(--surface); font-weight: 600; cursor: pointer; touch-action: manipulation; -webkit-tap-highlight-color: transparent;
  }
  button:active, .button:active { background: var(--hover); }
  button.primary { background: var(--action); border-color: var(--action); color: var(--on-action); font-size: 19px; font-weight: 650; }
  button.primary:active { background: var(--action-hover); }
  button:disabled { color: var(--faint); border-style: dashed; background: transparent; }
  button.plain { border-color: transparent; background: transparent; padding: 0 10px; }
  textarea { display: block; width: 100%; min-height: 120px; padding: 12px 14px; border: 1.5px solid var(--edge); border-radius: 12px; background: var(--surface); font-size: 18px; }
  textarea::placeholder { color: var(--faint); opacity: 1; }
  p, h1, h2, h3 { margin: 0; }
  small, .quiet { color: var(--quiet); }
  small { font-size: 14.5px; }
  .digits { font-feature-settings: var(--digits); font-variant-numeric: tabular-nums; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; }
  .note { padding: 11px 14px; border: 1.5px solid var(--line-strong); border-left-width: 6px; border-radius: 10px; background: var(--raised); }
  .note.warn { border-color: var(--warn); background: var(--s2-soft); }
  .note.bad { border-color: var(--alarm); background: var(--s1-soft); }
  .chip { display: inline-flex; align-items: center; min-height: 30px; padding: 0 11px; border: 1.5px solid var(--line-strong); border-radius: 15px; font-size: 15.5px; font-weight: 600; white-space: nowrap; }
  .chip.soon { border-color: var(--warn); color: var(--warn); background: var(--s2-soft); }
  .chip.over { border-color: var(--alarm); color: var(--alarm); background: var(--s1-soft); }
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
`;
