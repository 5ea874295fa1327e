import { applyTheme, followPrinter } from './shared/theme.ts';
import { recall } from './shared/memory.ts';

applyTheme();
followPrinter();
document.documentElement.lang = recall('language') === 'en' ? 'en' : 'zh-CN';
