import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who leave the forces, the top or, for a while, the office. */
export const workLeaving = [
  story({
    id: 'sergeant-in-a-hardware-store',
    pool: 'work',
    right: 'marcus-reid',
    decoys: { 'hannah-kowalski': 'near', 'linda-marsh': 'rating', 'lucia-ferrer': 'near' },
    why: 'Sixteen years as a Marine, misunderstood by recruiters: a fellow veteran rather than a recruiter.',
    client: {
      ...manners.brisk,
      ...places.denver,
      languages: ['en'],
      budget: 95,
      free: 'Mon-Fri morning',
      focusAreas: ['jobSearch'],
      goals: prose`Sixteen years as a Marine, out since May. I led ninety people and forty million dollars of gear, and I
        would like a post that is not stacking shelves.`,
      challenges: prose`The kid in HR asked me what a gunnery sergeant does and wrote down "weapons". I do not speak their
        language. My wife says I give orders at the dinner table.`,
      industry: 'publicService',
      careerStage: 'betweenJobs',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'awake-at-five-for-nothing',
    pool: 'work',
    right: 'marcus-reid',
    decoys: { 'kofi-mensah': 'near', 'tom-whitaker': 'near', 'derek-stone': 'price' },
    why: 'Told indirectly: uniform, deployment, brothers far away. Purpose after service, not retirement.',
    client: {
      ...manners.brisk,
      ...places.chicago,
      languages: ['en'],
      budget: 120,
      free: 'Tue-Fri morning',
      focusAreas: ['purpose', 'stress'],
      goals: prose`I would like a reason to lace my boots. Since I handed in the uniform I have a decent warehouse job and
        nothing to belong to.`,
      challenges: prose`Up at five, bed made tight enough to bounce a coin, and then what? The guys I deployed with are
        scattered over nine states. At work they complain about the coffee and I have to leave the room.`,
      industry: 'other',
      careerStage: 'starting',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'senior-partner-last-spring',
    pool: 'work',
    right: 'kofi-mensah',
    decoys: { 'daniel-brandt': 'price', 'sofia-andersson': 'near', 'linda-marsh': 'rating' },
    why: 'An accomplished man about to hand over and afraid of empty weekdays: Kofi, not a mere pause.',
    client: {
      ...manners.thoughtful,
      ...places.london,
      languages: ['en'],
      budget: 150,
      free: 'Mon-Wed morning; Thu afternoon',
      focusAreas: ['lifeTransition', 'purpose'],
      goals: prose`In April my name comes off the door of the practice. I want to pass my clients on decently and not turn
        into the old fellow who keeps dropping in.`,
      challenges: prose`For thirty-five years people stood up when I entered. My secretary knows my blood pressure tablets
        better than I do. I have let most friends slide, and golf bores me to tears.`,
      industry: 'law',
      careerStage: 'executive',
      ageBand: '65+',
    },
  }),
  story({
    id: 'half-a-year-on-the-baltic',
    pool: 'work',
    right: 'sofia-andersson',
    decoys: { 'tom-whitaker': 'near', 'linda-marsh': 'rating', 'isabelle-laurent': 'near' },
    why: 'Healthy and content, wants six months off and his desk back afterwards: Sofia’s whole practice.',
    client: {
      ...manners.easy,
      ...places.copenhagen,
      languages: ['en'],
      budget: 100,
      free: 'Mon-Fri evening; Tue-Thu morning',
      focusAreas: ['stress', 'negotiation'],
      goals: prose`I want to sail the Baltic with my daughter for six months before she starts school, keep my position
        at the bank, and not be broke in the autumn.`,
      challenges: prose`Nobody here has ever asked for that. I do not know how to put it to my director, what to live on
        meanwhile, or whether I shall be forgotten by the time I dock.`,
      industry: 'finance',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
];
