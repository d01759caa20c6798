import { z } from 'zod';

/** Every refusal the platform can answer with: its HTTP status and title. Codes are stable; texts may change. */
export const problems = {
  invalid_request: [400, 'The request is not valid'],
  unauthenticated: [401, 'Sign in first'],
  token_revoked: [401, 'This session has ended; sign in again'],
  reauthentication_needed: [403, 'Sign in again to do this'],
  email_not_verified: [403, 'Confirm your e-mail address first'],
  forbidden: [403, 'You may not do this'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  conflict: [409, 'This conflicts with what is already there'],
  slug_taken: [409, 'This address is taken'],
  slot_taken: [409, 'Somebody was faster: this time is taken'],
  slot_unavailable: [409, 'This time is not offered'],
  hold_expired: [409, 'The hold has expired'],
  invalid_transition: [409, 'This cannot be done in the present state'],
  already_reviewed: [409, 'There is a review already'],
  not_completed: [409, 'Only a completed booking can be reviewed'],
  last_owner: [409, 'A tenant needs an owner'],
  invitation_not_found: [404, 'This invitation is not for you, or no longer there'],
  invitation_expired: [410, 'This invitation has expired'],
  invitation_used: [409, 'This invitation has been used'],
  offering_not_found: [404, 'This is not offered'],
  provider_not_found: [404, 'No such provider'],
  provider_unavailable: [409, 'This provider does not offer that'],
  currency_mismatch: [409, 'The currencies differ'],
  amount_overflow: [422, 'The amount is too large'],
  consent_missing: [409, 'Consent comes first'],
  envelope_invalid: [422, 'The envelope could not be opened'],
  envelope_replayed: [409, 'The envelope was used before'],
  idempotency_key_missing: [400, 'An Idempotency-Key header is needed'],
  idempotency_key_reused: [422, 'This Idempotency-Key came with another request'],
  request_in_progress: [409, 'The same request is being worked on'],
  payload_too_large: [413, 'The request is too large'],
  rate_limited: [429, 'Too many requests'],
  signature_invalid: [400, 'The signature is not valid'],
  payment_unavailable: [502, 'The payment service did not answer'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'Not available right now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, with our stable `code` and the request's id. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  requestId: z.string(),
  /** Which fields are wrong and how, for the form that sent them. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
