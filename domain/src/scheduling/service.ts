import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { visitPricingSchema } from '../pricing/visit-pricing.ts';
import { dayHoursSchema, grainMinutes } from './day-hours.ts';
import { bookingPolicySchema } from './policy.ts';

/** How the tenant picks among those who could do it: least booked, highest priority, best rated. */
export const assignmentRuleSchema = z.enum(['load', 'priority', 'rating']);
export type AssignmentRule = z.infer<typeof assignmentRuleSchema>;

export const staffingSchema = z.discriminatedUnion('mode', [
  /** The client chooses whom. */
  z.strictObject({ mode: z.literal('chosen') }),
  /** Whoever is free; a client may still ask for one. */
  z.strictObject({ mode: z.literal('any'), rule: assignmentRuleSchema }),
  /** All of them at once. */
  z.strictObject({ mode: z.literal('all'), providerIds: z.array(idSchema).min(2).max(10) }),
  /** These, and one more of the others. */
  z.strictObject({
    mode: z.literal('fixedAndAny'),
    fixedIds: z.array(idSchema).min(1).max(9),
    rule: assignmentRuleSchema,
  }),
]);
/** Who does it. */
export type Staffing = z.infer<typeof staffingSchema>;

export const skillSchema = lineSchema(40);

/** `services/{offeringId}`: how a session or visit is staffed, timed, priced and carried out. Written through the API. */
export const serviceSchema = z.strictObject({
  staffing: staffingSchema,
  /** Other lengths to choose from, in minutes, beside the offering's own. */
  durations: z.array(z.number().int().min(5).max(720).multipleOf(grainMinutes)).max(12),
  /** How many can book the same start; 1 for a session of one's own. */
  seats: z.number().int().min(1).max(500),
  /** What whoever does it must be able to do. */
  skills: z.array(skillSchema).max(10),
  /** Whether the provider comes to the client, who then gives an address. */
  atClient: z.boolean(),
  /** Where it is offered; empty: in every area of the tenant, or anywhere when it has none. */
  areaIds: z.array(idSchema).max(50),
  /** The client is told "between 9 and 10" rather than "at 9"; 0 for a sharp start. */
  arrivalWindowMinutes: z.number().int().min(0).max(480).multipleOf(grainMinutes),
  /** Hours of its own within which it is offered, Monday to Sunday; null: whenever a provider works. */
  hours: z.array(dayHoursSchema).length(7).nullable(),
  /** Null: the tenant's. */
  policy: bookingPolicySchema.nullable(),
  /** Null: the offering's price and add-ons. */
  pricing: visitPricingSchema.nullable(),
  /** What is to be done at each visit. */
  checklist: z.array(lineSchema(120)).max(60),
  updatedAt: z.date(),
});
export type Service = z.infer<typeof serviceSchema>;

/** `directories/quotes`: how offerings are booked, so that a list of them costs no read each. Kept by whatever writes services. */
export const quotedOfferingsSchema = z.strictObject({
  /** Those whose service has prices of its own. */
  offeringIds: z.array(idSchema).max(1_000),
  /** Those that are done at the client's. */
  atClientIds: z.array(idSchema).max(1_000).default([]),
});

/** What an offering has whose service nobody has set up. */
export const defaultService = (updatedAt: Date): Service => ({
  staffing: { mode: 'chosen' },
  durations: [],
  seats: 1,
  skills: [],
  atClient: false,
  areaIds: [],
  arrivalWindowMinutes: 0,
  hours: null,
  policy: null,
  pricing: null,
  checklist: [],
  updatedAt,
});
