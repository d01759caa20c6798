import { error, log } from 'node:console';
import { arch, cpus, platform as system, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Platform, startPlatform } from '@evergrow/emulators/platform/start-platform';
import { choosePorts } from '@evergrow/emulators/ports';
import type { Bench, Figures } from './bench.ts';
import { benches } from './benches.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const wanted = benches.filter(({ id }) => !values.only || values.only.some((part) => id.startsWith(part)));
const say = (line: string) => error(line);

let running: Promise<Platform> | undefined;
const platform = () => {
  running ??= startPlatform({
    name: 'bench',
    projectId: 'demo-bench',
    ports: choosePorts(21_000),
    seed: true,
    say,
  });
  return running;
};

const results: Record<string, Figures> = {};
for (const bench of wanted) results[bench.id] = await measured(bench);
await (await running)?.stop();

const report = {
  date: new Date().toISOString(),
  machine: `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system()} ${arch()}, node ${process.version}`,
  ...results,
};
if (values.json) log(JSON.stringify(report, null, 2));
else for (const [id, figures] of Object.entries(report)) log(id, figures);
process.exit(Object.values(results).some((figures) => 'error' in figures) ? 1 : 0);

async function measured({ id, run }: Bench): Promise<Figures> {
  say(`bench ${id}`);
  try {
    return await run({ platform });
  } catch (failure) {
    say(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
    return { error: failure instanceof Error ? failure.message : String(failure) };
  }
}
