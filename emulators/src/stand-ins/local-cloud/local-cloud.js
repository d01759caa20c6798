// The local cloud page. Everything it shows is put in as text, never as markup; mails live in a sandboxed frame.

import { showBilling } from './local-cloud-billing.js';
import { showAccount } from './local-cloud-calendars.js';
import { showAiCall, showMail, showMeeting, showMessage, showPayment } from './local-cloud-details.js';
import { el, replace } from './local-cloud-elements.js';

const refreshMs = 2000;
const undoMs = 6000;

/** What each tab reads, how a row looks, and what its details are. */
const tabs = {
  mails: {
    pick: (data) => data.mails,
    id: (mail) => mail.id,
    row: (mail) => [mail.subject || '(no subject)', mail.to.join(', '), mail.at],
    text: (mail) => [mail.subject, mail.from, ...mail.to, mail.text ?? ''].join(' '),
    show: showMail,
    services: ['sendgrid'],
    empty: 'No mails yet. Sign up or book something, and they arrive here.',
  },
  payments: {
    pick: (data) => data.sessions.map((session) => ({ ...session, all: data })),
    id: (session) => session.id,
    row: (session) => [
      paymentTitle(session),
      `${session.status} · ${session.payment_status}`,
      session.created * 1000,
    ],
    text: (session) => JSON.stringify({ ...session, all: undefined }),
    show: showPayment,
    services: ['stripe', 'stripe-webhooks'],
    empty: 'No payments yet. Book something and come back.',
  },
  billing: {
    pick: (data) => data.rows,
    id: (row) => row.id,
    row: (row) => [row.title, `${row.kind} · ${row.status}`, row.at],
    text: (row) => JSON.stringify(row),
    show: showBilling,
    services: ['stripe', 'stripe-webhooks'],
    empty: 'No subscriptions, invoices, disputes, payouts, connected accounts or test clocks yet.',
  },
  ai: {
    pick: (data) => data.calls,
    id: (call) => call.id,
    row: (call) => [call.input.slice(0, 90), `${call.kind} · ${call.model} · ${call.tokens} tokens`, call.at],
    text: (call) => `${call.kind} ${call.model} ${call.input}`,
    show: showAiCall,
    services: ['openai'],
    empty: 'No AI calls. Without a key the platform thinks for itself and asks nobody.',
  },
  calendars: {
    pick: (data) => data.accounts,
    id: (account) => `${account.service}:${account.email}`,
    row: (account) => [
      account.email,
      `${account.service} · ${account.connected ? 'connected' : 'not connected'}`,
      Math.max(0, ...account.events.map(({ start }) => Date.parse(start))),
    ],
    text: (account) => `${account.service} ${account.email}`,
    show: showAccount,
    services: ['google-calendar', 'microsoft-calendar', 'calendar-pushes'],
    empty: 'No calendar accounts. Connect one in a workspace, under My calendars.',
  },
  messages: {
    pick: (data) => data.messages,
    id: (message) => message.sid,
    row: (message) => [message.body, message.to, message.at],
    text: (message) => `${message.to} ${message.body}`,
    show: showMessage,
    services: ['twilio'],
    empty: 'No text messages yet.',
  },
  meetings: {
    pick: (data) => data.meetings,
    id: (meeting) => meeting.id,
    row: (meeting) => [meeting.topic || meeting.code, `${meeting.service} · ${meeting.state}`, meeting.at],
    text: (meeting) => JSON.stringify(meeting),
    show: showMeeting,
    services: ['zoom', 'google-meet', 'twilio-video'],
    empty:
      'No meetings yet. Choose Zoom, Google Meet or Twilio Video in the settings of a business and book a video session.',
  },
};

const state = { tab: tabOf(location.hash), chosen: '', shown: '', items: [], hidden: null };
const $ = (selector) => document.querySelector(selector);

/** The time of a day, or the day itself where it is another one: test clocks live in other years. */
function whenOf(date) {
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString()
    : date.toLocaleDateString();
}

function paymentTitle(session) {
  if (session.mode === 'setup') return 'A payment method is kept';
  const money = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: session.currency.toUpperCase(),
  });
  const digits = money.resolvedOptions().maximumFractionDigits;
  return `${money.format(session.amount_total / 10 ** digits)} · ${session.line_items[0]?.description ?? ''}`;
}

function tabOf(hash) {
  const name = hash.replace('#', '');
  return Object.hasOwn(tabs, name) ? name : 'mails';
}

async function ask(path, options) {
  const response = await fetch(path, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
}

async function refresh() {
  const tab = tabs[state.tab];
  const [data, { faults }] = await Promise.all([ask(`/dev/${state.tab}`), ask('/dev/faults')]);
  state.items = state.hidden === state.tab ? [] : tab.pick(data);
  drawList();
  drawFaults(faults);
}

function drawList() {
  const tab = tabs[state.tab];
  const wanted = $('#filter').value.trim().toLowerCase();
  const items = state.items.filter((item) => tab.text(item).toLowerCase().includes(wanted));
  if (!items.some((item) => tab.id(item) === state.chosen)) state.chosen = items[0] ? tab.id(items[0]) : '';
  const rows = items.map((item) => {
    const [title, more, at] = tab.row(item);
    const current = tab.id(item) === state.chosen;
    const time = el('time', { dateTime: new Date(at).toISOString() }, whenOf(new Date(at)));
    const button = el(
      'button',
      { type: 'button', ariaCurrent: String(current) },
      el('strong', {}, title),
      time,
      el('span', {}, more),
    );
    button.dataset.id = tab.id(item);
    return el('li', {}, button);
  });
  const focused = document.activeElement?.dataset?.id;
  replace(
    $('#list'),
    rows.length
      ? rows
      : [el('li', { className: 'empty' }, wanted ? 'Nothing matches the filter.' : tab.empty)],
  );
  if (focused) document.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  drawDetail(items.find((item) => tab.id(item) === state.chosen));
}

/** Drawn anew only when it changed: a frame that reloads every two seconds cannot be read. */
function drawDetail(item) {
  const key = `${state.tab}:${item ? JSON.stringify(item) : ''}`;
  if (key === state.shown) return;
  state.shown = key;
  replace($('#detail'), item ? tabs[state.tab].show(item) : []);
  $('#detail').hidden = !item;
}

function drawFaults(faults) {
  $('#faults summary .count').textContent = faults.length ? String(faults.length) : '';
  const words = ({ service, kind, count, status, ms }) =>
    `${service}: ${kind}${kind === 'fail' ? ` with ${status}` : ''}${kind === 'delay' ? ` by ${ms / 1000} s` : ''}, ${count} more`;
  replace(
    $('#fault-list'),
    faults.map((fault) => el('li', {}, words(fault))),
  );
}

function choose(tab) {
  state.tab = tab;
  state.chosen = '';
  for (const button of document.querySelectorAll('[role=tab]')) {
    const selected = button.dataset.tab === tab;
    button.ariaSelected = String(selected);
    button.tabIndex = selected ? 0 : -1;
  }
  $('#panel').setAttribute('aria-labelledby', `tab-${tab}`);
  replace(
    $('select[name=service]'),
    tabs[tab].services.map((name) => el('option', { value: name }, name)),
  );
  state.items = [];
  drawList();
  refresh();
}

/** Cleared only after a while: until then it is hidden here and can be brought back. */
function clearWithUndo() {
  const tab = state.tab;
  state.hidden = tab;
  const timer = setTimeout(async () => {
    await ask(`/dev/${tab}`, { method: 'DELETE' });
    state.hidden = null;
    $('#undo').hidden = true;
    refresh();
  }, undoMs);
  const undo = el('button', { type: 'button' }, 'Undo');
  undo.addEventListener('click', () => {
    clearTimeout(timer);
    state.hidden = null;
    $('#undo').hidden = true;
    refresh();
  });
  replace($('#undo'), ['Cleared.', undo]);
  $('#undo').hidden = false;
  refresh();
}

function showFaultFields() {
  const kind = $('select[name=kind]').value;
  for (const label of document.querySelectorAll('[data-for]')) label.hidden = label.dataset.for !== kind;
}

$('.tabs').addEventListener('click', (event) => {
  const tab = event.target.closest('[role=tab]')?.dataset.tab;
  if (tab) location.hash = tab;
});
$('.tabs').addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const names = Object.keys(tabs);
  location.hash = names[(names.indexOf(state.tab) + step + names.length) % names.length];
  document.querySelector(`[data-tab=${location.hash.slice(1)}]`).focus();
});
addEventListener('hashchange', () => choose(tabOf(location.hash)));
$('#filter').addEventListener('input', drawList);
$('#clear').addEventListener('click', clearWithUndo);
$('#list').addEventListener('click', (event) => {
  const id = event.target.closest('button')?.dataset.id;
  if (!id) return;
  state.chosen = id;
  drawList();
});
$('select[name=kind]').addEventListener('change', showFaultFields);
$('#fault-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { service, kind, count, status, seconds } = Object.fromEntries(new FormData(event.target));
  const fault = { service, kind, count: Number(count), status: Number(status), ms: Number(seconds) * 1000 };
  await ask('/dev/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  refresh();
});
$('#calm').addEventListener('click', async () => {
  await ask('/dev/faults', { method: 'DELETE' });
  refresh();
});
document.addEventListener('local-cloud:changed', refresh);

showFaultFields();
choose(state.tab);
setInterval(() => {
  if (!document.hidden) refresh().catch(() => {});
}, refreshMs);
