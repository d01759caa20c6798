import type { Page } from 'playwright-core';

/**
 * Listens to what a page asks of the API. To be called before somebody signs in on it.
 * @returns gives the latest token the page has sent, as the header has it
 */
export function tokenOf(page: Page): () => string {
  let latest = '';
  page.on('request', (request) => {
    const { authorization } = request.headers();
    if (authorization && new URL(request.url()).pathname.startsWith('/v1/')) latest = authorization;
  });
  return () => {
    if (latest === '') throw new Error('this page has sent no token');
    return latest;
  };
}
