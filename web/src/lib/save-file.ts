import type { Problem } from '@evergrow/domain/operations';
import { apiUrl } from './api.ts';
import { loadAuth } from './firebase.ts';
import { ApiProblem } from './problem.ts';

/** The name a server gives a file (RFC 8187). */
const nameIn = (disposition: string | null): string | null => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return encoded === undefined ? null : decodeURIComponent(encoded);
};

/**
 * Fetches a file from the API as who is signed in, and has the browser save it.
 * @throws ApiProblem
 */
export async function saveFile(
  path: string,
  query: Record<string, string>,
  otherwise: string,
): Promise<void> {
  const { auth } = await loadAuth();
  const token = await auth.currentUser?.getIdToken();
  let response: Response;
  try {
    response = await fetch(apiUrl(path, query), {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  } catch {
    throw new ApiProblem('offline', 0);
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
    throw new ApiProblem(body.code ?? 'internal', response.status, body);
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(response.headers.get('content-disposition')) ?? otherwise;
  link.click();
  URL.revokeObjectURL(url);
}
