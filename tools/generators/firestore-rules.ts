import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rootDir } from '../../emulators/src/paths.ts';
import type { GeneratedFile } from './index.ts';

const rulesDir = join(rootDir, 'rules');

/** The language wants at least one statement. */
const denyAll = 'match /{document=**} {\n  allow read, write: if false;\n}';

/**
 * `firestore.rules`, put together from `rules/*.rules`. The kernel comes first; the others follow by file name, so
 * that the result does not depend on the machine.
 */
export function firestoreRules(): GeneratedFile {
  const names = existsSync(rulesDir) ? readdirSync(rulesDir).filter((name) => name.endsWith('.rules')) : [];
  const sections = names.sort(kernelFirst).map((name) => {
    const text = readFileSync(join(rulesDir, name), 'utf8').trim();
    return `// ---- ${basename(name, '.rules')} ----\n${text}`;
  });
  return { path: 'firestore.rules', content: wrap(sections.join('\n\n') || denyAll) };
}

function kernelFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '_kernel.rules' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function wrap(body: string): string {
  const indented = body
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `    ${line}`))
    .join('\n');
  return `// Generated from rules/*.rules by npm run generate. Edit those.
rules_version = '2';

service cloud.firestore {
  match /databases/{database}/documents {
${indented}
  }
}
`;
}
