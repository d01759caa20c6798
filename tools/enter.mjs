// The door of every npm script. It runs on whatever Node the machine has and before anything is installed,
// so it uses Node built-ins only; the command itself then runs on the Node that package.json pins.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const installMinutes = 15;

const commands = {
  start: { file: 'tools/start.ts', needsJava: true },
  test: { file: 'tools/test.ts', needsJava: true },
  check: { file: 'tools/check.ts', needsJava: false },
  bench: { file: 'tests/bench/run.ts', needsJava: true },
  smoke: { file: 'tests/smoke/run.ts', needsJava: false },
  deploy: { file: 'tools/deploy.ts', needsJava: false },
  generate: { file: 'tools/generate.ts', needsJava: false },
  mutation: { file: 'tests/mutation/run.ts', needsJava: true },
};

const advice = {
  node: {
    debian:
      'curl -fsSL https://deb.nodesource.com/setup_24.x | sudo -E bash - && sudo apt-get install -y nodejs',
    macos: 'brew install node@24',
    windows: 'winget install OpenJS.NodeJS.LTS',
  },
  npm: {
    debian: 'sudo apt-get install -y npm',
    macos: 'brew install node@24',
    windows: 'winget install OpenJS.NodeJS.LTS',
  },
  git: {
    debian: 'sudo apt-get install -y git',
    macos: 'xcode-select --install',
    windows: 'winget install Git.Git',
  },
  java: {
    debian: 'sudo apt-get install -y openjdk-17-jdk-headless',
    macos: 'brew install openjdk@17',
    windows: 'winget install EclipseAdoptium.Temurin.17.JDK',
  },
};

/** The text a program prints for its version, or null when it cannot be run. `java -version` prints to stderr. */
function versionOf(program, flag) {
  const ran = spawnSync(program, [flag], { encoding: 'utf8', shell: windows, timeout: 30_000 });
  return ran.error || ran.status !== 0 ? null : `${ran.stdout}${ran.stderr}`;
}

/** "17" of `openjdk version "17.0.15"`, and "8" of the old `java version "1.8.0"`. */
function javaMajor(text) {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(text ?? '');
  if (!found) return 0;
  return Number(found[1]) === 1 ? Number(found[2]) : Number(found[1]);
}

function missingTools(needsJava) {
  const missing = [];
  if (Number(process.versions.node.split('.')[0]) < 20) {
    missing.push(['node', `Node.js 20 or newer (this is ${process.versions.node})`]);
  }
  if (versionOf('npm', '--version') === null) missing.push(['npm', 'npm']);
  if (versionOf('git', '--version') === null) missing.push(['git', 'git']);
  if (needsJava) {
    const major = javaMajor(versionOf('java', '-version'));
    if (major < 17)
      missing.push(['java', `Java 17 or newer (${major ? `this is Java ${major}` : 'none found'})`]);
  }
  return missing;
}

function reportMissing(missing) {
  console.error('\nEvergrow cannot start: something is missing on this machine.');
  for (const [tool, what] of missing) {
    console.error(`\n  ✗ ${what}`);
    for (const [system, how] of Object.entries(advice[tool]))
      console.error(`      ${system.padEnd(8)} ${how}`);
  }
  console.error('\nInstall it, open a new terminal and run the same command again.\n');
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Compares versions rather than file times: a checkout or a copy changes times, not what is installed. */
function installState() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed || !existsSync(nodeBinary())) return 'absent';
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const differs = Object.entries(wanted).some(
    ([path, entry]) =>
      path.includes('node_modules/') &&
      !entry.link &&
      !entry.optional &&
      !entry.devOptional &&
      !entry.peer &&
      installed[path]?.version !== entry.version,
  );
  return differs ? 'stale' : 'fresh';
}

/**
 * `npm ci` where nothing is installed yet. It also refuses a lock file that merely lacks optional packages of another
 * system; then, and where only some packages changed, `npm install` takes what the lock file names.
 */
function install(state) {
  console.log('• Installing packages (the first time takes a few minutes)');
  const strict = state === 'absent' ? npm(['ci'], 'pipe') : null;
  if (strict?.status === 0) return true;
  const ran = strict?.error ? strict : npm(['install'], 'inherit');
  if (ran.status === 0) return true;
  const tooLong = ran.error?.code === 'ETIMEDOUT';
  const why = tooLong ? `it took more than ${installMinutes} minutes` : 'npm reported the error above';
  console.error(`\nThe packages could not be installed: ${why}.`);
  console.error('If the message speaks of the network, check that the registry answers: npm ping');
  console.error('Behind a proxy set it once: npm config set proxy http://host:port\n');
  return false;
}

function npm(args, stdio) {
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error', '--fetch-retries=2', '--fetch-timeout=60000'];
  return spawnSync('npm', [...args, ...quiet], {
    cwd: root,
    stdio,
    shell: windows,
    timeout: installMinutes * 60_000,
  });
}

/** Function rather than constant: the file exists only after the install. */
function nodeBinary() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

/** npm does not always pass a signal on; when the shell that ran us is gone, so is whoever wanted us. */
function whenOrphaned(act) {
  if (windows || !process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 1000);
  timer.unref();
}

function run(file, args) {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(nodeBinary(), ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`Could not run ${file}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (!command) {
  console.error(`Unknown command "${name ?? ''}". Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
const missing = missingTools(command.needsJava);
if (missing.length > 0) {
  reportMissing(missing);
  process.exit(1);
}
const state = installState();
if (state !== 'fresh' && !install(state)) process.exit(1);
if (!existsSync(join(root, command.file))) {
  console.error(`${command.file} is not in this checkout.`);
  process.exit(1);
}
run(command.file, args);
