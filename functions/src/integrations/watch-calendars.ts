import { type CalendarChannel, renewBefore } from '@evergrow/domain/integrations';
import { environment } from '../kernel/environment.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { newId, newToken, sha256 } from '../kernel/random.ts';
import type { CalendarAccess } from './calendar-access.ts';
import { isCalendarError } from './calendar-error.ts';
import type { HeldConnection } from './connection-store.ts';

type Channels = Readonly<Record<string, CalendarChannel>>;

/**
 * Channels for these calendars and no others, renewed well before they end. One that cannot be opened is done without:
 * the calendar is asked every ten minutes in any case.
 */
export async function keepWatch(
  held: HeldConnection,
  access: CalendarAccess,
  calendars: readonly { key: string; id: string }[],
  now: Date,
): Promise<Channels> {
  const kept: Record<string, CalendarChannel> = {};
  for (const { key, id } of calendars) {
    const channel = held.data.channels[key];
    if (channel && channel.expiresAt.getTime() - now.getTime() > renewBefore) {
      kept[key] = channel;
      continue;
    }
    const opened = await open(held, access, id, now);
    if (opened) kept[key] = opened;
    // Until the new one stands the old one tells.
    else if (channel && channel.expiresAt > now) kept[key] = channel;
  }
  const current = new Set(Object.values(kept).map(({ id }) => id));
  await endWatch(
    access,
    Object.values(held.data.channels).filter(({ id }) => !current.has(id)),
  );
  return kept;
}

async function open(
  held: HeldConnection,
  access: CalendarAccess,
  calendarId: string,
  now: Date,
): Promise<CalendarChannel | null> {
  const secret = newToken();
  const address = `${environment().PUBLIC_URL}/hooks/${held.data.kind}-calendar/${held.tenantId}/${held.id}`;
  try {
    const asked = { id: newId(), secret, address, now };
    const opened = await access.use((token) => access.service.watch(token, calendarId, asked));
    return { ...opened, secretHash: sha256(secret) };
  } catch (error) {
    if (isCalendarError(error, 'withdrawn')) throw error;
    log('WARNING', 'calendar channel not opened', { tenant: held.tenantId, ...errorFacts(error) });
    return null;
  }
}

/** Ends channels as far as the service lets us; what stays ends by itself within days, and finds nobody. */
export async function endWatch(
  access: CalendarAccess,
  channels: readonly { id: string; resourceId: string }[],
): Promise<void> {
  for (const channel of channels) {
    await access
      .use((token) => access.service.unwatch(token, channel))
      .catch((error: unknown) => {
        if (!isCalendarError(error)) throw error;
      });
  }
}
