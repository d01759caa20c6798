import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild';

type Manifest = {
  name: string;
  version: string;
  engines: { node: string };
  dependencies: Record<string, string>;
};

export type FunctionsBuild = {
  /** Directory the bundle and its package.json are written to. Default `functions/dist`. */
  readonly outDir?: string;
  /** Source of the bundle. Default `functions/src/index.ts`. */
  readonly entry?: string;
};

const manifest: Manifest = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));

/**
 * Bundles the functions with `domain` inside; what `dependencies` names stays outside and is installed by the cloud.
 * Code that is imported lazily becomes a chunk of its own, so that discovery does not pay for it.
 * @throws when the source does not compile.
 */
export async function buildFunctions(options: FunctionsBuild = {}): Promise<void> {
  await build(configuration(options));
}

/** Builds, then builds again on every change until `stop` is called. Errors are printed, the last good build stays. */
export async function watchFunctions(options: FunctionsBuild = {}): Promise<{ stop(): Promise<void> }> {
  const watching = await context(configuration(options));
  await watching.rebuild();
  await watching.watch();
  return { stop: () => watching.dispose() };
}

function configuration({ outDir, entry }: FunctionsBuild): BuildOptions {
  const directory = resolve(outDir ?? join(import.meta.dirname, 'dist'));
  const external = Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]);
  return {
    entryPoints: { index: entry ?? join(import.meta.dirname, 'src', 'index.ts') },
    outdir: directory,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external,
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
    // CommonJS packages that get bundled (not named in dependencies) ask for `require`, which ESM does not have.
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
    plugins: [finishDirectory(directory)],
  };
}

/** Writes the package.json that is deployed and takes away chunks of earlier builds. */
function finishDirectory(directory: string): Plugin {
  return {
    name: 'finish-directory',
    setup(current) {
      current.onStart(() => {
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, 'package.json'), deployedManifest());
      });
      current.onEnd((result) => {
        if (result.errors.length === 0 && result.metafile) removeStale(directory, result.metafile);
      });
    },
  };
}

function deployedManifest(): string {
  const { name, version, engines, dependencies } = manifest;
  const deployed = {
    name: name.replace('@', '').replace('/', '-'),
    version,
    private: true,
    type: 'module',
    main: 'index.js',
    engines,
    dependencies,
  };
  return `${JSON.stringify(deployed, null, 2)}\n`;
}

function removeStale(directory: string, { outputs }: Metafile): void {
  const current = new Set(Object.keys(outputs).map((path) => resolve(path)));
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (/\.js(\.map)?$/.test(name) && !current.has(path)) rmSync(path, { force: true });
  }
}

if (process.argv[1] === import.meta.filename) await buildFunctions();
