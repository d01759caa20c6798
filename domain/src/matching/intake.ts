import { z } from 'zod';
import { coachStyleSchema, focusAreaSchema, formatSchema } from '../catalog/index.ts';
import { countrySchema, languageSchema, moneySchema, timeZoneSchema } from '../kernel/index.ts';

export const previousCoachingSchema = z.enum(['never', 'once', 'several', 'ongoing']);
export const frequencySchema = z.enum(['weekly', 'everyTwoWeeks', 'monthly', 'asNeeded']);
export const sessionLengthSchema = z.union([z.literal(30), z.literal(45), z.literal(60), z.literal(90)]);
export const communicationSchema = z.enum(['direct', 'gentle', 'analytical', 'storytelling', 'playful']);
export const accountabilitySchema = z.enum(['none', 'light', 'regular', 'strict']);
export const learningSchema = z.enum(['talking', 'reading', 'exercises', 'watching', 'doing']);
export const industrySchema = z.enum([
  'technology',
  'health',
  'education',
  'finance',
  'publicService',
  'nonprofit',
  'creative',
  'hospitality',
  'retail',
  'manufacturing',
  'construction',
  'law',
  'science',
  'media',
  'sports',
  'homeAndFamily',
  'other',
]);
export const careerStageSchema = z.enum([
  'student',
  'starting',
  'established',
  'senior',
  'executive',
  'founder',
  'betweenJobs',
  'careBreak',
  'retired',
]);
export const ageBandSchema = z.enum(['18-24', '25-34', '35-44', '45-54', '55-64', '65+']);

/** Half-days of the week in the client's own zone, e.g. `mon-morning`. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekPart = `${(typeof weekdays)[number]}-${(typeof dayParts)[number]}`;
export const weekParts = weekdays.flatMap((day) => dayParts.map((part): WeekPart => `${day}-${part}`));
export const weekPartSchema = z.enum(weekParts as [WeekPart, ...WeekPart[]]);

/** Wall-clock hours of each part of the day, [from, to). */
export const hoursOfPart: Record<(typeof dayParts)[number], readonly [number, number]> = {
  morning: [7, 12],
  afternoon: [12, 17],
  evening: [17, 22],
};

export const intakeSchema = z.strictObject({
  languages: z.array(languageSchema).min(1).max(5),
  country: countrySchema,
  timeZone: timeZoneSchema,
  goals: z.string().trim().min(20, 'at least 20 characters').max(2000),
  focusAreas: z.array(focusAreaSchema).min(1).max(5),
  challenges: z.string().trim().min(20, 'at least 20 characters').max(2000),
  previousCoaching: previousCoachingSchema,
  /** How ready the person is to change something: 1 to 10. */
  motivation: z.number().int().min(1).max(10),
  budget: moneySchema,
  frequency: frequencySchema,
  sessionLength: sessionLengthSchema,
  availability: z.array(weekPartSchema).min(1).max(21),
  formats: z.array(formatSchema).min(1).max(3),
  coachStyle: coachStyleSchema,
  communication: communicationSchema,
  accountability: accountabilitySchema,
  learning: learningSchema,
  industry: industrySchema,
  careerStage: careerStageSchema,
  ageBand: ageBandSchema,
});
/** The 20-factor questionnaire, in clear: only ever in the browser and inside the trigger that opens it. */
export type Intake = z.infer<typeof intakeSchema>;

/** What has been answered so far. Of texts and lists also what would not yet do: nothing typed is lost. */
export const intakeDraftSchema = intakeSchema.partial().extend({
  languages: z.array(languageSchema).max(5).optional(),
  goals: z.string().max(2000).optional(),
  focusAreas: z.array(focusAreaSchema).max(5).optional(),
  challenges: z.string().max(2000).optional(),
  availability: z.array(weekPartSchema).max(21).optional(),
  formats: z.array(formatSchema).max(3).optional(),
});
export type IntakeDraft = z.infer<typeof intakeDraftSchema>;

/** One group of questions per step. */
export const intakeSteps = [
  ['languages', 'country', 'timeZone'],
  ['focusAreas', 'goals', 'challenges'],
  ['previousCoaching', 'motivation', 'budget'],
  ['frequency', 'sessionLength', 'availability', 'formats'],
  ['coachStyle', 'communication', 'accountability', 'learning'],
  ['industry', 'careerStage', 'ageBand'],
] as const satisfies readonly (readonly (keyof Intake)[])[];
