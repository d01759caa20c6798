import { type Environment, readEnvironment } from '@evergrow/domain/operations';

let known: Environment | undefined;

/** The validated environment. Throws, naming every problem, when a variable is missing or wrong. */
export function environment(): Environment {
  if (!known) {
    const read = readEnvironment(process.env);
    if (!read.ok) throw new Error(`The environment is not complete:\n${read.problems.join('\n')}`);
    known = read.value;
  }
  return known;
}

export const projectId = (): string =>
  process.env.GCLOUD_PROJECT ?? process.env.GOOGLE_CLOUD_PROJECT ?? 'demo-evergrow';
