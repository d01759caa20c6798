import type { Offering, Provider } from '@evergrow/domain/catalog';
import type { Area } from '@evergrow/domain/dispatch';
import type { Availability, OpeningTerms, Service } from '@evergrow/domain/scheduling';
import type { ClientPerson } from '../people/person.ts';

/** How many bookings of each kind there are to be. */
export type Quotas = {
  readonly past: { readonly completed: number; readonly cancelled: number; readonly expired: number };
  readonly coming: { readonly confirmed: number; readonly cancelled: number };
};

/** What decides how a tenant's bookings come about. */
export type Trade = {
  readonly providers: Readonly<Record<string, Provider>>;
  readonly availabilities: Readonly<Record<string, Availability>>;
  readonly offerings: Readonly<Record<string, Offering>>;
  /** By offering; those without are sold as the offering says. */
  readonly services: Readonly<Record<string, Service>>;
  readonly clients: readonly ClientPerson[];
  /** Where it goes, by id. */
  readonly areas: Readonly<Record<string, Area>>;
  /** When it is closed. */
  readonly opening: OpeningTerms;
  /** The client and provider of the demo logins, who know each other well. */
  readonly regulars: { readonly clientUid: string; readonly providerId: string };
  readonly quotas: Quotas;
  /** Offerings people begin with, and those they come back for; an id more often is chosen more often. */
  readonly firstChoices: readonly string[];
  readonly laterChoices: readonly string[];
  /** Days between two bookings of the same people. */
  readonly cadences: readonly number[];
  /** Share of bookings with an add-on. */
  readonly addOnShare: number;
  /** Who has filled in the intake, and so may have come through a match. */
  readonly profiled: ReadonlySet<string>;
  /** A day, in days from now, on which so many of the coming bookings fall; undefined where all days are alike. */
  readonly rush?: { readonly day: number; readonly bookings: number };
};
