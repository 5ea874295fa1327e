import { currentLanguage } from '../shared/texts.ts';
import { fieldEn } from '../texts/field-en.ts';
import { fieldZh, type FieldWords } from '../texts/field-zh.ts';

/** The words of the phone's page in the language of the moment; the host's `Texts` draws it again on a switch. */
export const fieldWords = (): FieldWords => (currentLanguage() === 'zh' ? fieldZh : fieldEn);
