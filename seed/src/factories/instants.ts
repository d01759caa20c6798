import { DAY, HOUR } from '@evergrow/domain/kernel';

/** The moment the factories' world stands at unless told otherwise: a Saturday morning. */
export const factoryNow = new Date('2026-11-21T09:00:00Z');

/** That many days (negative: before) and hours from `factoryNow`. */
export const daysFromNow = (days: number, hours = 0): Date =>
  new Date(factoryNow.getTime() + days * DAY + hours * HOUR);
