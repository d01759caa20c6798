import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const local = {
  EVERGROW_ENV: 'local',
  PUBLIC_URL: 'http://127.0.0.1:5000/',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  STRIPE_API_BASE: 'http://127.0.0.1:5050',
  SENDGRID_API_BASE: 'http://127.0.0.1:5050',
  MAIL_FROM: 'hello@example.com',
  LOCAL_KEY_FILE: '/tmp/key',
  PSEUDONYM_SECRET: 'p'.repeat(32),
};
const production = {
  EVERGROW_ENV: 'prod',
  PUBLIC_URL: 'https://app.example.com',
  WEB_API_KEY: 'AIza-x',
  WEB_APP_ID: '1:123:web:abc',
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  SENDGRID_API_KEY: 'SG.x',
  MAIL_FROM: 'hello@example.com',
  KMS_KEY_NAME: 'projects/p/locations/eu/keyRings/r/cryptoKeys/k',
  PSEUDONYM_SECRET: 'p'.repeat(32),
};

/** The problems of an environment; none when it is fine. */
function problems(record: Record<string, string | undefined>): readonly string[] {
  const read = readEnvironment(record);
  return read.ok ? [] : read.problems;
}

describe('readEnvironment', () => {
  test('takes stand-ins locally and tidies addresses', () => {
    const read = readEnvironment({ ...local, CORS_ORIGINS: 'https://a.example, https://b.example' });
    expect(read.ok && read.value.PUBLIC_URL).toBe('http://127.0.0.1:5000');
    expect(read.ok && read.value.CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example']);
  });

  test('takes the real services in production', () => {
    expect(problems(production)).toEqual([]);
  });

  test('an empty line means not set', () => {
    const read = readEnvironment({ ...local, OPENAI_API_KEY: '', TWILIO_ACCOUNT_SID: '  ' });
    expect(read.ok && read.value.OPENAI_API_KEY).toBeUndefined();
  });

  test.each(['EVERGROW_ENV', 'PUBLIC_URL', 'STRIPE_WEBHOOK_SECRET', 'MAIL_FROM', 'PSEUDONYM_SECRET'])(
    'misses %s by name',
    (name) => {
      expect(problems({ ...production, [name]: undefined })).toEqual([
        expect.stringMatching(new RegExp(`^${name} `)),
      ]);
    },
  );

  test.each(['STRIPE_SECRET_KEY', 'SENDGRID_API_KEY', 'KMS_KEY_NAME', 'WEB_API_KEY', 'WEB_APP_ID'])(
    'production cannot do without %s',
    (name) => {
      expect(problems({ ...production, [name]: '' })).toEqual([
        expect.stringContaining(`${name} is missing`),
      ]);
    },
  );

  test.each([
    ['STRIPE_API_BASE', 'STRIPE_SECRET_KEY'],
    ['SENDGRID_API_BASE', 'SENDGRID_API_KEY'],
    ['LOCAL_KEY_FILE', 'KMS_KEY_NAME'],
  ])('locally %s or %s must be there', (standIn, real) => {
    expect(problems({ ...local, [standIn]: undefined })).toEqual([
      expect.stringContaining(`${real} is missing`),
    ]);
  });

  test.each([
    'STRIPE_API_BASE',
    'SENDGRID_API_BASE',
    'TWILIO_API_BASE',
    'GOOGLE_API_BASE',
    'MICROSOFT_API_BASE',
    'ZOOM_API_BASE',
    'GOOGLE_MEET_API_BASE',
    'TWILIO_VIDEO_API_BASE',
    'LOCAL_KEY_FILE',
  ])('%s has no place outside local', (name) => {
    expect(problems({ ...production, [name]: 'http://127.0.0.1:5050' })).toEqual([
      `${name} is only for EVERGROW_ENV=local`,
    ]);
  });

  test('production is reached by https only', () => {
    expect(problems({ ...production, PUBLIC_URL: 'http://app.example.com' })).toEqual([
      'PUBLIC_URL must begin with https:// outside local',
    ]);
  });

  test.each(['GEOCODER_URL', 'ROUTING_URL'])('%s is reached by https only in production', (name) => {
    expect(problems({ ...production, [name]: 'http://127.0.0.1:5050/geocoder' })).toEqual([
      `${name} must begin with https:// outside local`,
    ]);
    expect(problems({ ...local, [name]: 'http://127.0.0.1:5050/geocoder' })).toEqual([]);
  });

  test('tiles have a place for zoom, column and row, and somebody to thank', () => {
    const tiles = { ...production, MAP_TILES_URL: 'https://tiles.example.com/{z}/{x}/{y}.png' };
    expect(problems(tiles)).toEqual(['MAP_ATTRIBUTION is needed together with MAP_TILES_URL']);
    expect(problems({ ...tiles, MAP_ATTRIBUTION: '© Example' })).toEqual([]);
    // Its host is written into the policy of every page, and so must be nothing but a host.
    const wrong = ['', '{z}/{x}', '{z}/{x}/{y}; script-src *'].map(
      (path) => `https://tiles.example.com/${path}`,
    );
    for (const url of [...wrong, 'https://{z}.example.com/{x}/{y}', "https://a;'none'/{z}/{x}/{y}"]) {
      const found = problems({ ...tiles, MAP_TILES_URL: url, MAP_ATTRIBUTION: 'x' });
      expect(found).toEqual([expect.stringContaining('MAP_TILES_URL must be')]);
    }
  });

  test('the geocoder is asked once a second unless it allows more', () => {
    const read = readEnvironment(production);
    expect(read.ok && read.value.GEOCODER_PER_SECOND).toBe(1);
    expect(problems({ ...production, GEOCODER_PER_SECOND: '0' })).toHaveLength(1);
  });

  test('a Twilio account comes with its token and its number', () => {
    const account = { ...production, TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}` };
    expect(problems(account)).toEqual([
      'TWILIO_AUTH_TOKEN is needed together with TWILIO_ACCOUNT_SID',
      'TWILIO_FROM is needed together with TWILIO_ACCOUNT_SID',
    ]);
  });

  test('webhooks can be signed with one secret or, while one replaces another, with several', () => {
    const read = (STRIPE_WEBHOOK_SECRET: string) => readEnvironment({ ...production, STRIPE_WEBHOOK_SECRET });
    const both = read('whsec_next, whsec_before,');
    expect(both.ok && both.value.STRIPE_WEBHOOK_SECRET).toEqual(['whsec_next', 'whsec_before']);
    expect(read('whsec_next,sk_live_x').ok).toBe(false);
    expect(read(',').ok).toBe(false);
  });

  test('the publishable key of Stripe comes with the secret key of the same mode', () => {
    const need = 'STRIPE_PUBLISHABLE_KEY is needed together with the STRIPE_SECRET_KEY';
    const of = (STRIPE_PUBLISHABLE_KEY: string, STRIPE_SECRET_KEY?: string) =>
      problems({ ...local, STRIPE_PUBLISHABLE_KEY, STRIPE_SECRET_KEY });
    expect(of('pk_test_x', 'sk_test_x')).toEqual([]);
    expect(of('pk_live_x', 'rk_live_x')).toEqual([]);
    expect(of('pk_test_x', 'sk_live_x')).toEqual([expect.stringContaining(need)]);
    expect(of('pk_test_x')).toEqual([expect.stringContaining(need)]);
    expect(of('sk_test_x', 'sk_test_x')).toEqual([
      expect.stringContaining('must be a Stripe publishable key'),
    ]);
  });

  test('a problem never repeats the value it is about', () => {
    const secret = 'not-a-stripe-key-but-still-secret';
    expect(problems({ ...production, STRIPE_SECRET_KEY: secret }).join()).not.toContain(secret);
  });
});
