import type { Format } from '@evergrow/domain/catalog';

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
  tryAgain: 'Try again',
  seeMatches: 'See your matches',
  writeReview: 'Write a review',
  openReviews: 'See your page',
  openMembers: 'See the members',
  hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
  linkLater: 'Your provider will send you the link for the call.',
  calendarAttached: 'A calendar file is attached.',
  preferences: 'You can choose which mails you get in your settings.',
  confirmedClient: (title: string) => ({
    subject: `Confirmed: ${title}`,
    heading: 'Your booking is confirmed',
    body: 'Thank you. Everything is paid and set. These are the details:',
  }),
  confirmedProvider: (client: string) => ({
    subject: `New booking from ${client}`,
    heading: 'You have a new booking',
    body: 'It is paid and stands in your calendar:',
  }),
  cancelled: (title: string) => ({
    subject: `Cancelled: ${title}`,
    heading: 'This booking was cancelled',
    body: 'The time is free again. These were the details:',
  }),
  refundFollows: 'What was paid is being returned to the card it came from.',
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
