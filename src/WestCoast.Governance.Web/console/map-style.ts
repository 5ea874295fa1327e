import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../shared/texts.ts';
import type { MapPalette } from '../shared/map-palette.ts';

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
export const gridZoom = 11.5;

/** The whole map in our own words: no tiles, no glyphs, nothing from another host. */
export const mapStyle = (palette: MapPalette, language: Language): StyleSpecification => ({
  version: 8,
  sources: {
    subdistricts: { type: 'geojson', data: empty },
    grids: { type: 'geojson', data: empty },
    names: { type: 'geojson', data: empty },
    incidents: { type: 'geojson', data: empty, promoteId: 'id' },
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'subdistricts', paint: { 'fill-color': palette.land } },
    { id: 'grid-lines', type: 'line', source: 'grids', minzoom: gridZoom, paint: { 'line-color': palette.grid, 'line-width': 1 } },
    { id: 'borders', type: 'line', source: 'subdistricts', paint: { 'line-color': palette.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1, 13, 2] } },
    {
      id: 'names', type: 'symbol', source: 'names',
      layout: {
        'text-field': ['get', language], 'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 12, 15], 'text-max-width': 7, 'text-padding': 2,
        'text-variable-anchor': ['center', 'bottom', 'top', 'left'], 'text-radial-offset': 1.1, 'text-justify': 'auto',
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'chosen', type: 'circle', source: 'incidents', filter: ['==', ['get', 'id'], ''],
      paint: { 'circle-radius': 20, 'circle-color': 'transparent', 'circle-stroke-color': palette.ring, 'circle-stroke-width': 2.5 },
    },
    {
      id: 'incidents', type: 'symbol', source: 'incidents',
      layout: {
        'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0, 'symbol-sort-key': ['get', 'rank'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 8, .78, 12, 1],
      },
    },
  ],
});

export const paintMap = (map: MapLibreMap, palette: MapPalette, language: Language): void => {
  for (const layer of mapStyle(palette, language).layers)
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as never, value as never);
  map.setLayoutProperty('names', 'text-field', ['get', language]);
};
