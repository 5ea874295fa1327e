import { currentLanguage } from '../shared/texts.ts';
import type { Division, Kind, Row } from '../shared/types.ts';
import type { Words } from '../texts/zh.ts';

/** Names for the codes in rows and events; a code nobody knows is shown as it is. */
export class Names {
  private readonly kinds: ReadonlyMap<string, Kind>;
  readonly divisions: ReadonlyMap<string, Division>;

  constructor(readonly allKinds: readonly Kind[] = [], readonly allDivisions: readonly Division[] = []) {
    this.kinds = new Map(allKinds.map(kind => [kind.code, kind]));
    this.divisions = new Map(allDivisions.map(division => [division.code, division]));
  }

  kind(code: string): string {
    return this.named(this.kinds.get(code), code);
  }

  kindOf(code: string): Kind | undefined {
    return this.kinds.get(code);
  }

  /** Every department that any kind of incident may need. */
  get allDepartments(): string[] {
    return [...new Set(this.allKinds.flatMap(kind => [kind.department, ...(kind.coDepartments ?? [])]))].sort();
  }

  division(code: string | null): string {
    return code === null ? '' : this.named(this.divisions.get(code), code);
  }

  department(code: string | null, t: Words): string {
    return code === null ? '' : (t.department[code] ?? code);
  }

  feed(code: string, t: Words): string {
    return t.feed[code] ?? code;
  }

  place(row: Row): string {
    return this.named({ zh: row.placeZh, en: row.placeEn }, row.place);
  }

  private named(names: { zh: string; en: string } | undefined, code: string): string {
    if (!names) return code;
    return (currentLanguage() === 'zh' ? names.zh || names.en : names.en || names.zh) || code;
  }
}
