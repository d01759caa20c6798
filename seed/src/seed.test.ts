import { afterEach, expect, it, vi } from 'vitest';
import { seedPlatform } from './seed.ts';

afterEach(() => vi.unstubAllEnvs());

it.each(['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST'])(
  'refuses to seed a real project when %s is not set',
  async (missing) => {
    vi.stubEnv('FIRESTORE_EMULATOR_HOST', '127.0.0.1:8080');
    vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:9099');
    vi.stubEnv(missing, undefined);
    await expect(seedPlatform()).rejects.toThrow(missing);
  },
);
