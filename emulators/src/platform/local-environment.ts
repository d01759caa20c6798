import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { environmentVariables, readEnvironment, secretVariables } from '@evergrow/domain/operations';
import { rootDir } from '../paths.ts';
import { PlatformProblem } from '../problem.ts';

export type LocalServices = {
  /** Where people open the site. */
  readonly publicUrl: string;
  readonly standInsUrl: string;
  /** Takes the place of Cloud KMS; the functions make it when they first need it. */
  readonly keyFile: string;
};

type Variables = Record<string, string>;

/** Signs the stand-in's webhooks. Public on purpose: it protects nothing but play money. */
export const localWebhookSecret = 'whsec_evergrow_local';

/**
 * The environment of functions on one machine: stand-ins for every service without a key, then whatever `.env`,
 * `.env.local` and the shell set.
 * @throws PlatformProblem with one line per variable that is wrong.
 */
export function localEnvironment(services: LocalServices, shell: NodeJS.ProcessEnv = process.env): Variables {
  const own: Variables = { ...readEnvFile('.env'), ...readEnvFile('.env.local') };
  for (const name of environmentVariables) {
    const value = shell[name];
    if (value !== undefined) own[name] = value;
  }
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value.trim() !== ''));
  const variables: Variables = { ...localDefaults(services, given), ...given };
  const read = readEnvironment(variables);
  if (!read.ok) {
    throw new PlatformProblem(
      `The environment is not right (.env, .env.local):\n  ${read.problems.join('\n  ')}`,
    );
  }
  return variables;
}

function localDefaults({ publicUrl, standInsUrl, keyFile }: LocalServices, given: Variables): Variables {
  return {
    EVERGROW_ENV: 'local',
    PUBLIC_URL: publicUrl,
    CORS_ORIGINS: publicUrl,
    STRIPE_WEBHOOK_SECRET: localWebhookSecret,
    MAIL_FROM: 'hello@evergrow.example',
    PSEUDONYM_SECRET: 'local-pseudonyms-are-not-secret-at-all',
    LOCAL_KEY_FILE: keyFile,
    ...(given.GEOCODER_URL ? {} : { GEOCODER_URL: `${standInsUrl}/geocoder`, GEOCODER_PER_SECOND: '20' }),
    ...(given.STRIPE_SECRET_KEY ? {} : { STRIPE_API_BASE: standInsUrl }),
    ...(given.SENDGRID_API_KEY ? {} : { SENDGRID_API_BASE: standInsUrl }),
    ...(given.TWILIO_ACCOUNT_SID ? {} : { TWILIO_API_BASE: standInsUrl }),
    ...(given.GOOGLE_CLIENT_ID ? {} : { GOOGLE_API_BASE: `${standInsUrl}/google` }),
    ...(given.MICROSOFT_CLIENT_ID ? {} : { MICROSOFT_API_BASE: `${standInsUrl}/microsoft` }),
    ...(given.ZOOM_ACCOUNT_ID ? {} : { ZOOM_API_BASE: `${standInsUrl}/zoom` }),
    ...(given.GOOGLE_MEET_CLIENT_ID ? {} : { GOOGLE_MEET_API_BASE: `${standInsUrl}/meet` }),
    ...(given.TWILIO_VIDEO_ACCOUNT_SID ? {} : { TWILIO_VIDEO_API_BASE: `${standInsUrl}/twilio-video` }),
  };
}

function readEnvFile(name: string): Variables {
  const path = join(rootDir, name);
  if (!existsSync(path)) return {};
  return Object.fromEntries(
    Object.entries(parseEnv(readFileSync(path, 'utf8'))).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/** Writes what the functions emulator reads: `.env.local`, and `.secret.local` in place of Secret Manager. */
export function writeFunctionsEnvironment(dir: string, variables: Variables): void {
  const isSecret = (name: string) => secretVariables.some((secret) => secret === name);
  const plain = Object.entries(variables).filter(([name]) => !isSecret(name));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, '.env.local'), plain.map(dotenvLine).join(''));
  // A secret that is not set must still be there: for an absent or empty one the emulator would ask the cloud.
  const secrets = secretVariables.map((name): [string, string] => [name, variables[name] ?? ' ']);
  writeFileSync(join(dir, '.secret.local'), secrets.map(dotenvLine).join(''), { mode: 0o600 });
}

function dotenvLine([name, value]: [string, string]): string {
  return `${name}=${JSON.stringify(value)}\n`;
}
