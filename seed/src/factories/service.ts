import { defaultService, type Service, serviceSchema } from '@evergrow/domain/scheduling';
import { daysFromNow } from './instants.ts';

/** A service nobody has set up: one at a time, with whom the client chooses, for the offering's own price. */
export const makeService = (overrides: Partial<Service> = {}): Service =>
  serviceSchema.parse({ ...defaultService(daysFromNow(-100)), ...overrides });
