import { type User, userSchema } from '@evergrow/domain/account';
import { defaultNotificationPreferences } from '@evergrow/domain/engagement';
import { daysFromNow } from './instants.ts';

/** An account that belongs to no tenant yet. */
export const makeUser = (overrides: Partial<User> = {}): User =>
  userSchema.parse({
    displayName: 'Robin Calloway',
    locale: 'en',
    timeZone: 'Europe/Madrid',
    colorScheme: 'auto',
    notifications: defaultNotificationPreferences,
    memberships: {},
    createdAt: daysFromNow(-30),
    ...overrides,
  });
