const day = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** What a clock in the zone shows at `instant`, as if it were UTC. */
function wallOf(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The instant at which a clock in the zone shows `wall`; of a skipped time, an hour later. */
function instantOf(wall: number, timeZone: string): number {
  const first = wall - (wallOf(wall, timeZone) - wall);
  return first + (wall - wallOf(first, timeZone));
}

type Rule = { freq: string; interval: number; count: number; until: number; days: readonly number[] };

function readRule(rule: string): Rule {
  const parts = Object.fromEntries(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.UNTIL ?? '');
  return {
    freq: parts.FREQ ?? '',
    interval: Number(parts.INTERVAL ?? 1),
    count: Number(parts.COUNT ?? Number.POSITIVE_INFINITY),
    until: until
      ? Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3]) + 1)
      : Number.POSITIVE_INFINITY,
    days: (parts.BYDAY ?? '').split(',').flatMap((name) => {
      const index = weekdays.indexOf(name);
      return index < 0 ? [] : [index];
    }),
  };
}

function* wallStarts(first: number, rule: Rule): Generator<number> {
  const origin = new Date(first);
  const monday = first - ((origin.getUTCDay() + 6) % 7) * day;
  for (let at = first, step = 0; ; at += day) {
    const days = Math.round((at - first) / day);
    const now = new Date(at);
    if (rule.freq === 'DAILY' && days % rule.interval === 0) yield at;
    else if (rule.freq === 'WEEKLY') {
      const wanted = rule.days.length > 0 ? rule.days : [origin.getUTCDay()];
      const week = Math.floor((at - monday) / (7 * day));
      if (week % rule.interval === 0 && wanted.includes(now.getUTCDay())) yield at;
    } else if (rule.freq === 'MONTHLY' && now.getUTCDate() === origin.getUTCDate()) {
      if (step % rule.interval === 0) yield at;
      step += 1;
    } else if (!['DAILY', 'WEEKLY', 'MONTHLY'].includes(rule.freq)) return;
  }
}

/** The starts of a recurring event from its first one up to `to`: the wall-clock time stays over changes of the clock. */
export function occurrences(first: number, timeZone: string, text: string, to: number): number[] {
  const rule = readRule(text);
  const found: number[] = [];
  for (const wall of wallStarts(wallOf(first, timeZone), rule)) {
    const start = instantOf(wall, timeZone);
    if (start >= to || wall >= rule.until || found.length >= rule.count) break;
    found.push(start);
  }
  return found;
}
