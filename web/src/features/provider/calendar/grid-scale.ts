export const pixelsPerHour = 56;

/** How far down a grid that begins at the hour `first` so many minutes after midnight are, in pixels. */
export const offsetOf = (minutes: number, first: number): number =>
  ((minutes - first * 60) / 60) * pixelsPerHour;
