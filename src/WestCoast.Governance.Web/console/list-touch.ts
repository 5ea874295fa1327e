/** Knows whether somebody is pointing at, scrolling in, or typing in the list, which must then hold still. */
export class ListTouch {
  private pointed = false;
  private scrolled = false;
  private typed = false;
  private busy = false;

  constructor(private readonly changed: (busy: boolean) => void) {}

  /** Browsers also report a move when the page changes under a resting pointer; only a hand counts. */
  readonly moved = (event: PointerEvent): void => {
    if (event.movementX !== 0 || event.movementY !== 0) this.set({ pointed: true });
  };

  readonly left = (): void => this.set({ pointed: false });
  readonly focused = (event: FocusEvent): void => this.set({ typed: (event.target as Element).matches(':focus-visible') });
  readonly blurred = (): void => this.set({ typed: false });

  scrolledTo(top: number): void {
    this.set({ scrolled: top > 0 });
  }

  /** The reader asked for the newest lines: whatever held the list is over. */
  calm(): void {
    this.set({ pointed: false, scrolled: false });
  }

  private set(what: { pointed?: boolean; scrolled?: boolean; typed?: boolean }): void {
    this.pointed = what.pointed ?? this.pointed;
    this.scrolled = what.scrolled ?? this.scrolled;
    this.typed = what.typed ?? this.typed;
    const busy = this.pointed || this.scrolled || this.typed;
    if (busy === this.busy) return;
    this.busy = busy;
    this.changed(busy);
  }
}
