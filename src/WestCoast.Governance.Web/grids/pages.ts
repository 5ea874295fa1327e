export interface Page<T> { rows: T[]; number: number; count: number; first: number; last: number; total: number }

/** One page of a long list; a page that no longer exists becomes the last one. */
export const pageOf = <T>(all: readonly T[], wanted: number, size: number): Page<T> => {
  const count = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(Math.max(1, wanted), count);
  const start = (number - 1) * size;
  const rows = all.slice(start, start + size);
  return { rows, number, count, first: rows.length === 0 ? 0 : start + 1, last: start + rows.length, total: all.length };
};
