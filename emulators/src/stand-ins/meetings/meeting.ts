/** A room at Zoom or Google Meet. */
export type Meeting = {
  readonly service: 'zoom' | 'meet';
  /** Zoom's number, or Meet's `spaces/…`. */
  readonly id: string;
  /** What stands in its address. */
  readonly code: string;
  readonly at: string;
  topic: string;
  /** ISO; null where the service knows no time. */
  start: string | null;
  minutes: number | null;
  state: 'waiting' | 'ended' | 'deleted';
  /** Who may enter: Meet's accessType. */
  access: string;
};

export type MeetingShelf = {
  readonly url: string;
  readonly meetings: Meeting[];
  changed(): void;
};
