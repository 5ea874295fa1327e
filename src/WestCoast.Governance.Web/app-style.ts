import { css } from 'lit';

export const appStyle = css`
  :host { display: flex; flex-direction: column; height: 100%; }
  wcg-console, wcg-grids, wcg-sign-in { flex: 1; min-height: 0; }
  .coming { flex: 1; display: grid; place-content: center; justify-items: center; gap: 12px; margin: 0; color: var(--quiet); }
  @media print { :host { display: block; height: auto; } }
`;
