import type { Theme } from './theme.ts';
import type { Severity } from './types.ts';

export interface MapPalette {
  sea: string; land: string; border: string; grid: string; label: string; halo: string; ring: string;
  severity: Record<Severity, { fill: string; ink: string }>;
}

export const mapPalettes: Record<Theme, MapPalette> = {
  dark: {
    sea: '#0a1015', land: '#16202a', border: '#34454f', grid: '#263541', label: '#9db0bd', halo: '#0c1319', ring: '#f2f9fd',
    severity: {
      1: { fill: '#ff6259', ink: '#260302' }, 2: { fill: '#ff9d45', ink: '#241000' },
      3: { fill: '#f5d44c', ink: '#221b00' }, 4: { fill: '#6aa8f7', ink: '#02152e' },
    },
  },
  light: {
    sea: '#d5e0e7', land: '#f4f6f6', border: '#a9b8c1', grid: '#cfd9de', label: '#4a5b66', halo: '#f8fafa', ring: '#10202b',
    severity: {
      1: { fill: '#c8232c', ink: '#ffffff' }, 2: { fill: '#ee8420', ink: '#210f00' },
      3: { fill: '#eec11f', ink: '#211900' }, 4: { fill: '#2b68c5', ink: '#ffffff' },
    },
  },
};
