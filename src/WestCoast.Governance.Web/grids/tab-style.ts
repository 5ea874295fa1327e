import { css } from 'lit';

/** What the five tabs have in common: padding, headings, tables that scroll sideways rather than break. */
export const tabStyle = css`
  :host { display: block; padding: 14px 16px 32px; container-type: inline-size; }
  p { margin: 0; }
  h2 { margin: 20px 0 8px; font-size: 14px; font-weight: 620; }
  h2:first-child { margin-top: 0; }
  .quiet { color: var(--quiet); font-size: 12.5px; }
  small { font-size: 12.5px; color: var(--quiet); font-weight: 400; }
  .scroll { overflow-x: auto; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
  table { border-collapse: collapse; width: 100%; font-size: 13.5px; }
  th { padding: 6px 8px; text-align: left; font-size: 12.5px; font-weight: 500; color: var(--quiet); border-bottom: 1px solid var(--line-strong); white-space: nowrap; }
  td { padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
  tbody th { border-bottom-color: var(--line); font-size: inherit; color: var(--text); vertical-align: top; }
  td.digits { white-space: nowrap; }
  .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  th.n { white-space: normal; }
  @container (max-width: 600px) { th, td { padding-inline: 5px; } }
  .tag { display: inline-block; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; color: var(--quiet); white-space: nowrap; }
  .list { display: grid; gap: 0; margin: 0; padding: 0; list-style: none; }
  .list button { display: grid; grid-template-columns: auto 1fr auto; align-items: center; gap: 2px 11px; width: 100%; min-height: 48px; padding: 6px 8px; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; text-align: left; white-space: normal; }
  .list button[aria-pressed=true] { background: var(--chosen); box-shadow: inset 3px 0 var(--link); }
  .list button:focus-visible { outline-offset: -2px; }
  .list span { min-width: 0; overflow-wrap: anywhere; }
  .list b { font-weight: 600; }
  .list small { display: block; }
`;

export const pagerStyle = css`
  .pager { display: flex; align-items: center; justify-content: center; gap: 12px; padding: 12px 0 0; color: var(--quiet); font-size: 13px; }
  .pager button { min-width: 36px; font-size: 16px; line-height: 1; }
`;
