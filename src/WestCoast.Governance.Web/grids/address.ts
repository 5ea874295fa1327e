export const tabs = ['coverage', 'borders', 'proposal', 'trend', 'crosswalk'] as const;
export type Tab = (typeof tabs)[number];
export interface Address { layer: string | null; tab: Tab }

/** Layer and tab live in the page's address, so that a link shows a colleague the same thing. */
export const addressFrom = (query: URLSearchParams): Address => ({
  layer: query.get('layer'),
  tab: tabs.find(tab => tab === query.get('tab')) ?? 'coverage',
});

export const addressQuery = ({ layer, tab }: Address): string => {
  const query = new URLSearchParams();
  if (layer) query.set('layer', layer);
  if (tab !== 'coverage') query.set('tab', tab);
  return query.toString();
};
