import type { TrendPoint } from './shapes.ts';

export type Measure = 'coveredShare' | 'wholeShare' | 'uncoveredSquareMetres' | 'doublySquareMetres' | 'misalignedMetres';
export const measures: readonly { name: Measure; better: 'more' | 'less' }[] = [
  { name: 'coveredShare', better: 'more' }, { name: 'wholeShare', better: 'more' },
  { name: 'uncoveredSquareMetres', better: 'less' }, { name: 'doublySquareMetres', better: 'less' }, { name: 'misalignedMetres', better: 'less' },
];

export interface Dot { x: number; y: number; version: number; value: number }

/** Dots of one measure in a box, oldest left; a flat line lies in the middle, so that it does not look like a floor. */
export const dotsOf = (points: readonly TrendPoint[], measure: Measure, width: number, height: number): Dot[] => {
  const values = points.map(point => point[measure]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return points.map((point, i) => ({
    x: points.length === 1 ? width / 2 : (i * width) / (points.length - 1),
    y: high === low ? height / 2 : height - ((point[measure] - low) / (high - low)) * height,
    version: point.version, value: point[measure],
  }));
};

export type Verdict = 'better' | 'worse' | 'same';

export const verdict = (points: readonly TrendPoint[], measure: Measure, better: 'more' | 'less'): Verdict => {
  const [before, after] = [points.at(-2)?.[measure], points.at(-1)?.[measure]];
  if (before === undefined || after === undefined || before === after) return 'same';
  return after > before === (better === 'more') ? 'better' : 'worse';
};
