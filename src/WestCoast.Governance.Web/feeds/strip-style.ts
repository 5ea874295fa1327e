import { css } from 'lit';

export const stripStyle = css`
  :host { --head: 168px; --chip: 158px; display: block; background: var(--surface); border-top: 1px solid var(--line); font-size: 12.5px; line-height: 1.3; }
  :host(:lang(en)) { --head: 206px; --chip: 222px; }
  section { display: grid; grid-template-columns: var(--head) minmax(0, 1fr); min-height: 58px; }
  section.folded { grid-template-columns: minmax(0, 1fr); min-height: 36px; }
  .head { display: grid; align-content: center; gap: 1px 8px; width: 100%; height: 100%; min-height: 36px; padding: 3px 12px 5px 14px; border: 0; border-radius: 0; text-align: left; white-space: normal; }
  .head:focus-visible, .chip:focus-visible { outline-offset: -3px; }
  .title { display: flex; align-items: center; gap: 7px; font-weight: 650; white-space: nowrap; }
  .title svg { width: 10px; height: 10px; color: var(--quiet); transition: transform var(--ease); }
  .folded .title svg { transform: rotate(180deg); }
  .sum { display: flex; flex-wrap: wrap; gap: 0 10px; color: var(--quiet); font-size: 12px; }
  .sum span { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
  .sum .mark { width: 9px; height: 9px; }
  .folded .head { display: flex; align-items: center; gap: 16px; }
  .folded .sum { max-height: 16px; overflow: hidden; }
  .old { color: var(--warn); font-size: 12px; font-weight: 600; }
  .folded .old { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--chip)), 1fr)); margin: 0; padding: 0; list-style: none; border-left: 1px solid var(--line); max-height: 106px; overflow-y: auto; overscroll-behavior: contain; }
  li { display: grid; min-width: 0; border: solid var(--line); border-width: 0 1px 1px 0; }
  .chip { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; grid-template-rows: auto auto; align-content: center; gap: 1px 7px; width: 100%; min-height: 52px; padding: 6px 10px; border: 0; border-radius: 0; text-align: left; }
  .chip .mark { align-self: center; }
  .name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
  .word { font-size: 12px; color: var(--quiet); }
  .word.silent, .word.refusing { color: var(--text); font-weight: 650; }
  .when { grid-column: 2; color: var(--quiet); font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
  .rate { color: var(--quiet); font-size: 12px; text-align: right; }
  li.silent { background: var(--s1-soft); box-shadow: inset 0 3px var(--alarm); }
  li.refusing { background: var(--s2-soft); box-shadow: inset 0 3px var(--warn); }
  li.silent .when, li.silent .rate, li.refusing .when, li.refusing .rate { color: var(--text); }
  .stale ul { filter: grayscale(.85); }
  .note { align-self: center; margin: 0; padding: 0 14px; color: var(--quiet); }
  @media (max-width: 1050px) { ul { max-height: 159px; } section:not(.folded) { grid-template-columns: minmax(0, 1fr); } section:not(.folded) ul { border-left: 0; border-top: 1px solid var(--line); } }
  @media print { :host { display: none; } }
`;
