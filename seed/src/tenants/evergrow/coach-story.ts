import type { CoachStyle, FocusArea, Format } from '@evergrow/domain/catalog';
import type { Country, Language } from '@evergrow/domain/kernel';
import type { Rhythm } from '../../people/rhythms.ts';
import type { CoachLevel } from './levels.ts';

/** What is written by hand about a coach; everything else follows from it. */
export type CoachStory = {
  readonly name: string;
  readonly headline: string;
  readonly bio: string;
  readonly expertise: readonly FocusArea[];
  readonly languages: readonly Language[];
  /** Where they live first, then where else they have lived or worked. */
  readonly countries: readonly Country[];
  readonly timeZone: string;
  readonly formats: readonly Format[];
  readonly style: CoachStyle;
  readonly level: CoachLevel;
  readonly rhythm: Rhythm;
};
