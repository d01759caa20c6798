import { type Availability, availabilitySchema, defaultAvailability } from '@evergrow/domain/scheduling';

/** Weekdays from nine to five in Lisbon. */
export const makeAvailability = (overrides: Partial<Availability> = {}): Availability =>
  availabilitySchema.parse({ ...defaultAvailability(overrides.timeZone ?? 'Europe/Lisbon'), ...overrides });
