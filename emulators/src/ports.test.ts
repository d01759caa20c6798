import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePorts, defaultPorts, portVariable, refuseBusyPorts } from './ports.ts';

test('an offset moves every port', () => {
  const ports = choosePorts(100);
  expect(ports.hosting).toBe(defaultPorts.hosting + 100);
  expect(ports.firestoreWebsocket).toBe(defaultPorts.firestoreWebsocket + 100);
});

test('a variable sets one port', () => {
  expect(portVariable('firestoreWebsocket')).toBe('EVERGROW_PORT_FIRESTORE_WEBSOCKET');
  expect(choosePorts(0, { EVERGROW_PORT_STAND_INS: '7000' })).toMatchObject({
    standIns: 7000,
    hosting: 5000,
  });
});

test.each(['0', '65536', 'http', '50.5'])('%s is not a port', (text) => {
  expect(() => choosePorts(0, { EVERGROW_PORT_AUTH: text })).toThrow(/EVERGROW_PORT_AUTH must be a port/);
});

test('one port cannot be given twice', () => {
  expect(() => choosePorts(0, { EVERGROW_PORT_AUTH: '5000' })).toThrow(/are both 5000/);
});

test('a busy port is named, with what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const ports = choosePorts(0, { EVERGROW_PORT_HOSTING: String(port) });
  await expect(refuseBusyPorts(ports, ['hosting'])).rejects.toThrow(
    /Port \d+ \(hosting\) is in use.*--port-offset/s,
  );
  await new Promise((resolve) => server.close(resolve));
  await expect(refuseBusyPorts(ports, ['hosting'])).resolves.toBeUndefined();
});
