import type { Millis } from '@evergrow/domain/kernel';
import { type BookingSettings, holidayDates, type OpeningTerms } from '@evergrow/domain/scheduling';
import Holidays from 'date-holidays';

/** When a business is closed in the years around `now`: its country's public holidays, and days it names itself. */
export function openingOf(settings: Partial<BookingSettings>, now: Millis): OpeningTerms {
  const { holidayCountry, closedDates = [] } = settings;
  const year = new Date(now).getUTCFullYear();
  const calendar = holidayCountry ? new Holidays(holidayCountry) : null;
  const holidays = [year - 1, year, year + 1]
    .flatMap((each) => calendar?.getHolidays(each) ?? [])
    .filter(({ type }) => type === 'public')
    .flatMap(holidayDates);
  return { closedDates: new Set(closedDates), holidays: new Set(holidays) };
}
