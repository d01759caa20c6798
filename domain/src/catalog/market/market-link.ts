import { z } from 'zod';

/** Days a way from the directory counts, from the day it was shown. */
export const marketDays = 30;

/**
 * What a way out of the directory carries, where others carry whose recommendation it is: `M`, the day it was shown (in
 * days since 1970) and a signature, in the letters referral codes are made of.
 */
export const marketLinkSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^M[0-9A-HJKMNP-TV-Z]{19}$/);
