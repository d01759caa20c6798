import { slugSchema } from '@evergrow/domain/kernel';
import { isReservedSlug } from '@evergrow/domain/tenancy';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { useQuery } from '../../../lib/use-query.ts';

export type SlugState = 'empty' | 'invalid' | 'reserved' | 'checking' | 'free' | 'taken' | 'unknown';

/** Whether an address can be had, asked of the API once the typing pauses. */
export function useSlugCheck(slug: string): SlugState {
  const [settled, setSettled] = useState(slug);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(slug), 350);
    return () => clearTimeout(timer);
  }, [slug]);
  const wellFormed = slugSchema.safeParse(slug).success;
  const wanted = wellFormed && !isReservedSlug(slug) && settled === slug;
  const { data, error } = useQuery(
    wanted ? `slug/${slug}` : null,
    () => api.get<{ available: boolean }>(`public/slugs/${slug}`),
    10_000,
  );
  if (slug === '') return 'empty';
  if (!wellFormed) return 'invalid';
  if (isReservedSlug(slug)) return 'reserved';
  if (!wanted || (data === undefined && error === null)) return 'checking';
  // Without an answer the form goes on: creating it decides.
  if (data === undefined) return 'unknown';
  return data.available ? 'free' : 'taken';
}
