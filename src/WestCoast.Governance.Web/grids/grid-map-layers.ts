import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { mapPalettes } from '../shared/map-palette.ts';
import type { Language } from '../shared/texts.ts';
import type { Theme } from '../shared/theme.ts';
import { drawnColours, drawnLayers, type Drawn } from './flaw-patterns.ts';
import { flawKinds } from './shapes.ts';

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
export const sourceNames = ['land', 'names', 'base', 'overlay', 'flaws', 'chosen', 'place'] as const;
export type SourceName = (typeof sourceNames)[number];

const wider = (from: number, to: number) => ['interpolate', ['linear'], ['zoom'], 9, from, 14, to] as never;

const flawLayers = (theme: Theme): LayerSpecification[] => flawKinds.flatMap((kind): LayerSpecification[] => [
  { id: kind, type: 'fill', source: 'flaws', filter: ['==', ['get', 'kind'], kind], paint: { 'fill-pattern': kind } },
  { id: `${kind}-edge`, type: 'line', source: 'flaws', filter: ['==', ['get', 'kind'], kind], paint: { 'line-color': drawnColours[theme][kind], 'line-width': wider(1.2, 2) } },
]);

/** Borders thin and bold, flaws patterned, all in our own words: no tiles, nothing from another host. */
export const gridMapStyle = (theme: Theme, language: Language): StyleSpecification => {
  const palette = mapPalettes[theme];
  const colours = drawnColours[theme];
  return {
    version: 8,
    sources: Object.fromEntries(sourceNames.map(name => [name, { type: 'geojson' as const, data: empty, tolerance: .1 }])),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
      { id: 'base', type: 'line', source: 'base', paint: { 'line-color': colours.base, 'line-width': wider(.5, 1.3) } },
      ...flawLayers(theme),
      { id: 'overlay', type: 'line', source: 'overlay', layout: { 'line-join': 'round' }, paint: { 'line-color': colours.overlay, 'line-width': wider(1.1, 3.2) } },
      { id: 'misaligned-casing', type: 'line', source: 'flaws', filter: ['==', ['get', 'kind'], 'misaligned'], paint: { 'line-color': palette.halo, 'line-width': wider(4, 7) } },
      { id: 'misaligned', type: 'line', source: 'flaws', filter: ['==', ['get', 'kind'], 'misaligned'], paint: { 'line-color': colours.misaligned, 'line-width': wider(2.4, 4.5), 'line-dasharray': [2, 1] } },
      { id: 'chosen-casing', type: 'line', source: 'chosen', layout: { 'line-join': 'round' }, paint: { 'line-color': palette.halo, 'line-width': 7 } },
      { id: 'chosen', type: 'line', source: 'chosen', layout: { 'line-join': 'round' }, paint: { 'line-color': palette.ring, 'line-width': 3.5 } },
      {
        id: 'names', type: 'symbol', source: 'names',
        layout: { 'text-field': ['get', language], 'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 15], 'text-max-width': 7, 'text-padding': 2 },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
      },
      { id: 'place-ring', type: 'circle', source: 'place', paint: { 'circle-radius': 13, 'circle-color': palette.ring, 'circle-opacity': .18, 'circle-stroke-color': palette.ring, 'circle-stroke-width': 2.5 } },
      { id: 'place', type: 'circle', source: 'place', paint: { 'circle-radius': 4, 'circle-color': palette.ring, 'circle-stroke-color': palette.halo, 'circle-stroke-width': 1.5 } },
    ],
  };
};

export const paintGridMap = (map: MapLibreMap, theme: Theme, language: Language): void => {
  for (const layer of gridMapStyle(theme, language).layers)
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      if (name !== 'fill-pattern') map.setPaintProperty(layer.id, name as never, value as never);
  map.setLayoutProperty('names', 'text-field', ['get', language]);
};

const parts: Record<Drawn, string[]> = {
  base: ['base'], overlay: ['overlay'], gap: ['gap', 'gap-edge'], double: ['double', 'double-edge'], outside: ['outside', 'outside-edge'], misaligned: ['misaligned', 'misaligned-casing'],
};

export const showOnly = (map: MapLibreMap, hidden: ReadonlySet<Drawn>): void => {
  for (const drawn of drawnLayers)
    for (const id of parts[drawn]) map.setLayoutProperty(id, 'visibility', hidden.has(drawn) ? 'none' : 'visible');
};
