/** A room at Zoom, Google Meet or Twilio Video. */
export type Meeting = {
  readonly service: 'zoom' | 'meet' | 'twilio';
  /** Zoom's number, Meet's `spaces/…`, or Twilio's `RM…`. */
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
