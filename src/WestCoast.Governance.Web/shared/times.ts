const zone = 'Asia/Shanghai';
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

export const clockTime = (ms: number): string => clockFormat.format(ms);
export const day = (ms: number): string => dayFormat.format(ms);
export const weekday = (ms: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { timeZone: zone, weekday: 'short' }).format(ms);

/** Only the time on the same day as `nowMs`; with the date otherwise, so that yesterday never looks like today. */
export const timeNear = (iso: string, nowMs: number): string => {
  const ms = Date.parse(iso);
  return day(ms) === day(nowMs) ? clockTime(ms) : `${day(ms).slice(5)} ${clockTime(ms)}`;
};

export const fullTime = (iso: string): string => `${day(Date.parse(iso))} ${clockTime(Date.parse(iso))}`;

const two = (n: number) => String(n).padStart(2, '0');

/** A length of time as 00:42, 1:03:07 or 2d 03:10; never negative. */
export const span = (ms: number): string => {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [days, hours, minutes, seconds] = [Math.floor(total / 86400), Math.floor(total / 3600) % 24, Math.floor(total / 60) % 60, total % 60];
  if (days > 0) return `${days}d ${two(hours)}:${two(minutes)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
};

export const age = (sinceIso: string, nowMs: number): string => span(nowMs - Date.parse(sinceIso));

export interface Countdown { overdue: boolean; soon: boolean; text: string }

export const countdown = (dueIso: string, nowMs: number): Countdown => {
  const left = Date.parse(dueIso) - nowMs;
  return { overdue: left < 0, soon: left >= 0 && left < 60_000, text: span(left < 0 ? -left : left + 999) };
};

/** Two times that a person should see apart: a second or more between them. */
export const differ = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) >= 1000;
