import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People far from their colleagues, or unlike them. */
export const workBelonging = [
  story({
    id: 'island-laptop-silence',
    pool: 'work',
    right: 'ines-carvalho',
    decoys: { 'linda-marsh': 'rating', 'nils-aalto': 'near' },
    why: 'Not overwork as such but working from home alone, with no end to the day: Inês.',
    client: {
      ...manners.gentle,
      ...places.lisbon,
      languages: ['en', 'pt'],
      budget: 90,
      free: 'Mon-Fri afternoon',
      focusAreas: ['stress', 'communication'],
      goals: prose`My employer is in Tallinn and I am on Madeira with a laptop. I want evenings again, and I want
        somebody at the firm to remember that I exist.`,
      challenges: prose`Some days the only voice I hear is the woman at the bakery. I answer pings at eleven at night
        so that nobody thinks I am at the beach, and then I lie there resenting it.`,
      industry: 'technology',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'squad-from-lima-to-hanoi',
    pool: 'work',
    right: 'ines-carvalho',
    decoys: { 'amara-okafor': 'near', 'farid-haddad': 'hours', 'daniel-brandt': 'price' },
    why: 'He leads already; what fails is the way people far apart meet and write. Inês redesigns that.',
    client: {
      ...manners.methodical,
      ...places.berlin,
      languages: ['en'],
      budget: 100,
      free: 'Mon-Fri morning',
      focusAreas: ['leadership', 'communication'],
      goals: prose`My product squad sits in Lima, Kraków and Hanoi. I would like fewer calls at inhuman hours and
        people who help one another without being told.`,
      challenges: prose`Half of them attend stand-up in pyjamas and the others at bedtime. Decisions get lost in
        chat, cameras are off, and I could not say whether anyone is unhappy.`,
      industry: 'technology',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'mistaken-for-the-receptionist',
    pool: 'work',
    right: 'samuel-adeyemi',
    decoys: { 'greta-vogel': 'near', 'alex-moreno': 'near', 'linda-marsh': 'rating' },
    why: 'The weight is being the only Black associate, not a lack of confidence: Samuel.',
    client: {
      ...manners.thoughtful,
      ...places.newYork,
      languages: ['en'],
      budget: 160,
      free: 'Mon-Fri morning',
      focusAreas: ['confidence', 'stress'],
      goals: prose`I want to work out which remarks to answer and which to let pass, and to have strength left for
        my cases when I get to my desk.`,
      challenges: prose`Clients hand me their coats. A partner calls me by the name of the one other Black woman, who
        left two years ago. If I object I am touchy, so I smile, and by Friday I am hollow.`,
      industry: 'law',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'why-do-only-the-same-get-hired',
    pool: 'work',
    right: 'samuel-adeyemi',
    decoys: { 'hannah-kowalski': 'near', 'daniel-brandt': 'price', 'derek-stone': 'price' },
    why: 'A head of department who wants fair selection: Samuel audits it, Hannah only coaches applicants.',
    client: {
      ...manners.methodical,
      ...places.montreal,
      languages: ['en', 'fr'],
      budget: 150,
      free: 'Mon-Thu afternoon',
      focusAreas: ['leadership'],
      goals: prose`I run a hospital department. Everyone we take on went to the same two schools, and those who look
        different leave within a year. I would like to find out why and change it without a poster campaign.`,
      challenges: prose`Each time I raise it my deputies roll their eyes: we simply choose the best. I suspect our
        pay bands as well, and I have no idea how to look at the figures without starting a war.`,
      industry: 'health',
      careerStage: 'executive',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'my-flatmate-since-nine-years',
    pool: 'work',
    right: 'alex-moreno',
    decoys: { 'samuel-adeyemi': 'price', 'linda-marsh': 'rating', 'naomi-clarke': 'price' },
    why: 'She hides her wife from the trading floor; the client never names it. Alex.',
    client: {
      ...manners.gentle,
      ...places.losAngeles,
      languages: ['en'],
      budget: 105,
      free: 'Mon-Fri morning',
      focusAreas: ['confidence', 'stress'],
      goals: prose`I would like to bring the person I married to the Christmas dinner of my department, and not have to
        plan for a month what I shall say if they ask.`,
      challenges: prose`On the trading floor I talk about my "flatmate". She has been my flatmate for nine years. The boys
        make remarks, and two of our big accounts are in places where we could be arrested.`,
      industry: 'finance',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
];
