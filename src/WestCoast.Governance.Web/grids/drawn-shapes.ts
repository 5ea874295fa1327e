import type { ReactiveControllerHost } from 'lit';
import { valueOf, type Answer } from './answer.ts';
import * as ask from './ask.ts';
import type { Shapes } from './ask.ts';
import { Asking } from './asking.ts';
import { CellNames } from './cell-names.ts';
import { gridWords } from './words.ts';

/** Everything the map draws, each asked for on its own, so that one failure leaves the rest in sight. */
export class DrawnShapes {
  names = new CellNames();
  private readonly lands: Asking<Shapes>;
  private readonly bases: Asking<Shapes>;
  private readonly overlays: Asking<Shapes>;
  private readonly disagreements: Asking<Shapes>;

  constructor(host: ReactiveControllerHost) {
    const learn = () => (this.names = new CellNames(this.land, this.base, this.overlay));
    [this.lands, this.bases, this.overlays] = [new Asking<Shapes>(host, learn), new Asking<Shapes>(host, learn), new Asking<Shapes>(host, learn)];
    this.disagreements = new Asking<Shapes>(host);
  }

  get land(): Shapes | null { return valueOf(this.lands.answer); }
  get base(): Shapes | null { return valueOf(this.bases.answer); }
  get overlay(): Shapes | null { return valueOf(this.overlays.answer); }
  get flaws(): Shapes | null { return valueOf(this.disagreements.answer); }

  askBase(): void {
    this.lands.ask(ask.subdistricts);
    this.bases.ask(ask.baseCells);
  }

  askLayer(code: string): void {
    this.overlays.ask(() => ask.overlayCells(code));
    this.disagreements.ask(() => ask.disagreement(code));
  }

  readonly again = (): void => {
    for (const asking of [this.lands, this.bases, this.overlays, this.disagreements])
      if (failing(asking.answer)) void asking.again();
  };

  get news(): { text: string; bad: boolean }[] {
    const { map } = gridWords();
    const shapes = [this.lands.answer, this.bases.answer, this.overlays.answer];
    const bad = ([[this.lands, map.baseFailed], [this.bases, map.baseFailed], [this.overlays, map.overlayFailed], [this.disagreements, map.flawsFailed]] as const)
      .filter(([{ answer }]) => failing(answer)).map(([, text]) => text);
    const waiting = [
      ...(shapes.some(answer => answer.kind === 'loading' || answer.kind === 'computing') ? [map.loadingShapes] : []),
      ...(this.disagreements.answer.kind === 'computing' ? [map.computing] : []),
    ];
    return [...[...new Set(bad)].map(text => ({ text, bad: true })), ...waiting.map(text => ({ text, bad: false }))];
  }
}

const failing = (answer: Answer<unknown>): boolean => answer.kind === 'failed' || (answer.kind === 'ready' && answer.staleBecause !== null);
