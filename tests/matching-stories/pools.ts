import type { Currency } from '@evergrow/domain/kernel';
import { type Coach, type CoachSketch, documentsOf } from './coach.ts';
import { lifeBody } from './providers/life-body.ts';
import { lifeFamily } from './providers/life-family.ts';
import { lifeHeart } from './providers/life-heart.ts';
import { lifeIllness } from './providers/life-illness.ts';
import { lifeMind } from './providers/life-mind.ts';
import { lifePassages } from './providers/life-passages.ts';
import { workAdvancement } from './providers/work-advancement.ts';
import { workBusiness } from './providers/work-business.ts';
import { workCareer } from './providers/work-career.ts';
import { workLeadership } from './providers/work-leadership.ts';
import { workSkills } from './providers/work-skills.ts';
import { workStrain } from './providers/work-strain.ts';

export type PoolName = 'work' | 'life';

interface Pool {
  readonly currency: Currency;
  readonly coaches: readonly Coach[];
}

const pool = (currency: Currency, ...groups: (readonly CoachSketch[])[]): Pool => ({
  currency,
  coaches: groups.flat().map((sketch) => documentsOf(sketch, currency)),
});

/** The two practices the stories happen in: each has one currency, and each story ranks all of its coaches. */
export const pools: Readonly<Record<PoolName, Pool>> = {
  work: pool('USD', workLeadership, workAdvancement, workCareer, workBusiness, workSkills, workStrain),
  life: pool('EUR', lifeBody, lifeIllness, lifeHeart, lifeFamily, lifePassages, lifeMind),
};
