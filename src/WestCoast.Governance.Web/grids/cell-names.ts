import { currentLanguage } from '../shared/texts.ts';
import type { Shapes } from './ask.ts';

/** Names for the codes in answers, as the drawn features carry them; an unknown code is shown as it is. */
export class CellNames {
  private readonly names = new Map<string, { zh?: string; en?: string }>();

  constructor(...shapes: (Shapes | null)[]) {
    for (const each of shapes)
      for (const { properties } of each?.features ?? [])
        if (properties?.['code']) this.names.set(String(properties['code']), properties);
  }

  of(code: string): string {
    const named = this.names.get(code);
    return (currentLanguage() === 'zh' ? named?.zh || named?.en : named?.en || named?.zh) || code;
  }

  list(codes: readonly string[], most = 3): string {
    const joint = currentLanguage() === 'zh' ? '、' : ', ';
    const rest = codes.length - most;
    return codes.slice(0, most).map(code => this.of(code)).join(joint) + (rest > 0 ? ` +${rest}` : '');
  }
}
