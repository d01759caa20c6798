import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openBytes, sealBytes } from '../privacy/aes-gcm.ts';
import type { KeyService } from './key-service.ts';

/** What stands in for Cloud KMS on one machine: 32 random bytes in a file that only its owner may read. */
export async function localKeyService(path: string): Promise<KeyService> {
  const key = await masterKey(path);
  return {
    wrap: async (secret, context) => {
      const { nonce, ciphertext } = sealBytes(key, secret, context);
      return `${nonce}.${ciphertext}`;
    },
    unwrap: async (wrapped, context) => {
      const [nonce = '', ciphertext = ''] = wrapped.split('.');
      return openBytes(key, { nonce, ciphertext }, context);
    },
  };
}

async function masterKey(path: string): Promise<Uint8Array> {
  const known = await readKey(path);
  if (known) return known;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Several processes may start at once: the file appears whole and the first one stays.
  const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  try {
    await link(own, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(own);
  }
  const key = await readKey(path);
  if (!key) throw new Error('The local key file could not be read back');
  return key;
}

async function readKey(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error('LOCAL_KEY_FILE must hold 32 bytes in base64');
  return new Uint8Array(key);
}
