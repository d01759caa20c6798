import { type DispatchBoard, roadKm, travelMinutes } from '@evergrow/domain/dispatch';
import type { Point } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import type { Stored } from '../../../lib/collection.ts';

/** A booking on the board. */
export type BoardVisit = {
  id: string;
  providerId: string;
  start: number;
  end: number;
  clientName: string;
  title: string;
  status: Booking['status'];
  cell: Point | null;
  /** Between which the client was told it begins; null: at `start` sharp. */
  told: { start: number; end: number } | null;
  /** Still to come, and one person's. */
  movable: boolean;
};

/** The way to a visit from the one before, or from home. */
export type Leg = { km: number; minutes: number; late: boolean };

export type Lane = {
  providerId: string;
  displayName: string;
  cleaner: DispatchBoard['cleaners'][number];
  visits: readonly BoardVisit[];
  /** By visit. */
  legs: ReadonlyMap<string, Leg>;
  km: number;
  minutes: number;
  late: number;
};

const shown = new Set<Booking['status']>([
  'requested',
  'confirmed',
  'onTheWay',
  'arrived',
  'inProgress',
  'completed',
  'noShow',
]);

/** Bookings as blocks: one for each person who goes there. */
export const boardVisits = (bookings: readonly Stored<Booking>[], now: number): BoardVisit[] =>
  bookings
    .filter(({ status }) => shown.has(status))
    .flatMap((booking) =>
      booking.providerIds.map((providerId) => ({
        id: booking.id,
        providerId,
        start: booking.start.getTime(),
        end: booking.end.getTime(),
        clientName: booking.clientName,
        title: booking.offeringTitle,
        status: booking.status,
        cell: booking.place?.cell ?? null,
        told: booking.arrivalWindow && {
          start: booking.arrivalWindow.start.getTime(),
          end: booking.arrivalWindow.end.getTime(),
        },
        movable:
          booking.status === 'confirmed' &&
          booking.start.getTime() > now &&
          booking.providerIds.length === 1 &&
          booking.seats === 1,
      })),
    );

/** Everybody's day in order, with the ways between, and where there is too little time for them. */
export function lanesOf(board: DispatchBoard, visits: readonly BoardVisit[]): Lane[] {
  return board.cleaners.map((cleaner) => {
    const own = visits
      .filter(({ providerId }) => providerId === cleaner.providerId)
      .sort((a, b) => a.start - b.start);
    const legs = new Map<string, Leg>();
    let before: { cell: Point; end: number | null } | null = cleaner.base && {
      cell: cleaner.base,
      end: null,
    };
    let km = 0;
    let minutes = 0;
    for (const visit of own) {
      if (!visit.cell) continue;
      if (before) {
        const leg = { km: roadKm(before.cell, visit.cell), minutes: travelMinutes(before.cell, visit.cell) };
        const gap = before.end === null ? Number.POSITIVE_INFINITY : (visit.start - before.end) / 60_000;
        legs.set(visit.id, { ...leg, late: gap < leg.minutes });
        km += leg.km;
        minutes += leg.minutes;
      }
      before = { cell: visit.cell, end: visit.end };
    }
    if (before?.end !== null && before && cleaner.base) {
      km += roadKm(before.cell, cleaner.base);
      minutes += travelMinutes(before.cell, cleaner.base);
    }
    return {
      providerId: cleaner.providerId,
      displayName: cleaner.displayName,
      cleaner,
      visits: own,
      legs,
      km,
      minutes,
      late: [...legs.values()].filter((leg) => leg.late).length,
    };
  });
}

/** The hours the board shows: everybody's shifts and every visit, in whole hours. */
export function boardHours(
  board: DispatchBoard,
  visits: readonly BoardVisit[],
): { from: number; to: number } {
  const hour = 3_600_000;
  const edges = [
    ...board.cleaners.flatMap(({ shifts }) =>
      shifts.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]),
    ),
    ...visits.flatMap(({ start, end }) => [start, end]),
  ];
  if (edges.length === 0) {
    const from = Date.parse(board.from);
    return { from: from + 8 * hour, to: from + 18 * hour };
  }
  return {
    from: Math.floor(Math.min(...edges) / hour) * hour,
    to: Math.ceil(Math.max(...edges) / hour) * hour,
  };
}

/** Whether a client was told a time that holds for this start. */
export const isAsTold = ({ start, told }: BoardVisit, wanted: number): boolean =>
  told === null ? wanted === start : told.start <= wanted && wanted <= told.end;
