import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** What each address may ever fetch; another page's own part is not asked for there. */
export const pages = [
  { address: '/', html: 'index.html', entry: 'main.ts', styles: ['index.css'], not: ['grids/grids-screen.ts'], map: true, budget: 450_000 },
  { address: '/grids', html: 'index.html', entry: 'main.ts', styles: ['index.css'], not: ['actions/action-panel.ts', 'feeds/feed-strip.ts'], map: true, budget: 450_000 },
  { address: '/field', html: 'field.html', entry: 'field.ts', styles: ['index.css', 'field.css'], not: [], map: false, budget: 80_000 },
];

const fileOf = (outputs, entry) => Object.entries(outputs).find(([, { entryPoint, inputs }]) => entryPoint === entry || (entry in inputs && Object.keys(inputs).length === 1))[0];
export const addressOf = (outputs, entry) => `/assets/${path.basename(fileOf(outputs, entry))}`;

/** The files that a file imports, and theirs; with those fetched later when `later` allows them. */
export const importsOf = (outputs, file, later = () => false, seen = new Set()) => {
  for (const { path: next, kind } of outputs[file]?.imports ?? []) {
    if (seen.has(next) || !(kind === 'import-statement' || (kind === 'dynamic-import' && later(outputs[next].entryPoint)))) continue;
    seen.add(next);
    importsOf(outputs, next, later, seen);
  }
  return seen;
};

export const writePage = async (outputs, here, page) => {
  const chunks = [...importsOf(outputs, fileOf(outputs, page.entry))].map(chunk => `\n  <link rel="modulepreload" href="/assets/${path.basename(chunk)}">`).join('');
  const names = { main: 'main.ts', field: 'field.ts', style: 'index.css', 'field-style': 'field.css', early: 'early.ts', icon: 'assets/icon-live.svg' };
  const html = await readFile(path.join(here, page.html), 'utf8');
  return Object.entries(names).reduce((text, [name, entry]) => text.replaceAll(`{{${name}}}`, () => addressOf(outputs, entry)), html).replace('{{chunks}}', chunks);
};

/** Brotli bytes of everything that the page may load, in all its states. */
export const weigh = async (outputs, out, workerUrl, page) => {
  const main = fileOf(outputs, page.entry);
  const files = [main, ...importsOf(outputs, main, entry => !page.not.includes(entry))].map(file => `/assets/${path.basename(file)}`);
  const rest = [...page.styles, 'early.ts', 'assets/icon-live.svg', 'assets/icon-drill.svg', 'assets/watermark.svg'].map(entry => addressOf(outputs, entry));
  const all = [...new Set([`/${page.html}`, ...files, ...rest, ...(page.map ? [workerUrl] : [])])];
  return (await Promise.all(all.map(async name => (await stat(path.join(out, `${name}.br`))).size))).reduce((sum, size) => sum + size, 0);
};
