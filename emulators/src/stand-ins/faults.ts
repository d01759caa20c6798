import { z } from 'zod';

export const serviceSchema = z.enum([
  'stripe',
  'stripe-webhooks',
  'sendgrid',
  'openai',
  'twilio',
  'zoom',
  'google-meet',
  'twilio-video',
  'geocoder',
  'routing',
  'google-calendar',
  'microsoft-calendar',
  'calendar-pushes',
]);
export type Service = z.infer<typeof serviceSchema>;

/** What a developer or a test asks for: the next `count` calls (or webhooks) of a service go wrong in this way. */
export const faultSchema = z.strictObject({
  service: serviceSchema,
  /** `duplicate` and `reorder` are for webhooks: a call of ours is answered once by its nature. */
  kind: z.enum(['fail', 'delay', 'duplicate', 'reorder']),
  count: z.int().min(1).max(1000).default(1),
  /** HTTP status of a failure. Default 500. */
  status: z.int().min(400).max(599).default(500),
  /** Milliseconds of a delay. */
  ms: z.int().min(0).max(120_000).default(3000),
});
export type Fault = z.infer<typeof faultSchema>;

export type Faults = {
  add(fault: Fault): void;
  /** Takes what is to go wrong with this one call: at most one fault of each of these kinds. */
  take(service: Service, kinds: readonly Fault['kind'][]): readonly Fault[];
  list(): readonly Fault[];
  clear(): void;
};

export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add(fault) {
      waiting.push({ ...fault });
    },
    take(service, kinds) {
      const taken = new Map<Fault['kind'], Fault>();
      for (const fault of waiting) {
        if (fault.service !== service || !kinds.includes(fault.kind) || taken.has(fault.kind)) continue;
        taken.set(fault.kind, { ...fault });
        fault.count -= 1;
      }
      waiting = waiting.filter(({ count }) => count > 0);
      return [...taken.values()];
    },
    list: () => waiting.map((fault) => ({ ...fault })),
    clear() {
      waiting = [];
    },
  };
}
