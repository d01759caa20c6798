import { offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../app/tenant-context.tsx';
import { useLiveQuery } from '../../lib/use-live.ts';

/** What a credit can pay: everything that is booked. */
export function useBookable(): readonly { id: string; title: string }[] {
  const { id } = useTenant();
  const { data } = useLiveQuery(`package-offerings/${id}`, paths.offerings(id), offeringSchema, (sdk) => [
    sdk.where('published', '==', true),
    sdk.orderBy('title', 'asc'),
    sdk.limit(50),
  ]);
  return (data ?? []).filter(({ kind }) => kind === 'session' || kind === 'visit');
}
