import type { Replacement } from './replacement.ts';

/** `anna@example.com`, and the ways people spell it out: `anna (at) example dot com`, `ana arroba gmail punto com`. */
const email: Replacement = {
  token: '[email]',
  patterns: [
    /[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    /[\p{L}\p{N}._%+-]+\s*(?:\(at\)|\[at\]|\{at\}|\s(?:at|arroba)\s)\s*[\p{L}\p{N}-]+(?:\s*(?:\.|\(dot\)|\[dot\]|\s(?:dot|punto|ponto|point)\s)\s*[a-z]{2,})+/giu,
  ],
};

/** With a scheme, with `www.`, or a bare host with a path or a common ending. */
const url: Replacement = {
  token: '[url]',
  patterns: [
    /\b[a-z][a-z0-9+.-]{1,10}:\/\/[^\s<>"')\]]+/giu,
    /\bwww\.[^\s<>"')\]]+/giu,
    /(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|co|me|app|dev|info|biz|blog|shop|coach|edu|gov|ai|tv|eu|uk|us|es|mx|ar|cl|de|fr|it|pt|br|nl|be|ch|at|pl|se|no|dk|fi|ie|ca|au|nz|in|jp|cn|ru|link|page|site|online)(?:\/[^\s<>"')\]]*)?(?![\p{L}\p{N}])/giu,
  ],
};

const networks =
  'instagram|insta|ig|twitter|telegram|tiktok|tik tok|discord|skype|snapchat|snap|linkedin|github|facebook|fb|wechat|line|signal|threads|mastodon|bluesky|twitch|youtube|reddit|slack|x';

/** `@anna.fit`, and the account named after a network: `insta: annafit`, `my Telegram user is anna_k`. */
const handle: Replacement = {
  token: '[handle]',
  patterns: [
    /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]?/gu,
    new RegExp(
      `(?<=\\b(?:${networks})(?: (?:handle|user|username|user name|name|account|id|nick|usuario|cuenta))?\\s?:\\s?)[\\p{L}\\p{N}_.-]{2,}`,
      'giu',
    ),
    new RegExp(
      `(?<=\\b(?:${networks}) (?:handle|user|username|user name|account|id|nick|usuario|cuenta) (?:is |es |est |ist )?)[\\p{L}\\p{N}_.-]{3,}`,
      'giu',
    ),
    // Without a label only what looks like an account: "my LinkedIn is outdated" stays.
    new RegExp(
      `(?<=\\b(?:${networks}) (?:is |es |est |ist |as |como )?)(?=[\\p{L}\\p{N}.-]*(?:[\\p{L}][\\d_]|[\\d_][\\p{L}]|[\\p{L}]\\.[\\p{L}]))[\\p{L}\\p{N}_.-]{3,}`,
      'giu',
    ),
    /(?<=\b(?:my|mi|mon|mein) (?:user ?name|handle|nick(?:name)?|usuario|pseudo) (?:is|es|est|ist) )[\p{L}\p{N}_.-]{3,}/giu,
  ],
};

const isThousands = (text: string): boolean =>
  /^\d{1,3}(?:,\d{3})+$/.test(text) || /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})*[ .\u00a0\u202f]000$/.test(text);
const isYears = (text: string): boolean => /^(?:(?:19|20)\d\d\D+)+(?:19|20)\d\d$/.test(text);

const hasPhoneLength = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15;
};

/** `+34 600 123 456`, `0034 600 123 456`: nothing else begins so. */
const internationalPhone: Replacement = {
  token: '[phone]',
  patterns: [/(?:(?<![\p{L}\p{N}])\(?\+|(?<![\p{L}\p{N}+])00)\s?\d[\d\s().\-/\u00a0]{5,20}\d/gu],
  accept: hasPhoneLength,
};

/** A labelled number, or enough grouped digits. Amounts and runs of years stay. */
const localPhone: Replacement = {
  token: '[phone]',
  patterns: [
    /(?<=\b(?:phone|tel|tél|telephone|teléfono|telefono|telefone|telefon|handy|mobile|móvil|movil|celular|cell|cel|whatsapp|wa|sms|fax|call me (?:on|at)|text me (?:on|at)|llámame al|reach me (?:on|at))(?: number| no| nr| número)?\.?(?: is| es)?\s?[:.]?\s?)\(?\d[\d\s().\-/]{4,18}\d/giu,
    /(?<![\p{L}\p{N}.,+])\(\d{2,5}\)[\s.-]?\d{3,4}[\s.-]?\d{3,4}(?!\d)/gu,
    /(?<![\p{L}\p{N}.,+-])\d{2,5}(?:[\s.\-/]\d{2,5}){1,5}(?![\p{L}\p{N}]|[.,]\d)/gu,
    /(?<![\p{L}\p{N}.,+-])\d{8,12}(?![\p{L}\p{N}]|[.,]\d)/gu,
  ],
  accept: (text) => hasPhoneLength(text) && !isThousands(text) && !isYears(text),
};

/** E-mails go first: their host would pass for an address on the web. */
export const contactReplacements: readonly Replacement[] = [email, url, handle, internationalPhone];
/** Goes last among the digits: cards, dates, identifiers and addresses are told apart before. */
export const localPhoneReplacement = localPhone;
