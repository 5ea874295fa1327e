import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.env.WCG_WEB_OUT ?? path.join(here, '../../artifacts/web'));
const brotliBudget = 450_000;

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
const page = await build({ ...shared, entryPoints: ['main.ts', 'index.css'], format: 'esm', splitting: true });
const early = await build({ ...shared, entryPoints: ['early.ts'], format: 'iife' });

const outputs = Object.entries({ ...page.metafile.outputs, ...early.metafile.outputs });
const urlOf = entry => {
  const [file] = outputs.find(([, output]) => output.entryPoint === entry || (entry in output.inputs && Object.keys(output.inputs).length === 1));
  return `/assets/${path.basename(file)}`;
};
const preloads = file => (page.metafile.outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement').flatMap(({ path: chunk }) => [chunk, ...preloads(chunk)]);
const mainFile = outputs.find(([, output]) => output.entryPoint === 'main.ts')[0];
const chunks = [...new Set(preloads(mainFile))].map(chunk => `\n  <link rel="modulepreload" href="/assets/${path.basename(chunk)}">`).join('');
const html = (await readFile(path.join(here, 'index.html'), 'utf8'))
  .replaceAll('{{main}}', urlOf('main.ts')).replaceAll('{{style}}', urlOf('index.css'))
  .replaceAll('{{chunks}}', chunks).replaceAll('{{early}}', urlOf('early.ts')).replaceAll('{{icon}}', urlOf('assets/icon-live.svg'));
await writeFile(path.join(out, 'index.html'), html);

const total = await compress(out);
console.log(`Built ${out}: ${Math.round(total / 1000)} kB brotli of ${brotliBudget / 1000} kB allowed.`);
if (total > brotliBudget) {
  console.error('The console is over its budget.');
  process.exit(1);
}
