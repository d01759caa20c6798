import type { AddOn, Offering } from '@evergrow/domain/catalog';
import { prose } from '../../prose.ts';
import type { OfferingDraft } from '../offering-draft.ts';

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' as const });
/** Costs what the coach asks for the time. */
const coachPrice = null;

const addOns: AddOn[] = [
  { id: 'written-summary', title: 'Written summary within a day', price: euros(15), durationMinutes: 0 },
  { id: 'voice-week', title: 'A week of voice messages', price: euros(35), durationMinutes: 0 },
];
const anywhere = {
  formats: ['video', 'phone', 'inPerson'] as Offering['formats'],
  providerIds: [],
  published: true,
};

/** What the practice sells, by id. The last two are still being worked on. */
export const evergrowOfferings: Readonly<Record<string, OfferingDraft>> = {
  'first-conversation': {
    ...anywhere,
    kind: 'session',
    title: 'First conversation',
    description: prose`Twenty-five minutes to find out whether the two of you can work together. Say what brings you,
      ask anything, and leave with an honest view of what coaching could and could not do.`,
    price: euros(0),
    durationMinutes: 25,
    addOns: [],
    tags: ['start here'],
  },
  membership: {
    kind: 'plan',
    title: 'Membership',
    description: prose`The practice between sessions: a letter each Monday with one exercise for the week, the library of
      worksheets, and questions answered within two days.`,
    price: euros(29),
    durationMinutes: null,
    formats: [],
    providerIds: [],
    addOns: [],
    tags: ['between sessions'],
    published: true,
  },
  'inner-circle': {
    kind: 'plan',
    title: 'Inner circle',
    description: prose`Everything in the membership, and a small group with a coach that meets every second week for an
      hour and a half.`,
    price: euros(79),
    durationMinutes: null,
    formats: [],
    providerIds: [],
    addOns: [],
    tags: ['between sessions'],
    published: true,
  },
  'coaching-session': {
    ...anywhere,
    kind: 'session',
    title: 'Coaching session',
    description: prose`An hour for one question that matters. You bring the situation, your coach brings method,
      patience and a mirror. Every session ends with one step you have chosen yourself.`,
    price: coachPrice,
    durationMinutes: 60,
    addOns,
    tags: ['most chosen'],
  },
  'focus-session': {
    ...anywhere,
    kind: 'session',
    title: 'Focus session',
    description: prose`Half an hour between two longer sessions: to rehearse a conversation, look at what happened, or
      get unstuck before Monday.`,
    price: coachPrice,
    durationMinutes: 30,
    addOns: addOns.slice(0, 1),
    tags: [],
  },
  'deep-dive': {
    ...anywhere,
    formats: ['video', 'inPerson'],
    kind: 'session',
    title: 'Deep dive',
    description: prose`Ninety minutes for decisions that do not fit into sixty: a change of career, a difficult team, a
      plan for the year. Includes a short questionnaire beforehand.`,
    price: coachPrice,
    durationMinutes: 90,
    addOns,
    tags: ['for big decisions'],
  },
  'open-circle': {
    ...anywhere,
    formats: ['video'],
    kind: 'session',
    title: 'Open circle',
    description: prose`An hour with up to eight people and one coach: bring a question from your week, listen to others,
      and leave with what you want to try next.`,
    price: euros(24),
    durationMinutes: 60,
    addOns: [],
    tags: ['in a group'],
  },
  'steady-quarter': {
    kind: 'bundle',
    title: 'Steady quarter',
    description: prose`Six coaching sessions within three months with the same coach, at a fixed time of your choice,
      and a written review at the end.`,
    price: euros(480),
    durationMinutes: null,
    formats: ['video', 'phone'],
    providerIds: [],
    addOns: [],
    tags: ['draft'],
    published: false,
  },
  'new-managers-circle': {
    kind: 'program',
    title: 'New managers’ circle',
    description: prose`Eight weeks, eight people, one first year as a manager. A short lesson on Monday, a practice for
      the week, and a conversation in the circle on Friday.`,
    price: euros(390),
    durationMinutes: null,
    formats: ['video'],
    providerIds: [],
    addOns: [],
    tags: ['draft'],
    published: false,
  },
};
