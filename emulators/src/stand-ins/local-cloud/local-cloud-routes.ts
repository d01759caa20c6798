import { Hono } from 'hono';

export function localCloudRoutes(): Hono {
  const app = new Hono();
  app.get('/', (context) => context.text('local cloud'));
  return app;
}
