import type { Language } from '../shared/texts.ts';

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

export const whole = (n: number, language: Language): string => Math.round(n).toLocaleString(locale(language));

const digits = (n: number, places: number, language: Language): string =>
  n.toLocaleString(locale(language), { minimumFractionDigits: places, maximumFractionDigits: places });

/** Square metres while they can be pictured, square kilometres beyond a tenth of one. */
export const area = (squareMetres: number, language: Language): string =>
  squareMetres < 100_000 ? `${whole(squareMetres, language)} m²` : `${digits(squareMetres / 1e6, 2, language)} km²`;

export const metres = (n: number, language: Language): string =>
  n < 10 ? `${digits(n, 1, language)} m` : n < 10_000 ? `${whole(n, language)} m` : `${digits(n / 1000, 1, language)} km`;

/** Cut, not rounded: 99.996 % covered is never shown as all of it, nor a trace as nothing. */
export const share = (part: number, language: Language): string => {
  if (part > 0 && part < 0.0001) return '< 0.01 %';
  return `${digits(Math.floor(part * 10_000 + 1e-6) / 100, 2, language)} %`;
};
