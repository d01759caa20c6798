import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eicar, standInClamd } from './clamd.fixture.ts';
import { clamd } from './virus-scanner-clamd.ts';

let daemon: Awaited<ReturnType<typeof standInClamd>>;
beforeAll(async () => {
  daemon = await standInClamd(1_000_000);
});
afterAll(() => daemon.stop());

async function* parts(...texts: readonly (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text as string);
}
const scan = (...texts: readonly (string | Uint8Array)[]) =>
  clamd(daemon.host, daemon.port).scan(parts(...texts));

describe('clamd', () => {
  it('says that nothing was found', async () => {
    expect(await scan('a file', '', Buffer.alloc(700_000, 1))).toEqual({ clean: true });
  });

  it('finds what is spread over several chunks', async () => {
    expect(await scan('before', eicar.slice(0, 30), eicar.slice(30), 'after')).toEqual({
      clean: false,
      why: 'virus',
    });
  });

  it('looks at no more than it was set up for', async () => {
    const large = Array.from({ length: 40 }, () => Buffer.alloc(100_000, 1));
    expect(await scan(...large)).toEqual({ clean: false, why: 'tooLarge' });
  });

  it('that is not there, breaks off or says something else tells nothing of the file', async () => {
    await expect(clamd('127.0.0.1', 1).scan(parts('a file'))).rejects.toThrow();
    const odd = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end('COMMAND READ TIMED OUT\0'));
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const { port } = odd.address() as { port: number };
    await expect(clamd('127.0.0.1', port).scan(parts('a file'))).rejects.toThrow('clamd could not scan');
    odd.close();
  });

  it('is told when the file cannot be read to its end', async () => {
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('the disk is gone');
    }
    await expect(clamd(daemon.host, daemon.port).scan(broken())).rejects.toThrow();
  });
});
