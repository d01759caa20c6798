import { type Offering, offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../app/tenant-context.tsx';
import { useLiveQuery } from '../../lib/use-live.ts';

/** What is on sale, by title; undefined until it is known. */
export function useSoldOfferings(): readonly (Offering & { id: string })[] | undefined {
  const { id } = useTenant();
  const { data } = useLiveQuery(`promo-offerings/${id}`, paths.offerings(id), offeringSchema, (sdk) => [
    sdk.where('published', '==', true),
    sdk.orderBy('title', 'asc'),
    sdk.limit(50),
  ]);
  return data;
}
