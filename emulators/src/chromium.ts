import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlatformProblem } from './problem.ts';
import { runProgram } from './run-program.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const installedAt = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * For a browser without a screen on a machine that may be a container: no sandbox of its own, no GPU, and none of the
 * calls home that would hang without a network.
 */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
] as const;

/**
 * Path of a Chromium for browser tests: `CHROMIUM_PATH`, else the system's, else on Debian as root Debian's, installed
 * now.
 * @throws PlatformProblem that says how to install one.
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new PlatformProblem(`CHROMIUM_PATH is ${given}, and there is nothing.`);
  }
  const found = onPath() ?? installedAt.find((path) => existsSync(path));
  if (found) return found;
  const installed = (await installFromDebian()) ? onPath() : null;
  if (installed) return installed;
  throw new PlatformProblem(
    'Browser tests need Chromium. Debian: sudo apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome. Or point CHROMIUM_PATH at one.',
  );
}

function onPath(): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const directories = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, `${name}${suffix}`)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function installFromDebian(): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  const first = await runProgram('apt-get', packages, { env, timeoutMs: 600_000 });
  if (first.ok) return true;
  await runProgram('apt-get', ['update'], { env, timeoutMs: 180_000 });
  return (await runProgram('apt-get', packages, { env, timeoutMs: 600_000 })).ok;
}
