export type Action = 'next' | 'previous' | 'open' | 'acknowledge' | 'dispatch' | 'route' | 'note' | 'map' | 'search' | 'freeze' | 'show-held' | 'close' | 'help';

export interface KeyPress { key: string; modified: boolean; typing: boolean; pressing: boolean; inDialog: boolean }

const singleKeys: Record<string, Action> = {
  j: 'next', k: 'previous', Enter: 'open', a: 'acknowledge', d: 'dispatch', r: 'route', c: 'note', m: 'map', '/': 'search', ' ': 'freeze', n: 'show-held', '?': 'help',
};

/** What a key press means, if anything: letters belong to the field being typed in, Space and Enter to a focused button. */
export const actionFor = (press: KeyPress, singleKeysOn: boolean): Action | null => {
  if (press.modified || press.inDialog) return null;
  if (press.key === 'Escape') return press.typing ? null : 'close';
  if (press.typing || !singleKeysOn) return null;
  if (press.pressing && (press.key === 'Enter' || press.key === ' ')) return null;
  return singleKeys[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
};
