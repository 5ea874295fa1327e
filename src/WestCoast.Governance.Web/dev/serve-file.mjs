import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(process.env.WCG_WEB_OUT ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../artifacts/web'));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.txt': 'text/plain' };

/** The same strict policy that the hub sends, so that a breach shows while developing. */
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const serveFile = async (pathname, answer) => {
  const name = pathname === '/' || pathname === '/grids' ? 'index.html' : pathname === '/field' ? 'field.html' : pathname;
  const file = path.join(root, path.normalize(name));
  const body = file.startsWith(root) ? await readFile(`${file}.br`).catch(() => null) : null;
  if (!body) return answer.writeHead(404).end();
  answer.writeHead(200, { 'Content-Type': types[path.extname(name)] ?? 'application/octet-stream', 'Content-Encoding': 'br', 'Content-Security-Policy': policy, 'Cache-Control': name.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable' }).end(body);
};
