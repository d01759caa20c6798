import type { Coach } from '../matching-stories/coach.ts';
import type { Story } from '../matching-stories/story.ts';
import { longestSharedMinutes } from './shared-time.ts';

/** A week of winter and one of summer time: whoever fits must fit in both. */
const weeks = [new Date('2026-01-14T12:00:00Z'), new Date('2026-07-15T12:00:00Z')];

const meets = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.some((one) => others.includes(one));

export interface PracticalFit {
  readonly language: boolean;
  readonly price: boolean;
  readonly hours: boolean;
  readonly format: boolean;
}

/** Which practical matters allow this client and this coach to meet. The story's pool has one currency. */
export function practicalFit({ client }: Story, { provider, availability }: Coach): PracticalFit {
  return {
    language: meets(client.languages, provider.languages),
    price: provider.price.amount <= client.budget.amount,
    hours: weeks.every(
      (week) =>
        longestSharedMinutes(client.availability, client.timeZone, availability, week) >=
        client.sessionLength,
    ),
    format: meets(client.formats, provider.formats),
  };
}

/** Whether nothing practical stands between them. */
export const fitsPractically = (story: Story, coach: Coach): boolean =>
  Object.values(practicalFit(story, coach)).every(Boolean);
