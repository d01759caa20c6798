import type { z } from 'zod';
import { notHere } from './not-here.ts';

export type StripeErrorType =
  | 'api_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'
  | 'rate_limit_error';

export type StripeErrorDetails = {
  readonly code?: string;
  readonly param?: string;
  readonly declineCode?: string;
  readonly status?: number;
  /** The payment, or the setup, that failed, as it is now. */
  readonly paymentIntent?: object;
  readonly setupIntent?: object;
  readonly paymentMethod?: object;
  readonly charge?: string;
};

/** An error as the API answers it. https://docs.stripe.com/api/errors */
export class StripeError extends Error {
  override readonly name = 'StripeError';
  readonly type: StripeErrorType;
  readonly details: StripeErrorDetails;

  constructor(type: StripeErrorType, message: string, details: StripeErrorDetails = {}) {
    super(message);
    this.type = type;
    this.details = details;
  }

  get status(): number {
    const byType = {
      api_error: 500,
      card_error: 402,
      idempotency_error: 400,
      invalid_request_error: 400,
      rate_limit_error: 429,
    };
    return this.details.status ?? byType[this.type];
  }

  /** The body of the answer. */
  toBody() {
    const { code, param, declineCode, paymentIntent, setupIntent, paymentMethod, charge } = this.details;
    return {
      error: {
        type: this.type,
        message: this.message,
        ...(code
          ? { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }
          : {}),
        ...(declineCode ? { decline_code: declineCode } : {}),
        ...(param ? { param } : {}),
        ...(charge ? { charge } : {}),
        ...(paymentIntent ? { payment_intent: paymentIntent } : {}),
        ...(setupIntent ? { setup_intent: setupIntent } : {}),
        ...(paymentMethod ? { payment_method: paymentMethod } : {}),
      },
    };
  }
}

/** The API's answer to parameters that do not fit: it names the first one only. */
export function invalidParameters(error: z.ZodError): StripeError {
  const issue = deepest(error.issues);
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    const param = bracketed([...path, name]);
    const message =
      notHere(name) ??
      `Received unknown parameter: ${param}. Stripe may know it where the local stand-in does not: see docs/developers/stripe-stand-in.md.`;
    return refuse(message, { code: 'parameter_unknown', param });
  }
  const param = bracketed(path);
  if (issue?.code === 'invalid_type' && issue.input === undefined) {
    return refuse(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  if (issue?.input === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`;
    return refuse(message, { code: 'parameter_invalid_empty', param });
  }
  if (issue?.code === 'invalid_type' && issue.expected === 'array') {
    return refuse('Invalid array', { param });
  }
  if (issue?.code === 'invalid_type') return refuse(`Invalid ${issue.expected}`, { param });
  if (issue?.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const last = choices.pop();
    const named = choices.length > 0 ? `one of ${choices.join(', ')}, or ${last}` : String(last);
    const own = issue.message.startsWith('Invalid option') || issue.message.startsWith('Invalid input');
    return refuse(own ? `Invalid ${param}: must be ${named}` : issue.message, { param });
  }
  const code = codeOf(issue?.message);
  return refuse(issue?.message ?? 'Invalid request.', { param, ...(code ? { code } : {}) });
}

/** What is wrong within the alternative that came closest. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union') return issue;
  const inside = issue.errors
    .map((each) => deepest(each))
    .filter((each) => each !== undefined)
    .sort((a, b) => b.path.length - a.path.length);
  const best = inside.find(({ code }) => code !== 'invalid_type') ?? inside[0];
  return best ? { ...best, path: [...issue.path, ...best.path] } : issue;
}

/** A request that cannot be carried out: 400 unless said otherwise. */
export function refuse(message: string, details: StripeErrorDetails = {}): StripeError {
  return new StripeError('invalid_request_error', message, details);
}

function codeOf(message = ''): string | undefined {
  if (message.startsWith('Invalid integer')) return 'parameter_invalid_integer';
  if (message.startsWith('Invalid email')) return 'email_invalid';
  if (message.startsWith('Not a valid URL')) return 'url_invalid';
  return undefined;
}

function bracketed(path: readonly PropertyKey[]): string {
  const [head = '', ...rest] = path.map(String);
  return [head, ...rest.map((part) => `[${part}]`)].join('');
}

/** The API's answer for an id that does not exist: 404 for the one in the address, 400 for one that a parameter names. */
export function noSuch(what: string, id: string, param?: string): StripeError {
  return refuse(`No such ${what}: '${id}'`, {
    code: 'resource_missing',
    param: param ?? 'id',
    status: param === undefined ? 404 : 400,
  });
}
