import { readEnvironment, secretVariables } from '@evergrow/domain/operations';
import { type HostingConfig, withTiles } from '../../emulators/src/hosting-config.ts';

export type DeployStep = {
  readonly program: 'node' | 'vite' | 'firebase';
  readonly args: readonly string[];
  /** From the root of the repository. */
  readonly directory: string;
  readonly finish?: 'copy-env';
};
export type DeployPlan =
  | {
      readonly ok: true;
      readonly steps: readonly DeployStep[];
      readonly secrets: readonly string[];
      /** What is deployed by: firebase.json with what this environment adds to it, in the root of the repository. */
      readonly config: { readonly file: string; readonly content: HostingConfig };
    }
  | { readonly ok: false; readonly problems: readonly string[] };

export type DeployInput = {
  readonly alias: string;
  readonly project: string;
  /** Of `.env.<alias>`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The committed firebase.json. */
  readonly committed: HostingConfig;
};

/** A value of the right form for each secret, so that the rest of the environment can be judged without them. */
const formOfSecret: Readonly<Record<(typeof secretVariables)[number], string>> = {
  STRIPE_SECRET_KEY: 'sk_form',
  STRIPE_WEBHOOK_SECRET: 'whsec_form',
  SENDGRID_API_KEY: 'SG.form',
  OPENAI_API_KEY: 'form',
  TWILIO_AUTH_TOKEN: 'form',
  GOOGLE_CLIENT_SECRET: 'form',
  MICROSOFT_CLIENT_SECRET: 'form',
  ZOOM_CLIENT_SECRET: 'form',
  GOOGLE_MEET_CLIENT_SECRET: 'form',
  GOOGLE_MEET_REFRESH_TOKEN: 'form',
  TWILIO_VIDEO_API_KEY_SECRET: 'form',
  PSEUDONYM_SECRET: 'form'.repeat(8),
};

/** What a deployment does, or why it must not: a secret in a file, a variable missing or wrong, another alias's file. */
export function planDeploy({ alias, project, variables, committed }: DeployInput): DeployPlan {
  const leaked = secretVariables.filter((name) => variables[name]?.trim());
  const read = readEnvironment({ ...variables, ...formOfSecret });
  const problems = [
    ...leaked.map((name) => `${name} is a secret: take it out of the file and put it into Secret Manager`),
    ...(variables.EVERGROW_ENV === alias ? [] : [`EVERGROW_ENV must be ${alias} in this file`]),
    ...(read.ok ? [] : read.problems),
  ];
  if (problems.length > 0 || !read.ok) return { ok: false, problems };
  // The functions bind every secret, so each must exist. One of a service that is not used may hold a single space,
  // which reads as not set.
  const file = `firebase.${alias}.json`;
  const content = withTiles(committed, read.value.MAP_TILES_URL);
  return { ok: true, secrets: secretVariables, steps: stepsFor(project, file), config: { file, content } };
}

function stepsFor(project: string, config: string): DeployStep[] {
  return [
    { program: 'node', args: ['tools/generate.ts', '--check'], directory: '.' },
    { program: 'vite', args: ['build'], directory: 'web' },
    { program: 'node', args: ['functions/build.ts'], directory: '.', finish: 'copy-env' },
    {
      program: 'firebase',
      args: [
        'deploy',
        '--config',
        config,
        '--project',
        project,
        '--only',
        'firestore,storage,functions,hosting',
        '--non-interactive',
      ],
      directory: '.',
    },
  ];
}
