import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worth = /\.(js|css|html|svg)$/;

/** Puts a .br and a .gz beside every text file, and tells what a browser would fetch in all, in brotli bytes. */
export const compress = async folder => {
  let total = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!worth.test(name) || !(await stat(file)).isFile()) continue;
    const plain = await readFile(file);
    const brotli = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
    await writeFile(`${file}.br`, brotli);
    await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
    total += brotli.length;
    console.log(`${String(plain.length).padStart(9)} ${String(brotli.length).padStart(8)} br  ${name}`);
  }
  return total;
};
