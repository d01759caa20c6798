export type CalendarEvent = {
  /** The same event in another file updates this one. */
  uid: string;
  /** Rises with every change of the event. */
  sequence: number;
  title: string;
  description: string;
  /** Where it takes place: an address or the link of a call. */
  location: string | null;
  url: string;
  start: Date;
  end: Date;
};

/** RFC 5545 §3.3.11 */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** RFC 5545 §3.3.5, form 2: UTC. */
const instant = (date: Date): string => date.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** Lines hold at most 75 octets; what is longer goes on after a line break and a space (RFC 5545 §3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** An iCalendar file (RFC 5545) with one event, for any calendar to take in. */
export function calendarFile(event: CalendarEvent, now: Date): string {
  const { uid, sequence, title, description, location, url, start, end } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evergrow//Bookings//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instant(now)}`,
    `DTSTART:${instant(start)}`,
    `DTEND:${instant(end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    `URL:${url}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
