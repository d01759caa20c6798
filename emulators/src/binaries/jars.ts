import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';
import { runProgram } from '../run-program.ts';

/** Where the jars that are built here are kept. */
export const jarDir = join(cacheDir, 'emulators');

/** Whether `made` exists and is newer than everything it was made from. */
export function isFresh(made: string, sources: readonly string[]): boolean {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs;
  return time !== undefined && sources.every((source) => statSync(source).mtimeMs <= time);
}

export type ThinJar = {
  readonly path: string;
  readonly mainClass: string;
  /** The jar that holds the classes; named in the manifest, not copied. */
  readonly libraryJar: string;
  /** Directory of further classes to pack. */
  readonly classesDir?: string;
};

/**
 * Packs a jar of almost nothing but a manifest: firebase-tools runs emulators as `java -jar`, and the jar of the
 * Google Cloud SDK has no main class of its own.
 * @throws PlatformProblem when the JDK's `jar` is missing or fails.
 */
export async function buildThinJar({ path, mainClass, libraryJar, classesDir }: ThinJar): Promise<void> {
  mkdirSync(jarDir, { recursive: true });
  const work = `${path}.${process.pid}`;
  const manifest = `${work}.manifest`;
  writeFileSync(
    manifest,
    `${manifestLine('Main-Class', mainClass)}${manifestLine('Class-Path', pathToFileURL(libraryJar).href)}`,
  );
  const content = classesDir ? ['-C', classesDir, '.'] : [];
  const packed = await runProgram('jar', ['cfm', work, manifest, ...content]);
  rmSync(manifest, { force: true });
  if (!packed.ok) throw new PlatformProblem(`Could not pack ${path}: ${packed.stderr.trim()}\n${jdkAdvice}`);
  renameSync(work, path);
}

export const jdkAdvice =
  'A JDK (javac and jar) is needed once. Debian: apt-get install openjdk-17-jdk-headless; macOS: brew install openjdk@17; Windows: winget install EclipseAdoptium.Temurin.17.JDK';

/** A manifest line holds 72 bytes; the rest goes on the next line after one space. */
function manifestLine(name: string, value: string): string {
  const text = `${name}: ${value}`;
  const lines = [text.slice(0, 70)];
  for (let at = 70; at < text.length; at += 69) lines.push(` ${text.slice(at, at + 69)}`);
  return `${lines.join('\n')}\n`;
}
