import type { Context } from 'hono';

/** Whether a request is for the version that stands there: RFC 9110, section 13.1.1. */
export function isVersionAsked(context: Context, etag: string): boolean {
  const asked = context.req.header('if-match');
  return asked === undefined || asked === '*' || asked.split(/\s*,\s*/).includes(etag);
}
