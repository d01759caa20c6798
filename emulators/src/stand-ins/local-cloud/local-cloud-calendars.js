import { el, facts, table } from './local-cloud-elements.js';

const hour = 3_600_000;

/** What a person does in their own calendar: adds, moves and deletes events, and takes access away. */
export function showAccount(account) {
  const main = account.calendars.find(({ primary }) => primary);
  const events = account.events
    .filter(({ deleted }) => !deleted)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const nameOf = (id) => account.calendars.find((calendar) => calendar.id === id)?.name ?? id;
  return [
    el('h2', {}, account.email),
    facts([
      ['Service', account.service === 'google' ? 'Google Calendar' : 'Outlook'],
      ['Access', account.connected ? 'given' : 'not given'],
      ['Channels', String(account.channels)],
      ['Main calendar', main?.name],
    ]),
    newEvent(account),
    events.length
      ? table(
          ['Event', 'When', 'Calendar', ''],
          events.map((event) => [
            `${event.summary || '(no title)'}${event.writes ? ' · written by the platform' : ''}${event.free ? ' · free' : ''}`,
            whenOf(event),
            nameOf(event.calendarId),
            actsOn(account, event),
          ]),
        )
      : el('p', { className: 'empty' }, 'No events yet.'),
    el(
      'div',
      { className: 'views' },
      act(account, 'withdraw', 'Withdraw access'),
      act(account, 'expire-access', 'End access tokens'),
      act(account, 'expire-sync-tokens', 'Forget sync tokens'),
      act(account, 'drop-channels', 'Stop telling of changes'),
    ),
  ];
}

function whenOf({ start, end, allDay, rule }) {
  const said = allDay
    ? start.slice(0, 10)
    : `${new Date(start).toLocaleString()} – ${new Date(end).toLocaleTimeString()}`;
  return rule ? `${said} · ${rule}` : said;
}

async function send(account, method, path, fields = {}) {
  const { service, email } = account;
  await fetch(`/dev/calendars${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service, email, ...fields }),
  });
  document.dispatchEvent(new Event('local-cloud:changed'));
}

function button(label, name, work) {
  const made = el('button', { type: 'button', ariaLabel: name }, label);
  made.addEventListener('click', work);
  return made;
}

const act = (account, name, label) => button(label, label, () => send(account, 'POST', `/${name}`));

function actsOn(account, event) {
  const moved = (by) => ({
    start: new Date(Date.parse(event.start) + by).toISOString(),
    end: new Date(Date.parse(event.end) + by).toISOString(),
  });
  const name = event.summary || 'event';
  const path = `/events/${encodeURIComponent(event.id)}`;
  return el(
    'span',
    { className: 'views' },
    ...(event.allDay
      ? []
      : [
          button('−1 h', `Move ${name} an hour earlier`, () => send(account, 'PATCH', path, moved(-hour))),
          button('+1 h', `Move ${name} an hour later`, () => send(account, 'PATCH', path, moved(hour))),
        ]),
    button('Delete', `Delete ${name}`, () => send(account, 'DELETE', path)),
  );
}

function newEvent(account) {
  const local = (at) => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const tomorrow = Math.ceil(Date.now() / hour) * hour + 24 * hour;
  const field = (label, properties) => el('label', {}, `${label} `, el('input', properties));
  const form = el(
    'form',
    {},
    field('Title', { name: 'summary', value: 'Dentist', required: true }),
    field('From', { name: 'start', type: 'datetime-local', value: local(tomorrow), required: true }),
    field('To', { name: 'end', type: 'datetime-local', value: local(tomorrow + hour), required: true }),
    field('Repeats', { name: 'rule', placeholder: 'FREQ=WEEKLY;COUNT=10' }),
    el('button', { type: 'submit' }, 'Add event'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { summary, start, end, rule } = Object.fromEntries(new FormData(form));
    const times = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
    void send(account, 'POST', '/events', { summary, ...times, rule: rule || null });
  });
  return form;
}
