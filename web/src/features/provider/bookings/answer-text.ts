import { dayParts, type Intake, weekdays } from '@evergrow/domain/matching';
import type { Format } from '../../../lib/format.ts';
import type { MessageKey } from '../../../lib/message-keys.ts';

type Words = {
  matching: (key: MessageKey<'matching'>) => string;
  catalog: (key: MessageKey<'catalog'>) => string;
  format: Format;
};

/** 2024-01-01 was a Monday: a date for each day of the week, to have its name in the reader's language. */
const dayOf = (index: number): Date => new Date(Date.UTC(2024, 0, 1 + index, 12));

/** `Mon Morning, Wed Evening` */
function weekText(availability: Intake['availability'], { matching, format }: Words): string {
  const names = weekdays.flatMap((day, index) =>
    dayParts
      .filter((part) => availability.includes(`${day}-${part}`))
      .map(
        (part) =>
          `${format.dated(dayOf(index), { weekday: 'short' }, 'UTC')} ${matching(`dayParts.${part}.name`)}`,
      ),
  );
  return format.list(names);
}

/** One answer of an intake, in the reader's words. */
export function answerText(intake: Intake, question: keyof Intake, words: Words): string {
  const { matching, catalog, format } = words;
  switch (question) {
    case 'languages':
      return format.list(intake.languages.map(format.language));
    case 'country':
      return format.country(intake.country);
    case 'focusAreas':
      return format.list(intake.focusAreas.map((area) => catalog(`focus.${area}`)));
    case 'formats':
      return format.list(intake.formats.map((each) => catalog(`formats.${each}`)));
    case 'availability':
      return weekText(intake.availability, words);
    case 'budget':
      return format.money(intake.budget);
    case 'sessionLength':
      return format.duration(intake.sessionLength);
    case 'motivation':
      return `${intake.motivation} / 10`;
    case 'goals':
    case 'challenges':
    case 'timeZone':
      return intake[question];
    default:
      // That each answer of each of these has words is asked where they are chosen: `choice-questions.tsx`.
      return matching(`questions.${question}.options.${intake[question]}` as MessageKey<'matching'>);
  }
}
