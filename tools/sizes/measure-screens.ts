import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';
import { cacheDir, installedProgram, programEnv, rootDir } from '../../emulators/src/paths.ts';
import { runProgram } from '../../emulators/src/run-program.ts';
import { type Screen, screens } from './screens.ts';

const manifestSchema = z.record(
  z.string(),
  z.looseObject({ file: z.string(), imports: z.array(z.string()).default([]) }),
);
type Manifest = z.output<typeof manifestSchema>;

export type ScreenSize = { readonly name: string; readonly bytes: number; readonly limit: number };

/**
 * Builds the web app and weighs the JavaScript of each screen as it is sent, brotli at its best setting.
 * @throws Error when the build fails or a screen's file is not in it any more.
 */
export async function measureScreens(): Promise<readonly ScreenSize[]> {
  const outDir = join(cacheDir, 'sizes');
  const built = await runProgram(
    installedProgram('vite'),
    ['build', '--manifest', '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: join(rootDir, 'web'),
      env: programEnv(),
      timeoutMs: 300_000,
    },
  );
  if (!built.ok) throw new Error(`The web app does not build:\n${built.stderr || built.stdout}`);
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8')),
  );
  const weights = new Map<string, number>();
  const weigh = (file: string) => {
    const known = weights.get(file) ?? brotliCompressSync(readFileSync(join(outDir, file))).length;
    weights.set(file, known);
    return known;
  };
  return screens.map((screen) => {
    const files = [...filesOf(screen, manifest)].filter((file) => file.endsWith('.js'));
    return {
      name: screen.name,
      limit: screen.limit,
      bytes: files.reduce((sum, file) => sum + weigh(file), 0),
    };
  });
}

/** The files a screen loads: its own, and what they import statically. */
function filesOf({ name, loads }: Screen, manifest: Manifest): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(
        `The screen "${name}" names ${key}, which is not in the build. See tools/sizes/screens.ts.`,
      );
    files.add(chunk.file);
    chunk.imports.forEach(visit);
  };
  loads.forEach(visit);
  return files;
}
