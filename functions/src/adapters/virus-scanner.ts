import { environment } from '../kernel/environment.ts';
import { clamd } from './virus-scanner-clamd.ts';

/** What a scanner says of a file. tooLarge: more than it looks at. */
export type ScanResult = { clean: true } | { clean: false; why: 'virus' | 'tooLarge' };

export interface VirusScanner {
  /**
   * Looks at all of it as it passes by.
   * @throws when the scanner cannot be reached or fails: nothing is known then
   */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<ScanResult>;
}

/** The scanner this platform has; null: none. */
export function virusScanner(): VirusScanner | null {
  const { CLAMAV_HOST, CLAMAV_PORT } = environment();
  return CLAMAV_HOST === undefined ? null : clamd(CLAMAV_HOST, CLAMAV_PORT);
}
