import { MINUTE } from '@evergrow/domain/kernel';
import { CalendarError, isCalendarError } from './calendar-error.ts';
import type { CalendarProvider } from './calendar-provider.ts';
import { calendarService } from './calendar-services.ts';
import { type HeldConnection, openTokens, sealTokens } from './connection-store.ts';

export type CalendarAccess = {
  readonly service: CalendarProvider;
  /** Runs `work` with an access token; once more with a new one when the first has ended. */
  use<T>(work: (access: string) => Promise<T>): Promise<T>;
};

/**
 * The way into a connected calendar. New tokens are kept at once: Microsoft's refresh tokens change with each use.
 * @throws CalendarError('withdrawn') from `use` when the person has to give access again
 */
export async function calendarAccess(held: HeldConnection): Promise<CalendarAccess> {
  const service = calendarService(held.data.kind);
  if (!service) throw new CalendarError('unreachable');
  let tokens = await openTokens(held);
  const refresh = async () => {
    tokens = await service.refresh(tokens.refreshToken);
    const sealed = await sealTokens(held.tenantId, held.id, tokens);
    await held.reference.update({ tokens: sealed });
  };
  return {
    service,
    async use(work) {
      if (tokens.expiresAt < Date.now() + MINUTE) await refresh();
      try {
        return await work(tokens.accessToken);
      } catch (error) {
        if (!isCalendarError(error, 'expired')) throw error;
        await refresh();
        return await work(tokens.accessToken);
      }
    },
  };
}
