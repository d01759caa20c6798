import { apiNoop } from './api-noop.ts';
import type { Bench } from './bench.ts';
import { bookingRace, bookingRaceOverlap } from './booking-race.ts';
import { bundle } from './bundle.ts';
import { dispatch40 } from './dispatch-40.ts';
import { intakeToMatch } from './intake-to-match.ts';
import { match10k } from './match-10k.ts';
import { matchQuality } from './match-quality.ts';
import { paymentsChaos } from './payments-chaos.ts';
import { quoteEqual, quoteSpeed } from './quotes.ts';
import { recommendRecall } from './recommend-recall.ts';
import { rulesMutation } from './rules-mutation.ts';
import { screenReads } from './screen-reads.ts';
import { search10k } from './search-10k.ts';
import { searchSentences } from './search-sentences.ts';
import { checkoutReadsWrites, codesRace, priceQuote, stockRace } from './shop.ts';
import { slots1x30d, slots50x30d, slotsReads } from './slots.ts';
import { startReady } from './start-ready.ts';
import { webhook } from './webhook.ts';

/** Every benchmark, in the order they run. */
export const benches: readonly Bench[] = [
  startReady,
  apiNoop,
  intakeToMatch,
  match10k,
  matchQuality,
  bookingRace,
  bookingRaceOverlap,
  slots1x30d,
  slots50x30d,
  slotsReads,
  dispatch40,
  quoteSpeed,
  quoteEqual,
  search10k,
  searchSentences,
  recommendRecall,
  priceQuote,
  stockRace,
  codesRace,
  checkoutReadsWrites,
  webhook,
  paymentsChaos,
  rulesMutation,
  screenReads,
  bundle,
];
