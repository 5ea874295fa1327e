import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages, weigh, writePage } from './build-pages.mjs';
import { compress } from './compress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.env.WCG_WEB_OUT ?? path.join(here, '../../artifacts/web'));

await rm(out, { recursive: true, force: true });
await mkdir(path.join(out, 'assets'), { recursive: true });

const worker = await readFile(path.join(here, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'));
const workerUrl = `/assets/map-worker-${createHash('sha256').update(worker).digest('hex').slice(0, 8).toUpperCase()}.js`;
await writeFile(path.join(out, workerUrl), worker.toString().replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));

const shared = {
  absWorkingDir: here, outdir: path.join(out, 'assets'), bundle: true, minify: true, target: 'es2022', legalComments: 'linked',
  entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]', publicPath: '/assets', metafile: true,
  loader: { '.svg': 'file' }, define: { MAP_WORKER_URL: JSON.stringify(workerUrl) }, logLevel: 'warning',
};
const bundled = await build({ ...shared, entryPoints: ['main.ts', 'field.ts', 'index.css', 'field.css'], format: 'esm', splitting: true });
const early = await build({ ...shared, entryPoints: ['early.ts'], format: 'iife' });
const outputs = { ...bundled.metafile.outputs, ...early.metafile.outputs };

for (const page of pages.filter(({ html }, i) => pages.findIndex(other => other.html === html) === i))
  await writeFile(path.join(out, page.html), await writePage(outputs, here, page));

const total = await compress(out);
console.log(`Built ${out}: ${Math.round(total / 1000)} kB brotli in all.`);
for (const page of pages) {
  const weight = await weigh(outputs, out, workerUrl, page);
  console.log(`${page.address.padEnd(8)} ${Math.round(weight / 1000)} kB brotli of ${page.budget / 1000} kB allowed.`);
  if (weight <= page.budget) continue;
  console.error(`${page.address} is over its budget.`);
  process.exitCode = 1;
}
