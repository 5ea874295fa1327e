import { css } from 'lit';

export const proposalStyle = css`
  .progress { display: grid; gap: 6px; margin-bottom: 12px; }
  .progress svg { display: block; width: 100%; height: 8px; border-radius: 4px; background: var(--line); }
  .progress p { display: flex; flex-wrap: wrap; gap: 2px 18px; }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 10px; margin: 12px 0 6px; }
  .tools label { display: inline-flex; align-items: center; gap: 6px; font-size: 13px; color: var(--quiet); }
  .bulk { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 10px; min-height: 44px; margin: 0 -16px 2px; padding: 6px 16px; background: var(--surface); }
  .bulk .quiet { flex-basis: 100%; }
  .bulk b { min-width: 5em; font-weight: 600; }
  .note.bad, .note.warn { position: sticky; top: 0; z-index: 3; }
  .tools select { max-width: 190px; }
  input[type=checkbox] { width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--link); }
  td.tick, th.tick { width: 34px; padding-right: 0; }
  td small { display: block; }
  tr.at td { background: var(--hover); }
  tr.at td:first-child { box-shadow: inset 3px 0 var(--link); }
  tr.ticked td { background: var(--chosen); }
  .link { min-height: 24px; padding: 0; border: 0; text-align: left; white-space: normal; color: var(--link); }
  .link:hover:not(:disabled) { text-decoration: underline; background: none; }
  .pick { white-space: nowrap; }
  .pick button { min-height: 28px; padding: 0 8px; font-size: 13px; }
  .pick { display: inline-flex; gap: 4px; }
  @container (max-width: 600px) { .pick { flex-direction: column; } }
  .pick [aria-pressed=true] { font-weight: 650; border-width: 2px; background: var(--chosen); }
  .pick .yes[aria-pressed=true] { border-color: var(--good); color: var(--good); }
  .pick .no[aria-pressed=true] { border-color: var(--warn); color: var(--warn); }
  .tag.accepted { border-color: var(--good); color: var(--good); }
  .tag.rejected { border-color: var(--warn); color: var(--warn); }
`;
