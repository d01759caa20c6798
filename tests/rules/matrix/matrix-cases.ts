import { limit } from 'firebase/firestore';
import { type ActorName, actorNames } from '../world/actors.ts';
import { type Act, get, list, may, mayNot, type RuleCase, remove, set, update } from '../world/rule-case.ts';
import { world } from '../world/world.ts';
import { matrix, type Operation, operations } from './matrix.ts';
import { type Sample, samples } from './samples.ts';

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function createPath({ path, createAt }: Sample): string {
  return createAt ?? `${parentOf(path)}/fresh`;
}

/** Every request that tries an operation. Whoever is refused is refused each of them; who is let through uses the last. */
function attempts(sample: Sample, operation: Operation, actor: ActorName): Act[] {
  const { path, data = world[path] ?? {}, patch = { touched: true }, queries } = sample;
  switch (operation) {
    case 'get':
      return [get(path)];
    case 'list': {
      const { first, ...others } = queries ?? { first: [limit(20)] };
      const own = others[actor as keyof typeof others] ?? first;
      return [...Object.values(others), first, own].map((constraints) =>
        list(parentOf(path), ...constraints),
      );
    }
    case 'create':
      return [set(createPath(sample), data)];
    case 'update':
      return [update(path, patch)];
    case 'delete':
      return [remove(path)];
  }
}

function cell(collection: string, operation: Operation, actor: ActorName): RuleCase[] {
  const sample = samples[collection];
  if (!sample) throw new Error(`no sample of ${collection}`);
  const acts = attempts(sample, operation, actor);
  const given =
    operation === 'create' && world[createPath(sample)] ? { [createPath(sample)]: null } : undefined;
  if (!matrix[collection]?.[operation].includes(actor)) {
    return acts.map((act) => mayNot(actor, operation, act, given));
  }
  return acts.slice(-1).map((act) => may(actor, operation, act, given));
}

/** Every cell of the matrix as cases: each actor, each operation, each collection. */
export const matrixCases: readonly RuleCase[] = Object.keys(matrix).flatMap((collection) =>
  operations.flatMap((operation) => actorNames.flatMap((actor) => cell(collection, operation, actor))),
);
