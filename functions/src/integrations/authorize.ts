import { createHash } from 'node:crypto';
import { type CalendarKind, calendarAuthorizationSchema } from '@evergrow/domain/integrations';
import { MINUTE, paths } from '@evergrow/domain/kernel';
import { documentAt } from '../kernel/collection.ts';
import { environment } from '../kernel/environment.ts';
import { isLostRace } from '../kernel/optimistic.ts';
import { newToken, sha256 } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { openForTenant, sealForTenant } from '../privacy/tenant-seal.ts';
import { calendarService } from './calendar-services.ts';

/** How long somebody may take on the consent page. */
const lasts = 15 * MINUTE;

/** The page of ours both services send people back to; registered there, so one for all tenants. */
const redirectUri = () => `${environment().PUBLIC_URL}/calendars/connected`;
const at = (tenantId: string, state: string) =>
  documentAt(paths.calendarAuthorization(tenantId, sha256(state)), calendarAuthorizationSchema);
const purpose = (state: string) => `calendarAuthorization/${sha256(state)}`;

/** The tenant a state was made for: the page that people come back to has nothing else to go by. */
export const tenantOfState = (state: string): string => state.split('.')[0] ?? '';

/**
 * Where to send somebody for their consent: OAuth 2.0 with PKCE (RFC 7636) and a state that is theirs alone.
 * @throws Refusal('unavailable') where this platform has no client at the service
 */
export async function startAuthorization(
  tenantId: string,
  uid: string,
  kind: CalendarKind,
  now: Date,
): Promise<string> {
  const service = calendarService(kind);
  if (!service) throw new Refusal('unavailable', 'This calendar service is not set up here');
  const state = `${tenantId}.${newToken()}`;
  const verifier = newToken();
  await at(tenantId, state).create({
    uid,
    kind,
    verifier: await sealForTenant(tenantId, purpose(state), verifier),
    expiresAt: new Date(now.getTime() + lasts),
  });
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return service.authorizationUrl({ state, challenge, redirectUri: redirectUri() });
}

/**
 * Takes somebody's way through the consent page as walked: once, by whom it was begun, in its tenant, in time.
 * @throws Refusal('authorization_invalid')
 */
export async function takeAuthorization(
  tenantId: string,
  uid: string,
  state: string,
  now: Date,
): Promise<{ kind: CalendarKind; verifier: string; redirectUri: string }> {
  const reference = at(tenantId, state);
  const snapshot = await reference.get();
  const begun = snapshot.data();
  const valid = begun?.uid === uid && begun.expiresAt > now && tenantOfState(state) === tenantId;
  if (!begun || !valid || !snapshot.updateTime) throw new Refusal('authorization_invalid');
  await reference.delete({ lastUpdateTime: snapshot.updateTime }).catch((error: unknown) => {
    throw isLostRace(error) || (error instanceof Error && 'code' in error && error.code === 5)
      ? new Refusal('authorization_invalid')
      : error;
  });
  const verifier = await openForTenant(tenantId, purpose(state), begun.verifier);
  return { kind: begun.kind, verifier, redirectUri: redirectUri() };
}
