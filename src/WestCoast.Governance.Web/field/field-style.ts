import { css } from 'lit';

export const fieldStyle = css`
  :host { display: flex; flex-direction: column; flex: 1; min-height: 0; max-width: 640px; width: 100%; margin: 0 auto; }
  main { flex: 1; display: flex; flex-direction: column; gap: 14px; padding: 14px 14px 0; }
  .notes { display: grid; gap: 8px; padding: 0 14px; }
  .notes > :first-child { margin-top: 12px; }
  .note { font-size: 15.5px; }
  .link { display: flex; justify-content: space-between; align-items: center; min-height: 48px; color: var(--text); text-decoration: none; }
  .tasks { display: grid; gap: 12px; padding-bottom: 8px; }
  .tasks h2, .pad h2 { font-size: 16px; font-weight: 650; color: var(--quiet); }
  .pad h2 { margin-bottom: 8px; }
  .pad { padding: 14px 16px; }
  main > h1 { font-size: 21px; }
  main > .card:last-of-type { margin-bottom: 4px; }
  .empty { flex: 1; display: grid; place-content: center; justify-items: center; gap: 6px; padding: 40px 24px; text-align: center; color: var(--quiet); }
  .empty h2 { color: var(--text); font-size: 20px; }
`;
