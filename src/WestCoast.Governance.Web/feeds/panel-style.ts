import { css } from 'lit';

export const panelStyle = css`
  dialog { width: min(760px, 94vw); max-height: min(760px, 92vh); padding: 0; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--surface); color: var(--text); box-shadow: var(--shadow); overflow: hidden; }
  dialog[open] { display: flex; flex-direction: column; }
  dialog::backdrop { background: rgb(0 0 0 / .5); }
  .top { display: flex; align-items: center; gap: 12px; padding: 16px 20px 14px; border-bottom: 1px solid var(--line); }
  h2 { margin: 0; font-size: 17px; }
  h3 { display: flex; align-items: baseline; gap: 8px; margin: 22px 0 8px; font-size: 13.5px; font-weight: 650; }
  h3 span { font-weight: 400; color: var(--quiet); font-size: 12.5px; }
  .top button { margin-left: auto; }
  .pill { display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px; border: 1px solid var(--line-strong); border-radius: 12px; font-size: 12.5px; white-space: nowrap; }
  .pill.silent { border-color: var(--alarm); } .pill.refusing { border-color: var(--warn); }
  .pill span { color: var(--text); }
  .way { color: var(--quiet); font-size: 12.5px; white-space: nowrap; }
  .body { padding: 16px 20px 20px; overflow-y: auto; overscroll-behavior: contain; }
  .body:focus-visible { outline-offset: -3px; }
  .old { margin: 0 0 14px; padding: 7px 12px; border-left: 4px solid var(--warn); background: var(--s2-soft); font-weight: 600; font-size: 13px; }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(126px, 1fr)); gap: 14px 16px; margin: 0; }
  dl div { min-width: 0; }
  dt { font-size: 12px; color: var(--quiet); }
  dd { margin: 1px 0 0; font-size: 18px; font-weight: 560; white-space: nowrap; }
  dd small { display: block; font-size: 12px; font-weight: 400; color: var(--quiet); }
  dd.bad { color: var(--alarm); } dd.odd { color: var(--warn); }
  table { width: 100%; border-collapse: collapse; font-size: 13px; }
  td { padding: 6px 0; border-top: 1px solid var(--line); }
  td:last-child { text-align: right; white-space: nowrap; font-weight: 600; }
  code { margin-left: 8px; color: var(--quiet); font-size: 12px; }
  p { margin: 0; color: var(--quiet); font-size: 13px; }
  @media (max-width: 600px) { .top { flex-wrap: wrap; gap: 6px 10px; padding: 12px 14px; } .body { padding: 14px; } }
`;
