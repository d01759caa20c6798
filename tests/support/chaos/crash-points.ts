import { AsyncLocalStorage } from 'node:async_hooks';
import { db } from '../../../functions/src/kernel/firebase.ts';

/** A process that dies around one of its commits: after so many others, before it is made or just after. */
export type CrashPlan = { readonly commits: number; readonly when: 'before' | 'after' };

type Life = { left: number; readonly when: CrashPlan['when']; dead: boolean };
type Commit = (this: unknown, options: unknown) => Promise<unknown>;

class Crash extends Error {}

const lives = new AsyncLocalStorage<Life>();
let isSet = false;

/** Puts a point to crash at before and after every commit, transactions' included. The dead write nothing more. */
export function setCrashPoints(): void {
  if (isSet) return;
  isSet = true;
  const batch = Object.getPrototypeOf(db().batch()) as { _commit: Commit };
  const commit = batch._commit;
  batch._commit = async function (this: unknown, options: unknown) {
    const life = lives.getStore();
    if (!life) return await commit.call(this, options);
    const strikes = life.left === 0;
    life.left -= 1;
    if (life.dead || (strikes && life.when === 'before')) {
      life.dead = true;
      throw new Crash();
    }
    const done = await commit.call(this, options);
    if (!strikes) return done;
    life.dead = true;
    throw new Crash();
  };
}

/** Does something that may die on the way. Returns whether it lived. */
export async function mayCrash(plan: CrashPlan | null, work: () => Promise<unknown>): Promise<boolean> {
  if (!plan) {
    await work();
    return true;
  }
  const life: Life = { left: plan.commits, when: plan.when, dead: false };
  return await lives.run(life, async () => {
    try {
      await work();
    } catch (error) {
      if (!life.dead) throw error;
    }
    return !life.dead;
  });
}
