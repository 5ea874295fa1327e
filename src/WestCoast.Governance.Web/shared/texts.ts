import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from '../texts/en.ts';
import { zh, type Words } from '../texts/zh.ts';
import { recall, remember } from './memory.ts';

export type Language = 'zh' | 'en';

const words: Record<Language, Words> = { zh, en };
const hosts = new Set<ReactiveControllerHost>();
let language: Language = recall('language') === 'en' ? 'en' : 'zh';

export const currentLanguage = (): Language => language;

export const switchLanguage = (to: Language): void => {
  language = to;
  remember('language', to);
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en';
  for (const host of hosts) host.requestUpdate();
};

/** Gives a component its words, and draws it again when the language is switched. */
export class Texts implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get t(): Words {
    return words[language];
  }

  /** The name in the user's language; sources often have only the Chinese one. */
  pick(zhName: string | null | undefined, enName: string | null | undefined): string {
    return (language === 'zh' ? zhName || enName : enName || zhName) ?? '';
  }

  hostConnected(): void {
    hosts.add(this.host);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }
}
