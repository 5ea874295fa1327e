import { css } from 'lit';

/** Picker above, then place panel, map and work side by side; one below the other where there is no room. */
export const gridsStyle = css`
  :host { display: flex; flex-direction: column; position: relative; overflow: hidden; }
  main { flex: 1; min-height: 0; display: flex; flex-direction: column; }
  .pick { padding: 10px 14px; border-bottom: 1px solid var(--line); background: var(--ground); }
  .pick .note { margin: 8px 0 0; }
  .desk { flex: 1; min-height: 0; display: grid; grid-template-columns: auto minmax(0, 1fr) clamp(460px, 43vw, 780px); }
  wcg-place-panel { width: 340px; min-height: 0; grid-column: 1; }
  wcg-grid-map { grid-column: 2; min-width: 0; min-height: 0; }
  .work { grid-column: 3; display: flex; flex-direction: column; min-height: 0; min-width: 0; background: var(--surface); border-left: 1px solid var(--line); }
  .strip { display: flex; align-items: stretch; border-bottom: 1px solid var(--line); }
  .strip wcg-tab-strip { flex: 1; min-width: 0; margin-bottom: -1px; }
  .strip button { align-self: center; margin-right: 8px; }
  .panel { flex: 1; min-height: 0; overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
  .panel:focus-visible { outline-offset: -2px; }
  .skip { position: absolute; left: 12px; top: 8px; transform: translateY(-80px); z-index: 20; padding: 8px 14px; border: 0; background: var(--action); color: var(--on-action); }
  .skip:focus { transform: none; }
  @media (max-width: 1180px) { wcg-place-panel { width: 300px; } .desk { grid-template-columns: auto minmax(0, 1fr) 440px; } }
  @media (max-width: 1050px) {
    :host { overflow: auto; }
    main, .desk { display: block; }
    wcg-grid-map { height: 52vh; min-height: 320px; }
    .work { border-left: 0; border-top: 1px solid var(--line); }
    .panel { overflow: visible; }
    wcg-place-panel { position: fixed; inset: auto 0 0; width: auto; height: 64vh; z-index: 10; border-top: 1px solid var(--line-strong); box-shadow: var(--shadow); }
  }
  @media print { :host, main, .desk { display: block; height: auto; } wcg-grid-map, .strip button { display: none; } .panel { overflow: visible; } }
`;
