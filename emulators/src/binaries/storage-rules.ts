import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';
import { runProgram } from '../run-program.ts';
import { buildThinJar, isFresh, jarDir, jdkAdvice } from './jars.ts';

export const storageRulesJarPath = join(jarDir, 'storage-rules-runtime.jar');

/**
 * Builds the Storage rules runtime on the rules engine inside the Firestore emulator. Returns the jar.
 * @throws PlatformProblem when there is no JDK or the source does not compile against that engine.
 */
export async function prepareStorageRules(firestoreJar: string): Promise<string> {
  const source = join(rootDir, 'emulators', 'java', 'StorageRulesRuntime.java');
  const path = storageRulesJarPath;
  if (isFresh(path, [source, firestoreJar])) return path;
  const classesDir = mkdtempSync(join(tmpdir(), 'evergrow-classes-'));
  try {
    const args = ['-proc:none', '-nowarn', '-cp', firestoreJar, '-d', classesDir, source];
    const compiled = await runProgram('javac', args, { timeoutMs: 180_000 });
    if (!compiled.ok) {
      throw new PlatformProblem(
        `The Storage rules runtime did not compile: ${compiled.stderr.trim()}\n${jdkAdvice}`,
      );
    }
    await buildThinJar({ path, mainClass: 'StorageRulesRuntime', libraryJar: firestoreJar, classesDir });
  } finally {
    rmSync(classesDir, { recursive: true, force: true });
  }
  return path;
}
