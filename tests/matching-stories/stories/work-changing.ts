import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who want another occupation, or do not know what they want. */
export const workChanging = [
  story({
    id: 'contable-harta-de-balances',
    pool: 'work',
    right: 'lucia-ferrer',
    decoys: { 'isabelle-laurent': 'language', 'ana-beltran': 'near', 'linda-marsh': 'language' },
    why: 'Forty-seven, two decades in one trade, afraid of the mortgage: Lucía made that very move.',
    client: {
      ...manners.gentle,
      ...places.madrid,
      languages: ['es'],
      budget: 80,
      free: 'Mon-Wed evening; Mon-Thu afternoon',
      focusAreas: ['careerChange', 'purpose'],
      goals: prose`Tengo 47 años y llevo veintidós cuadrando balances en un banco. Quiero dedicarme a otra cosa antes
        de que sea tarde, aunque todavía no sé a qué.`,
      challenges: prose`Me da pánico dejar una nómina fija con la casa a medio pagar. Mi familia dice que estoy loca. Los
        domingos por la tarde se me encoge el estómago.`,
      industry: 'finance',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'barcelona-english-lawyer-fading',
    pool: 'work',
    right: 'lucia-ferrer',
    decoys: { 'isabelle-laurent': 'price', 'linda-marsh': 'rating', 'duncan-fraser': 'near' },
    why: 'Lucía works in English too, left the same trade in the same town, and fits the purse; Isabelle does not.',
    client: {
      ...manners.thoughtful,
      ...places.barcelona,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Thu afternoon; Mon-Thu evening',
      focusAreas: ['careerChange'],
      goals: prose`I have drafted contracts in Barcelona for fifteen years and would like to spend the next fifteen on
        something that I would mention at a dinner party without sighing.`,
      challenges: prose`Two children at school here and a flat to pay off, so no leaps in the dark. I have ideas, a
        bookshop, teaching, gardens, but I kill each of them by midnight.`,
      industry: 'law',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'prof-de-maths-et-apres',
    pool: 'work',
    right: 'isabelle-laurent',
    decoys: { 'claire-dubois': 'price', 'lucia-ferrer': 'language', 'kofi-mensah': 'price' },
    why: 'A French teacher wanting another occupation: the bilan de compétences is Isabelle’s craft.',
    client: {
      ...manners.thoughtful,
      ...places.brussels,
      languages: ['fr'],
      budget: 105,
      free: 'Wed afternoon; Mon-Fri evening',
      focusAreas: ['careerChange'],
      goals: prose`Après seize ans devant un tableau, je voudrais savoir si je peux faire un autre métier, et lequel,
        sans perdre un an de salaire.`,
      challenges: prose`Je n'ai jamais rien fait d'autre que d'enseigner les maths. J'ouvre des offres d'emploi, je
        referme. Mon mari me dit de foncer, ma mère de ne surtout pas lâcher un poste de fonctionnaire.`,
      industry: 'education',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'architect-of-car-parks',
    pool: 'work',
    right: 'isabelle-laurent',
    decoys: { 'linda-marsh': 'rating', 'lucia-ferrer': 'near', 'sofia-andersson': 'near' },
    why: 'Too many options and no appetite; wants to try before choosing, from London. Lucía knows Spain.',
    client: {
      ...manners.easy,
      ...places.london,
      languages: ['en'],
      budget: 115,
      free: 'Mon-Fri afternoon; Mon-Fri evening',
      focusAreas: ['purpose', 'confidence'],
      goals: prose`Eleven years of drawing car parks. I keep lists: midwife, boat builder, teacher, coder. I would like
        to find out which of these is real by touching it, not by reading one more article.`,
      challenges: prose`Every test on the internet tells me I could do anything. Rent in this city means I cannot be an
        apprentice at forty for long. Perhaps I only hate this particular firm?`,
      industry: 'construction',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'third-contract-third-city',
    pool: 'work',
    right: 'duncan-fraser',
    decoys: { 'elena-marchetti': 'near', 'linda-marsh': 'rating', 'isabelle-laurent': 'price' },
    why: 'A researcher who has had enough of temporary posts and cannot imagine another life: Duncan.',
    client: {
      ...manners.thoughtful,
      ...places.berlin,
      languages: ['en'],
      budget: 85,
      free: 'Tue-Fri afternoon',
      focusAreas: ['academia', 'identity'],
      goals: prose`I study fish parasites on my third two-year contract in my third city. I think I want out, towards
        something with a door sign and a pension, and I have no picture of what that would be.`,
      challenges: prose`All I have is a list of publications that nobody reads. My friends outside earn twice as much and I
        cannot explain what I do. And who am I, if I am not a scientist?`,
      industry: 'science',
      careerStage: 'starting',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'bit-of-everything-new-year',
    pool: 'work',
    right: 'linda-marsh',
    decoys: { 'derek-stone': 'price', 'daniel-brandt': 'price', 'isabelle-laurent': 'price' },
    why: 'No particular subject, small purse, odd hours, wants someone cheerful and general: here the generalist.',
    client: {
      ...manners.easy,
      ...places.chicago,
      languages: ['en'],
      budget: 65,
      free: 'Sun evening',
      focusAreas: ['confidence', 'careerChange', 'stress'],
      goals: prose`Nothing is wrong exactly. I would like someone upbeat to look at the whole picture with me, job, home,
        plans, and help me set a few targets for the coming year.`,
      challenges: prose`I drift. I have never done this before and only have Sunday nights. I could use structure, a bit of a
        push and regular encouragement more than a specialist.`,
      industry: 'retail',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
];
