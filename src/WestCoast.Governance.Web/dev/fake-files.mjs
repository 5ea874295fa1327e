import { randomUUID } from 'node:crypto';

/** Files beside made-up incidents, kept in memory. */
export class FakeFiles {
  byIncident = new Map();

  constructor(incidents) {
    this.incidents = incidents;
  }

  /** Whether the question was about files; then it is answered. */
  answer(request, pathname, raw, answer, session, mood) {
    const [, id, file] = /^\/api\/incidents\/([^/]+)\/files(?:\/([^/]+))?$/.exec(pathname) ?? [];
    const row = this.incidents.rows.get(id);
    if (!row) return false;
    if (mood.broken) return answer.destroy(), true;
    const all = this.byIncident.get(id) ?? [];
    const send = (status, body, headers = {}) => answer.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
    if (request.method === 'POST') send(201, JSON.stringify({ id: this.keep(row, all, request.headers, raw, session) }));
    else if (!file) send(200, JSON.stringify(all.map(({ raw: _, ...told }) => told)));
    else send(200, all.find(one => one.id === file)?.raw, { 'Content-Type': all.find(one => one.id === file)?.mediaType });
    return true;
  }

  keep(row, all, headers, raw, { user, role }) {
    const kept = { id: randomUUID(), name: decodeURIComponent(headers['x-file-name'] ?? '?'), mediaType: headers['content-type'], bytes: raw.length, at: this.incidents.at(), by: user, raw };
    this.byIncident.set(row.id, [...all, kept]);
    this.incidents.change(row, { files: (row.files ?? 0) + 1 }, 'file_attached', { user, role, from: null }, { name: kept.name });
    return kept.id;
  }
}
