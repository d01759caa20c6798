import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { rootDir } from '../../emulators/src/paths.ts';

const loginSchema = z.looseObject({
  email: z.string(),
  password: z.string(),
  role: z.string(),
  tenant: z.string().optional(),
});
export type DemoLogin = z.output<typeof loginSchema>;

/** The logins of the demo tenants, as the seed states them. Empty in a checkout without a seed. */
export async function readDemoLogins(): Promise<readonly DemoLogin[]> {
  const path = join(rootDir, 'seed', 'src', 'logins.ts');
  if (!existsSync(path)) return [];
  const loaded: unknown = await import(pathToFileURL(path).href);
  return z.object({ demoLogins: z.array(loginSchema) }).parse(loaded).demoLogins;
}
