import type { Format } from '@evergrow/domain/catalog';
import type { QuoteLine } from '@evergrow/domain/pricing';
import { subscriptionEn } from './subscription-words.ts';

export const en = {
  what: 'What',
  when: 'When',
  with: 'With',
  how: 'How',
  price: 'Price',
  reason: 'Reason',
  meetingLink: 'Meeting link',
  stars: 'Stars',
  refund: 'Refund',
  before: 'Before',
  formats: { video: 'Video call', phone: 'Phone', inPerson: 'In person' } satisfies Record<
    Format,
    string
  > as Record<Format, string>,
  openBooking: 'Open the booking',
  openOrder: 'Open the order',
  andMore: (title: string, more: number) => `${title} and ${more} more`,
  tryAgain: 'Try again',
  seeMatches: 'See your matches',
  writeReview: 'Write a review',
  openReviews: 'See your page',
  openMembers: 'See the members',
  hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
  linkLater: 'The link for the call reaches you before it begins.',
  calendarAttached: 'A calendar file is attached.',
  preferences: 'You can choose which mails you get in your settings.',
  confirmedClient: (title: string) => ({
    subject: `Confirmed: ${title}`,
    heading: 'Your booking is confirmed',
    body: 'Thank you. Everything is set. These are the details:',
  }),
  confirmedProvider: (client: string) => ({
    subject: `New booking from ${client}`,
    heading: 'You have a new booking',
    body: 'It stands in your calendar:',
  }),
  cancelled: (title: string) => ({
    subject: `Cancelled: ${title}`,
    heading: 'This booking was cancelled',
    body: 'The time is free again. These were the details:',
  }),
  creditUsed: 'The credit it was paid with stays used up, as agreed when booking.',
  feeStays: (fee: string, percent: number) =>
    `It was moved when cancelling already cost something. If it is cancelled now, ${fee} (${percent} % of the price) stays due, however early.`,
  freeAfterMove: (until: string) =>
    `If the new time does not suit you, you can cancel without a fee until ${until}.`,
  creditStaysUsed:
    'It was moved when cancelling already cost something. If it is cancelled now, the credit it was paid with stays used up, however early.',
  refundFollows: 'What is due back is being returned to the card it came from.',
  rescheduled: (title: string) => ({
    subject: `New time: ${title}`,
    heading: 'This booking has a new time',
    body: 'These are the details now:',
  }),
  completed: (provider: string) => ({
    subject: `How was it with ${provider}?`,
    heading: 'How was it?',
    body: `A few words about your time with ${provider} help others to choose, and ${provider} to get better.`,
  }),
  paymentFailed: {
    subject: 'Your payment did not go through',
    heading: 'Your payment did not go through',
    body: 'Nothing was charged. While we hold the time for you, you can try again with this or another card.',
  },
  paymentReceived: {
    subject: 'Your receipt',
    heading: 'Thank you for your payment',
    body: 'This is what you paid for:',
  },
  paymentRefunded: {
    subject: 'Your refund is on its way',
    heading: 'Your refund is on its way',
    body: 'It reaches your account within 5 to 10 days, depending on your bank.',
  },
  slotLost:
    'Your payment arrived after the hold had ended and somebody else had taken the time, so we give all of it back.',
  reviewReceived: (stars: number) => ({
    subject: `A new review: ${stars} of 5`,
    heading: 'You have a new review',
    body: 'This is what your client wrote:',
  }),
  kept: 'Cancellation fee',
  /** What a line of a price is for where the seller gave it no name. */
  /** A line of a subscription's invoice, which the payment service words in English. */
  invoiceLines: {
    period: (title: string) => title,
    unused: (title: string) => `Not used of ${title}`,
    remaining: (title: string) => `${title} for the rest of the period`,
  },
  lines: {
    base: 'Price',
    quantity: 'Size',
    tier: 'For so many',
    group: 'Your prices',
    addOn: 'Extra',
    area: 'Area',
    dynamic: 'Price of the moment',
    discount: 'Coming regularly',
    promotion: 'Promotion',
    promo: 'Promo code',
    travel: 'Travel',
    minimum: 'Up to the minimum price',
    fee: 'Fee',
    adjustment: 'Adjustment',
    tax: 'Tax',
    tip: 'Tip',
  } satisfies Record<QuoteLine['kind'], string>,
  total: 'Total',
  paidNow: 'Paid',
  stillDue: 'Still to pay',
  eta: 'Expected',
  arrival: (from: string, until: string) => `${from}, arriving by ${until}`,
  approve: 'Answer the request',
  follow: 'Follow the arrival',
  seeProposal: 'See the proposal',
  takePlace: 'Take the place',
  chooseDate: 'Choose another date',
  requestedClient: (title: string) => ({
    subject: `Requested: ${title}`,
    heading: 'Your request is on its way',
    body: 'It is paid and the time is kept for you. As soon as it is answered we tell you; if it is declined, you get all of your money back.',
  }),
  requestedProvider: (client: string) => ({
    subject: `${client} asks for a booking`,
    heading: 'A booking waits for your answer',
    body: 'It is paid, and the time is kept until you answer. Without an answer it is declined and refunded.',
  }),
  answerBy: 'Answer by',
  declined: (title: string) => ({
    subject: `Declined: ${title}`,
    heading: 'This booking could not be accepted',
    body: 'We are sorry. Another time or somebody else may work: a look at the free times is worth it.',
  }),
  reminder: (title: string, when: string) => ({
    subject: `Coming up: ${title}, ${when}`,
    heading: 'It is nearly time',
    body: 'So that you do not miss it, here are the details once more:',
  }),
  onTheWay: (name: string) => ({
    subject: `${name} is on the way`,
    heading: `${name} is on the way to you`,
    body: 'You can follow the arrival until the door.',
  }),
  arrived: (name: string) => ({
    subject: `${name} has arrived`,
    heading: `${name} has arrived`,
    body: 'They are at the door.',
  }),
  noShowClient: (title: string) => ({
    subject: `Missed: ${title}`,
    heading: 'This booking was marked as missed',
    body: 'Was that a mistake? Tell the business, and it can be put right.',
  }),
  reassignedClient: (name: string) => ({
    subject: `${name} will come instead`,
    heading: `Now with ${name}`,
    body: 'Everything else stays as it was. If that does not suit you, you can change or cancel the booking as agreed.',
  }),
  reassignedNew: (title: string) => ({
    subject: `You take over: ${title}`,
    heading: 'A booking is now yours',
    body: 'It stands in your calendar:',
  }),
  reassignedOld: (title: string) => ({
    subject: `Given to somebody else: ${title}`,
    heading: 'A booking is no longer yours',
    body: 'Your time is free again. This was it:',
  }),
  adjustment: (name: string) => ({
    subject: `${name} asks for more time`,
    heading: 'More time is asked for',
    body: 'Nothing is charged before you agree. See what it is for, and say yes or no.',
  }),
  waitlist: (title: string, until: string) => ({
    subject: `A place is free: ${title}`,
    heading: 'A place is free for you',
    body: `It is kept for you until ${until}. After that, the next in line is asked.`,
  }),
  usableUntil: 'Until',
  useCredits: 'Use them',
  openSeries: 'Open the series',
  creditsExpiring: (title: string, left: number) => ({
    subject: `Your credits end soon: ${title}`,
    heading: left === 1 ? 'One credit is left' : `${left} credits are left`,
    body: 'They end soon. Book with them in time, so that none is lost.',
  }),
  bankRefused: {
    subject: 'Your bank did not pay',
    heading: 'Your bank did not pay',
    body: 'It was asked for the money and said no, so nothing was charged and what was kept for you is free again. You can order it anew and pay another way.',
  },
  refundFailed: {
    subject: 'A refund did not arrive',
    heading: 'A refund did not arrive',
    body: 'The buyer’s bank sent the money back to you. Open the order to give it back once more, or say that you gave it back another way.',
  },
  paymentDisputed: (inquiry: boolean, until: string | null) => ({
    subject: inquiry ? 'A buyer’s bank has a question' : 'A payment is disputed',
    heading: inquiry ? 'A buyer’s bank has a question' : 'A buyer asks their bank for the money back',
    body: `${
      inquiry
        ? 'No money was taken yet.'
        : 'The bank holds the money back until it has decided. What was bought cannot be used meanwhile.'
    }${until ? ` It can be answered until ${until}.` : ''}`,
  }),
  disputeClosed: (how: 'won' | 'lost' | 'over') => ({
    subject: { won: 'Dispute won', lost: 'Dispute lost', over: 'The bank’s question is settled' }[how],
    heading: {
      won: 'You won the dispute',
      lost: 'The dispute is lost',
      over: 'The bank’s question is settled',
    }[how],
    body: {
      won: 'The money is yours again, and the buyer can use what they bought.',
      lost: 'The bank gave the money back to the buyer. What they bought can no longer be used.',
      over: 'No money was taken.',
    }[how],
  }),
  openLicences: 'Import keys',
  licenceReady: (title: string) => ({
    subject: `Your licence key for ${title}`,
    heading: 'Your licence key is here',
    body: 'Thank you for waiting. You see the key in your order, and nobody else does.',
  }),
  licenceKeysMissing: (title: string) => ({
    subject: `No licence keys left: ${title}`,
    heading: 'Licence keys are needed',
    body: 'It was sold and no imported key was left. Once you import more, those who wait get theirs, in the order they bought.',
  }),
  openPriceList: 'Open the price list',
  why: 'Why',
  priceListProposed: (title: string, from: string) => ({
    subject: `Prices to approve: ${title}`,
    heading: 'Prices wait for you',
    body: `${from || 'Somebody of your team'} proposes new terms for “${title}”. Until they are approved, nothing changes for anybody.`,
  }),
  priceListDecided: (title: string, approved: boolean) => ({
    subject: approved ? `Approved: ${title}` : `Sent back: ${title}`,
    heading: approved ? 'Your prices were approved' : 'Your prices were sent back',
    body: approved
      ? 'They count from now on for everybody on the list.'
      : 'What counted so far goes on. Change what is needed, and propose it again.',
  }),
  openGift: 'Open your gift',
  giftSent: (from: string, shop: string) => ({
    subject: `${from} has a gift for you`,
    heading: `A gift from ${from}`,
    body: `${from} chose something for you at ${shop}. Open it to see what it is; it is yours from then on.`,
  }),
  giftCardSent: (from: string, worth: string, shop: string) => ({
    subject: `${from} has a gift card for you`,
    heading: `${worth} to spend at ${shop}`,
    body: `${from} gives you a gift card. Open it for its code, which you type into the cart, all at once or little by little.`,
  }),
  openGiftCard: 'Open the gift card',
  giftCardFootnote: (email: string) =>
    `It was sent to ${email}, which is used for this alone. Whoever has the link has the card: pass it on to nobody.`,
  cartLeft: (shop: string) => ({
    subject: `Still in your cart at ${shop}`,
    heading: 'You left something in your cart',
    body: 'It is kept for you. Prices and what is left are looked up anew when you open it.',
  }),
  openCart: 'Open your cart',
  cartFootnote: (shop: string, day: string) =>
    `You get this one mail because you agreed on ${day} that ${shop} mails you about a cart you leave.`,
  cartStop: 'No more mails about carts',
  giftFootnote: (email: string) =>
    `It was sent to ${email}, which is used for this gift alone. The link works once: pass it on to nobody.`,
  giftClaimed: (title: string) => ({
    subject: `Your gift has arrived: ${title}`,
    heading: 'Your gift has arrived',
    body: 'It was opened, and belongs to who opened it.',
  }),
  openRecommending: 'See what you earned',
  youEarn: 'You earn',
  paidToYou: 'Paid to you',
  canBeHadFrom: 'Can be had from',
  affiliateEarned: (shop: string, kind: 'affiliate' | 'customer') => ({
    subject: `You earned something at ${shop}`,
    heading: kind === 'affiliate' ? 'Something was bought by your link' : 'A friend bought something',
    body: {
      affiliate:
        'It is yours once the time is over in which money is given back; what goes back takes its share with it.',
      customer:
        'Once the time is over in which money is given back, you take it as a gift card on your page.',
    }[kind],
  }),
  affiliatePaid: (shop: string) => ({
    subject: `${shop} paid you`,
    heading: 'What you earned was paid',
    body: `${shop} noted that it paid you. Depending on the banks it takes a few days to arrive.`,
  }),
  openLibrary: 'Open your library',
  whatIsNew: 'What is new',
  fileReleased: (title: string) => ({
    subject: `A new version: ${title}`,
    heading: 'There is a new version for you',
    body: 'You bought it, so the new version is yours too. It waits in your library.',
  }),
  openSubscription: 'Open your subscription',
  subscription: subscriptionEn,
  seriesChanged: (title: string, how: 'paused' | 'ended' | 'changed') => ({
    subject: `Your series has changed: ${title}`,
    heading: {
      paused: 'The series is paused',
      ended: 'The series has ended',
      changed: 'The series goes on another way',
    }[how],
    body: {
      paused:
        'Nothing more is booked until it goes on. What could no longer be cancelled for free still stands.',
      ended: 'Nothing more is booked. What could no longer be cancelled for free still stands.',
      changed: 'From now on it takes place at its new time. These are the details:',
    }[how],
  }),
  seriesConflict: (title: string) => ({
    subject: `One date needs you: ${title}`,
    heading: 'One date of your series does not work',
    body: 'At that time there is no room. All other dates stand. You can choose another time for this one, or skip it.',
  }),
  texts: {
    reminder: (business: string, title: string, when: string) => `${business}: ${title} is ${when}.`,
    onTheWay: (business: string, name: string, eta: string) =>
      `${business}: ${name} is on the way${eta ? `, there at about ${eta}` : ''}.`,
    arrived: (business: string, name: string) => `${business}: ${name} has arrived.`,
    cancelled: (business: string, title: string, when: string) =>
      `${business}: ${title} on ${when} is cancelled.`,
    moved: (business: string, title: string, when: string) => `${business}: ${title} is now ${when}.`,
    waitlist: (business: string, title: string, until: string) =>
      `${business}: a place is free for ${title}, kept for you until ${until}.`,
  },
  matchesReady: {
    subject: 'Your matches are ready',
    heading: 'Your matches are ready',
    body: 'We compared your answers with everybody who could help. See who fits, and why.',
  },
  invitationAccepted: (name: string) => ({
    subject: `${name} has joined`,
    heading: `${name} has joined`,
    body: 'Your invitation was accepted.',
  }),
};

export type Words = typeof en;
