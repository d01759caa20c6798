import { describe, expect, test } from 'vitest';
import { choosePorts } from '../ports.ts';
import { emulatorNames } from './emulator-names.ts';
import { localConfig } from './local-config.ts';

type Rule = { source: string; headers: { key: string; value: string }[] };
const config = JSON.parse(localConfig(choosePorts(100), emulatorNames, false)) as {
  emulators: Record<string, { port: number }>;
  hosting: { headers: Rule[]; rewrites: { source: string; function?: { functionId: string } }[] };
};
const headers = new Map(
  config.hosting.headers.flatMap((rule) => rule.headers).map(({ key, value }) => [key, value]),
);
const policy = new Map(
  (headers.get('Content-Security-Policy') ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('the configuration of a local platform', () => {
  test('moves every emulator', () => {
    expect(config.emulators.hosting?.port).toBe(5100);
    expect(config.emulators.firestore?.port).toBe(8180);
  });

  test('lets the browser reach the emulators, and no other thing more than in production', () => {
    expect(policy.get('connect-src')).toContain('http://127.0.0.1:8180');
    expect(policy.get('script-src')).toEqual([
      "'self'",
      'https://apis.google.com',
      'https://js.stripe.com',
      'http://127.0.0.1:5150',
      'http://localhost:5150',
    ]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  });

  test('lets the browser fetch tiles where there is a source of them, and pictures only', () => {
    const tiles = 'https://tiles.example.com:8443/light/{z}/{x}/{y}.png?key=1';
    const changed = JSON.parse(localConfig(choosePorts(100), emulatorNames, false, tiles)) as typeof config;
    const [rule] = changed.hosting.headers;
    const value = rule?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';
    const naming = value.split('; ').filter((directive) => directive.includes('tiles.example.com'));
    expect(naming.map((directive) => directive.split(' ')[0])).toEqual(['img-src']);
    expect(naming[0]?.split(' ')).toEqual(
      expect.arrayContaining(['https://tiles.example.com:8443', ...(policy.get('img-src') ?? [])]),
    );
  });

  test('does not ask for https, which this machine does not have', () => {
    expect(headers.has('Strict-Transport-Security')).toBe(false);
    expect(policy.has('upgrade-insecure-requests')).toBe(false);
  });

  test('sends the API and the webhooks to their functions, and the rest to the app', () => {
    expect(
      config.hosting.rewrites.map(({ source, function: target }) => [source, target?.functionId]),
    ).toEqual([
      ['/v1/**', 'api'],
      ['/hooks/**', 'hooks'],
      ['**', undefined],
    ]);
  });
});
