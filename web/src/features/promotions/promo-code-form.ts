import type { PromoCodeInput, PromoCodeRow } from '@evergrow/domain/pricing';

/** A discount as it stands in its form: dates as the browser's field has them, limits empty where there are none. */
export type PromoForm = Readonly<Omit<PromoCodeInput, 'from' | 'until' | 'kinds'>> & {
  code: string;
  kinds: readonly PromoCodeInput['kinds'][number][];
  from: string;
  until: string;
};

/** What a part of the form works with. */
export type PromoPart = {
  values: PromoForm;
  set: <K extends keyof PromoForm>(name: K, value: PromoForm[K]) => void;
  /** What is wrong with a field, in words. */
  issue: (path: string) => string | null;
};

export const emptyPromo: PromoForm = {
  code: '',
  kind: 'percent',
  value: 10,
  freeOfferingId: null,
  buy: 2,
  get: 1,
  minimum: 0,
  byInvitation: false,
  firstOrder: false,
  from: '',
  until: '',
  maxUses: null,
  maxPerClient: null,
  offeringIds: [],
  kinds: [],
  categoryIds: [],
  combines: true,
  automatic: false,
  title: '',
  active: true,
};

/** An instant as a date field of this device shows it. */
function localDate(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

export const promoFormOf = (promo: PromoCodeRow): PromoForm => {
  const { uses: _uses, createdAt: _created, from, until, ...rest } = promo;
  return { ...rest, from: localDate(from), until: localDate(lastDay(until)) };
};

/** The day before the first on which it does not count any more. */
const lastDay = (until: string | null): string | null =>
  until === null ? null : new Date(Date.parse(until) - 1).toISOString();

/** Midnight at the beginning of a day here, or so many days later. */
function midnight(date: string, daysLater: number): string | null {
  if (date === '') return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater).toISOString();
}

/** What the API takes: a code counts from the beginning of its first day to the end of its last. */
export const promoInputOf = ({ code: _code, ...form }: PromoForm) => ({
  ...form,
  offeringIds: [...form.offeringIds],
  kinds: [...form.kinds],
  categoryIds: [...form.categoryIds],
  from: midnight(form.from, 0),
  until: midnight(form.until, 1),
});

/** Limits as typed: nothing is no limit. */
export const writeLimit = (limit: number | null): string => (limit === null ? '' : String(limit));
