import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDir } from '../../emulators/src/paths.ts';
import { permits } from './licence-expression.ts';
import type { StepResult } from './step.ts';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });
const manifestSchema = z.looseObject({
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  licenses: z.array(z.looseObject({ type: z.string() })).optional(),
});

/** Packages that state their licence in a file only, read by hand. */
const readByHand: Readonly<Record<string, string>> = {
  'png-js@2.0.0': 'MIT',
  'valid-url@1.0.9': 'MIT',
};

/** Reads the licence of every installed package and names those that do not go with Apache-2.0. */
export async function checkLicences(): Promise<StepResult> {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(rootDir, 'package-lock.json'), 'utf8')));
  const problems = Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return [];
    const id = `${path.replace(/^.*node_modules\//, '')}@${entry.version}`;
    const licence = entry.license ?? readByHand[id] ?? licenceOnDisk(path);
    // Not installed here and without a licence in the lock file: the optional package of another system.
    if (licence === null || permits(licence)) return [];
    return [`${id}: ${licence}`];
  });
  const unique = [...new Set(problems)].sort();
  return { ok: unique.length === 0, output: unique.join('\n') };
}

function licenceOnDisk(path: string): string | null {
  const manifestPath = join(rootDir, path, 'package.json');
  if (!existsSync(manifestPath)) return null;
  const { license, licenses } = manifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
}
