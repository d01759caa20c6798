/**
 * Stands in for Stripe.js: the part of its surface the platform's pages use. Cards are typed into a frame of this origin, and
 * what is typed goes from there to the local Stripe: the page that pays never sees it.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const unreachable = {
    type: 'api_connection_error',
    message: 'We could not reach the payment service. Check your connection and try again.',
  };

  /** Asks the local Stripe as a browser may: with the publishable key and the intent's own secret. */
  async function ask(method, path, fields) {
    const body = new URLSearchParams(fields);
    try {
      const response = await fetch(
        `${origin}/v1/${path}${method === 'GET' ? `?${body}` : ''}`,
        method === 'GET' ? {} : { method, body },
      );
      const found = await response.json();
      return response.ok ? { found } : { error: found.error };
    } catch {
      return { error: unreachable };
    }
  }

  const idIn = (secret) => {
    const id = /^((?:pi|seti)_\w+?)_secret_/.exec(secret ?? '')?.[1];
    if (!id) throw new Error('Missing or malformed client secret.');
    return id;
  };
  const isSetup = (secret) => secret.startsWith('seti_');
  const pathOf = (secret) => `${isSetup(secret) ? 'setup_intents' : 'payment_intents'}/${idIn(secret)}`;
  const lastError = (intent) => intent.last_payment_error ?? intent.last_setup_error ?? null;
  const told = (secret, intent) => (isSetup(secret) ? { setupIntent: intent } : { paymentIntent: intent });

  /** The bank's check of 3-D Secure, in front of the page until it was answered or closed. */
  function showCheck(url) {
    return new Promise((resolve) => {
      const before = document.activeElement;
      const dialog = document.createElement('dialog');
      dialog.setAttribute('aria-label', '3D Secure');
      dialog.style.cssText =
        'width:min(100vw,480px);height:min(100dvh,640px);max-width:100vw;max-height:100dvh;padding:0;border:0;border-radius:12px;overflow:hidden;background:#fff';
      const frame = document.createElement('iframe');
      frame.title = '3D Secure';
      frame.src = url;
      frame.style.cssText = 'display:block;width:100%;height:100%;border:0';
      const end = () => {
        window.removeEventListener('message', hear);
        dialog.remove();
        before?.focus?.();
        resolve();
      };
      const hear = ({ source, data }) => {
        if (source === frame.contentWindow && data?.kind === 'authenticated') end();
      };
      window.addEventListener('message', hear);
      dialog.addEventListener('close', end);
      dialog.append(frame);
      document.body.append(dialog);
      dialog.showModal();
    });
  }

  /** Does what an intent still asks for, and says how it ended. */
  async function finish(key, secret, first) {
    let intent = first;
    const check =
      intent.next_action?.use_stripe_sdk?.stripe_js ?? intent.next_action?.redirect_to_url?.url ?? null;
    if (intent.status === 'requires_action' && check) {
      await showCheck(check);
      const { found, error } = await ask('GET', pathOf(secret), { key, client_secret: secret });
      if (error) return { error };
      intent = found;
    }
    if (intent.status === 'requires_action') {
      const code = `${isSetup(secret) ? 'setup' : 'payment'}_intent_authentication_failure`;
      return { error: { type: 'invalid_request_error', code, message: 'The check was not completed.' } };
    }
    const error = intent.status === 'requires_payment_method' ? lastError(intent) : null;
    return error ? { error } : told(secret, intent);
  }

  /** The frame cards are typed into, with the port by which the page talks to it. */
  function createFrame({ locale, appearance, mode }, emit) {
    const frame = document.createElement('iframe');
    frame.title = 'Secure payment input frame';
    frame.src = `${origin}/stripe-js/card`;
    frame.style.cssText =
      'display:block;width:calc(100% + 8px);margin:-4px;border:0;height:180px;color-scheme:light';
    const { port1: port, port2 } = new MessageChannel();
    const waiting = new Map();
    let calls = 0;
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage({ kind: 'hello', locale, appearance, mode }, origin, [port2]);
    });
    frame.addEventListener('error', () => emit('loaderror', { error: unreachable }));
    port.onmessage = ({ data }) => {
      if (data.kind === 'height') frame.style.height = `${data.height}px`;
      else if (data.kind === 'reply') {
        waiting.get(data.call)?.(data);
        waiting.delete(data.call);
      } else emit(data.kind, { elementType: 'payment', ...data });
    };
    const call = (message) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        port.postMessage({ ...message, call: calls });
      });
    return { frame, call, tell: (message) => port.postMessage(message) };
  }

  function createElement(options) {
    const listeners = new Map();
    const emit = (name, event) => {
      for (const listener of listeners.get(name) ?? []) listener(event);
    };
    const inside = createFrame(options, emit);
    const element = {
      mount(place) {
        const target = typeof place === 'string' ? document.querySelector(place) : place;
        if (!target) throw new Error('Invalid value for mount(): there is no such element.');
        target.replaceChildren(inside.frame);
      },
      on(name, listener) {
        listeners.set(name, [...(listeners.get(name) ?? []), listener]);
        return element;
      },
      off(name, listener) {
        listeners.set(
          name,
          (listeners.get(name) ?? []).filter((one) => listener && one !== listener),
        );
        return element;
      },
      focus: () => inside.tell({ kind: 'focus' }),
      blur() {},
      clear: () => inside.tell({ kind: 'clear' }),
      collapse() {},
      update() {},
      unmount: () => inside.frame.remove(),
      destroy: () => inside.frame.remove(),
    };
    return { element, inside };
  }

  /** What belongs to `elements` inside, which pages do not see. */
  const insides = new WeakMap();

  function createElements(key, options = {}) {
    const secret = options.clientSecret;
    idIn(secret);
    let made = null;
    const elements = {
      create(type) {
        if (type !== 'payment') throw new Error(`The local stand-in has no '${type}' element.`);
        if (made) throw new Error('Can only create one Element of type payment through this instance.');
        made = createElement({
          locale: options.locale ?? 'auto',
          appearance: options.appearance ?? {},
          mode: isSetup(secret) ? 'setup' : 'payment',
        });
        return made.element;
      },
      getElement: (type) => (type === 'payment' ? (made?.element ?? null) : null),
      update: ({ appearance, locale } = {}) => made?.inside.tell({ kind: 'update', appearance, locale }),
      async fetchUpdates() {
        const { error } = await ask('GET', pathOf(secret), { key, client_secret: secret });
        return error ? { error } : {};
      },
      async submit() {
        if (!made) throw new Error('There is no mounted Payment Element.');
        const { error } = await made.inside.call({ kind: 'check' });
        return error ? { error } : { selectedPaymentMethod: 'card' };
      },
    };
    insides.set(elements, { secret, inside: () => made?.inside });
    return elements;
  }

  /** Confirms an intent by what was typed, or by a method that is named. */
  async function confirm(key, { elements, clientSecret, confirmParams = {}, redirect = 'always' }) {
    const held = insides.get(elements);
    const secret = clientSecret ?? held?.secret;
    const { payment_method: method, return_url, setup_future_usage, receipt_email } = confirmParams;
    if (redirect === 'always' && !return_url) throw new Error('You must provide a return_url.');
    const fields = { key, client_secret: secret, use_stripe_sdk: 'true' };
    for (const [name, value] of Object.entries({ return_url, setup_future_usage, receipt_email })) {
      if (value) fields[name] = value;
    }
    const path = `${pathOf(secret)}/confirm`;
    const typed = held?.inside();
    const answer =
      typed && !method
        ? await typed.call({ kind: 'confirm', path, fields })
        : await ask('POST', path, method ? { ...fields, payment_method: method } : fields);
    if (answer.error) return { error: answer.error };
    const result = await finish(key, secret, answer.found);
    if (result.error || redirect !== 'always') return result;
    const back = new URL(return_url);
    const kind = isSetup(secret) ? 'setup_intent' : 'payment_intent';
    back.searchParams.set(kind, idIn(secret));
    back.searchParams.set(`${kind}_client_secret`, secret);
    back.searchParams.set('redirect_status', 'succeeded');
    window.location.assign(back);
    return new Promise(() => {});
  }

  const retrieve = (key) => async (secret) => {
    const { found, error } = await ask('GET', pathOf(secret), { key, client_secret: secret });
    return error ? { error } : told(secret, found);
  };

  function Stripe(key) {
    if (!/^pk_test_/.test(key ?? '')) {
      throw new Error('The local stand-in takes publishable test keys only (pk_test_…).');
    }
    return {
      elements: (options) => createElements(key, options),
      confirmPayment: (options) => confirm(key, options),
      confirmSetup: (options) => confirm(key, options),
      retrievePaymentIntent: retrieve(key),
      retrieveSetupIntent: retrieve(key),
      async handleNextAction({ clientSecret }) {
        const { found, error } = await ask('GET', pathOf(clientSecret), { key, client_secret: clientSecret });
        return error ? { error } : await finish(key, clientSecret, found);
      },
    };
  }
  Stripe.version = 'stand-in';
  window.Stripe = Stripe;
})();
