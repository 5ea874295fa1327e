import { css } from 'lit';

export const formFrame = css`
  :host { flex: 1; display: flex; }
  form { flex: 1; display: flex; flex-direction: column; gap: 16px; min-width: 0; }
  h1 { font-size: 21px; font-weight: 700; }
  .field { display: grid; gap: 7px; color: var(--quiet); }
  .field textarea { color: var(--text); }
  .bar { position: sticky; bottom: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: 10px; margin: auto -14px 0; padding: 12px 14px calc(12px + env(safe-area-inset-bottom)); background: var(--surface); border-top: 1px solid var(--line); }
  .bar button { flex: 1 1 40%; min-height: 58px; }
`;
