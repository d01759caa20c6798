import { z } from 'zod';
import { DAY, idSchema } from '../../kernel/index.ts';

/** Software asks again when it is online and its token is older than this. */
export const askAgainAfter = DAY;
/** Without having asked, a token holds this long: what is revoked works on for a week at most. */
export const tokenHoldsFor = 7 * DAY;

const seconds = z.number().int().min(0);

/** What a signed licence says. Instants in whole seconds since 1970, as JWTs have them. */
export const licenceClaimsSchema = z.strictObject({
  /** The tenant. */
  iss: idSchema,
  /** The licence. */
  sub: idSchema,
  /** The offering. */
  product: idSchema,
  variant: idSchema.nullable(),
  /** SHA-256 of the device's fingerprint, hexadecimal. */
  device: z.string().length(64),
  /** When the licence ends; null: it does not. */
  until: seconds.nullable(),
  iat: seconds,
  /** From when on to ask again. */
  askAgain: seconds,
  /** From when on the token proves nothing. */
  exp: seconds,
});
export type LicenceClaims = z.infer<typeof licenceClaimsSchema>;

const inSeconds = (millis: number) => Math.floor(millis / 1_000);

/** What is signed for a device at `now`. It never outlasts the licence. */
export function claimsOf(
  about: { tenantId: string; licenceId: string; offeringId: string; variantId: string | null },
  device: string,
  until: Date | null,
  now: Date,
): LicenceClaims {
  const at = now.getTime();
  const end = until?.getTime() ?? Number.POSITIVE_INFINITY;
  return {
    iss: about.tenantId,
    sub: about.licenceId,
    product: about.offeringId,
    variant: about.variantId,
    device,
    until: until && inSeconds(until.getTime()),
    iat: inSeconds(at),
    askAgain: inSeconds(Math.min(at + askAgainAfter, end)),
    exp: inSeconds(Math.min(at + tokenHoldsFor, end)),
  };
}
