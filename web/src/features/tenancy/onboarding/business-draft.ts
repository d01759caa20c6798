import type { Country, Locale } from '@evergrow/domain/kernel';
import { type BusinessKind, type CreateTenant, type Module, modulesOf } from '@evergrow/domain/tenancy';
import { readWeek, storedWeek, type Week } from '../../provider/hours/week-hours.ts';
import { guessCurrency } from './guess-place.ts';
import { slugOf } from './slug-of.ts';

/** A business on its way, as its owner-to-be fills it in. */
export type BusinessDraft = Omit<CreateTenant, 'weekly' | 'modules' | 'kind'> & {
  kind: BusinessKind | null;
  modules: readonly Module[];
  week: Week;
  /** Whether the address was chosen, or still follows the name. */
  slugChosen: boolean;
};

const nine = '09:00-17:00';

export const emptyBusiness = (place: {
  locale: Locale;
  country: Country;
  timeZone: string;
}): BusinessDraft => ({
  kind: null,
  name: '',
  slug: '',
  slugChosen: false,
  accent: '#0f766e',
  modules: [],
  ...place,
  currency: guessCurrency(place.country),
  week: readWeek([nine, nine, nine, nine, nine, '', '']),
  withSamples: true,
});

/** The draft with a kind chosen: its modules come with it. */
export const withKind = (draft: BusinessDraft, kind: BusinessKind): BusinessDraft =>
  draft.kind === kind ? draft : { ...draft, kind, modules: modulesOf[kind] };

/** The draft with a name: the address follows until it is chosen. */
export const withName = (draft: BusinessDraft, name: string): BusinessDraft => ({
  ...draft,
  name,
  slug: draft.slugChosen ? draft.slug : slugOf(name),
});

/** What the API is asked for. */
export function requestOf({ week, slugChosen: _chosen, ...draft }: BusinessDraft): unknown {
  return { ...draft, weekly: storedWeek(week) };
}
