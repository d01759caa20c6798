import { describe, expect, test } from 'vitest';
import { committedConfig, policyHeader } from '../../emulators/src/hosting-config.ts';
import { hasEnabledVersion } from './missing-secrets.ts';
import { planDeploy } from './plan.ts';

const variables = {
  EVERGROW_ENV: 'staging',
  PUBLIC_URL: 'https://staging.example.com',
  MAIL_FROM: 'hello@example.com',
  KMS_KEY_NAME: 'projects/p/locations/eu/keyRings/r/cryptoKeys/k',
  WEB_API_KEY: 'key',
  WEB_APP_ID: '1:123:web:abc',
};
const committed = committedConfig();
const plan = (changed: Record<string, string> = {}, alias = 'staging') =>
  planDeploy({ alias, project: 'evergrow-staging', variables: { ...variables, ...changed }, committed });

describe('planDeploy', () => {
  test('builds web and functions before it deploys everything to the project', () => {
    const made = plan();
    expect(made.ok && made.steps.map(({ program, args }) => [program, args[0]])).toEqual([
      ['node', 'tools/generate.ts'],
      ['vite', 'build'],
      ['node', 'functions/build.ts'],
      ['firebase', 'deploy'],
    ]);
    expect(made.ok && made.steps.at(-1)?.args).toContain('firestore,storage,functions,hosting');
    expect(made.ok && made.steps.at(-1)?.args).toContain('evergrow-staging');
  });

  test('deploys by the committed firebase.json where nothing is to be added to it', () => {
    const made = plan();
    expect(made.ok && made.config).toEqual({ file: 'firebase.staging.json', content: committed });
    expect(made.ok && made.steps.at(-1)?.args).toContain('firebase.staging.json');
  });

  test('lets the pages fetch tiles from where the environment says, and nothing else more', () => {
    const made = plan({
      MAP_TILES_URL: 'https://tiles.example.com/{z}/{x}/{y}.png?key=1',
      MAP_ATTRIBUTION: '© Example',
    });
    const policies = made.ok
      ? made.config.content.hosting.headers
          .flatMap(({ headers }) => headers)
          .filter(({ key }) => key === policyHeader)
      : [];
    const before = committed.hosting.headers
      .flatMap(({ headers }) => headers)
      .filter(({ key }) => key === policyHeader);
    // One for all pages, and one for the page on which calls are held.
    expect(before).toHaveLength(2);
    expect(policies.map(({ value }) => value)).toEqual(
      before.map(({ value }) => value.replace(/img-src [^;]+/, '$& https://tiles.example.com')),
    );
  });

  test('asks for every secret the functions bind', () => {
    const made = plan();
    expect(made.ok && made.secrets).toEqual([
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'SENDGRID_API_KEY',
      'OPENAI_API_KEY',
      'TWILIO_AUTH_TOKEN',
      'GOOGLE_CLIENT_SECRET',
      'MICROSOFT_CLIENT_SECRET',
      'ZOOM_CLIENT_SECRET',
      'GOOGLE_MEET_CLIENT_SECRET',
      'GOOGLE_MEET_REFRESH_TOKEN',
      'TWILIO_VIDEO_API_KEY_SECRET',
      'PSEUDONYM_SECRET',
    ]);
  });

  test.each([
    [{ STRIPE_SECRET_KEY: 'sk_live_x' }, 'STRIPE_SECRET_KEY is a secret'],
    [{ KMS_KEY_NAME: '' }, 'KMS_KEY_NAME is missing'],
    [{ EVERGROW_ENV: 'prod' }, 'EVERGROW_ENV must be staging'],
    [{ STRIPE_API_BASE: 'http://127.0.0.1:5050' }, 'STRIPE_API_BASE is only for EVERGROW_ENV=local'],
    [{ PUBLIC_URL: 'http://staging.example.com' }, 'PUBLIC_URL must begin with https://'],
  ])('refuses %o', (changed, problem) => {
    const made = plan(changed);
    expect(made.ok).toBe(false);
    expect(made.ok ? [] : made.problems).toEqual([expect.stringContaining(problem)]);
  });
});

test('a secret without an enabled version is missing', () => {
  expect(hasEnabledVersion('{"result":{"versions":[{"state": "ENABLED"}]}}')).toBe(true);
  expect(hasEnabledVersion('{"result":{"versions":[{"state": "DESTROYED"}]}}')).toBe(false);
});
