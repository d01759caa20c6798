import type { Problem } from '@evergrow/domain/operations';
import { apiUrl } from './api.ts';
import { loadAuth } from './firebase.ts';
import { ApiProblem } from './problem.ts';

/**
 * Saves a file the API makes for who is signed in, under the name the API gives it.
 * @throws ApiProblem
 */
export async function download(path: string, query: Parameters<typeof apiUrl>[1] = {}): Promise<void> {
  const { auth } = await loadAuth();
  const token = await auth.currentUser?.getIdToken();
  const response = await fetch(apiUrl(path, query), {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  }).catch(() => {
    throw new ApiProblem('offline', 0);
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
    throw new ApiProblem(body.code ?? 'internal', response.status, body);
  }
  const name =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: a browser may still be about to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
