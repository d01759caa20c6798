import type { CalendarKind } from '@evergrow/domain/integrations';

/** As their makers call them, in every language. */
export const serviceNames: Record<CalendarKind, string> = {
  google: 'Google Calendar',
  microsoft: 'Outlook',
};
