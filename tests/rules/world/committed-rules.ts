import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '@evergrow/emulators/paths';

/** The rules as they are deployed. */
export const committedRules = (): string => readFileSync(join(rootDir, 'firestore.rules'), 'utf8');
