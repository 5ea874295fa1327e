import { applyTheme } from './shared/theme.ts';
import { recall } from './shared/memory.ts';

applyTheme();
document.documentElement.lang = recall('language') === 'en' ? 'en' : 'zh-CN';
