import { z } from 'zod';
import { isDue, parseCadence } from './cadence.ts';

const triggerSchema = z.looseObject({
  name: z.string(),
  id: z.string(),
  schedule: z.looseObject({ schedule: z.string(), timeZone: z.string().nullish() }).optional(),
});
const backendsSchema = z.object({
  backends: z.array(z.looseObject({ functionTriggers: z.array(triggerSchema) })),
});

type Schedule = {
  readonly name: string;
  readonly id: string;
  readonly cadence: string;
  readonly timeZone: string;
};

export type RunningSchedules = {
  /** Fires one schedule now. False when there is none of that name. @throws when the function fails. */
  run(name: string): Promise<boolean>;
  stop(): void;
};

/**
 * The emulator knows schedules but never fires them. This does: at their cadence when `fire` is set, and by name.
 * @param functionsUrl address of the functions emulator.
 */
export async function startSchedules(
  functionsUrl: string,
  projectId: string,
  fire: boolean,
): Promise<RunningSchedules> {
  const run = async (name: string) => {
    const schedule = (await listSchedules(functionsUrl)).find((each) => each.name === name);
    if (!schedule) return false;
    await trigger(functionsUrl, projectId, schedule.id);
    return true;
  };
  const tick = async () => {
    const now = new Date();
    for (const schedule of await listSchedules(functionsUrl)) {
      const cadence = parseCadence(schedule.cadence);
      if (cadence && isDue(cadence, now, schedule.timeZone))
        await trigger(functionsUrl, projectId, schedule.id);
    }
  };
  // What fails is in the functions' own log; the next minute brings the next attempt.
  const timer = fire ? setInterval(() => void tick().catch(() => {}), 60_000) : undefined;
  return { run, stop: () => clearInterval(timer) };
}

/** Asked anew each time: a change of the code may have added one. */
async function listSchedules(functionsUrl: string): Promise<Schedule[]> {
  const answer = await fetch(`${functionsUrl}/backends`, { signal: AbortSignal.timeout(10_000) });
  const { backends } = backendsSchema.parse(await answer.json());
  return backends
    .flatMap(({ functionTriggers }) => functionTriggers)
    .flatMap(({ name, id, schedule }) =>
      schedule ? [{ name, id, cadence: schedule.schedule, timeZone: schedule.timeZone ?? 'UTC' }] : [],
    );
}

async function trigger(functionsUrl: string, projectId: string, id: string): Promise<void> {
  const fire = (key: string) =>
    fetch(`${functionsUrl}/functions/projects/${projectId}/triggers/${key}`, {
      method: 'POST',
      headers: { 'x-cloudscheduler-scheduletime': new Date().toISOString() },
      signal: AbortSignal.timeout(540_000),
    });
  // Every reload gives triggers new keys and leaves the old ones there, switched off; a 404 lists them all.
  const unknown = await fire(`${id}-unknown`);
  const answer = await fire(newestKey(await unknown.text(), id));
  if (answer.status !== 200) throw new Error(`Schedule ${id} answered ${answer.status}.`);
}

function newestKey(message: string, id: string): string {
  const generations = [...message.matchAll(/[\w-]+/g)]
    .map(([key]) => key)
    .filter((key) => key.startsWith(`${id}-`))
    .map((key) => Number(key.slice(id.length + 1)))
    .filter(Number.isInteger);
  return `${id}-${Math.max(0, ...generations)}`;
}
