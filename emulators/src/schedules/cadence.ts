export type Cadence =
  | { readonly kind: 'every'; readonly minutes: number }
  | {
      readonly kind: 'cron';
      readonly minute: ReadonlySet<number>;
      readonly hour: ReadonlySet<number>;
      readonly dayOfMonth: ReadonlySet<number>;
      readonly month: ReadonlySet<number>;
      readonly dayOfWeek: ReadonlySet<number>;
      /** Both day fields limited: cron then takes a day that fits either. */
      readonly eitherDay: boolean;
    };

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Understands what Cloud Scheduler does: five cron fields, or `every 5 minutes`, `every 2 hours`, `every day 03:00`,
 * `every monday 09:00`. Null for anything else.
 */
export function parseCadence(text: string): Cadence | null {
  const words = text.trim().toLowerCase().split(/\s+/);
  return words[0] === 'every' ? parseEvery(words.slice(1)) : parseCron(words);
}

function parseEvery(words: readonly string[]): Cadence | null {
  const [first = '', second = ''] = words;
  const interval = /^(\d+)$/.exec(first);
  if (interval && words.length === 2) {
    const factor = { minute: 1, minutes: 1, mins: 1, hour: 60, hours: 60 }[second];
    const minutes = Number(first) * (factor ?? 0);
    return minutes > 0 ? { kind: 'every', minutes } : null;
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(second);
  if (!clock || words.length !== 2) return null;
  const day = first === 'day' ? '*' : weekdays.indexOf(first.slice(0, 3));
  return day === -1
    ? null
    : parseCron([String(Number(clock[2])), String(Number(clock[1])), '*', '*', String(day)]);
}

function parseCron(fields: readonly string[]): Cadence | null {
  const [minuteField, hourField, dayField, monthField, weekdayField] = fields;
  if (fields.length !== 5 || !minuteField || !hourField || !dayField || !monthField || !weekdayField)
    return null;
  const minute = parseField(minuteField, 0, 59, []);
  const hour = parseField(hourField, 0, 23, []);
  const dayOfMonth = parseField(dayField, 1, 31, []);
  const month = parseField(monthField, 1, 12, ['', ...months]);
  const weekday = parseField(weekdayField, 0, 7, weekdays);
  if (!minute || !hour || !dayOfMonth || !month || !weekday) return null;
  const dayOfWeek = new Set([...weekday].map((day) => day % 7));
  return {
    kind: 'cron',
    minute,
    hour,
    dayOfMonth,
    month,
    dayOfWeek,
    eitherDay: dayField !== '*' && weekdayField !== '*',
  };
}

/** A star, `5`, `1-5`, any of them with a step like `0-30/10`, and lists of these. Null when it is none. */
function parseField(field: string, low: number, high: number, names: readonly string[]): Set<number> | null {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', stepText = '1'] = part.split('/');
    const step = Number(stepText);
    const bounds = range === '*' ? [low, high] : range.split('-').map((text) => fieldValue(text, names));
    const from = bounds[0] ?? Number.NaN;
    const to = bounds[1] ?? (part.includes('/') ? high : from);
    if (!Number.isInteger(step) || step < 1 || !(from >= low && to <= high && from <= to)) return null;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

function fieldValue(text: string, names: readonly string[]): number {
  const named = text.length > 0 ? names.indexOf(text.slice(0, 3)) : -1;
  return named >= 0 ? named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Whether a schedule is due in this minute. `instant` is any time within it; `timeZone` an IANA zone. */
export function isDue(cadence: Cadence, instant: Date, timeZone: string): boolean {
  if (cadence.kind === 'every') return Math.floor(instant.getTime() / 60_000) % cadence.minutes === 0;
  const wall = wallClock(instant, timeZone);
  const dayFits = cadence.dayOfMonth.has(wall.day);
  const weekdayFits = cadence.dayOfWeek.has(wall.weekday);
  return (
    cadence.minute.has(wall.minute) &&
    cadence.hour.has(wall.hour) &&
    cadence.month.has(wall.month) &&
    (cadence.eitherDay ? dayFits || weekdayFits : dayFits && weekdayFits)
  );
}

function wallClock(instant: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  return {
    minute: number('minute'),
    hour: number('hour'),
    day: number('day'),
    month: number('month'),
    weekday: weekdays.indexOf((parts.get('weekday') ?? '').toLowerCase()),
  };
}
