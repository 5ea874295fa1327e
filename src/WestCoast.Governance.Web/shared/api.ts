import { Problem, Unreachable } from './problem.ts';
import type { Division, Kind, Row, Session, Timeline } from './types.ts';

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

export const incident = (id: string) => get<Row>(`/api/incidents/${encodeURIComponent(id)}`);
export const timeline = (id: string) => get<Timeline>(`/api/incidents/${encodeURIComponent(id)}/timeline`);
export const acknowledge = (id: string, version: number) =>
  post(`/api/incidents/${encodeURIComponent(id)}/acknowledgement`, undefined, { 'If-Match': `"${version}"` });
export const addNote = (id: string, text: string) => post(`/api/incidents/${encodeURIComponent(id)}/note`, { text });
