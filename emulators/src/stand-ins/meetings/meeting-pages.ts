import { Hono } from 'hono';
import { html } from 'hono/html';
import { page } from '../pages/html.ts';
import type { MeetingShelf } from './meeting.ts';

const states = {
  waiting: 'People can come in.',
  ended: 'This meeting has been ended.',
  deleted: 'This meeting has been deleted.',
};

const names = { zoom: 'Zoom', meet: 'Google Meet', twilio: 'Twilio Video' };

const style = 'main { font-family: system-ui; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }';

/** What one sees instead of the meeting: that it is there, and whether anybody could enter. */
export function meetingPages(shelf: MeetingShelf): Hono {
  const app = new Hono();
  app.get('/:service/:code', (context) => {
    const { service, code } = context.req.param();
    const meeting = shelf.meetings.find((each) => each.service === service && each.code === code);
    if (!meeting) return context.text('There is no such meeting.', 404);
    const name = names[meeting.service];
    const host = context.req.query('zak') ? 'You hold this meeting.' : '';
    const body = html`<main>
      <h1>${name}, on this machine</h1>
      <p>${meeting.topic} ${meeting.start ?? ''}</p>
      <p><strong>${states[meeting.state]}</strong> ${host}</p>
      <p>The real service would hold the meeting here.</p>
    </main>`;
    return context.html(page(`${name} stand-in`, style, body));
  });
  return app;
}
