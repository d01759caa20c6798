import type { Served } from '@evergrow/domain/dispatch';
import type { PublicService } from '@evergrow/domain/scheduling';
import { useCallback, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { type ChosenPlace, goesTo } from './chosen-place.ts';
import { keepPlace, keptPlace } from './kept-place.ts';

export type VisitPlace = {
  /** Whether it is done at the client's. */
  asked: boolean;
  /** Null as long as nobody comes there. */
  place: ChosenPlace | null;
  /** What has to be answered first; null when all is, or nothing is asked. `unknown`: that is still to be found out. */
  missing: 'address' | 'served' | 'unknown' | null;
  given: ChosenPlace | null;
  give: (place: ChosenPlace | null) => void;
  /** Null until it is known where the service goes. */
  isServed: ((served: Served) => boolean) | null;
  error: unknown;
  reload: () => Promise<void>;
};

/** Where something is to be done, and whether anybody comes there; asks nothing of what is not done at the client's. */
export function useVisitPlace({ id: offeringId, atClient }: { id: string; atClient: boolean }): VisitPlace {
  const { id, slug } = useTenant();
  const [given, setGiven] = useState(() => keptPlace(id));
  const give = useCallback(
    (place: ChosenPlace | null) => {
      keepPlace(id, place);
      setGiven(place);
    },
    [id],
  );
  const { data, error, reload } = useQuery(
    atClient ? `service/${slug}/${offeringId}` : null,
    () => api.get<PublicService>(`public/tenants/${slug}/offerings/${offeringId}/service`),
    60_000,
  );
  const asked = atClient && data?.atClient !== false;
  const isServed = data ? goesTo(data.areaIds) : null;
  const place = asked && given !== null && isServed?.(given) ? given : null;
  const missing = asked && !place ? lackOf(given, isServed !== null, error) : null;
  return { asked, place, missing, given, give, isServed, error: data ? null : error, reload };
}

function lackOf(given: ChosenPlace | null, isKnown: boolean, error: unknown): VisitPlace['missing'] {
  if (isKnown) return given === null ? 'address' : 'served';
  return error === null ? 'unknown' : 'address';
}
