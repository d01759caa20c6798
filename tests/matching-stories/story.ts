import { type Intake, intakeSchema } from '@evergrow/domain/matching';
import { type PoolName, pools } from './pools.ts';
import { freeParts } from './week.ts';

/**
 * Why a coach who looks right is not. The tests verify that each claim holds.
 * - `language`: shares no language with the client; `price`: costs more than the client can pay;
 *   `hours`: never free when the client is; `format`: not in a way the client can meet
 * - `rating`: better rated, but another's subject
 * - `words`: uses the client's words in another sense
 * - `near`: practical matters fit and the subject is related, but it is another one
 */
export type DecoyKind = 'language' | 'price' | 'hours' | 'format' | 'rating' | 'words' | 'near';

/** A client's situation and the coach a wise matchmaker would send this person to. */
export interface Story {
  readonly id: string;
  readonly pool: PoolName;
  /** A complete intake. The first language named is the one its free text is written in. */
  readonly client: Intake;
  /** Id of the best coach of the whole pool. */
  readonly right: string;
  /** Others who would do as well. */
  readonly alsoRight: readonly string[];
  /** Ids of coaches who tempt, with the reason why not. */
  readonly decoys: Readonly<Record<string, DecoyKind>>;
  /** The matchmaker's reasoning. */
  readonly why: string;
}

type Sketched = Omit<Intake, 'budget' | 'availability'> & {
  /** What a session may cost, in whole units of the pool's currency. */
  readonly budget: number;
  /** When the client is free, e.g. `Mon-Fri evening`. */
  readonly free: string;
};

interface StorySketch extends Omit<Story, 'client' | 'alsoRight'> {
  readonly client: Sketched;
  readonly alsoRight?: readonly string[];
}

/**
 * A story from its sketch.
 * @throws when the client's answers are not a valid intake
 */
export function story({ client, alsoRight = [], ...rest }: StorySketch): Story {
  const { budget, free, ...answers } = client;
  const { currency } = pools[rest.pool];
  return {
    ...rest,
    alsoRight,
    client: intakeSchema.parse({
      ...answers,
      budget: { amount: budget * 100, currency },
      availability: freeParts(free),
    }),
  };
}
