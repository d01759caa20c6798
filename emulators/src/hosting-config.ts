import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDir } from './paths.ts';

const headerSchema = z.object({ key: z.string(), value: z.string() });
const configSchema = z.looseObject({
  hosting: z.looseObject({
    headers: z.array(z.looseObject({ headers: z.array(headerSchema) })),
  }),
});

export type HostingHeader = z.infer<typeof headerSchema>;
export type HostingConfig = z.infer<typeof configSchema>;

/** The name of the header that says what a page may load and from where. */
export const policyHeader = 'Content-Security-Policy';

/** The committed firebase.json, of which every platform has its own copy: see `withHeaders` and `withTiles`. */
export const committedConfig = (): HostingConfig =>
  configSchema.parse(JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')));

/** The configuration with each header of the site put through `change`, which may also leave it out. */
export function withHeaders(
  config: HostingConfig,
  change: (header: HostingHeader) => HostingHeader[],
): HostingConfig {
  const { hosting } = config;
  const headers = hosting.headers.map((rule) => ({ ...rule, headers: rule.headers.flatMap(change) }));
  return { ...config, hosting: { ...hosting, headers } };
}

/** The directives of a Content-Security-Policy, each put through `change`. */
export const withDirectives = (policy: string, change: (directive: string) => string[]): string =>
  policy.split('; ').flatMap(change).join('; ');

/**
 * The configuration of a site whose maps lie on tiles: browsers fetch those themselves, and a page may only load pictures
 * from where its policy says.
 * @param tilesUrl `MAP_TILES_URL`; without one nothing is changed
 */
export function withTiles(config: HostingConfig, tilesUrl: string | undefined): HostingConfig {
  if (!tilesUrl) return config;
  const { origin } = new URL(tilesUrl);
  return withHeaders(config, ({ key, value }) => [
    {
      key,
      value:
        key === policyHeader
          ? withDirectives(value, (directive) => [
              directive.startsWith('img-src ') ? `${directive} ${origin}` : directive,
            ])
          : value,
    },
  ]);
}
