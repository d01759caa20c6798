import { z } from 'zod';

/** What an empty line of an `.env` file means: not set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = (message: string) => z.string({ error: message }).trim().min(1, message);
const optional = (schema: z.ZodType<string>) => z.preprocess(unset, schema.optional());
const address = (message: string) =>
  z.url({ protocol: /^https?$/, error: message }).transform((url) => url.replace(/\/+$/, ''));
const required = <T>(schema: z.ZodType<T>) => z.preprocess(unset, schema);

const variables = {
  EVERGROW_ENV: required(
    z.enum(['local', 'dev', 'staging', 'prod'], { error: 'must be local, dev, staging or prod' }),
  ),
  PUBLIC_URL: required(address('must be the address people open the site at, like https://app.example.com')),
  CORS_ORIGINS: z.preprocess(
    unset,
    z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .pipe(
        z.array(
          z.url({ error: 'must be origins separated by commas, like https://a.example,https://b.example' }),
        ),
      ),
  ),
  RATE_LIMIT_PER_MINUTE: z.preprocess(
    unset,
    z.coerce
      .number({ error: 'must be a whole number of requests a minute' })
      .int('must be a whole number of requests a minute')
      .min(1, 'must be at least 1')
      .max(1_000_000, 'must be at most 1000000')
      .default(100),
  ),
  WEB_API_KEY: optional(text('must be the API key of the Firebase web app')),
  WEB_APP_ID: optional(text('must be the app id of the Firebase web app, like 1:123:web:abc')),
  STRIPE_SECRET_KEY: optional(
    z.string().regex(/^(sk|rk)_/, 'must be a Stripe secret key: it begins with sk_ or rk_'),
  ),
  STRIPE_PUBLISHABLE_KEY: optional(
    z
      .string()
      .regex(/^pk_(test|live)_/, 'must be a Stripe publishable key: it begins with pk_test_ or pk_live_'),
  ),
  STRIPE_WEBHOOK_SECRET: required(
    text('must be the signing secret of the webhook endpoint, or several separated by commas')
      .transform((list) =>
        list
          .split(',')
          .map((secret) => secret.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(/^whsec_/, 'must begin with whsec_, each of several too')).min(1)),
  ),
  STRIPE_API_BASE: optional(
    address('must be the address of the Stripe stand-in, like http://127.0.0.1:5050'),
  ),
  SENDGRID_API_KEY: optional(z.string().regex(/^SG\./, 'must be a SendGrid key: it begins with SG.')),
  SENDGRID_API_BASE: optional(address('must be the address of the SendGrid stand-in')),
  MAIL_FROM: required(z.email('must be the e-mail address mails are sent from')),
  OPENAI_API_KEY: optional(text('must be the key of OpenAI or of a compatible server')),
  OPENAI_BASE_URL: optional(address('must be the address of an OpenAI-compatible server, with its /v1')),
  OPENAI_CHAT_MODEL: optional(text('must be the name of a chat model')),
  OPENAI_EMBEDDING_MODEL: optional(text('must be the name of an embedding model that takes dimensions: 512')),
  TWILIO_ACCOUNT_SID: optional(
    z.string().regex(/^AC[0-9a-f]{32}$/, 'must be a Twilio account SID: AC and 32 hex digits'),
  ),
  TWILIO_AUTH_TOKEN: optional(text('must be the auth token of the Twilio account')),
  TWILIO_FROM: optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number like +15005550006')),
  TWILIO_API_BASE: optional(address('must be the address of the Twilio stand-in')),
  GEOCODER_URL: optional(address('must be the address of a Nominatim server, without its /search')),
  GEOCODER_PER_SECOND: z.preprocess(
    unset,
    z.coerce
      .number({ error: 'must be how many requests a second the geocoder allows' })
      .positive('must be more than 0')
      .max(100, 'must be at most 100')
      .default(1),
  ),
  ROUTING_URL: optional(address('must be the address of an OSRM server, without its /table')),
  MAP_TILES_URL: optional(
    z.string().regex(/^https?:\/\/[\w.:-]+\/[^{}\s]*\{z\}[^{}\s]*\{x\}[^{}\s]*\{y\}[^{}\s]*$/, {
      error: 'must be an address with {z}, {x} and {y}, like https://tiles.example.com/{z}/{x}/{y}.png',
    }),
  ),
  MAP_ATTRIBUTION: optional(text('must be what the makers of the map want to read beside it')),
  GOOGLE_CLIENT_ID: optional(text('must be the client id of the Google OAuth client')),
  GOOGLE_CLIENT_SECRET: optional(text('must be the client secret of the Google OAuth client')),
  GOOGLE_API_BASE: optional(address('must be the address of the Google stand-in')),
  MICROSOFT_CLIENT_ID: optional(text('must be the application id of the Microsoft Entra app')),
  MICROSOFT_CLIENT_SECRET: optional(text('must be the client secret of the Microsoft Entra app')),
  MICROSOFT_API_BASE: optional(address('must be the address of the Microsoft stand-in')),
  ZOOM_ACCOUNT_ID: optional(text('must be the account id of the Zoom server-to-server app')),
  ZOOM_CLIENT_ID: optional(text('must be the client id of the Zoom server-to-server app')),
  ZOOM_CLIENT_SECRET: optional(text('must be the client secret of the Zoom server-to-server app')),
  ZOOM_API_BASE: optional(address('must be the address of the Zoom stand-in')),
  GOOGLE_MEET_CLIENT_ID: optional(text('must be the id of the OAuth client for Google Meet')),
  GOOGLE_MEET_CLIENT_SECRET: optional(text('must be the secret of the OAuth client for Google Meet')),
  GOOGLE_MEET_REFRESH_TOKEN: optional(
    text('must be the refresh token of the account that holds the meetings'),
  ),
  GOOGLE_MEET_API_BASE: optional(address('must be the address of the Google Meet stand-in')),
  TWILIO_VIDEO_ACCOUNT_SID: optional(
    z.string().regex(/^AC[0-9a-f]{32}$/, 'must be the SID of a Twilio account (AC…)'),
  ),
  TWILIO_VIDEO_API_KEY_SID: optional(
    z.string().regex(/^SK[0-9a-f]{32}$/, 'must be the SID of an API key of that account (SK…)'),
  ),
  TWILIO_VIDEO_API_KEY_SECRET: optional(text('must be the secret of the Twilio API key')),
  TWILIO_VIDEO_API_BASE: optional(address('must be the address of the Twilio Video stand-in')),
  DOWNLOADS_URL: optional(address('must be the address of the function that hands out files, without /v1')),
  CLAMAV_HOST: optional(text('must be the name or address clamd answers at')),
  CLAMAV_PORT: z.preprocess(
    unset,
    z.coerce
      .number({ error: 'must be the port clamd answers at' })
      .int('must be the port clamd answers at')
      .min(1, 'must be a port')
      .max(65_535, 'must be a port')
      .default(3310),
  ),
  KMS_KEY_NAME: optional(
    z
      .string()
      .regex(
        /^projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/,
        'must be projects/…/locations/…/keyRings/…/cryptoKeys/…',
      ),
  ),
  LOCAL_KEY_FILE: optional(text('must be the path of a file with 32 random bytes in base64')),
  PSEUDONYM_SECRET: required(
    text('must be a random text that pseudonyms are derived with').min(
      32,
      'must have at least 32 characters',
    ),
  ),
};

type Check = { when: (env: Shape) => boolean; path: keyof typeof variables; message: string };
const shape = z.object(variables);
type Shape = z.infer<typeof shape>;

/** Outside `local` the real services are meant: a stand-in there would look like success and deliver nothing. */
const deployed = (env: Shape) => env.EVERGROW_ENV !== 'local';
/** Whether a key of Stripe moves play money or real: `test` or `live`. */
const modeOf = (key: string | undefined) => /^[a-z]+_(test|live)_/.exec(key ?? '')?.[1];
const checks: readonly Check[] = [
  {
    when: (env) => !env.STRIPE_SECRET_KEY && (deployed(env) || !env.STRIPE_API_BASE),
    path: 'STRIPE_SECRET_KEY',
    message: 'is missing: nobody could pay (locally STRIPE_API_BASE may point to the stand-in instead)',
  },
  {
    when: (env) => !env.SENDGRID_API_KEY && (deployed(env) || !env.SENDGRID_API_BASE),
    path: 'SENDGRID_API_KEY',
    message: 'is missing: no mail would arrive (locally SENDGRID_API_BASE may point to the stand-in instead)',
  },
  {
    when: (env) => !env.KMS_KEY_NAME && (deployed(env) || !env.LOCAL_KEY_FILE),
    path: 'KMS_KEY_NAME',
    message: 'is missing: nothing could be encrypted (locally LOCAL_KEY_FILE may be used instead)',
  },
  ...(
    [
      'STRIPE_API_BASE',
      'SENDGRID_API_BASE',
      'TWILIO_API_BASE',
      'GOOGLE_API_BASE',
      'MICROSOFT_API_BASE',
      'ZOOM_API_BASE',
      'GOOGLE_MEET_API_BASE',
      'TWILIO_VIDEO_API_BASE',
      'LOCAL_KEY_FILE',
    ] as const
  ).map(
    (path): Check => ({
      when: (env) => deployed(env) && !!env[path],
      path,
      message: 'is only for EVERGROW_ENV=local',
    }),
  ),
  ...(['WEB_API_KEY', 'WEB_APP_ID'] as const).map(
    (path): Check => ({
      when: (env) => deployed(env) && !env[path],
      path,
      message: 'is missing: nobody could sign in',
    }),
  ),
  {
    when: (env) => deployed(env) && !env.PUBLIC_URL.startsWith('https://'),
    path: 'PUBLIC_URL',
    message: 'must begin with https:// outside local',
  },
  // A loopback address outside local would be a stand-in, whose streets are made up.
  ...(['GEOCODER_URL', 'ROUTING_URL', 'MAP_TILES_URL'] as const).map(
    (path): Check => ({
      when: (env) => deployed(env) && !!env[path] && !env[path].startsWith('https://'),
      path,
      message: 'must begin with https:// outside local',
    }),
  ),
  {
    when: (env) =>
      !!env.STRIPE_PUBLISHABLE_KEY && modeOf(env.STRIPE_PUBLISHABLE_KEY) !== modeOf(env.STRIPE_SECRET_KEY),
    path: 'STRIPE_PUBLISHABLE_KEY',
    message: 'is needed together with the STRIPE_SECRET_KEY of the same account and mode, test or live',
  },
  {
    when: (env) => !!env.MAP_TILES_URL && !env.MAP_ATTRIBUTION,
    path: 'MAP_ATTRIBUTION',
    message: 'is needed together with MAP_TILES_URL',
  },
  ...(['TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const).map(
    (path): Check => ({
      when: (env) => !!env.TWILIO_ACCOUNT_SID && !env[path],
      path,
      message: 'is needed together with TWILIO_ACCOUNT_SID',
    }),
  ),
  ...(['GOOGLE', 'MICROSOFT'] as const).map(
    (service): Check => ({
      when: (env) => !!env[`${service}_CLIENT_ID`] && !env[`${service}_CLIENT_SECRET`],
      path: `${service}_CLIENT_SECRET`,
      message: `is needed together with ${service}_CLIENT_ID`,
    }),
  ),
  ...(['ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'] as const).map(
    (path): Check => ({
      when: (env) => !!env.ZOOM_ACCOUNT_ID && !env[path],
      path,
      message: 'is needed together with ZOOM_ACCOUNT_ID',
    }),
  ),
  ...(['GOOGLE_MEET_CLIENT_SECRET', 'GOOGLE_MEET_REFRESH_TOKEN'] as const).map(
    (path): Check => ({
      when: (env) => !!env.GOOGLE_MEET_CLIENT_ID && !env[path],
      path,
      message: 'is needed together with GOOGLE_MEET_CLIENT_ID',
    }),
  ),
  ...(['TWILIO_VIDEO_API_KEY_SID', 'TWILIO_VIDEO_API_KEY_SECRET'] as const).map(
    (path): Check => ({
      when: (env) => !!env.TWILIO_VIDEO_ACCOUNT_SID && !env[path],
      path,
      message: 'is needed together with TWILIO_VIDEO_ACCOUNT_SID',
    }),
  ),
];

/** Everything the platform reads from its environment. Which variable does what is explained in `.env.example`. */
export const environmentSchema = shape.check((context) => {
  for (const { when, path, message } of checks) {
    if (when(context.value)) {
      context.issues.push({ code: 'custom', path: [path], message, input: context.value[path] });
    }
  }
});

export type Environment = z.infer<typeof environmentSchema>;

/** The names of all variables, in the order they are documented. */
export const environmentVariables = Object.keys(variables) as readonly (keyof Environment)[];

/** Variables that are kept in Secret Manager and never in a file that is deployed. */
export const secretVariables = [
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
] as const satisfies readonly (keyof Environment)[];

export type EnvironmentReading =
  | { readonly ok: true; readonly value: Environment }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the environment. Each problem is one sentence that begins with the variable's name and never holds its value. */
export function readEnvironment(record: Readonly<Record<string, string | undefined>>): EnvironmentReading {
  const read = environmentSchema.safeParse(record);
  if (read.success) return { ok: true, value: read.data };
  const problems = read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  return { ok: false, problems: [...new Set(problems)] };
}
