import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { ScanResult, VirusScanner } from './virus-scanner.ts';

/** clamd that neither takes nor says anything for this long is not there: milliseconds. */
const patience = 120_000;
/** The longest answer: clamd names what it found. */
const longestAnswer = 4_096;

/** A chunk as INSTREAM takes it: its length in four bytes, the highest first, then the bytes. */
function framed(chunk: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(4 + chunk.byteLength);
  frame.writeUInt32BE(chunk.byteLength, 0);
  frame.set(chunk, 4);
  return frame;
}

/** The null-terminated answer, read to the end. */
async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket) {
    text += String(part);
    if (text.includes('\0') || text.length > longestAnswer) break;
  }
  return text.split('\0')[0]?.trim() ?? '';
}

function resultOf(answer: string): ScanResult {
  if (answer.endsWith(' OK')) return { clean: true };
  if (answer.endsWith(' FOUND')) return { clean: false, why: 'virus' };
  if (answer.startsWith('INSTREAM size limit exceeded')) return { clean: false, why: 'tooLarge' };
  throw new Error('clamd could not scan the file');
}

/** Writes no faster than clamd reads; stops when clamd has answered already, as it does past its size limit. */
async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>, isAnswered: () => boolean) {
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes) {
    if (isAnswered()) return;
    if (chunk.byteLength > 0 && !socket.write(framed(chunk))) {
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    }
  }
  socket.write(framed(new Uint8Array(0)));
}

/**
 * ClamAV's daemon over TCP, by its command INSTREAM.
 * @see https://linux.die.net/man/8/clamd
 */
export const clamd = (host: string, port: number): VirusScanner => ({
  async scan(bytes) {
    const socket = createConnection({ host, port });
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')));
    try {
      await once(socket, 'connect');
      let answered = false;
      const answer = answerOf(socket).finally(() => {
        answered = true;
      });
      // A failure is the answer's to tell: writing fails with the same connection.
      const sent = send(socket, bytes, () => answered).catch((error: unknown) => {
        if (!answered) socket.destroy(error instanceof Error ? error : new Error('the file cannot be read'));
      });
      const result = resultOf(await answer);
      await sent;
      return result;
    } finally {
      socket.destroy();
    }
  },
});
