import type { Story } from '../story.ts';
import { lifeAiling } from './life-ailing.ts';
import { lifeAmongOthers } from './life-among-others.ts';
import { lifeOfFamily } from './life-family.ts';
import { lifeLosing } from './life-losing.ts';
import { lifeMoving } from './life-moving.ts';
import { lifeOrdering } from './life-ordering.ts';
import { lifePaired } from './life-paired.ts';
import { lifeTurning } from './life-turning.ts';
import { workBelonging } from './work-belonging.ts';
import { workChanging } from './work-changing.ts';
import { workFocusing } from './work-focusing.ts';
import { workLeading } from './work-leading.ts';
import { workLeaving } from './work-leaving.ts';
import { workOwning } from './work-owning.ts';
import { workPerforming } from './work-performing.ts';
import { workRising } from './work-rising.ts';
import { workStudying } from './work-studying.ts';
import { workWorn } from './work-worn.ts';

/** Every story of the evaluation set. */
export const stories: readonly Story[] = [
  ...workLeading,
  ...workBelonging,
  ...workRising,
  ...workChanging,
  ...workLeaving,
  ...workStudying,
  ...workFocusing,
  ...workWorn,
  ...workOwning,
  ...workPerforming,
  ...lifeMoving,
  ...lifeAiling,
  ...lifePaired,
  ...lifeAmongOthers,
  ...lifeOfFamily,
  ...lifeLosing,
  ...lifeTurning,
  ...lifeOrdering,
];
