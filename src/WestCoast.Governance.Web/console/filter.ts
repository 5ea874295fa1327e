import { severities, tiers, type Row, type Severity, type Tier } from '../shared/types.ts';

export interface Filter {
  readonly severities: readonly Severity[];
  readonly kind: string;
  readonly tier: Tier | '';
  readonly text: string;
  readonly unacknowledged: boolean;
}

export const noFilter: Filter = { severities: [], kind: '', tier: '', text: '', unacknowledged: false };

export const isActive = (filter: Filter): boolean =>
  filter.severities.length > 0 || filter.kind !== '' || filter.tier !== '' || filter.text.trim() !== '' || filter.unacknowledged;

export const matches = (filter: Filter, row: Row): boolean =>
  (filter.severities.length === 0 || filter.severities.includes(row.severity)) &&
  (filter.kind === '' || row.kind === filter.kind) &&
  (filter.tier === '' || row.tier === filter.tier) &&
  (!filter.unacknowledged || row.acknowledgedBy === null) &&
  hasText(row, filter.text.trim().toLowerCase());

const hasText = (row: Row, wanted: string): boolean =>
  wanted === '' ||
  [row.title, row.placeZh, row.placeEn, row.place, row.address, `#${row.number}`, row.acknowledgedBy]
    .some(field => field?.toLowerCase().includes(wanted));

export const filterToQuery = (filter: Filter): URLSearchParams => {
  const query = new URLSearchParams();
  if (filter.severities.length > 0) query.set('severity', filter.severities.join(','));
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.tier) query.set('tier', filter.tier);
  if (filter.text.trim()) query.set('text', filter.text.trim());
  if (filter.unacknowledged) query.set('unacknowledged', '1');
  return query;
};

/** Links get typed and truncated: what cannot be understood is left out, never guessed. */
export const filterFromQuery = (query: URLSearchParams): Filter => ({
  severities: severities.filter(s => query.get('severity')?.split(',').includes(String(s))),
  kind: query.get('kind') ?? '',
  tier: tiers.find(t => t === query.get('tier')) ?? '',
  text: query.get('text') ?? '',
  unacknowledged: query.get('unacknowledged') === '1',
});
