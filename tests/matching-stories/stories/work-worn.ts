import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People whom work has emptied. */
export const workWorn = [
  story({
    id: 'cannot-hear-the-phone-ring',
    pool: 'work',
    right: 'tom-whitaker',
    decoys: { 'erin-gallagher': 'price', 'derek-stone': 'price', 'linda-marsh': 'rating' },
    why: 'Signed off, flat, dreading the return: recovery with patience. Derek would call it a pacing problem.',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 110,
      free: 'Tue-Fri morning; Tue-Fri afternoon',
      focusAreas: ['stress', 'health'],
      goals: prose`My GP has written me a note until Easter. I would like to be able to hear a telephone without shaking,
        and then decide whether I ever set foot in that depot again.`,
      challenges: prose`For two years I did three people's jobs because nobody else knew how. Now I cry at adverts and cannot
        choose between two sorts of bread. My mates say take a fortnight in Spain.`,
      industry: 'retail',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'break-or-breakdown',
    pool: 'work',
    right: 'tom-whitaker',
    alsoRight: ['sofia-andersson'],
    decoys: { 'linda-marsh': 'rating', 'isabelle-laurent': 'near' },
    why: 'Depleted (Tom), and asking for a long leave from her employer (Sofia): either is a good first call.',
    client: {
      ...manners.easy,
      ...places.edinburgh,
      languages: ['en'],
      budget: 110,
      free: 'Tue-Fri morning; Tue-Fri afternoon',
      focusAreas: ['stress', 'lifeTransition'],
      goals: prose`I want to step away from the charity for three or four months, with my trustees' blessing, and find out
        whether the tank fills up again.`,
      challenges: prose`I snap at people I like and feel nothing about work that used to move me. I do not know whether I
        need rest, a doctor or a different post, nor how to ask for any of the three.`,
      industry: 'nonprofit',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'pager-in-the-drawer',
    pool: 'work',
    right: 'erin-gallagher',
    decoys: { 'tom-whitaker': 'hours', 'javier-soto': 'language', 'linda-marsh': 'rating' },
    why: 'A Californian doctor at the end of her strength, free only in the evening: Tom is asleep then.',
    client: {
      ...manners.thoughtful,
      ...places.losAngeles,
      languages: ['en'],
      budget: 150,
      free: 'Mon-Thu evening',
      focusAreas: ['burnout', 'careerChange'],
      goals: prose`Eighteen years in the emergency room. I want to find out whether I can still be a doctor in some form, or
        whether this is simply over.`,
      challenges: prose`I used to hold people's hands. Now I see beds. I have not taken a sick day since residency,
        everyone around me brags about not sleeping, and I am terrified of it ending up in my file.`,
      industry: 'health',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'maestra-sin-pilas',
    pool: 'work',
    right: 'javier-soto',
    decoys: { 'tom-whitaker': 'language', 'ana-beltran': 'near', 'lucia-ferrer': 'price' },
    why: 'A schoolteacher empty inside, in Spanish, on a teacher’s pay: Javier works with exactly these people.',
    client: {
      ...manners.gentle,
      ...places.buenosAires,
      languages: ['es'],
      budget: 55,
      free: 'Mon-Thu afternoon; Mon-Thu evening',
      focusAreas: ['burnout'],
      goals: prose`Soy maestra de primaria desde hace diecinueve años. Quiero volver a tener ganas de entrar al aula, o
        al menos dejar de llorar en el auto antes de bajar.`,
      challenges: prose`Antes me reía con los chicos y hoy cuento los minutos. En casa no tengo paciencia ni para mi
        hija. La directora me pide cada vez más papeles y no sé decirle que no.`,
      industry: 'education',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'turno-de-noche-en-la-uci',
    pool: 'work',
    right: 'javier-soto',
    decoys: { 'erin-gallagher': 'language', 'lucia-ferrer': 'near', 'nils-aalto': 'language' },
    why: 'A nurse on shifts who feels nothing for patients any more and is thinking of leaving: not yet Lucía.',
    client: {
      ...manners.gentle,
      ...places.madrid,
      languages: ['es'],
      budget: 75,
      free: 'Mon-Sun evening; Tue morning',
      focusAreas: ['stress', 'purpose'],
      goals: prose`Trabajo en cuidados intensivos. Necesito dormir, dejar de sentirme mala persona por pedir una baja y
        decidir con calma si sigo en el hospital.`,
      challenges: prose`Desde la pandemia los enfermos son números de cama y eso me asusta. Encadeno guardias, falto a
        los cumpleaños, y cuando libro me quedo mirando la pared.`,
      industry: 'health',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
];
