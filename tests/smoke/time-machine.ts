import type { SmokeConfig } from './client.ts';

type Place = { firebase: Pick<SmokeConfig['firebase'], 'projectId'>; emulators: SmokeConfig['emulators'] };

/**
 * Nobody can review a session before it has begun, and a walk cannot wait for it. On the emulators the booking is moved by
 * the emulator's own owner token, past every rule; on a real deployment this is not possible, and says so.
 * @param startsIn minutes from now at which its hour begins
 */
export async function moveStart(config: Place, path: string, startsIn: number): Promise<void> {
  if (!config.emulators)
    throw new Error('a real deployment has no time machine: wait for the session to begin');
  const { host, port } = config.emulators.firestore;
  const document = `http://${host}:${port}/v1/projects/${config.firebase.projectId}/databases/(default)/documents/${path}`;
  // One clock for both: an hour has to stay an hour to the millisecond.
  const now = Date.now();
  const at = (minutes: number) => ({ timestampValue: new Date(now + minutes * 60_000).toISOString() });
  const response = await fetch(`${document}?updateMask.fieldPaths=start&updateMask.fieldPaths=end`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { start: at(startsIn), end: at(startsIn + 60) } }),
  });
  if (!response.ok) throw new Error(`the emulator answered ${response.status}`);
}

/** Moves a booking two hours back, so that it has taken place. */
export const moveIntoThePast = (config: Place, path: string): Promise<void> => moveStart(config, path, -120);
