import type { DayHours } from '@evergrow/domain/scheduling';

const office = '09:00-13:00 14:00-18:00';
const early = '07:00-13:00';
const evening = '16:00-21:00';
const split = '08:00-12:00 17:00-20:30';
const short = '09:30-16:30';
const schoolDay = '09:00-14:30';
const afternoon = '12:00-19:00';
/** Past midnight: the range belongs to the day it begins on. */
const late = '19:00-00:30';
const crew = '08:00-17:00';
const closed = '';

/** Working weeks people really keep, Monday to Sunday, on the clock of the person's own zone. */
export const rhythms = {
  officeHours: [office, office, office, office, office, closed, closed],
  earlyBird: [early, early, early, early, early, closed, closed],
  evenings: [evening, evening, evening, evening, closed, '10:00-14:00', closed],
  splitDay: [split, split, closed, split, split, closed, closed],
  fourDays: [short, short, short, short, closed, closed, closed],
  schoolHours: [schoolDay, schoolDay, schoolDay, schoolDay, schoolDay, closed, closed],
  weekender: [closed, closed, afternoon, afternoon, afternoon, '09:00-13:00', '09:00-13:00'],
  nightOwl: [closed, late, late, late, late, closed, closed],
  crewDays: [crew, crew, crew, crew, crew, closed, closed],
  crewWithSaturday: [closed, crew, crew, crew, crew, '09:00-15:00', closed],
} as const satisfies Record<string, readonly DayHours[]>;

export type Rhythm = keyof typeof rhythms;
