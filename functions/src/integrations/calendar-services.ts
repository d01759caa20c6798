import { type CalendarKind, calendarKindSchema } from '@evergrow/domain/integrations';
import { environment } from '../kernel/environment.ts';
import type { CalendarProvider } from './calendar-provider.ts';
import { googleCalendar } from './google/google-calendar.ts';
import { microsoftCalendar } from './microsoft/microsoft-calendar.ts';

/** The service of that kind; null where this platform has no client at it. Locally the stand-in takes any client. */
export function calendarService(kind: CalendarKind): CalendarProvider | null {
  const env = environment();
  const [id, secret, base] =
    kind === 'google'
      ? [env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET, env.GOOGLE_API_BASE]
      : [env.MICROSOFT_CLIENT_ID, env.MICROSOFT_CLIENT_SECRET, env.MICROSOFT_API_BASE];
  if (!id && !base) return null;
  const settings = {
    clientId: id ?? 'local-client',
    clientSecret: secret ?? 'local-secret',
    base: base ?? null,
  };
  return kind === 'google' ? googleCalendar(settings) : microsoftCalendar(settings);
}

/** The services people can connect. */
export const availableServices = (): CalendarKind[] =>
  calendarKindSchema.options.filter((kind) => calendarService(kind) !== null);
