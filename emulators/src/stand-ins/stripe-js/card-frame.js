/** The fields of a card, in the frame: what is typed here goes to the local Stripe and nowhere else. */
const words = {
  en: {
    number: 'Card number',
    expiry: 'Expiration date',
    expiryHint: 'MM / YY',
    cvc: 'Security code',
    incomplete_number: 'Your card number is incomplete.',
    invalid_number: 'Your card number is invalid.',
    incomplete_expiry: "Your card's expiration date is incomplete.",
    invalid_expiry_year_past: "Your card's expiration date is in the past.",
    incomplete_cvc: "Your card's security code is incomplete.",
    test: 'Test mode: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0025 0000 3155 asks for 3-D Secure.',
    unreachable: 'We could not reach the payment service. Check your connection and try again.',
  },
  es: {
    number: 'Número de tarjeta',
    expiry: 'Fecha de caducidad',
    expiryHint: 'MM / AA',
    cvc: 'Código de seguridad',
    incomplete_number: 'El número de la tarjeta está incompleto.',
    invalid_number: 'El número de la tarjeta no es válido.',
    incomplete_expiry: 'La fecha de caducidad está incompleta.',
    invalid_expiry_year_past: 'La tarjeta ha caducado.',
    incomplete_cvc: 'El código de seguridad está incompleto.',
    test: 'Modo de prueba: 4242 4242 4242 4242 paga, 4000 0000 0000 0002 se rechaza, 4000 0025 0000 3155 pide 3-D Secure.',
    unreachable:
      'No hemos podido contactar con el servicio de pago. Revisa tu conexión e inténtalo de nuevo.',
  },
};

const number = document.querySelector('#number');
const expiry = document.querySelector('#expiry');
const cvc = document.querySelector('#cvc');
const fields = [number, expiry, cvc];
let port = null;
let say = words.en;

const digitsOf = (field) => field.value.replace(/\D/g, '');
const isAmex = () => /^3[47]/.test(digitsOf(number));

/** Luhn's checksum, ISO/IEC 7812-1. */
function isCardNumber(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function numberProblem() {
  const digits = digitsOf(number);
  if (digits.length < (isAmex() ? 15 : 16)) return 'incomplete_number';
  return isCardNumber(digits) ? null : 'invalid_number';
}

function expiryProblem() {
  const digits = digitsOf(expiry);
  const month = Number(digits.slice(0, 2));
  if (digits.length < 4 || month < 1 || month > 12) return 'incomplete_expiry';
  const end = Date.UTC(2000 + Number(digits.slice(2, 4)), month, 1);
  return end <= Date.now() ? 'invalid_expiry_year_past' : null;
}

const cvcProblem = () => (digitsOf(cvc).length < (isAmex() ? 4 : 3) ? 'incomplete_cvc' : null);
const problemOf = { number: numberProblem, expiry: expiryProblem, cvc: cvcProblem };

function show(field, code) {
  field.setAttribute('aria-invalid', code ? 'true' : 'false');
  document.querySelector(`#${field.id}-problem`).textContent = code ? say[code] : '';
}

/** The first problem there is, as Stripe.js tells it; every one of them is shown. */
function check() {
  const found = fields.map((field) => [field, problemOf[field.id]()]);
  for (const [field, code] of found) show(field, code);
  const [first, code] = found.find(([, problem]) => problem) ?? [];
  if (!first) return null;
  first.focus();
  return { type: 'validation_error', code, message: say[code] };
}

async function confirm({ path, fields: given }) {
  const error = check();
  if (error) return { error };
  const [month, year] = [digitsOf(expiry).slice(0, 2), digitsOf(expiry).slice(2, 4)];
  const body = new URLSearchParams({
    ...given,
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': digitsOf(number),
    'payment_method_data[card][exp_month]': String(Number(month)),
    'payment_method_data[card][exp_year]': `20${year}`,
    'payment_method_data[card][cvc]': digitsOf(cvc),
  });
  try {
    const response = await fetch(`/v1/${path}`, { method: 'POST', body });
    const found = await response.json();
    return response.ok ? { found } : { error: found.error };
  } catch {
    return { error: { type: 'api_connection_error', message: say.unreachable } };
  }
}

const variables = {
  colorPrimary: '--accent',
  colorBackground: '--field',
  colorText: '--ink',
  colorTextSecondary: '--soft',
  colorTextPlaceholder: '--faint',
  colorDanger: '--bad',
  borderRadius: '--radius',
  fontFamily: '--font',
  fontSizeBase: '--size',
};

function dress({ theme, variables: given = {} } = {}) {
  document.documentElement.dataset.theme = theme === 'night' ? 'night' : 'day';
  for (const [name, variable] of Object.entries(variables)) {
    if (given[name]) document.documentElement.style.setProperty(variable, given[name]);
  }
}

function speak(locale) {
  const wanted = !locale || locale === 'auto' ? navigator.language : locale;
  const lang = wanted.toLowerCase().startsWith('es') ? 'es' : 'en';
  say = words[lang];
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = say[element.dataset.word];
  expiry.placeholder = say.expiryHint;
}

const reply = (call, answer) => port.postMessage({ kind: 'reply', call, ...answer });
const acts = {
  check: ({ call }) => reply(call, { error: check() }),
  confirm: async (message) => reply(message.call, await confirm(message)),
  focus: () => number.focus(),
  clear() {
    for (const field of fields) {
      field.value = '';
      show(field, null);
    }
  },
  update({ appearance, locale }) {
    if (appearance) dress(appearance);
    if (locale) speak(locale);
  },
};

addEventListener('message', ({ data, ports, source }) => {
  if (source !== parent || data?.kind !== 'hello' || port) return;
  port = ports[0];
  port.onmessage = ({ data: message }) => acts[message.kind]?.(message);
  dress(data.appearance);
  speak(data.locale);
  const measure = () =>
    port.postMessage({ kind: 'height', height: Math.ceil(document.querySelector('main').offsetHeight) });
  new ResizeObserver(measure).observe(document.querySelector('main'));
  measure();
  port.postMessage({ kind: 'ready' });
});

function changed() {
  const complete = fields.every((field) => problemOf[field.id]() === null);
  const empty = fields.every((field) => field.value === '');
  port?.postMessage({ kind: 'change', complete, empty, collapsed: false, value: { type: 'card' } });
}

number.addEventListener('input', () => {
  const digits = digitsOf(number).slice(0, isAmex() ? 15 : 19);
  const parts = isAmex()
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
    : digits.match(/.{1,4}/g);
  number.value = (parts ?? []).filter(Boolean).join(' ');
});
expiry.addEventListener('input', (event) => {
  const typed = digitsOf(expiry);
  const digits = (Number(typed[0]) > 1 ? `0${typed}` : typed).slice(0, 4);
  const isDeleting = event.inputType === 'deleteContentBackward';
  expiry.value =
    digits.length > 2 || (digits.length === 2 && !isDeleting)
      ? `${digits.slice(0, 2)} / ${digits.slice(2)}`
      : digits;
});
cvc.addEventListener('input', () => {
  cvc.value = digitsOf(cvc).slice(0, 4);
});
for (const field of fields) {
  field.addEventListener('input', () => {
    show(field, null);
    changed();
  });
  field.addEventListener('blur', () => {
    if (field.value !== '') show(field, problemOf[field.id]());
  });
}
