import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What every scanner finds, on purpose (EICAR): put together here, so that none finds it in this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const command = 'zINSTREAM\0';

/** Bytes of a conversation as they come in, taken as they are needed. */
class Incoming {
  private held = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;
  constructor(socket: Socket) {
    this.source = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async take(length: number): Promise<Buffer> {
    while (this.held.length < length) {
      const next = await this.source.next();
      if (next.done) throw new Error('the conversation ended in the middle');
      this.held = Buffer.concat([this.held, next.value]);
    }
    const taken = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    return taken;
  }
}

async function answer(socket: Socket, limit: number): Promise<string> {
  const incoming = new Incoming(socket);
  const asked = (await incoming.take(command.length)).toString();
  if (asked !== command) return 'UNKNOWN COMMAND';
  let scanned = Buffer.alloc(0);
  for (;;) {
    const length = (await incoming.take(4)).readUInt32BE(0);
    if (length === 0) break;
    scanned = Buffer.concat([scanned, await incoming.take(length)]);
    if (scanned.length > limit) return 'INSTREAM size limit exceeded. ERROR';
  }
  return scanned.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
}

/**
 * A daemon that talks as clamd does over TCP (INSTREAM, null-terminated) and finds the EICAR test file.
 * @param limit its StreamMaxLength
 */
export async function standInClamd(limit = 1_000_000) {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket, limit).then(
      (said) => socket.end(`${said}\0`),
      () => socket.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { host: '127.0.0.1', port, stop: () => void server.close() };
}
