import type { Context } from 'hono';

/**
 * The address a request came from. Behind Hosting, Fastly sets `Fastly-Client-IP` itself; called directly, the
 * last entry of X-Forwarded-For is the one Google's front end added, and earlier ones are whatever the client says.
 */
export function clientAddress(c: Context): string {
  const fastly = c.req.header('fastly-client-ip');
  if (fastly) return fastly;
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return last || 'unknown';
}
