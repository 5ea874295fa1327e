import { css } from 'lit';

export const signInStyle = css`
  :host { display: grid; place-items: center; padding: 24px; overflow: auto; }
  main { width: min(392px, 100%); background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 32px 32px 20px; box-shadow: var(--shadow); }
  header { display: flex; align-items: center; gap: 14px; margin-bottom: 22px; }
  header svg { width: 44px; height: 44px; }
  h1 { margin: 0; font-size: 19px; font-weight: 650; line-height: 1.3; letter-spacing: .01em; }
  h1 span { display: block; font-size: 13px; font-weight: 400; color: var(--quiet); letter-spacing: .06em; }
  .world { margin: 0 0 22px; padding: 9px 12px; border-radius: var(--radius); background: var(--raised); color: var(--quiet); border-left: 3px solid var(--line-strong); font-size: 13px; }
  .world b { display: inline-block; margin-right: 8px; color: var(--text); }
  .world.drill { border-left: 8px solid; border-image: repeating-linear-gradient(-45deg, var(--drill-deep) 0 5px, var(--drill) 5px 10px) 8; color: var(--text); }
  .world.drill b { color: var(--drill); }
  .world button { float: right; min-height: 24px; margin: -3px -6px 0 0; }
  form { display: grid; gap: 6px; }
  label { font-size: 13px; color: var(--quiet); }
  input { width: 100%; height: 40px; margin-bottom: 10px; font-size: 15px; }
  #trouble { min-height: 40px; display: flex; align-items: center; font-size: 13px; line-height: 1.4; }
  .trouble { color: var(--alarm); }
  .notice { color: var(--quiet); }
  .trouble::before { content: "!"; flex: none; width: 18px; height: 18px; margin-right: 8px; border: 1.5px solid; border-radius: 50%; text-align: center; font-weight: 700; line-height: 16px; }
  button.primary { height: 42px; font-size: 15px; }
  :host([touch]) { padding: 16px 14px; }
  :host([touch]) main { padding: 24px 20px 16px; }
  :host([touch]) input { height: 52px; font-size: 18px; }
  :host([touch]) button.primary { height: 56px; font-size: 19px; }
  :host([touch]) label, :host([touch]) .world, :host([touch]) #trouble { font-size: 15.5px; }
  :host([touch]) .world button { min-height: 44px; float: none; }
  footer { display: flex; justify-content: center; margin-top: 16px; }
`;
