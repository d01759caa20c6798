import { z } from 'zod';

/** What a Stripe dashboard would set. `POST /dev/stripe/settings` changes it. */
export const settingsSchema = z.strictObject({
  /** Days after a failed renewal at which it is tried again, each counted from the attempt before. */
  retryDays: z.array(z.int().min(1).max(60)).max(8),
  /** What becomes of a subscription when the last retry has failed. */
  afterRetries: z.enum(['cancel', 'unpaid', 'past_due']),
  /** Days before a renewal at which `invoice.upcoming` is sent. */
  upcomingDays: z.int().min(0).max(45),
  /** When the platform's own money is paid out. */
  payouts: z.enum(['manual', 'daily']),
  /** What can be paid with where a page does not say: bank debits only in euros. */
  methods: z.array(z.enum(['card', 'sepa_debit'])).min(1),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings = (): Settings => ({
  retryDays: [3, 5, 7],
  afterRetries: 'cancel',
  upcomingDays: 7,
  payouts: 'manual',
  methods: ['card'],
});
