/** Why a call cannot be entered or has ended, in the words of `problems.*`. */
export type CallProblem = 'ended' | 'full' | 'elsewhere' | 'pass' | 'network' | 'media' | 'failed';

/** Twilio's codes. https://www.twilio.com/docs/video/troubleshooting/sdk-error-codes */
const byCode: Readonly<Record<number, CallProblem>> = {
  53000: 'network',
  53001: 'network',
  53002: 'network',
  53105: 'full',
  53106: 'ended',
  53112: 'ended',
  53118: 'ended',
  53204: 'network',
  53205: 'elsewhere',
  53216: 'ended',
  53400: 'media',
  53401: 'media',
  53402: 'media',
  53403: 'media',
  53404: 'media',
  53405: 'media',
  53407: 'media',
};

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : 0;

/** What an error of Twilio's client library, or of the way to it, means to the person in the call. */
export function callProblemOf(error: unknown): CallProblem {
  const code = codeOf(error);
  // 201xx: the token. A new one is asked for when they enter again.
  if (code >= 20100 && code < 20200) return 'pass';
  return byCode[code] ?? 'failed';
}

/** What keeps the camera or the microphone away, in the words of `devices.*`. */
export type DeviceProblem = 'denied' | 'none' | 'busy' | 'unsupported';

/** What a refusal of `getUserMedia` means. https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
export function deviceProblemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unsupported';
}
