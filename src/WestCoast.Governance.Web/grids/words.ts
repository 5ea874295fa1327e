import { currentLanguage } from '../shared/texts.ts';
import { gridsEn } from '../texts/grids-en.ts';
import { gridsZh, type GridWords } from '../texts/grids-zh.ts';

/** The words of this page in the language of the moment; the host's `Texts` draws it again on a switch. */
export const gridWords = (): GridWords => (currentLanguage() === 'zh' ? gridsZh : gridsEn);
