import type { z } from 'zod';

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
  /** The payment that failed, as it is now. */
  readonly paymentIntent?: object;
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
    const { code, param, declineCode, paymentIntent } = this.details;
    return {
      error: {
        type: this.type,
        message: this.message,
        ...(code
          ? { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }
          : {}),
        ...(declineCode ? { decline_code: declineCode } : {}),
        ...(param ? { param } : {}),
        ...(paymentIntent ? { payment_intent: paymentIntent } : {}),
      },
    };
  }
}

/** The API's answer to parameters that do not fit: it names the first one only. */
export function invalidParameters(error: z.ZodError): StripeError {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const param = bracketed([...path, issue.keys[0] ?? '']);
    return invalid(`Received unknown parameter: ${param}`, 'parameter_unknown', param);
  }
  const param = bracketed(path);
  if (issue?.code === 'invalid_type' && issue.input === undefined) {
    return invalid(`Missing required param: ${param}.`, 'parameter_missing', param);
  }
  return invalid(issue?.message ?? 'Invalid request.', codeOf(issue?.message), param);
}

function invalid(message: string, code: string | undefined, param: string): StripeError {
  return new StripeError('invalid_request_error', message, { param, ...(code ? { code } : {}) });
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

/** The API's answer for an id that does not exist. */
export function noSuch(what: string, id: string, param = 'id'): StripeError {
  return new StripeError('invalid_request_error', `No such ${what}: '${id}'`, {
    code: 'resource_missing',
    param,
    status: 404,
  });
}
