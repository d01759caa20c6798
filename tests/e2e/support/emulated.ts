import { inject } from 'vitest';
import { z } from 'zod';

const emulatedSchema = z.object({
  firebase: z.object({ projectId: z.string() }),
  emulators: z.object({
    auth: z.string(),
    firestore: z.object({ host: z.string(), port: z.number() }),
  }),
});

/** Where the emulators behind the site are, as the site itself says. */
export async function emulated() {
  const response = await fetch(`${inject('platform').urls.site}/v1/public/config`);
  return emulatedSchema.parse(await response.json());
}
