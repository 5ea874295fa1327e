import { filterFromQuery, filterToQuery, type Filter } from './filter.ts';

/** Filter and selection live in the page's address, so that a link shows a colleague the same thing. */
export const readAddress = (): { filter: Filter; incident: string | null } => {
  const query = new URLSearchParams(location.search);
  return { filter: filterFromQuery(query), incident: query.get('incident') };
};

export const writeAddress = (filter: Filter, incident: string | null): void => {
  const query = filterToQuery(filter);
  if (incident) query.set('incident', incident);
  const text = query.toString();
  history.replaceState(null, '', text ? `${location.pathname}?${text}` : location.pathname);
};
