import { getRequestListener } from '@hono/node-server';
import { setGlobalOptions } from 'firebase-functions/v2';
import { onRequest } from 'firebase-functions/v2/https';
import { createApi } from './api/app.ts';

setGlobalOptions({ region: 'europe-west1', maxInstances: 20 });

// Requests
const answer = getRequestListener((request) => createApiOnce().fetch(request));
let app: ReturnType<typeof createApi> | undefined;
function createApiOnce() {
  app ??= createApi();
  return app;
}
export const api = onRequest({ concurrency: 80, memory: '512MiB' }, async (request, response) => {
  await answer(request, response);
});
