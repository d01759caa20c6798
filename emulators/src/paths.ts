import { delimiter, dirname, join } from 'node:path';

/** The checkout this file is part of. */
export const rootDir = join(import.meta.dirname, '..', '..');

/** What can be made again at any time: built jars, the working directories of running platforms. */
export const cacheDir = join(rootDir, '.cache');

/** What a developer would miss: emulator data, local keys. */
export const dataDir = join(rootDir, '.data');

/** The working directory of one running platform: its generated configuration, its builds, its logs. */
export function runDir(name: string): string {
  return join(cacheDir, 'run', name);
}

/** A program installed by npm, by its command name. */
export function installedProgram(name: string): string {
  return join(rootDir, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** The environment for programs installed by npm: their `node` is the one that runs this. */
export function programEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, NO_COLOR: '1', ...extra };
}
