import type { OfferingKind } from '@evergrow/domain/catalog';
import type { BusinessKind } from '@evergrow/domain/tenancy';

/** What a sample offering says. */
export type SampleText = {
  title: string;
  description: string;
  tags: readonly string[];
  /** By the add-on's id. */
  addOns?: Readonly<Record<string, string>>;
};

export type ProviderText = { headline: string; bio: (name: string, business: string) => string };

/** Everything a new tenant begins with, in one language. */
export type SampleWords = {
  offerings: Readonly<Record<SampleId, SampleText>>;
  provider: Readonly<Record<BusinessKind, ProviderText>>;
};

export const sampleIds = [
  'firstConversation',
  'coachingSession',
  'deepDive',
  'regularClean',
  'deepClean',
  'moveOut',
  'workbook',
  'miniCourse',
  'starterBundle',
  'officeHour',
  'habitProgram',
  'membersPlan',
] as const;
export type SampleId = (typeof sampleIds)[number];

/** What a sample is, whatever the language. Prices in euros; see `samplePrice`. */
export type Sample = {
  id: SampleId;
  kind: OfferingKind;
  euros: number;
  minutes: number | null;
  addOns?: readonly { id: string; euros: number; minutes: number }[];
};

const session = (id: SampleId, euros: number, minutes: number): Sample => ({
  id,
  kind: 'session',
  euros,
  minutes,
});
const file = (id: SampleId, kind: OfferingKind, euros: number): Sample => ({
  id,
  kind,
  euros,
  minutes: null,
});

export const samplesOf: Readonly<Record<BusinessKind, readonly Sample[]>> = {
  coaching: [
    session('firstConversation', 0, 20),
    session('coachingSession', 90, 60),
    session('deepDive', 130, 90),
  ],
  homeServices: [
    {
      id: 'regularClean',
      kind: 'visit',
      euros: 60,
      minutes: 120,
      addOns: [
        { id: 'oven', euros: 15, minutes: 30 },
        { id: 'windows', euros: 20, minutes: 40 },
        { id: 'ironing', euros: 18, minutes: 60 },
      ],
    },
    {
      id: 'deepClean',
      kind: 'visit',
      euros: 140,
      minutes: 240,
      addOns: [{ id: 'balcony', euros: 20, minutes: 30 }],
    },
    { id: 'moveOut', kind: 'visit', euros: 190, minutes: 300 },
  ],
  digitalProducts: [
    file('workbook', 'product', 12),
    file('miniCourse', 'course', 49),
    file('starterBundle', 'bundle', 55),
  ],
  creatorHub: [
    session('officeHour', 40, 30),
    file('habitProgram', 'program', 79),
    file('membersPlan', 'plan', 9),
  ],
};
