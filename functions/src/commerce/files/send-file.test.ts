import { once } from 'node:events';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { bodyOf } from './send-file.ts';

/** A thousand chunks of 64 KB, read only as they are asked for. */
function source() {
  let read = 0;
  const stream = new Readable({
    read() {
      read += 1;
      this.push(read > 1_000 ? null : Buffer.alloc(65_536, read % 256));
    },
  });
  return { stream, read: () => read };
}

it('reads a file no faster than it is fetched, and stops when nobody fetches it any more', async () => {
  const { stream, read } = source();
  const reader = bodyOf(stream).getReader();
  stream.emit('response');
  for (let chunk = 1; chunk <= 5; chunk += 1) {
    expect((await reader.read()).value?.[0]).toBe(chunk);
  }
  expect(read()).toBeLessThan(20);
  await reader.cancel();
  await once(stream, 'close');
  expect(read()).toBeLessThan(20);
});

it('waits for the answer of Storage before it stops reading', async () => {
  const { stream } = source();
  await bodyOf(stream).cancel();
  expect(stream.destroyed).toBe(false);
  stream.emit('response');
  await once(stream, 'close');
});

it('breaks off where the reading fails', async () => {
  const stream = new Readable({ read: () => undefined });
  const reader = bodyOf(stream).getReader();
  stream.destroy(new Error('the disk is gone'));
  await expect(reader.read()).rejects.toThrow();
});
