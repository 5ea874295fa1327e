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

export interface Units { day: string; hour: string; minute: string }

const parts = (ms: number) => {
  const total = Math.max(0, Math.floor(ms / 1000));
  return { days: Math.floor(total / 86400), hours: Math.floor(total / 3600) % 24, minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
};

/** A length of time to the second: 00:42, 1:03:07, 2d 03:10; never negative. */
export const span = (ms: number, units: Units): string => {
  const { days, hours, minutes, seconds } = parts(ms);
  if (days > 0) return `${days}${units.day} ${two(hours)}:${two(minutes)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
};

/** The same where room is short: 00:42, 1h03m, 2d03h. */
export const briefSpan = (ms: number, units: Units): string => {
  const { days, hours, minutes, seconds } = parts(ms);
  if (days > 0) return `${days}${units.day}${two(hours)}${units.hour}`;
  return hours > 0 ? `${hours}${units.hour}${two(minutes)}${units.minute}` : `${two(minutes)}:${two(seconds)}`;
};

export const age = (sinceIso: string, nowMs: number, units: Units): string => span(nowMs - Date.parse(sinceIso), units);

export interface Countdown { overdue: boolean; soon: boolean; ms: number }

export const countdown = (dueIso: string, nowMs: number): Countdown => {
  const left = Date.parse(dueIso) - nowMs;
  return { overdue: left < 0, soon: left >= 0 && left < 60_000, ms: left < 0 ? -left : left + 999 };
};

/** Two times that a person should see apart: a second or more between them. */
export const differ = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) >= 1000;
