import type { CoachStyle, FocusArea, Format, Provider } from '@evergrow/domain/catalog';
import type { Country, Currency, Language } from '@evergrow/domain/kernel';
import { type Availability, defaultAvailability } from '@evergrow/domain/scheduling';
import { weeklyHours } from './week.ts';

/** A provider as the stories tell of one. */
export interface CoachSketch {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly bio: string;
  readonly expertise: readonly FocusArea[];
  readonly languages: readonly Language[];
  readonly countries: readonly Country[];
  readonly lives: { readonly timeZone: string };
  /** Price of one session in whole units of the pool's currency. */
  readonly rate: number;
  readonly formats: readonly Format[];
  readonly style: CoachStyle;
  /** Weekly hours in the coach's own zone, e.g. `Mon-Thu 09-20; Sat 09-12`. */
  readonly hours: string;
  /** Average stars. */
  readonly rating: number;
  readonly reviews: number;
}

/** One of those a story ranks: the documents the platform would hold of a provider. */
export interface Coach {
  readonly id: string;
  readonly provider: Provider;
  readonly availability: Availability;
}

/** Keeps the literal types of a sketch, so that a misspelt focus area or country does not compile. */
export const coach = (sketch: CoachSketch): CoachSketch => sketch;

const joined = new Date('2026-01-05T09:00:00Z');

/** The documents of a sketched coach who is paid in `currency` (of two decimals). */
export function documentsOf(sketch: CoachSketch, currency: Currency): Coach {
  return {
    id: sketch.id,
    provider: {
      displayName: sketch.name,
      headline: sketch.headline,
      bio: sketch.bio,
      expertise: [...sketch.expertise],
      languages: [...sketch.languages],
      countries: [...sketch.countries],
      timeZone: sketch.lives.timeZone,
      formats: [...sketch.formats],
      style: sketch.style,
      price: { amount: sketch.rate * 100, currency },
      photoPath: null,
      published: true,
      rating: { count: sketch.reviews, sum: Math.round(sketch.rating * sketch.reviews) },
      createdAt: joined,
      updatedAt: joined,
    },
    availability: { ...defaultAvailability(sketch.lives.timeZone), weekly: weeklyHours(sketch.hours) },
  };
}
