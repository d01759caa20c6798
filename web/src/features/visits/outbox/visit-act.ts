import type { ItemState, PhotoKind } from '@evergrow/domain/visits';

/** A step of the day, by the name of its route. */
export type Step = 'on-the-way' | 'turn-back' | 'arrive' | 'start' | 'complete' | 'no-show';

/** Something a provider did at a visit. */
export type VisitAct =
  | { kind: 'step'; step: Step }
  | { kind: 'item'; itemId: string; state: ItemState; note?: string; at: string }
  | { kind: 'notes'; team: string; client: string }
  | { kind: 'photo'; photo: PhotoKind; uploadId: string; takenAt: string; file: Blob }
  | { kind: 'removePhoto'; photoId: string }
  | { kind: 'signature'; name: string; path: string }
  | { kind: 'propose'; minutes: number; reason: string }
  | { kind: 'withdraw'; adjustmentId: string };

/** An act on its way to the server. */
export type QueuedAct = {
  /** Ascending: acts are told in the order they were done. */
  id: number;
  /** Whose it is: on a phone that several share, nobody sends another's. */
  uid: string;
  tenantId: string;
  bookingId: string;
  /** The same for every attempt. */
  key: string;
  act: VisitAct;
  /** The problem it was refused with; null while it waits. */
  refused: string | null;
};
