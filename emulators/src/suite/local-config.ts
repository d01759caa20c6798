import { join } from 'node:path';
import {
  committedConfig,
  type HostingHeader,
  policyHeader,
  withDirectives,
  withHeaders,
  withTiles,
} from '../hosting-config.ts';
import { rootDir } from '../paths.ts';
import type { PortName, Ports } from '../ports.ts';
import type { EmulatorName } from './emulator-names.ts';

/** What each directive must also allow here: on one machine the services are other ports, and so other origins. */
const widened: Readonly<Record<string, readonly PortName[]>> = {
  'script-src': ['standIns'],
  'connect-src': ['auth', 'firestore', 'storage', 'functions', 'hosting', 'standIns'],
  'img-src': ['storage'],
  'media-src': ['storage'],
  'frame-src': ['auth', 'storage', 'standIns'],
  'form-action': ['standIns'],
};

/**
 * The firebase.json of one local platform: the committed one, with the ports, with the directories of this run and
 * with headers that fit plain HTTP, the emulators' origins and the maps' tiles.
 * @param tilesUrl `MAP_TILES_URL`, where there is one
 */
export function localConfig(
  ports: Ports,
  emulators: readonly EmulatorName[],
  showUi: boolean,
  tilesUrl?: string,
): string {
  const committed = withHeaders(withTiles(committedConfig(), tilesUrl), (header) =>
    localHeader(header, ports),
  );
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

function localHeader(header: HostingHeader, ports: Ports): HostingHeader[] {
  if (header.key === 'Strict-Transport-Security') return [];
  if (header.key !== policyHeader) return [header];
  const value = withDirectives(header.value, (directive) =>
    directive === 'upgrade-insecure-requests' ? [] : [widen(directive, ports)],
  );
  return [{ key: header.key, value }];
}

function widen(directive: string, ports: Ports): string {
  const names = widened[directive.split(' ')[0] ?? ''] ?? [];
  const origins = names.flatMap((name) => [
    `http://127.0.0.1:${ports[name]}`,
    `http://localhost:${ports[name]}`,
  ]);
  return [directive, ...origins].join(' ');
}
