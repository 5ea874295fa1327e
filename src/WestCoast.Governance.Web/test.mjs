import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = mkdtempSync(path.join(tmpdir(), 'wcg-web-tests-'));
const tests = readdirSync(path.join(here, 'test')).filter(name => name.endsWith('.test.ts'));

await build({
  absWorkingDir: here, entryPoints: tests.map(name => `test/${name}`), outdir: out, outExtension: { '.js': '.mjs' },
  bundle: true, platform: 'node', format: 'esm', target: 'node18', logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--test', ...tests.map(name => path.join(out, name.replace('.ts', '.mjs')))], { stdio: 'inherit' });
rmSync(out, { recursive: true, force: true });
process.exit(run.status ?? 1);
