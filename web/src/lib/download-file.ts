import { apiUrl } from './api.ts';
import { loadAuth } from './firebase.ts';
import { ApiProblem } from './problem.ts';

/**
 * Fetches a file from the API as who is signed in, and hands it to the browser to keep.
 * @throws ApiProblem
 */
export async function downloadFile(
  path: string,
  query: Parameters<typeof apiUrl>[1],
  name: string,
): Promise<void> {
  const { auth } = await loadAuth();
  const token = await auth.currentUser?.getIdToken();
  const headers = { authorization: `Bearer ${token ?? ''}` };
  const answer = await fetch(apiUrl(path, query), { headers }).catch(() => {
    throw new ApiProblem('offline', 0);
  });
  if (!answer.ok) {
    const { code = 'internal' } = (await answer.json().catch(() => ({}))) as { code?: ApiProblem['code'] };
    throw new ApiProblem(code, answer.status);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
