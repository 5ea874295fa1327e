import { Problem, Unreachable } from './problem.ts';
import type { Candidate, Division, Kind, Row, Session, StoredFile, Timeline } from './types.ts';

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const answer = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...init }).catch(() => {
    throw new Unreachable(path);
  });
  if (answer.ok) return answer;
  const problem = await Problem.from(answer);
  if (answer.status === 401 && path !== '/api/session') dispatchEvent(new CustomEvent('wcg-signed-out'));
  throw problem;
};

export const get = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>;

export const post = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: body === undefined ? null : JSON.stringify(body) });

export const whoAmI = () => get<Session>('/api/session');
export const signIn = async (user: string, password: string) => (await post('/api/session', { user, password })).json() as Promise<Session>;
export const signOut = () => ask('/api/session', { method: 'DELETE' });

export const kinds = () => get<Kind[]>('/api/kinds');
export const divisions = () => get<Division[]>('/api/divisions');
export const grids = (level: 'subdistrict' | 'grid') => get<GeoJSON.FeatureCollection & { synthetic?: boolean }>(`/api/grids.geojson?level=${level}`);

const at = (id: string, part = '') => `/api/incidents/${encodeURIComponent(id)}${part}`;

export const incident = (id: string) => get<Row>(at(id));
export const timeline = (id: string) => get<Timeline>(at(id, '/timeline'));
export const candidates = (id: string) => get<Candidate[]>(at(id, '/candidates'));
export const files = (id: string) => get<StoredFile[]>(at(id, '/files'));
export const fileAddress = (id: string, file: string) => at(id, `/files/${encodeURIComponent(file)}`);
export const openIncidents = (text: string) => get<{ rows: Row[] }>(`/api/incidents?${new URLSearchParams({ status: 'open', text, limit: '50' })}`);

/** What a command carries beside its body: its own name, so that sending it again changes nothing, and what was seen. */
export interface Stamp { key: string; version?: number; device?: string }

const stamped = ({ key, version, device }: Stamp): Record<string, string> => ({
  'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }), ...(device === undefined ? {} : { 'X-Device': device }),
});

export const command = (path: string, body: unknown, stamp: Stamp) => post(path, body, stamped(stamp));
export const commandOn = (id: string, part: string, body: unknown, stamp: Stamp) => command(at(id, `/${part}`), body, stamp);

export const attach = async (id: string, file: Blob, name: string, stamp: Stamp): Promise<string> => {
  const headers = { ...stamped(stamp), 'Content-Type': file.type || 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) };
  const answer = await ask(at(id, '/files'), { method: 'POST', headers, body: file });
  return ((await answer.json()) as { id: string }).id;
};
