import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { wholeDistrict } from './map-names.ts';

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** Fetches the map engine only now, so that the first live rows need not wait for it. Fails where there is no WebGL. */
export const openMap = async (container: HTMLElement, style: StyleSpecification): Promise<MapLibreMap> => {
  if (!canDraw()) throw new Error('no WebGL');
  const { Map, setWorkerUrl } = await import('maplibre-gl');
  setWorkerUrl(new URL(MAP_WORKER_URL, location.href).href);
  const map = new Map({
    container, style, bounds: wholeDistrict,
    fitBoundsOptions: { padding: 24 }, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0,
    minZoom: 7, maxZoom: 17, renderWorldCopies: false, localIdeographFontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await new Promise(done => map.once('load', done));
  return map;
};
