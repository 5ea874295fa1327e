import { css } from 'lit';

export const actionFormStyle = css`
  :host { display: block; }
  form { display: grid; gap: 12px; padding: 13px 14px 14px; border: 1px solid var(--edge); border-radius: 8px; background: var(--raised); }
  h3 { margin: 0; font-size: 15px; font-weight: 650; }
  .means { color: var(--quiet); margin-top: -8px; }
  .ways .radios { grid-template-columns: repeat(auto-fit, minmax(70px, 1fr)); }
  .ways .choice { justify-content: center; padding: 6px 8px; }
  .stacked i { font-style: normal; margin-left: 8px; color: var(--faint); }
  [role=alert]:empty { margin-top: -12px; }
  .foot { display: flex; gap: 8px; }
  .foot button { min-height: 36px; padding: 0 16px; }
  .foot .primary { flex: 1; }
  .trouble { display: grid; gap: 7px; padding: 9px 12px; border: 1px solid var(--alarm); border-left-width: 4px; border-radius: 5px; background: var(--s1-soft); font-size: 13px; }
  .trouble ul { margin: 0; padding: 0 0 0 18px; }
  .trouble button { justify-self: start; border-color: var(--edge); }
  .trouble small { color: var(--text); }
  .trouble[data-kind=changed] { border-color: var(--warn); background: var(--s2-soft); }
`;
