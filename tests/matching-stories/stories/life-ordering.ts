import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** Attention, standards, money and things to be finished. */
export const lifeOrdering = [
  story({
    id: 'wet-washing-wednesday',
    pool: 'life',
    right: 'zoe-mitchell',
    decoys: { 'akiko-mori': 'near', 'yasmin-farouk': 'near', 'sunny-brooks': 'rating' },
    why: 'The mess is a symptom: her daughter’s assessment described the mother too. Zoe, not a declutterer.',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 70,
      free: 'Mon-Thu morning',
      focusAreas: ['habits', 'stress'],
      goals: prose`My daughter was assessed at school, and when they read me the results I had to leave the room, because it
        was my whole childhood. I would like to run a household without crying over it.`,
      challenges: prose`Washing stays in the drum until it smells. I own a ukulele, a loom and a bread course. I paid the
        council tax twice and the gas not at all. My husband thinks I do not care.`,
      industry: 'creative',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'rewriting-the-thank-you-note',
    pool: 'life',
    right: 'yasmin-farouk',
    decoys: { 'zoe-mitchell': 'near', 'oliver-grant': 'near', 'sunny-brooks': 'rating' },
    why: 'She finishes nothing because it must be flawless: loosening standards, not attention.',
    client: {
      ...manners.gentle,
      ...places.cairo,
      languages: ['en', 'ar'],
      budget: 70,
      free: 'Mon-Fri afternoon',
      focusAreas: ['stress', 'habits'],
      goals: prose`I would like to invite people without ironing the napkins twice, and hand something in before I am sure
        that it is beyond criticism.`,
      challenges: prose`I rewrote a thank-you note nine times on Sunday. If one thing is out of place I cannot sit. My
        father was never satisfied with ninety-eight out of a hundred, and now I do it to myself.`,
      industry: 'education',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'drawer-of-red-envelopes',
    pool: 'life',
    right: 'george-bennett',
    decoys: { 'adrian-cole': 'words', 'sunny-brooks': 'rating', 'mateo-herrera': 'language' },
    why: 'Red letters in a drawer and twenty-two pounds until Friday; Adrian uses all the same words.',
    client: {
      ...manners.methodical,
      ...places.manchester,
      languages: ['en'],
      budget: 32,
      free: 'Mon-Fri morning',
      focusAreas: ['finances', 'stress'],
      goals: prose`To open the drawer. To know the real number. To be able to take the kids for chips once a month without
        hearing that number in my head.`,
      challenges: prose`Three cards, the sofa on instalments, eight hundred to my uncle. I let it ring when I do not know
        the caller. My wife believes it is half as much. There is no depression or drama here, I just buy
        things when I have had a bad day.`,
      industry: 'hospitality',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'inheritance-and-cold-feet',
    pool: 'life',
    right: 'adrian-cole',
    decoys: { 'george-bennett': 'near', 'sunny-brooks': 'rating', 'mateo-herrera': 'language' },
    why: 'A surgeon with capital and fear of the markets: this time the investors’ coach is the right one.',
    client: {
      ...manners.brisk,
      ...places.dubai,
      languages: ['en'],
      budget: 250,
      free: 'Mon-Fri evening; Mon-Fri afternoon',
      focusAreas: ['finances'],
      goals: prose`My aunt left me seven hundred thousand and it has been lying in a current account since. I want to put it to
        work in shares and perhaps a flat or two, and keep my nerve when prices fall.`,
      challenges: prose`I owe nothing to anyone; I simply freeze. In the last crash I sold on the worst day. I read three
        newspapers and do the opposite of each.`,
      industry: 'health',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'el-dia-veinte-ya-no-hay',
    pool: 'life',
    right: 'mateo-herrera',
    decoys: { 'george-bennett': 'language', 'adrian-cole': 'language', 'carmen-vidal': 'price' },
    why: 'The wage is gone by the twentieth, quick loans, rows at home about it: Mateo, at a price they can pay.',
    client: {
      ...manners.methodical,
      ...places.madrid,
      languages: ['es'],
      budget: 35,
      free: 'Mon-Fri morning',
      focusAreas: ['finances', 'relationships'],
      goals: prose`Entre los dos ganamos dos mil y el día veinte ya no queda nada. Queremos salir de los créditos esos del
        móvil y guardar algo, aunque sea poquito.`,
      challenges: prose`No abro las cartas del banco porque me pongo mala. Mi pareja gasta en el bar, yo en los niños, y
        acabamos echándonoslo en cara. Me da vergüenza pedir ayuda.`,
      industry: 'hospitality',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'half-a-novel-in-the-freezer',
    pool: 'life',
    right: 'noor-jansen',
    decoys: { 'yasmin-farouk': 'near', 'sunny-brooks': 'rating', 'zoe-mitchell': 'near' },
    why: 'A hundred and forty pages and then nothing, because of a living father: Noor.',
    client: {
      ...manners.thoughtful,
      ...places.brussels,
      languages: ['en', 'nl'],
      budget: 75,
      free: 'Mon-Thu afternoon',
      focusAreas: ['creativity', 'confidence'],
      goals: prose`There are a hundred and forty pages in my freezer, in case of fire. I would like there to be three hundred
        by next summer, even if they are bad.`,
      challenges: prose`I stopped at the scene with my father, who is alive and reads everything. Each line is struck out
        before it reaches the keyboard. I clean the oven instead. My publisher has stopped asking.`,
      industry: 'creative',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'crystals-smoothies-and-so-on',
    pool: 'life',
    right: 'sunny-brooks',
    decoys: { 'chiara-rinaldi': 'price', 'henrik-dahl': 'price', 'adrian-cole': 'price' },
    why: 'Wants exactly the bright, all-round, spiritual package, with a community: give it to her.',
    client: {
      ...manners.easy,
      ...places.losAngeles,
      languages: ['en'],
      budget: 50,
      free: 'Sun morning; Sun afternoon',
      focusAreas: ['purpose', 'health', 'confidence'],
      goals: prose`I want to feel lighter and more me! A bit of everything: breathing, green smoothies, a vision board, people
        around me who are on the same path.`,
      challenges: prose`No big drama, I am just in a rut. Plain talking therapy was too heavy for me. I love rituals and
        writing in my diary, and I need somebody sunny to keep me at it.`,
      industry: 'hospitality',
      careerStage: 'starting',
      ageBand: '25-34',
    },
  }),
];
