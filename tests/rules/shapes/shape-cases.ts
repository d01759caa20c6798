import { isDeepStrictEqual } from 'node:util';
import { serverTimestamp } from 'firebase/firestore';
import { z } from 'zod';
import { may, mayNot, type RuleCase, set } from '../world/rule-case.ts';
import { largest } from './largest.ts';
import { type Subject, subjects } from './subjects.ts';
import { variants } from './variants.ts';

type Fields = Readonly<Record<string, unknown>>;

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });

/** Firestore has no such value, or makes another of it before the rules see it. */
const cannotBeStored = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((entry) => Array.isArray(entry) || cannotBeStored(entry))
    : typeof value === 'object' &&
      value !== null &&
      !(value instanceof Date) &&
      Object.values(value).some(cannotBeStored);

/** What the schema says of it; undefined where only JavaScript can tell, so that rules are not asked. */
function verdict(schema: z.ZodType, value: unknown): boolean | undefined {
  const parsed = schema.safeParse(value);
  // A schema may change what it is given, such as trim it; what is written has to be what comes out.
  if (parsed.success) return isDeepStrictEqual(parsed.data, value);
  const computed = parsed.error.issues.every(
    ({ code, path }) => code === 'custom' && path.at(-1) === 'timeZone',
  );
  return computed ? undefined : false;
}

/** Whether it differs in what the policy fixes, other than by missing it. */
const touchesPinned = ({ pinned, valid }: Subject, fields: Fields): boolean =>
  pinned.some((key) => key in fields && fields[key] !== valid[key]);

function write({ path, beside = {}, stamped }: Subject, fields: Fields) {
  const stamps = Object.fromEntries(
    stamped.filter((key) => key in fields).map((key) => [key, serverTimestamp()]),
  );
  return set(path, { ...beside, ...fields, ...stamps });
}

function caseOf(name: string, subject: Subject, fields: Fields): RuleCase[] {
  const allowed = verdict(subject.schema, fields);
  if (allowed === undefined || touchesPinned(subject, fields) || cannotBeStored(fields)) return [];
  const says = (value: unknown) => JSON.stringify(value)?.slice(0, 60);
  const changed = Object.keys({ ...subject.valid, ...fields }).filter(
    (key) => fields[key] !== subject.valid[key],
  );
  const what = `${name} with ${changed.map((key) => `${key}: ${says(fields[key])}`).join()}`;
  return [(allowed ? may : mayNot)(subject.actor, what, write(subject, fields))];
}

function casesOf(name: string, subject: Subject): RuleCase[] {
  const json = jsonSchema(subject.schema);
  const all = variants(json, subject.valid).filter((value) => typeof value === 'object' && value !== null);
  const biggest = { ...(largest(json, subject.valid) as Fields) };
  for (const key of [...subject.pinned, 'timeZone'])
    if (key in subject.valid) biggest[key] = subject.valid[key];
  if (!verdict(subject.schema, biggest)) throw new Error(`the largest of ${name} is not valid`);
  return [subject.valid, biggest, ...(all as Fields[])].flatMap((fields) => caseOf(name, subject, fields));
}

/** Every document a client may write, valid and not: the rules agree with the schema on each. */
export const shapeCases: readonly RuleCase[] = Object.entries(subjects).flatMap(([name, subject]) =>
  casesOf(name, subject),
);
