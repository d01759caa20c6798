import { defaultWorkSettings, type Workforce, workforceSchema } from '@evergrow/domain/scheduling';
import { factoryNow } from './instants.ts';

/** What one provider can do, and where. */
export const makeWorkforce = (overrides: Partial<Workforce> = {}): Workforce =>
  workforceSchema.parse({
    settings: { 'provider-1': { ...defaultWorkSettings, skills: ['windows'] } },
    updatedAt: factoryNow,
    ...overrides,
  });
