import type { ReactiveController } from 'lit';
import { recall, remember } from '../shared/memory.ts';
import { actionFor, type Action, type KeyPress } from './key-actions.ts';
import type { ConsoleScreen } from './console-screen.ts';

/** Carries key presses to the screen. Single keys can be switched off, for people who dictate or tremble. */
export class Keys implements ReactiveController {
  enabled = recall('keys') !== 'off';
  private readonly actions: Record<Action, () => void>;

  constructor(screen: ConsoleScreen) {
    screen.addController(this);
    this.actions = {
      next: () => screen.step(1),
      previous: () => screen.step(-1),
      open: () => screen.openCursor(),
      acknowledge: () => void screen.acknowledge(),
      dispatch: () => void screen.openAction('assign'),
      route: () => void screen.openAction('route'),
      note: () => void screen.writeNote(),
      map: () => screen.toMap(),
      search: () => screen.toSearch(),
      freeze: () => screen.toggleFreeze(),
      'show-held': () => screen.showHeld(),
      close: () => screen.shut(),
      help: () => screen.showHelp(),
    };
  }

  hostConnected(): void {
    addEventListener('keydown', this.pressed);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.pressed);
  }

  enable(on: boolean): void {
    this.enabled = on;
    remember('keys', on ? 'on' : 'off');
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const action = event.defaultPrevented ? null : actionFor(keyPress(event, target instanceof HTMLElement ? target : null), this.enabled);
    if (!action) return;
    event.preventDefault();
    this.actions[action]();
  };
}

const keyPress = (event: KeyboardEvent, target: HTMLElement | null): KeyPress => ({
  key: event.key,
  modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
  typing: target?.matches('input:not([type=checkbox]), textarea, select') ?? false,
  pressing: target?.matches('button, a, summary, input[type=checkbox]') ?? false,
  inDialog: event.composedPath().some(node => node instanceof HTMLDialogElement),
});
