import type { Intake } from '@evergrow/domain/matching';

type Manner = Pick<
  Intake,
  | 'previousCoaching'
  | 'motivation'
  | 'frequency'
  | 'sessionLength'
  | 'formats'
  | 'coachStyle'
  | 'communication'
  | 'accountability'
  | 'learning'
>;

/** How a client likes to work: the answers that colour a match but seldom decide one. */
export const manners = {
  gentle: {
    previousCoaching: 'never',
    motivation: 6,
    frequency: 'everyTwoWeeks',
    sessionLength: 60,
    formats: ['video', 'phone'],
    coachStyle: 'supportive',
    communication: 'gentle',
    accountability: 'light',
    learning: 'talking',
  },
  brisk: {
    previousCoaching: 'once',
    motivation: 9,
    frequency: 'weekly',
    sessionLength: 45,
    formats: ['video'],
    coachStyle: 'directive',
    communication: 'direct',
    accountability: 'strict',
    learning: 'doing',
  },
  thoughtful: {
    previousCoaching: 'several',
    motivation: 7,
    frequency: 'everyTwoWeeks',
    sessionLength: 60,
    formats: ['video', 'inPerson'],
    coachStyle: 'reflective',
    communication: 'storytelling',
    accountability: 'none',
    learning: 'reading',
  },
  methodical: {
    previousCoaching: 'never',
    motivation: 8,
    frequency: 'weekly',
    sessionLength: 60,
    formats: ['video'],
    coachStyle: 'structured',
    communication: 'analytical',
    accountability: 'regular',
    learning: 'exercises',
  },
  easy: {
    previousCoaching: 'once',
    motivation: 5,
    frequency: 'monthly',
    sessionLength: 30,
    formats: ['video', 'phone', 'inPerson'],
    coachStyle: 'balanced',
    communication: 'playful',
    accountability: 'regular',
    learning: 'watching',
  },
} satisfies Record<string, Manner>;
