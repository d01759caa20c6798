import { apiUrl } from '../../lib/api.ts';
import { loadAuth } from '../../lib/firebase.ts';
import { ApiProblem } from '../../lib/problem.ts';

/** Fetches a file of the API as whoever is signed in, and hands it to the browser to keep. */
export async function downloadCsv(path: string, name: string): Promise<void> {
  const { auth } = await loadAuth();
  const token = await auth.currentUser?.getIdToken();
  const response = await fetch(apiUrl(path), {
    headers: { accept: 'text/csv', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  }).catch(() => {
    throw new ApiProblem('offline', 0);
  });
  if (!response.ok) throw new ApiProblem('internal', response.status);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
