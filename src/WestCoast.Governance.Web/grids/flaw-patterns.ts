import type { Map as MapLibreMap } from 'maplibre-gl';
import { html, svg } from 'lit';
import type { Theme } from '../shared/theme.ts';
import type { FlawKind } from './shapes.ts';

export const drawnLayers = ['base', 'overlay', 'gap', 'double', 'outside', 'misaligned'] as const;
export type Drawn = (typeof drawnLayers)[number];

/** Strokes of one 12 × 12 tile: each kind has its own, so that colour is never the only difference. */
const strokes: Record<FlawKind, string> = {
  gap: 'M-3 3 3-3M0 12 12 0M9 15l6-6',
  double: 'M-3 3 3-3M0 12 12 0M9 15l6-6M-3 9l6 6M0 0l12 12M9-3l6 6',
  outside: 'M0 3h12M0 9h12',
};

export const drawnColours: Record<Theme, Record<Drawn, string>> = {
  dark: { base: '#64798a', overlay: '#d3e4ef', gap: '#ff8a5c', double: '#e3c64d', outside: '#6aa8f7', misaligned: '#ff6fb8' },
  light: { base: '#8296a3', overlay: '#23394a', gap: '#b83a12', double: '#7d6300', outside: '#2b68c5', misaligned: '#b0126b' },
};

const tile = 12;
const ratio = 2;

const draw = (kind: FlawKind, colour: string): ImageData => {
  const canvas = new OffscreenCanvas(tile * ratio, tile * ratio);
  const pen = canvas.getContext('2d')!;
  pen.scale(ratio, ratio);
  pen.globalAlpha = .22;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, tile, tile);
  pen.globalAlpha = 1;
  pen.strokeStyle = colour;
  pen.lineWidth = kind === 'double' ? 1.3 : 2;
  pen.stroke(new Path2D(strokes[kind]));
  return pen.getImageData(0, 0, tile * ratio, tile * ratio);
};

export const putPatterns = (map: MapLibreMap, theme: Theme): void => {
  for (const kind of ['gap', 'double', 'outside'] as const) {
    const image = draw(kind, drawnColours[theme][kind]);
    if (map.hasImage(kind)) map.updateImage(kind, image);
    else map.addImage(kind, image, { pixelRatio: ratio });
  }
};

const lines: Partial<Record<Drawn, { width: number; dash: string }>> = {
  base: { width: 1.2, dash: 'none' }, overlay: { width: 3, dash: 'none' }, misaligned: { width: 4, dash: '6 3' },
};

/** The same drawing as on the map, small, beside its words. */
export const swatch = (drawn: Drawn, theme: Theme) => {
  const colour = drawnColours[theme][drawn];
  const line = lines[drawn];
  return html`<svg class="swatch" viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">${line
    ? svg`<path d="M1 8h24" stroke=${colour} stroke-width=${line.width} stroke-dasharray=${line.dash} fill="none"/>`
    : svg`<defs><pattern id="p-${drawn}" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill=${colour} opacity=".22"/><path d=${strokes[drawn as FlawKind]} stroke=${colour} stroke-width=${drawn === 'double' ? 1.3 : 2}/></pattern></defs>
      <rect x="1" y="1" width="24" height="14" rx="2" fill="url(#p-${drawn})" stroke=${colour} stroke-width="1.4"/>`}</svg>`;
};
