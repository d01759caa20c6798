import type { Currency } from '../../kernel/currency-exponents.ts';
import type { OfferingKind } from '../offering.ts';
import { foldedWords, foldText, isFiller } from './fold-text.ts';
import { amountPattern, type ReadAmount, readAmount } from './read-amount.ts';

/** What a sentence asks for besides what it is about. */
export interface ReadSentence {
  /** Minor units of `currency`, both included. */
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: Currency | null;
  readonly kinds: readonly OfferingKind[];
  readonly inStock: boolean;
  /** What is left of the text without that: what it is about. */
  readonly about: string;
  /** Whether it reads like a sentence and not like a few words to look up. */
  readonly isSentence: boolean;
}

const below =
  'under|below|less than|cheaper than|lower than|up to|at most|max(?:imum)?(?: of)?|no more than|not more than|for less than|within|budget(?: of| is)?|menos de|por debajo de|hasta|max(?:imo)?(?: de)?|como mucho|mas baratos? que|mas baratas? que|no mas de|por menos de|presupuesto(?: de)?|<=?';
const above =
  'over|above|more than|at least|from|min(?:imum)?(?: of)?|starting at|mas de|desde|a partir de|min(?:imo)?(?: de)?|al menos|por encima de|como minimo|>=?';
const near = 'about|around|roughly|approximately|unos|unas|alrededor de|cerca de|sobre';
const orLess = 'or less|or below|or under|max(?:imum)?|at most|tops|o menos|como mucho|maximo';
const orMore = 'or more|and up|or above|o mas|como minimo|en adelante';

/** Numbers of these are no money. */
const otherUnits =
  /^\s?(?:%|-?\s?(?:min(?:ute)?s?|minutos?|hours?|horas?|h|days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?|people|persons?|personas?|pages?|paginas?|pieces?|piezas?|steps?|pasos?|kg|g|km|cm|mb|gb|x)(?![\p{L}]))/u;
/** Before a number of years. */
const agedWords = /(?:kids?|children|child|toddlers?|aged?|ages|ninos?|ninas?|hijos?|anos|edad)\s*$/u;

type Bound = 'max' | 'min' | 'near';
const start = '(?<![\\p{L}\\d])';
const pattern = (source: string) => new RegExp(source, 'gu');

const between = pattern(
  `${start}(?:between|entre|from|de|desde)\\s+${amountPattern}\\s*(?:and|to|y|e|a|hasta|-|–)\\s*${amountPattern}`,
);
const range = pattern(`${start}${amountPattern}\\s*[-–]\\s*${amountPattern}`);
const before: readonly (readonly [Bound, RegExp])[] = [
  ['max', pattern(`${start}(?:${below})\\s*(?:de\\s+)?${amountPattern}`)],
  ['min', pattern(`${start}(?:${above})\\s*${amountPattern}`)],
  ['near', pattern(`${start}(?:${near})\\s*${amountPattern}`)],
];
const behind: readonly (readonly [Bound, RegExp])[] = [
  ['max', pattern(`${start}${amountPattern}\\s*(?:${orLess})(?![\\p{L}])`)],
  ['min', pattern(`${start}${amountPattern}\\s*(?:${orMore})(?![\\p{L}])`)],
];

const kindWords: readonly (readonly [OfferingKind, string])[] = [
  ['course', 'courses?|classes|class|cursos?|clases?'],
  ['program', 'programs?|programmes?|programas?'],
  ['session', 'sessions?|sesion|sesiones'],
  ['plan', 'subscriptions?|memberships?|suscripcion|suscripciones|membresias?'],
  ['bundle', 'bundles?|lotes?'],
];
const free =
  /(?<![\p{L}\d-])(?:for free|free of charge|de forma gratuita|gratis|gratuit[oa]s?|(?<!(?:gluten|sugar|dairy|lactose|nut|royalty|ad|stress|pain|debt|smoke|cruelty|risk|duty|tax|hands|distraction|plastic|waste|care|screen|phone)\s)free(?!\s(?:of|from|time|range|standing|style|will|hand|form)))(?![\p{L}\d])/gu;
const available = /(?<![\p{L}])(?:in stock|available(?: now)?|en stock|disponibles?)(?![\p{L}])/gu;

/** Folded text from which what has been understood is taken away, so that nothing is understood twice. */
class Remaining {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
  take(expression: RegExp, accept: (match: RegExpExecArray, rest: string, lead: string) => boolean): void {
    for (const match of this.text.matchAll(expression)) {
      const end = match.index + match[0].length;
      if (!accept(match, this.text.slice(end), this.text.slice(0, match.index))) continue;
      this.text = `${this.text.slice(0, match.index)}${' '.repeat(match[0].length)}${this.text.slice(end)}`;
    }
  }
}

type Limits = { min: number | null; max: number | null; currency: Currency | null };

function readPrices(left: Remaining, own: Currency): Limits {
  const limits: Limits = { min: null, max: null, currency: null };
  const isMoney = ({ named }: ReadAmount, rest: string, lead: string) =>
    named || !(otherUnits.test(rest) || agedWords.test(lead));
  const pair = (needsName: boolean) => (match: RegExpExecArray, rest: string, lead: string) => {
    const [, a, b = '', c, d, e = '', f] = match;
    // "Between 10 and 20 euros": one name is for both.
    const first = readAmount(a ?? c ?? d ?? f, b, undefined, own);
    const second = readAmount(d ?? f ?? a ?? c, e, undefined, own);
    if (!isMoney(second, rest, lead) || (needsName && !second.named)) return false;
    limits.min = Math.min(first.amount, second.amount);
    limits.max = Math.max(first.amount, second.amount);
    if (second.named) limits.currency = second.currency;
    return true;
  };
  left.take(between, pair(false));
  left.take(range, pair(true));
  for (const [bound, expression] of [...before, ...behind]) {
    left.take(expression, (match, rest, lead) => {
      const amount = readAmount(match[1], match[2] ?? '', match[3], own);
      if (!isMoney(amount, rest, `${lead}`)) return false;
      // "About 20" and "from 3" may be of anything: there the currency has to be said.
      if (!amount.named && (bound === 'near' || /^(?:from|desde|over|sobre)/u.test(match[0]))) return false;
      if (bound === 'max') limits.max = amount.amount;
      if (bound === 'min') limits.min = amount.amount;
      if (bound === 'near') {
        limits.min = Math.floor(amount.amount * 0.75);
        limits.max = Math.ceil(amount.amount * 1.25);
      }
      if (amount.named) limits.currency = amount.currency;
      return true;
    });
  }
  left.take(free, () => {
    limits.max = 0;
    limits.min = null;
    return true;
  });
  return limits;
}

/** A kind is meant where it is what is asked for ("a course about…", "cursos de…"), not where it is mentioned. */
function readKinds(text: string, sold: ReadonlySet<OfferingKind>): OfferingKind[] {
  const asked =
    /^\s*(?:(?:i|we|want|need|looking|for|find|show|me|a|an|any|some|the|free|good|online|short|quiero|busco|necesito|un|una|unos|unas|algun|alguna|el|la|los|las|que)\s+)*/u.exec(
      text,
    )?.[0].length ?? 0;
  return kindWords.flatMap(([kind, source]) =>
    sold.has(kind) && new RegExp(`^(?:${source})(?![\\p{L}])`, 'u').test(text.slice(asked)) ? [kind] : [],
  );
}

/**
 * What is asked for in a sentence in English or Spanish: prices with their currency, what is free, kinds, what is in stock.
 * What is not understood stays in `about`, so that nothing is lost.
 * @param own the shop's currency, meant where none is named
 * @param sold kinds the shop has: others are not asked for
 */
export function readSentence(
  sentence: string,
  own: Currency,
  sold: ReadonlySet<OfferingKind> = new Set(),
): ReadSentence {
  const folded = foldText(sentence);
  const left = new Remaining(folded);
  const limits = readPrices(left, own);
  let inStock = false;
  left.take(available, () => {
    inStock = true;
    return true;
  });
  const kinds = readKinds(left.text.replaceAll(/\s+/gu, ' '), sold);
  const about = left.text.replaceAll(/\s+/gu, ' ').trim();
  const words = foldedWords(folded);
  const understood = limits.min !== null || limits.max !== null || inStock || kinds.length > 0;
  const isSentence = (understood && words.length > 1) || (words.length >= 4 && words.some(isFiller));
  return { ...limits, kinds, inStock, about, isSentence };
}
