import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worth = /\.(js|css|html|svg)$/;

const compressOne = async file => {
  const plain = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const [brotli, gzipped] = await Promise.all([promisify(brotliCompress)(plain, { params }), promisify(gzip)(plain, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
  return { name: path.basename(file), plain: plain.length, brotli: brotli.length };
};

/** Puts a .br and a .gz beside every text file, and tells what a browser would fetch in all, in brotli bytes. */
export const compress = async folder => {
  const files = (await readdir(folder, { recursive: true })).filter(name => worth.test(name)).map(name => path.join(folder, name));
  const plainFiles = (await Promise.all(files.map(async file => ((await stat(file)).isFile() ? [file] : [])))).flat();
  const made = await Promise.all(plainFiles.map(compressOne));
  for (const { name, plain, brotli } of made) console.log(`${String(plain).padStart(9)} ${String(brotli).padStart(8)} br  ${name}`);
  return made.reduce((sum, { brotli }) => sum + brotli, 0);
};
