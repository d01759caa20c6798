import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { z } from 'zod';
import { committedConfig } from '../emulators/src/hosting-config.ts';
import { rootDir } from '../emulators/src/paths.ts';
import { PlatformProblem } from '../emulators/src/problem.ts';
import { missingSecrets } from './deploy/missing-secrets.ts';
import { planDeploy } from './deploy/plan.ts';
import { runLoudly } from './deploy/run-loudly.ts';

const usage = 'npm run deploy -- --env dev|staging|prod [--dry-run]';
const projectsSchema = z.object({ projects: z.record(z.string(), z.string()) });

await main().catch((error: unknown) => {
  console.error(error instanceof PlatformProblem ? `\n✗ ${error.message}\n` : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const alias = values.env ?? '';
  if (!['dev', 'staging', 'prod'].includes(alias)) throw new PlatformProblem(`Which one? ${usage}`);
  const project = projectOf(alias);
  const file = join(rootDir, `.env.${alias}`);
  if (!existsSync(file)) {
    throw new PlatformProblem(`.env.${alias} is missing. Make it from .env.example, without the secrets.`);
  }
  const variables = parseEnv(readFileSync(file, 'utf8'));
  const plan = planDeploy({ alias, project, variables, committed: committedConfig() });
  if (!plan.ok)
    throw new PlatformProblem(`Nothing is deployed: .env.${alias}\n  ${plan.problems.join('\n  ')}`);

  console.log(`Deploying ${alias} to the project ${project}:`);
  for (const step of plan.steps) console.log(`  ${[step.program, ...step.args].join(' ')}`);
  if (values['dry-run']) {
    console.log(
      `Secrets that must be in Secret Manager: ${plan.secrets.join(', ')}\nNothing was done (--dry-run).`,
    );
    return;
  }
  const missing = await missingSecrets(project, plan.secrets);
  if (missing.length > 0) {
    const how = missing.map((name) => `npx firebase functions:secrets:set ${name} --project ${alias}`);
    throw new PlatformProblem(`Nothing is deployed. These secrets are not set:\n  ${how.join('\n  ')}`);
  }
  writeFileSync(join(rootDir, plan.config.file), `${JSON.stringify(plan.config.content, null, 2)}\n`);
  for (const step of plan.steps) {
    await runLoudly(step);
    // The bundle's directory is made anew by its build; the variables go in after it.
    if (step.finish === 'copy-env') cpSync(file, join(rootDir, 'functions', 'dist', `.env.${project}`));
  }
  console.log(`${alias} is deployed.`);
}

function projectOf(alias: string): string {
  const { projects } = projectsSchema.parse(JSON.parse(readFileSync(join(rootDir, '.firebaserc'), 'utf8')));
  const project = projects[alias];
  if (!project) throw new PlatformProblem(`.firebaserc has no project for ${alias}.`);
  return project;
}
