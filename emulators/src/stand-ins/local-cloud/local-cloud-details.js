import { actButtons } from './local-cloud-billing.js';
import { el, facts, replace, table } from './local-cloud-elements.js';

export function showMail(mail) {
  const views = [
    mail.html && ['As the recipient sees it', () => frame(mail)],
    mail.text && ['Plain text', () => el('pre', {}, mail.text)],
    [
      'Headers',
      () => el('pre', {}, JSON.stringify({ headers: mail.headers, customArgs: mail.customArgs }, null, 2)),
    ],
  ].filter(Boolean);
  const body = el('div', { style: 'flex:1;display:flex;flex-direction:column' });
  const buttons = views.map(([label, make]) => {
    const button = el('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      for (const each of buttons) each.ariaPressed = String(each === button);
      replace(body, [make()]);
    });
    return button;
  });
  buttons[0].click();
  const files = mail.attachments.map(({ filename }, index) =>
    el(
      'li',
      {},
      el('a', { href: `/dev/mails/${mail.id}/attachments/${index}`, download: filename }, `📎 ${filename}`),
    ),
  );
  return [
    el('h2', {}, mail.subject || '(no subject)'),
    facts([
      ['From', mail.from],
      ['To', mail.to.join(', ')],
      ['Cc', mail.cc.join(', ')],
      ['Bcc', mail.bcc.join(', ')],
      ['Reply to', mail.replyTo],
      ['Sent', new Date(mail.at).toLocaleString()],
    ]),
    ...(files.length ? [el('ul', { className: 'files' }, ...files)] : []),
    el('div', { className: 'views' }, ...buttons),
    body,
  ];
}

function frame(mail) {
  return el('iframe', { title: mail.subject, src: `/mails/${mail.id}`, referrerPolicy: 'no-referrer' });
}

export function showPayment({ all, ...session }) {
  const intent = all.intents.find(({ id }) => id === session.payment_intent);
  const charges = all.charges.filter(({ payment_intent }) => payment_intent && payment_intent === intent?.id);
  const refunds = all.refunds.filter(({ payment_intent }) => payment_intent && payment_intent === intent?.id);
  const ids = new Set([
    session.id,
    session.subscription,
    session.setup_intent,
    intent?.id,
    ...charges.map(({ id }) => id),
    ...refunds.map(({ id }) => id),
  ]);
  const events = all.events.filter(({ data }) => ids.has(data.object.id));
  const lastAnswer = (event) => all.deliveries.find((delivery) => delivery.event === event.id);
  return [
    el(
      'h2',
      {},
      session.line_items.map(({ description, quantity }) => `${quantity ?? 1} × ${description}`).join(', ') ||
        'A payment method is kept',
    ),
    facts([
      ['Session', session.id],
      ['State', `${session.status}, ${session.payment_status}`],
      ['Payer', session.customer_details?.email ?? session.customer_email],
      ['Expires', new Date(session.expires_at * 1000).toLocaleString()],
      ['Payment', intent && `${intent.id}, ${intent.status}`],
      ['Last problem', intent?.last_payment_error?.message],
      ['Refunded', refunds.length ? String(refunds.reduce((sum, { amount }) => sum + amount, 0)) : null],
      ['Metadata', JSON.stringify({ ...session.metadata, ...intent?.metadata })],
      ['Page', session.url && el('a', { href: session.url }, session.url)],
    ]),
    actButtons(session.acts),
    events.length
      ? table(
          ['Event', 'Answer', ''],
          events.map((event) => [event.type, answerOf(lastAnswer(event), event), resendButton(event)]),
        )
      : el('p', { className: 'empty' }, 'No events yet: nobody has tried to pay.'),
  ];
}

function answerOf(delivery, event) {
  if (!delivery) return event.pending_webhooks ? 'waiting' : 'delivered';
  const good = typeof delivery.answer === 'number' && delivery.answer < 300;
  const text = `${delivery.answer}${delivery.attempt > 1 ? ` (attempt ${delivery.attempt})` : ''}`;
  return el('span', { className: good ? 'good' : 'bad' }, text);
}

function resendButton(event) {
  const button = el('button', { type: 'button', ariaLabel: `Send ${event.type} again` }, 'Send again');
  button.addEventListener('click', async () => {
    await fetch(`/dev/stripe/events/${event.id}/resend`, { method: 'POST' });
    document.dispatchEvent(new Event('local-cloud:changed'));
  });
  return button;
}

export function showAiCall(call) {
  return [
    el('h2', {}, call.kind === 'chat' ? 'Chat' : 'Embeddings'),
    facts([
      ['Model', call.model],
      ['Tokens', String(call.tokens)],
      ['At', new Date(call.at).toLocaleString()],
    ]),
    el('pre', {}, call.input),
  ];
}

export function showMessage(message) {
  return [
    el('h2', {}, message.to),
    facts([
      ['From', message.from],
      ['Sent', new Date(message.at).toLocaleString()],
      ['Characters', String(message.body.length)],
    ]),
    el('pre', {}, message.body),
  ];
}

export function showMeeting(meeting) {
  return [
    el('h2', {}, meeting.topic || meeting.code),
    facts([
      ['Service', { zoom: 'Zoom', meet: 'Google Meet', twilio: 'Twilio Video' }[meeting.service]],
      ['State', meeting.state],
      ['Who may enter', meeting.access],
      ['Begins', meeting.start ? new Date(meeting.start).toLocaleString() : 'at any time'],
      ['Minutes', meeting.minutes === null ? 'any' : String(meeting.minutes)],
    ]),
    el('a', { href: `/meetings/${meeting.service}/${meeting.code}`, target: '_blank' }, 'Open its page'),
  ];
}
