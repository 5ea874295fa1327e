import type { Choice, ItemKind, Proposal, ProposalItem } from './shapes.ts';

export interface Sieve { kind: ItemKind | 'all'; decision: Choice | 'all' }
export const everything: Sieve = { kind: 'all', decision: 'all' };

export const sifted = (items: readonly ProposalItem[], { kind, decision }: Sieve): ProposalItem[] =>
  items.filter(item => (kind === 'all' || item.kind === kind) && (decision === 'all' || item.decision === decision));

/** Whom a key press or button means: the ticked rows in sight, else the row under the cursor. */
export const targets = (shown: readonly ProposalItem[], ticked: ReadonlySet<string>, cursor: string | null): string[] => {
  const chosen = shown.filter(item => ticked.has(item.cell)).map(item => item.cell);
  return chosen.length > 0 ? chosen : shown.some(item => item.cell === cursor) ? [cursor!] : [];
};

const count = (items: readonly ProposalItem[], decision: Choice) => items.filter(item => item.decision === decision).length;

/** What the hub will say once it has taken the decisions; shown at once so that keys can follow one another. */
export const decided = (proposal: Proposal, cells: readonly string[], accept: boolean, by: string, at: string | null): Proposal => {
  const meant = new Set(cells);
  const items = proposal.items.map(item =>
    meant.has(item.cell) ? { ...item, decision: accept ? 'accepted' as const : 'rejected' as const, decidedBy: by, decidedAt: at } : item);
  return { ...proposal, items, accepted: count(items, 'accepted'), rejected: count(items, 'rejected'), open: count(items, 'open') };
};

/** A decision that did not arrive is taken back: those cells as they were before it. */
export const restored = (proposal: Proposal, before: Proposal, cells: readonly string[]): Proposal => {
  const meant = new Set(cells);
  const was = new Map(before.items.map(item => [item.cell, item]));
  const items = proposal.items.map(item => (meant.has(item.cell) ? (was.get(item.cell) ?? item) : item));
  return { ...proposal, items, accepted: count(items, 'accepted'), rejected: count(items, 'rejected'), open: count(items, 'open') };
};

/** The row to look at next: below, else above, within what is shown. */
export const stepped = (shown: readonly ProposalItem[], cursor: string | null, by: 1 | -1): string | null => {
  const at = shown.findIndex(item => item.cell === cursor);
  return shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.cell ?? null;
};

const decisive: readonly string[] = ['operator', 'administrator'];
export const mayDecide = (role: string): boolean => decisive.includes(role);
