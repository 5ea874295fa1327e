import { get, post } from '../shared/api.ts';
import type { Feed, Station, StationRequest } from './facts.ts';

const requestsOf = ({ protocol, address }: Station) => `/api/feeds/stations/${encodeURIComponent(protocol)}/${encodeURIComponent(address)}/requests`;

export const feeds = () => get<Feed[]>('/api/feeds');
export const stations = () => get<Station[]>('/api/feeds/stations');
export const requests = (station: Station) => get<StationRequest[]>(requestsOf(station));
export const ask = async (station: Station, what: string) => (await (await post(requestsOf(station), { what, arguments: {} })).json()) as { id: string };
