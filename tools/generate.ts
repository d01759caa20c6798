import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../emulators/src/paths.ts';
import { generators } from './generators/index.ts';

/** `npm run generate` writes what is generated; with `--check` it writes nothing and fails where a file is out of date. */
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

for (const generate of generators) {
  const { path, content } = await generate();
  const absolute = join(rootDir, path);
  const current = existsSync(absolute) ? readFileSync(absolute, 'utf8') : null;
  if (current === content) continue;
  stale.push(path);
  if (!checkOnly) writeFileSync(absolute, content);
}

if (stale.length === 0) console.log('Generated files are up to date.');
else if (!checkOnly) console.log(`Written: ${stale.join(', ')}`);
else {
  console.error(`Out of date: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}
