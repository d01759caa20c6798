import type { MiddlewareHandler } from 'hono';
import type { Faults, Service } from './faults.ts';

/** Lets the next calls of a service be slow or fail, before the service itself sees them. */
export function faulty(
  faults: Faults,
  service: Service,
  failure: (status: number) => object,
): MiddlewareHandler {
  return async (_context, next) => {
    const asked = faults.take(service, ['fail', 'delay']);
    const delay = asked.find(({ kind }) => kind === 'delay');
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay.ms));
    const fail = asked.find(({ kind }) => kind === 'fail');
    if (!fail) return next();
    return new Response(JSON.stringify(failure(fail.status)), {
      status: fail.status,
      headers: {
        'content-type': 'application/json',
        ...(fail.status === 429 ? { 'retry-after': '120' } : {}),
      },
    });
  };
}
