import { css } from 'lit';

export const placeStyle = css`
  :host { display: block; }
  aside { display: flex; flex-direction: column; height: 100%; background: var(--surface); border-right: 1px solid var(--line); }
  .title { display: flex; align-items: center; min-height: 42px; padding: 0 8px 0 16px; border-bottom: 1px solid var(--line); }
  .title h2 { margin: 0; font-size: 14px; font-weight: 620; }
  .title button { margin-left: auto; width: 32px; padding: 0; }
  .body { flex: 1; min-height: 0; overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
  .found { display: grid; gap: 18px; padding: 14px 16px 28px; }
  .idle { margin: 0; padding: 28px 20px; text-align: center; color: var(--quiet); }
  header h2 { margin: 2px 0; font-size: 17px; line-height: 1.35; font-weight: 650; overflow-wrap: anywhere; }
  header.outside { padding: 10px 12px; border: 1px solid var(--warn); border-left-width: 4px; border-radius: 6px; background: var(--s2-soft); }
  p { margin: 0; }
  .quiet, small { color: var(--quiet); font-size: 12.5px; }
  small { display: block; font-weight: 400; }
  header > .tag { display: inline-block; }
  .tag { flex: none; padding: 0 6px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; color: var(--quiet); }
  .tag.good { border-color: var(--good); color: var(--good); font-weight: 600; }
  .tag.first { border-color: var(--link); color: var(--link); font-weight: 600; }
  h3 { margin: 0 0 7px; font-size: 12.5px; font-weight: 600; color: var(--quiet); letter-spacing: .06em; }
  h4 { margin: 0 0 4px; font-size: 13.5px; font-weight: 600; }
  dl { display: grid; grid-template-columns: minmax(84px, auto) 1fr; gap: 6px 14px; margin: 0; font-size: 13.5px; }
  dt { color: var(--quiet); }
  dt.on { color: var(--text); font-weight: 600; }
  dd { margin: 0; overflow-wrap: anywhere; }
  .flag { color: var(--warn); font-weight: 600; }
  .path { margin: 0; padding: 0; list-style: none; font-size: 13.5px; }
  .path li { display: grid; grid-template-columns: 84px 1fr; gap: 14px; padding: 3px 0; }
  .note { margin: 0; }
  .near { display: grid; gap: 8px; }
  .grids, .people { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; font-size: 13.5px; }
  .grids li { display: flex; align-items: center; gap: 10px; }
  .grids li span { flex: 1; min-width: 0; } .grids b { font-weight: 600; }
  .grids button { flex: none; margin: 0; }
  .grids [aria-pressed=true] { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
  .tier { padding: 9px 0; border-top: 1px solid var(--line); }
  .tier:first-child { border-top: 0; padding-top: 0; }
  .people li { display: flex; align-items: center; gap: 8px; }
  .people li > span:first-child { flex: 1; min-width: 0; display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
  .state { padding: 24px 12px; }
`;
