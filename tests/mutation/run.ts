import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '@evergrow/emulators/paths';
import { startPlatform } from '@evergrow/emulators/platform/start-platform';
import { choosePorts } from '@evergrow/emulators/ports';
import { committedRules } from '../rules/world/committed-rules.ts';
import { unexplained } from './explanations.ts';
import { mutationScore } from './mutation-score.ts';

/** `npm run test:mutation`: uses the emulator it is pointed at, or starts one. Prints one JSON object. */
const lanes = 4;
const say = (line: string) => console.error(line);

const platform = process.env.FIRESTORE_EMULATOR_HOST
  ? null
  : await startPlatform({
      name: 'mutation',
      projectId: 'demo-mutation',
      ports: choosePorts(23_000),
      only: ['firestore'],
      standIns: false,
      say,
    });
Object.assign(process.env, platform?.env);

try {
  const score = await mutationScore(committedRules(), lanes, (done, all) => {
    if (done % 100 === 0 || done === all) say(`${done} of ${all} mutants tried`);
  });
  console.log(JSON.stringify(score, null, 2));
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(join(cacheDir, 'rules-mutation.json'), `${JSON.stringify(score, null, 2)}\n`);
  const open = unexplained(score.survivors);
  for (const { line, change, condition } of open)
    say(`Not explained: firestore.rules:${line} ${change}: ${condition}`);
  process.exitCode = score.score < 0.95 || open.length > 0 ? 1 : 0;
} finally {
  await platform?.stop();
}
