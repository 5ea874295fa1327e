import { css } from 'lit';

export const appStyle = css`
  :host { display: flex; flex-direction: column; height: 100%; }
  wcg-console, wcg-sign-in { flex: 1; min-height: 0; }
  @media print { :host { display: block; height: auto; } }
`;
