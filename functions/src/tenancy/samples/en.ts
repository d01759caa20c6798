import type { SampleWords } from './sample.ts';

export const en: SampleWords = {
  offerings: {
    firstConversation: {
      title: 'First conversation',
      description:
        'Twenty minutes to get to know each other. Tell me what is on your mind, ask what you like about how I work, and find out whether we fit. No preparation, no obligation.',
      tags: ['Free', 'New clients'],
    },
    coachingSession: {
      title: 'Coaching session',
      description:
        'One hour for one question that matters to you. We begin with where you want to be at the end of the hour, look at what stands in the way, and leave with one or two steps you chose yourself. You get a short summary the same day.',
      tags: ['One to one'],
    },
    deepDive: {
      title: 'Deep-dive session',
      description:
        'Ninety minutes for the knot that a normal session does not untie: a decision with many sides, a conflict that returns, a plan for the next half year. With a page to prepare and a written plan afterwards.',
      tags: ['One to one', 'Decisions'],
    },
    regularClean: {
      title: 'Regular cleaning',
      description:
        'Kitchen, bathroom, floors and dusting for a home of up to 80 m². We bring everything that is needed and leave it as you like it: tell us once, and we keep to it every time.',
      tags: ['Weekly', 'Every two weeks'],
      addOns: { oven: 'Inside the oven', windows: 'Windows, inside', ironing: 'One hour of ironing' },
    },
    deepClean: {
      title: 'Deep cleaning',
      description:
        'Once or twice a year, from top to bottom: behind and under the furniture, limescale, grease, skirting boards, doors and switches. Two people, four hours.',
      tags: ['Spring cleaning'],
      addOns: { balcony: 'Balcony or terrace' },
    },
    moveOut: {
      title: 'Move-out cleaning',
      description:
        'The empty home handed over as the contract asks: cupboards inside and out, all appliances, bathroom descaled, floors washed. With photos of every room for your records.',
      tags: ['Moving'],
    },
    workbook: {
      title: 'Workbook (PDF)',
      description:
        'A workbook to print or fill in on a tablet: thirty pages that lead from an idea to a finished first version, one exercise a day. Add your file before you publish it.',
      tags: ['PDF', 'Beginners'],
    },
    miniCourse: {
      title: 'Mini course',
      description:
        'Five short lessons that get one thing done. Each has a video of ten minutes, a worksheet and a task that takes less than an hour. Add your lessons before you publish it.',
      tags: ['Video', 'Five lessons'],
    },
    starterBundle: {
      title: 'Starter bundle',
      description:
        'The workbook and the mini course together, for less than both cost apart. A good way in for someone who finds you for the first time.',
      tags: ['Bundle'],
    },
    officeHour: {
      title: 'Office hour',
      description:
        'Half an hour of my time for your project: bring a draft, a question or a number you do not understand, and leave with an answer you can use today.',
      tags: ['One to one'],
    },
    habitProgram: {
      title: 'Six weeks to one new habit',
      description:
        'One habit, six weeks, a few minutes a day. Every week brings a short text, a task and a check-in; you can see what has changed. Write your steps before you publish it.',
      tags: ['Program', 'Six weeks'],
    },
    membersPlan: {
      title: 'Membership',
      description:
        'The community, every new resource and a question-and-answer session each month. Cancel whenever you like. Decide what is in it before you publish it.',
      tags: ['Monthly'],
    },
  },
  provider: {
    coaching: {
      headline: 'Clear thinking for what comes next',
      bio: (name, business) =>
        `Hello, I am ${name}. At ${business} I work with people who stand before a change and want to think it through with somebody who listens, asks and does not judge. Book a first conversation and see whether we fit.`,
    },
    homeServices: {
      headline: 'A clean home, on the day we said',
      bio: (name, business) =>
        `Hello, I am ${name} from ${business}. We clean the way we would want our own home cleaned: thoroughly, on time, and always by people you know. Tell us what matters to you, and we keep to it.`,
    },
    digitalProducts: {
      headline: 'Things that help you get it done',
      bio: (name, business) =>
        `Hello, I am ${name}. At ${business} I make workbooks, templates and short courses that I use myself. If one does not help you, write to me and tell me why.`,
    },
    creatorHub: {
      headline: 'Small steps, taken together',
      bio: (name, business) =>
        `Hello, I am ${name}. ${business} is where I share what I learn, answer questions and build programs with the people who use them. Good to have you here.`,
    },
  },
};
