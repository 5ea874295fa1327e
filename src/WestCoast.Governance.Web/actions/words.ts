import { currentLanguage } from '../shared/texts.ts';
import { actionsEn } from '../texts/actions-en.ts';
import { actionsZh, type ActionWords } from '../texts/actions-zh.ts';

/** The words of the actions in the language of the moment; the host's `Texts` draws it again on a switch. */
export const actionWords = (): ActionWords => (currentLanguage() === 'zh' ? actionsZh : actionsEn);
