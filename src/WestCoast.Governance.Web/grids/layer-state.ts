import { day } from '../shared/times.ts';
import type { Layer, LayerVersion } from './shapes.ts';

export const overlaysOf = (layers: readonly Layer[]): Layer[] => layers.filter(layer => layer.kind === 'overlay');

export const inForce = (layer: Layer): LayerVersion | null => layer.versions.find(version => version.status === 'in-force') ?? null;

export const planned = (layer: Layer): LayerVersion[] =>
  layer.versions.filter(version => version.status === 'planned').sort((a, b) => a.effective.localeCompare(b.effective));

/** Days come as a day or as that day's first moment in China. */
export const dayOf = (effective: string): string => (effective.length === 10 ? effective : day(Date.parse(effective)));

/** The layer wanted, where it exists; else the first. */
export const chosenLayer = (layers: readonly Layer[], wanted: string | null): Layer | null => {
  const overlays = overlaysOf(layers);
  return overlays.find(layer => layer.code === wanted) ?? overlays[0] ?? null;
};

/** Changes whenever answers about the layer may have become old: another version of it or of the base grid came into force. */
export const stampOf = (layers: readonly Layer[], code: string): string =>
  layers.filter(layer => layer.code === code || layer.kind === 'base').map(layer => `${layer.code}:${inForce(layer)?.version ?? 0}`).join();
