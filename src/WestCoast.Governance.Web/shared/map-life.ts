import type { LitElement, ReactiveController } from 'lit';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { openMap } from './open-map.ts';
import { currentLanguage } from './texts.ts';

/** A map in a component: opened when asked, painted again when theme or language change, closed with the component. */
export class MapLife implements ReactiveController {
  map: MapLibreMap | null = null;
  private language = currentLanguage();

  constructor(private readonly host: LitElement, private readonly paint: (map: MapLibreMap) => void) {
    host.addController(this);
  }

  /** Null where there is no WebGL, or nobody to show it to any more. */
  async open(canvas: HTMLElement, style: StyleSpecification): Promise<MapLibreMap | null> {
    const map = await openMap(canvas, style).catch(() => null);
    if (map && !this.host.isConnected) map.remove();
    else this.map = map;
    return this.map;
  }

  hostConnected(): void {
    addEventListener('wcg-theme', this.repaint);
  }

  hostDisconnected(): void {
    removeEventListener('wcg-theme', this.repaint);
    this.map?.remove();
    this.map = null;
  }

  hostUpdated(): void {
    if (this.language !== currentLanguage()) this.repaint();
  }

  private readonly repaint = (): void => {
    this.language = currentLanguage();
    if (this.map) this.paint(this.map);
  };
}
