import { z } from 'zod';

/** What one line consists of. */
export const linePattern = /^[^\n\r]+$/;

/** A trimmed text of 1 to `max` characters on one line: what rules can check in a list. */
export const lineSchema = (max: number) =>
  z.string().trim().min(1).max(max).regex(linePattern, 'must be one line');
