import { type Block, type Booking, instantAt } from '@evergrow/domain/scheduling';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import type { Stored } from '../../../lib/collection.ts';
import { problemCode } from '../../../lib/problem.ts';
import { toast } from '../../../lib/toast.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useProblemWords } from '../../../lib/use-problem-words.ts';
import { useT } from '../../../lib/use-t.tsx';
import { forgetSlots } from '../../scheduling/use-slots.ts';
import type { Spot } from './drag.ts';
import type { Busy } from './use-blocks.ts';

/** What can be done to a calendar by hand; each says what happened and offers to take it back. */
export function useCalendarActs(providerId: string, zone: string) {
  const t = useT('provider');
  const words = useT('app');
  const wordsOf = useProblemWords();
  const format = useFormat();
  const { id: tenantId, slug } = useTenant();
  const blocks = `t/${tenantId}/providers/${providerId}/blocks`;

  /** Says why it was refused; the calendar shows what is true anyway. */
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await act();
      forgetSlots(slug, providerId);
      return done;
    } catch (error) {
      const { title, hint } = wordsOf(problemCode(error));
      toast({ message: `${title}. ${hint}`, tone: 'error' });
      return undefined;
    }
  };
  const undo = (run: () => unknown) => ({ label: words('undo'), run: () => void run() });
  const idempotencyKey = () => crypto.randomUUID();

  const moveTo = (booking: Stored<Booking>, start: number) =>
    attempt(() =>
      api.post(`t/${tenantId}/bookings/${booking.id}/reschedule`, {
        body: { start: new Date(start).toISOString() },
        idempotencyKey: idempotencyKey(),
      }),
    );
  const addBlock = (start: Date, end: Date) =>
    attempt(() =>
      api.post<Block>(blocks, {
        body: { start: start.toISOString(), end: end.toISOString() },
        idempotencyKey: idempotencyKey(),
      }),
    );
  const dropBlock = (id: string) => attempt(() => api.delete<Block>(`${blocks}/${id}`));

  return {
    move: async (booking: Stored<Booking>, { date, minutes }: Spot) => {
      const start = instantAt(zone, date, minutes);
      const before = booking.start.getTime();
      if (start === before || (await moveTo(booking, start)) === undefined) return;
      const message = t('calendar.moved', { name: booking.clientName, when: format.dateTime(start, zone) });
      toast({ message, undo: undo(() => moveTo(booking, before)) });
    },
    block: async (start: Date, end: Date) => {
      const block = await addBlock(start, end);
      if (!block) return false;
      toast({ message: t('calendar.blocked'), undo: undo(() => dropBlock(block.id)) });
      return true;
    },
    unblock: async ({ id, start, end }: Busy) => {
      if (!(await dropBlock(id))) return;
      toast({ message: t('calendar.unblocked'), undo: undo(() => addBlock(start, end)) });
    },
  };
}
export type CalendarActs = ReturnType<typeof useCalendarActs>;
