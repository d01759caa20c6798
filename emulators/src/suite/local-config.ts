import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDir } from '../paths.ts';
import type { PortName, Ports } from '../ports.ts';
import type { EmulatorName } from './emulator-names.ts';

const headerSchema = z.object({ key: z.string(), value: z.string() });
const configSchema = z.looseObject({
  hosting: z.looseObject({
    headers: z.array(z.looseObject({ headers: z.array(headerSchema) })),
  }),
});

/** What each directive must also allow here: on one machine the services are other ports, and so other origins. */
const widened: Readonly<Record<string, readonly PortName[]>> = {
  'connect-src': ['auth', 'firestore', 'storage', 'functions', 'hosting'],
  'img-src': ['storage'],
  'media-src': ['storage'],
  'frame-src': ['auth', 'storage'],
  'form-action': ['standIns'],
};

/**
 * The firebase.json of one local platform: the committed one, with the ports, with the directories of this run and
 * with headers that fit plain HTTP and the emulators' origins.
 */
export function localConfig(ports: Ports, emulators: readonly EmulatorName[], showUi: boolean): string {
  const committed = configSchema.parse(JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')));
  const config = {
    ...committed,
    firestore: {
      rules: join(rootDir, 'firestore.rules'),
      indexes: join(rootDir, 'firestore.indexes.json'),
    },
    storage: { rules: join(rootDir, 'storage.rules') },
    functions: [{ source: 'functions', codebase: 'default', runtime: 'nodejs24' }],
    hosting: {
      ...committed.hosting,
      public: 'public',
      headers: committed.hosting.headers.map((rule) => ({
        ...rule,
        headers: rule.headers.flatMap((header) => localHeader(header, ports)),
      })),
    },
    emulators: {
      ...Object.fromEntries(emulators.map((name) => [name, { host: '127.0.0.1', port: ports[name] }])),
      firestore: { host: '127.0.0.1', port: ports.firestore, websocketPort: ports.firestoreWebsocket },
      hub: { host: '127.0.0.1', port: ports.hub },
      logging: { host: '127.0.0.1', port: ports.logging },
      ui: { enabled: showUi, host: '127.0.0.1', port: ports.ui },
      singleProjectMode: false,
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

type Header = z.infer<typeof headerSchema>;

function localHeader(header: Header, ports: Ports): Header[] {
  if (header.key === 'Strict-Transport-Security') return [];
  if (header.key !== 'Content-Security-Policy') return [header];
  const directives = header.value
    .split('; ')
    .filter((directive) => directive !== 'upgrade-insecure-requests')
    .map((directive) => widen(directive, ports));
  return [{ key: header.key, value: directives.join('; ') }];
}

function widen(directive: string, ports: Ports): string {
  const names = widened[directive.split(' ')[0] ?? ''] ?? [];
  const origins = names.flatMap((name) => [
    `http://127.0.0.1:${ports[name]}`,
    `http://localhost:${ports[name]}`,
  ]);
  return [directive, ...origins].join(' ');
}
