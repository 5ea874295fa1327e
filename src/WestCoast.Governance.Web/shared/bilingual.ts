import type { Language } from './texts.ts';

/** Seeded sentences often carry both languages, Chinese first; shows the half that was asked for. */
export const half = (sentence: string, language: Language): string => {
  const halves = /^(.*[\u4e00-\u9fff].*?[。；])\s*([A-Za-z0-9][^\u4e00-\u9fff]*)$/s.exec(sentence);
  return halves?.[language === 'zh' ? 1 : 2] ?? sentence;
};

/** For `lang`: titles come as the source wrote them, whatever the screen speaks. */
export const languageOf = (text: string): 'zh-CN' | 'en' => (/[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : 'en');
