import type { Map as MapLibreMap } from 'maplibre-gl';
import { severityShapes } from '../shared/severity-mark.ts';
import { severities, type Severity } from '../shared/types.ts';
import { iconName } from './map-points.ts';
import type { MapPalette } from '../shared/map-palette.ts';

const size = 30;
const ratio = 2;

/** Draws one mark as in the list: filled while nobody owns it, hollow once acknowledged. */
const draw = (severity: Severity, seen: boolean, palette: MapPalette): ImageData => {
  const canvas = new OffscreenCanvas(size * ratio, size * ratio);
  const pen = canvas.getContext('2d')!;
  const { fill, ink } = palette.severity[severity];
  pen.scale(ratio, ratio);
  pen.translate(3, 3);
  const shape = new Path2D(severityShapes[severity]);
  pen.lineJoin = 'round';
  pen.lineWidth = 5;
  pen.strokeStyle = palette.halo;
  pen.stroke(shape);
  pen.fillStyle = seen ? palette.land : fill;
  pen.fill(shape);
  pen.lineWidth = 2.2;
  pen.strokeStyle = fill;
  pen.stroke(shape);
  pen.fillStyle = seen ? palette.label : ink;
  pen.font = '700 12.5px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.fillText(String(severity), 12, severity === 2 ? 18.5 : 16.4);
  return pen.getImageData(0, 0, size * ratio, size * ratio);
};

export const putIcons = (map: MapLibreMap, palette: MapPalette): void => {
  for (const severity of severities)
    for (const seen of [false, true]) {
      const name = iconName({ severity, acknowledgedBy: seen ? 'somebody' : null });
      const image = draw(severity, seen, palette);
      if (map.hasImage(name)) map.updateImage(name, image);
      else map.addImage(name, image, { pixelRatio: ratio });
    }
};
