import { createServer } from 'node:net';
import { PlatformProblem } from './problem.ts';

/** The default ports; those of the official emulators are firebase-tools' own. */
export const defaultPorts = {
  hosting: 5000,
  functions: 5001,
  standIns: 5050,
  firestore: 8080,
  firestoreWebsocket: 9150,
  pubsub: 8085,
  auth: 9099,
  storage: 9199,
  eventarc: 9299,
  tasks: 9499,
  hub: 4400,
  logging: 4500,
  ui: 4000,
} as const;

export type PortName = keyof typeof defaultPorts;
export type Ports = Readonly<Record<PortName, number>>;

const portNames = Object.keys(defaultPorts) as PortName[];

/** The environment variable that sets one port: `EVERGROW_PORT_FIRESTORE_WEBSOCKET`. */
export function portVariable(name: PortName): string {
  return `EVERGROW_PORT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/**
 * The ports of one platform: the defaults moved by `offset`, each one overridable by its variable.
 * @throws PlatformProblem when a port is not a whole number between 1 and 65535 or is given twice.
 */
export function choosePorts(offset: number, env: Readonly<Record<string, string | undefined>> = {}): Ports {
  const ports = Object.fromEntries(
    portNames.map((name) => [name, Number(env[portVariable(name)] || defaultPorts[name] + offset)]),
  ) as Record<PortName, number>;
  const taken = new Map<number, PortName>();
  for (const name of portNames) {
    const port = ports[name];
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new PlatformProblem(`${portVariable(name)} must be a port between 1 and 65535.`);
    }
    const other = taken.get(port);
    if (other)
      throw new PlatformProblem(`${portVariable(name)} and ${portVariable(other)} are both ${port}.`);
    taken.set(port, name);
  }
  return ports;
}

/** @throws PlatformProblem when something on this machine already listens on one of these ports. */
export async function refuseBusyPorts(ports: Ports, names: readonly PortName[]): Promise<void> {
  for (const name of names) {
    if (await isFree(ports[name])) continue;
    throw new PlatformProblem(
      `Port ${ports[name]} (${name}) is in use by another program.\nStop that program, choose another port with ${portVariable(name)}=…, or move all of them: npm start -- --port-offset 100`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
