import { css } from 'lit';

export const consoleStyle = css`
  :host { display: flex; flex-direction: column; position: relative; overflow: hidden; }
  main { flex: 1; min-height: 0; display: grid; grid-template-columns: clamp(540px, 46vw, 920px) minmax(0, 1fr) auto; }
  .stream { display: flex; flex-direction: column; min-height: 0; min-width: 0; background: var(--surface); border-right: 1px solid var(--line); }
  wcg-incident-list { flex: 1; min-height: 0; }
  wcg-district-map { min-width: 0; min-height: 0; }
  wcg-detail { width: clamp(380px, 25vw, 480px); min-height: 0; }
  .uncertain .stream, .uncertain wcg-district-map { filter: grayscale(.85); }
  wcg-feed-strip:not(:defined) { display: block; min-height: 53px; background: var(--surface); border-top: 1px solid var(--line); }
  .missing { margin: 0; padding: 8px 14px; background: var(--surface); border-top: 1px solid var(--line); color: var(--quiet); }
  .skip { position: absolute; left: 12px; top: 8px; transform: translateY(-80px); z-index: 20; padding: 8px 14px; border: 0; font: inherit; background: var(--action); color: var(--on-action); border-radius: 6px; }
  .skip:focus { transform: none; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 1050px) {
    main { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 3fr) minmax(0, 2fr); }
    .stream { border-right: 0; border-bottom: 1px solid var(--line); }
    wcg-detail { position: absolute; inset: 0; width: auto; z-index: 10; }
  }
  @media print {
    :host { display: block; height: auto; }
    main { display: block; }
    wcg-district-map, wcg-filter-bar { display: none; }
    wcg-detail { width: auto; }
  }
`;
