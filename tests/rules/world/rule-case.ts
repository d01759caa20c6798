import type { QueryConstraint } from 'firebase/firestore';
import type { ActorName } from './actors.ts';

type Data = Readonly<Record<string, unknown>>;

/** One request to Firestore. */
export type Act =
  | { readonly kind: 'get'; readonly path: string }
  | { readonly kind: 'list'; readonly path: string; readonly constraints: readonly QueryConstraint[] }
  | { readonly kind: 'set'; readonly path: string; readonly data: Data }
  | { readonly kind: 'update'; readonly path: string; readonly patch: Data }
  | { readonly kind: 'delete'; readonly path: string };

/** Documents that differ from the world's while a case runs; null for one that is not there. */
export type Given = Readonly<Record<string, Data | null>>;

/** Who tries what, and whether the rules let it pass. */
export type RuleCase = {
  readonly title: string;
  readonly actor: ActorName;
  readonly act: Act;
  readonly allowed: boolean;
  readonly given?: Given;
};

export const get = (path: string): Act => ({ kind: 'get', path });
export const list = (path: string, ...constraints: QueryConstraint[]): Act => ({
  kind: 'list',
  path,
  constraints,
});
export const set = (path: string, data: Data): Act => ({ kind: 'set', path, data });
export const update = (path: string, patch: Data): Act => ({ kind: 'update', path, patch });
export const remove = (path: string): Act => ({ kind: 'delete', path });

const tells = (actor: ActorName, verb: string, what: string, act: Act) =>
  `${actor} ${verb} ${what} (${act.kind} ${act.path})`;

/** `actor` is let through. `what` says in words what is done, or why it is allowed. */
export const may = (actor: ActorName, what: string, act: Act, given?: Given): RuleCase => ({
  title: tells(actor, 'may', what, act),
  actor,
  act,
  allowed: true,
  ...(given && { given }),
});

/** `actor` is refused. */
export const mayNot = (actor: ActorName, what: string, act: Act, given?: Given): RuleCase => ({
  title: tells(actor, 'may not', what, act),
  actor,
  act,
  allowed: false,
  ...(given && { given }),
});

/** The collection a case is about, without ids: `tenants/members/notifications`. */
export const collectionOf = ({ path }: Act): string =>
  path
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/');
