import type { WallRange } from '@evergrow/domain/scheduling';

const hours = (...spans: string[]): WallRange[] =>
  spans.map((span) => {
    const [from = '', to = ''] = span.split('-');
    return { from, to };
  });
const closed: WallRange[] = [];

const office = hours('09:00-13:00', '14:00-18:00');
const early = hours('07:00-13:00');
const evening = hours('16:00-21:00');
const split = hours('08:00-12:00', '17:00-20:30');
const short = hours('09:30-16:30');
const schoolDay = hours('09:00-14:30');
const afternoon = hours('12:00-19:00');
const late = hours('19:00-00:30');
const crew = hours('08:00-16:00');

/** Working weeks people really keep, Monday to Sunday, on the clock of the person's own zone. */
export const rhythms = {
  officeHours: [office, office, office, office, office, closed, closed],
  earlyBird: [early, early, early, early, early, closed, closed],
  evenings: [evening, evening, evening, evening, closed, hours('10:00-14:00'), closed],
  splitDay: [split, split, closed, split, split, closed, closed],
  fourDays: [short, short, short, short, closed, closed, closed],
  schoolHours: [schoolDay, schoolDay, schoolDay, schoolDay, schoolDay, closed, closed],
  weekender: [closed, closed, afternoon, afternoon, afternoon, hours('09:00-13:00'), hours('09:00-13:00')],
  nightOwl: [closed, late, late, late, late, closed, closed],
  crewDays: [crew, crew, crew, crew, crew, closed, closed],
  crewWithSaturday: [closed, crew, crew, crew, crew, hours('09:00-15:00'), closed],
} as const satisfies Record<string, readonly WallRange[][]>;

export type Rhythm = keyof typeof rhythms;
