/**
 * Where to go after signing in: a path of this site, else `fallback`. Anything that could leave the origin
 * (`//host`, `/\host`, `https:`) is refused, control characters included, since browsers drop those when parsing.
 */
export function safeNext(next: string | null | undefined, fallback = '/'): string {
  if (!next?.startsWith('/')) return fallback;
  try {
    const url = new URL(next, 'https://here.invalid');
    if (url.origin !== 'https://here.invalid') return fallback;
    return `${url.pathname}${url.search}${url.hash}`;
  } catch {
    return fallback;
  }
}

/** `/auth/sign-in?next=…` that leads back to `path`. */
export const signInPath = (path: string): string => `/auth/sign-in?next=${encodeURIComponent(path)}`;
