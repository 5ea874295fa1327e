import { css } from 'lit';

export const incidentListStyle = css`
  :host { display: flex; flex-direction: column; position: relative; }
  .head { display: flex; align-items: center; gap: 10px; padding: 8px 12px; }
  h2 { margin: 0; font-size: 14px; font-weight: 650; }
  .count { color: var(--quiet); }
  .head button { margin-left: auto; }
  .head button[aria-pressed=true] { border-color: var(--text); background: var(--chosen); font-weight: 600; }
  kbd { margin-left: 7px; padding: 0 5px; border: 1px solid var(--line-strong); border-radius: 4px; font: 11px var(--sans); color: var(--quiet); }
  .columns, .row { display: grid; grid-template-columns: 56px minmax(150px, 1.25fr) minmax(118px, 1fr) 88px 112px; column-gap: 12px; padding: 0 14px 0 12px; }
  .bar { position: relative; height: 32px; flex: none; border-block: 1px solid var(--line); background: var(--raised); }
  .columns { line-height: 30px; font-size: 12px; color: var(--quiet); }
  .columns :last-child { text-align: right; }
  .held { position: absolute; inset: 0; display: flex; align-items: center; gap: 10px; width: 100%; height: 30px; min-height: 30px; padding: 0 14px; border: 0; border-radius: 0; background: var(--action); color: var(--on-action); font-weight: 650; }
  .held:hover:not(:disabled) { background: var(--action-hover); }
  .held:focus-visible { outline-offset: -4px; outline-color: var(--on-action); }
  .held .mark { width: 20px; height: 20px; }
  .held u { margin-left: auto; }
  .held kbd { color: inherit; border-color: currentColor; }
  .scroller { flex: 1; min-height: 0; overflow: auto; position: relative; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; overflow-anchor: none; }
  .scroller:focus-visible { outline-offset: -2px; }
  .scroller:focus-visible:has(.cursor) { outline: none; }
  .scroller:focus-visible .cursor { outline: 2px solid var(--ring); outline-offset: -2px; }
  .sheet { position: relative; }
  .row { position: absolute; left: 0; right: 0; height: 56px; align-items: center; border-bottom: 1px solid var(--line); cursor: pointer; contain: strict; }
  .row:hover { background: var(--hover); }
  .row.cursor { box-shadow: inset 3px 0 var(--text); background: var(--hover); }
  .row[aria-selected=true] { background: var(--chosen); box-shadow: inset 3px 0 var(--text); }
  .row.closed { text-decoration: line-through; color: var(--quiet); }
  .row.missing { color: var(--quiet); background: var(--raised); }
  .missing .lane { filter: grayscale(1); opacity: .6; }
  .missing b { font-weight: 450; }
  .away { grid-column: 4 / -1; color: var(--warn); font-weight: 600; text-align: right; }
  .lane { display: flex; }
  .lane2 { padding-left: 9px; } .lane3 { padding-left: 18px; } .lane4 { padding-left: 27px; }
  .cell { min-width: 0; line-height: 1.42; }
  .cell > div { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .under { font-size: 12.5px; color: var(--quiet); }
  b { font-weight: 650; font-size: 14.5px; }
  .seen b { font-weight: 450; }
  .number { margin-left: 8px; font-size: 12px; color: var(--faint); }
  .row[aria-selected=true] .number { color: var(--quiet); }
  .todo { color: var(--text); font-weight: 600; }
  .todo::before { content: ""; display: inline-block; width: 7px; height: 7px; margin: 0 6px 1px 0; border-radius: 50%; border: 1.5px solid; }
  .flag { font-style: normal; margin-right: 6px; padding: 0 5px; border: 1px solid var(--warn); border-radius: 3px; color: var(--warn); font-size: 11.5px; }
  .right { text-align: right; }
  .overdue { color: var(--alarm); font-weight: 600; margin-right: 7px; }
  .empty { height: 100%; display: grid; place-content: center; justify-items: center; gap: 6px; padding: 24px; text-align: center; color: var(--quiet); }
  .empty svg { width: 54px; height: 54px; color: var(--line-strong); margin-bottom: 8px; }
  .empty b { color: var(--text); font-weight: 600; }
  .note { padding: 5px 14px; font-size: 12.5px; color: var(--warn); border-top: 1px solid var(--line); }
  .ghost { height: 56px; border-bottom: 1px solid var(--line); background: linear-gradient(90deg, var(--raised) 0 0) no-repeat 74px 14px / 34% 10px, linear-gradient(90deg, var(--raised) 0 0) no-repeat 74px 33px / 52% 8px, linear-gradient(90deg, var(--raised) 0 0) no-repeat 20px 16px / 24px 24px; animation: breathe 1.8s ease-in-out infinite; }
  @keyframes breathe { 50% { opacity: .45; } }
  @media print { .scroller { overflow: visible; } .row { position: relative; top: auto !important; break-inside: avoid; contain: none; } .sheet { height: auto !important; } .head button, .held { display: none; } }
`;
