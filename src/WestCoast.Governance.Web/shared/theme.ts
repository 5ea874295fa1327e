import { recall, remember } from './memory.ts';

export type Theme = 'dark' | 'light';

export const currentTheme = (): Theme => {
  const stored = recall('theme');
  if (stored === 'dark' || stored === 'light') return stored;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
};

export const applyTheme = (): void => {
  document.documentElement.dataset['theme'] = currentTheme();
  dispatchEvent(new CustomEvent('wcg-theme'));
};

/** Paper is white: prints are made in the light theme, whatever the room needs. */
export const followPrinter = (): void => {
  addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'));
  addEventListener('afterprint', applyTheme);
};

export const switchTheme = (): void => {
  remember('theme', currentTheme() === 'dark' ? 'light' : 'dark');
  applyTheme();
};
