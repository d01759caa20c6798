import { readStored, writeStored } from './stored.ts';

/** Whether someone seems to be signed in on this device: decides if public pages load the Auth SDK at all. */
export const hasSessionHint = (): boolean => readStored('session') === '1';

export const setSessionHint = (signedIn: boolean): void => writeStored('session', signedIn ? '1' : null);

/** The event by which a refused token ends the session everywhere on the page. */
export const sessionEnded = 'evergrow:session-ended';
