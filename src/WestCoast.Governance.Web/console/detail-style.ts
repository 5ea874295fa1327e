import { css } from 'lit';

export const detailStyle = css`
  :host { display: block; position: relative; }
  aside { position: absolute; inset: 0; display: flex; flex-direction: column; background: var(--surface); border-left: 1px solid var(--line); }
  .close { position: absolute; right: 8px; top: 10px; width: 32px; padding: 0; }
  header { display: flex; gap: 12px; padding: 14px 46px 14px 16px; border-bottom: 1px solid var(--line); border-top: 3px solid var(--c); }
  header .mark { width: 34px; height: 34px; margin-top: 2px; }
  header div { min-width: 0; }
  p { margin: 0; }
  h2 { margin: 1px 0 3px; font-size: 17px; line-height: 1.35; font-weight: 650; overflow-wrap: anywhere; }
  .level { font-size: 13px; font-weight: 550; }
  .level span { margin-left: 8px; font-weight: 400; color: var(--quiet); }
  h2 + .title { margin-bottom: 3px; overflow-wrap: anywhere; }
  .quiet { color: var(--quiet); font-size: 13px; }
  header b { color: var(--text); font-weight: 600; }
  .body { flex: 1; min-height: 0; overflow: auto; padding: 14px 16px 28px; display: flex; flex-direction: column; gap: 18px; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
  .missing { padding: 60px 28px; text-align: center; color: var(--quiet); }
  .warning { padding: 8px 12px; border: 1px solid var(--warn); border-left-width: 4px; border-radius: 5px; background: var(--s2-soft); font-size: 13px; }
  .departed { margin: 12px 16px 0; }
  .body:focus-visible { outline-offset: -2px; }
  h3 { margin: 0 0 7px; font-size: 12.5px; font-weight: 600; color: var(--quiet); letter-spacing: .06em; }
  dl { display: grid; grid-template-columns: 96px 1fr; gap: 5px 12px; margin: 0; font-size: 13.5px; }
  dt { color: var(--quiet); }
  dd { margin: 0; overflow-wrap: anywhere; }
  dd small { display: block; color: var(--quiet); font-size: 12.5px; }
  .limits { display: grid; grid-template-columns: minmax(64px, auto) 1fr auto; gap: 6px 10px; margin: 0; padding: 0; list-style: none; }
  .limits li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; padding: 6px 11px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
  .limits small { color: var(--quiet); font-size: 12.5px; }
  .limits .left { font-weight: 600; }
  .limits .soon { border-color: var(--warn); } .limits .soon .left { color: var(--warn); }
  .limits .over { border-color: var(--alarm); background: var(--s1-soft); } .limits .over .left { color: var(--alarm); }
  .checklist { margin: 0; padding: 0 0 0 22px; font-size: 13.5px; line-height: 1.6; }
  .waits { color: var(--warn); }
  dd button { min-height: 26px; padding: 0 8px; }
  .source { margin-top: 6px; color: var(--quiet); font-size: 12.5px; }
  .signal { padding: 8px 11px; border: 1px solid var(--line); border-radius: 6px; font-size: 13.5px; }
  .signal + .signal { margin-top: 6px; }
  .signal header { display: flex; gap: 8px; padding: 0; border: 0; align-items: baseline; flex-wrap: wrap; }
  .signal .tag { font-size: 12px; color: var(--quiet); border: 1px solid var(--line-strong); border-radius: 3px; padding: 0 5px; }
  .signal .value { margin-left: auto; font-weight: 650; }
  .signal small { display: block; margin-top: 2px; color: var(--quiet); font-size: 12.5px; }
  @media print { aside { position: static; } .body { overflow: visible; } wcg-note, .close { display: none; } }
`;
