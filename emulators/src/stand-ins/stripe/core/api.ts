import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { expanded } from './expand.ts';
import { type FormValue, parseForm } from './form.ts';
import { answerOnce } from './idempotency.ts';
import { hasFields, isWithin, pageOf } from './list.ts';
import { noParameters, type Page } from './parameters.ts';
import type { Shelves } from './shelves.ts';
import { invalidParameters } from './stripe-error.ts';
import type { StripeState, StripeWorld } from './stripe-world.ts';

type Takes = z.ZodType<{ expand: string[] }>;
type Act<S extends z.ZodType> = (world: StripeWorld, params: z.output<S>, ...ids: string[]) => object;
type Lists = z.ZodType<Page & { expand: string[] }>;
type Listed = Record<string, object & { readonly id: string }>;

/** How a resource says which addresses it answers. `:id` and `:sub` in a path become the arguments after the parameters. */
export type Api = {
  post<S extends Takes>(path: string, schema: S, act: Act<S>): void;
  get<S extends Takes>(path: string, schema: S, act: Act<S>): void;
  /** Reads one object by its id. */
  read(path: string, act: (world: StripeWorld, ...ids: string[]) => object): void;
  remove(path: string, act: (world: StripeWorld, ...ids: string[]) => object): void;
  removeWith<S extends Takes>(path: string, schema: S, act: Act<S>): void;
  /** A list of a shelf, newest first: parameters that are fields of its objects filter by themselves. */
  list<S extends Lists>(
    path: string,
    schema: S,
    shelf: (state: Shelves, params: z.output<S>) => Listed | readonly (object & { readonly id: string })[],
    keep?: (item: object, params: z.output<S>, world: StripeWorld) => boolean,
    /** Parameters that `keep` looks at. */
    own?: readonly string[],
  ): void;
};

export type ApiOptions = {
  readonly state: StripeState;
  /** The account a request is for. */
  readonly worldOf: (context: Context) => StripeWorld;
};

export function createApi(app: Hono, { state, worldOf }: ApiOptions): Api {
  const ids = (context: Context) =>
    [context.req.param('id'), context.req.param('sub')].filter((id) => id !== undefined);
  const changing =
    <S extends Takes>(schema: S, act: Act<S>) =>
    async (context: Context) => {
      const world = worldOf(context);
      const body = await context.req.text();
      const encoded = [body, queryOf(context)].filter(Boolean).join('&');
      return answerOnce(state, world, context, encoded, () => {
        const params = parse(schema, encoded);
        return () => expanded(world, act(world, params, ...ids(context)), params.expand);
      });
    };
  const reading =
    <S extends Takes>(schema: S, act: Act<S>) =>
    (context: Context) => {
      const world = worldOf(context);
      const params = parse(schema, queryOf(context));
      return context.json(expanded(world, act(world, params, ...ids(context)), params.expand) as object);
    };
  return {
    post: (path, schema, act) => void app.post(path, changing(schema, act)),
    get: (path, schema, act) => void app.get(path, reading(schema, act)),
    read: (path, act) =>
      void app.get(
        path,
        reading(noParameters, (world, _, ...names) => act(world, ...names)),
      ),
    remove: (path, act) =>
      void app.delete(
        path,
        changing(noParameters, (world, _, ...names) => act(world, ...names)),
      ),
    removeWith: (path, schema, act) => void app.delete(path, changing(schema, act)),
    list: (path, schema, shelf, keep = () => true, own = []) =>
      void app.get(
        path,
        reading(schema, (world, params, ...names) => {
          const { limit, starting_after, ending_before, created, expand: _, ...fields } = params;
          const wanted = Object.fromEntries(Object.entries(fields).filter(([name]) => !own.includes(name)));
          const held = shelf(world.state, params);
          const all = Array.isArray(held) ? held : Object.values(held as Listed).reverse();
          const kept = all.filter(
            (item) =>
              isWithin(createdOf(item), created) && hasFields(item, wanted) && keep(item, params, world),
          );
          const url = `/v1${path.replace(':id', names[0] ?? '').replace(':sub', names[1] ?? '')}`;
          return pageOf(kept, url, { limit, starting_after, ending_before });
        }),
      ),
  };
}

const createdOf = (item: object): number =>
  Number((item as { created?: unknown }).created ?? (item as { date?: unknown }).date ?? 0);

function parse<S extends z.ZodType>(schema: S, encoded: string): z.output<S> {
  const given: { [key: string]: FormValue } = parseForm(encoded);
  const read = schema.safeParse(given, { reportInput: true });
  if (!read.success) throw invalidParameters(read.error);
  return read.data;
}

const queryOf = (context: Context): string => new URL(context.req.url).search.slice(1);
