import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who own a business, or sell for one. */
export const workOwning = [
  story({
    id: 'half-of-us-walked-out',
    pool: 'work',
    right: 'priya-raman',
    decoys: { 'victor-petrov': 'near', 'derek-stone': 'words', 'linda-marsh': 'rating' },
    why: 'A young firm, a partner gone, first hires: Priya. Derek runs companies and marathons in slogans only.',
    client: {
      ...manners.thoughtful,
      ...places.singapore,
      languages: ['en'],
      budget: 180,
      free: 'Mon-Fri morning; Mon-Thu evening',
      focusAreas: ['leadership', 'stress'],
      goals: prose`I am running this thing alone since Wei left in June. I want to hire the next two people wisely, find out
        whether users need what we make, and go and see the funds in January without pretending.`,
      challenges: prose`We never wrote down who owned what. There is money until May. My mother asks every Sunday how it is
        going and I hear myself giving her the same speech I give to investors.`,
      industry: 'technology',
      careerStage: 'founder',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'ovens-paid-flour-unpaid',
    pool: 'work',
    right: 'victor-petrov',
    decoys: { 'priya-raman': 'near', 'rosa-jimenez': 'language', 'derek-stone': 'price' },
    why: 'A profitable-looking bakery chain that cannot pay its suppliers: cash, not feelings. Victor.',
    client: {
      ...manners.brisk,
      ...places.dubai,
      languages: ['en'],
      budget: 170,
      free: 'Mon-Fri morning',
      focusAreas: ['entrepreneurship', 'stress'],
      goals: prose`Nine bakeries, queues out of the door, and on the twenty-eighth of every month I beg the flour mill for
        another week. I want to know where it all goes and to be able to look the bank manager in the eye.`,
      challenges: prose`My accountant sends me last year's results in June. In this depression the landlord will not wait
        either. I sign cheques with my stomach in knots and have never learned to read a balance sheet.`,
      industry: 'hospitality',
      careerStage: 'founder',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'departamentos-que-no-se-venden',
    pool: 'work',
    right: 'carlos-medina',
    decoys: { 'rosa-jimenez': 'near', 'teresa-quintana': 'near', 'renata-oliveira': 'price' },
    why: 'An estate agent who loses buyers after the first visit, in Mexico: Carlos.',
    client: {
      ...manners.brisk,
      ...places.mexicoCity,
      languages: ['es'],
      budget: 70,
      free: 'Mon-Fri morning',
      focusAreas: ['sales', 'confidence'],
      goals: prose`Trabajo en una inmobiliaria y este trimestre tengo que colocar seis departamentos. Quiero aprender a
        hablar con los interesados y que no se me enfríen.`,
      challenges: prose`Les enseño el piso, me dicen que lo van a pensar y ya no contestan. Marcar a un desconocido me da
        tanta vergüenza que prefiero ordenar carpetas. Cuando piden descuento, me achico.`,
      industry: 'construction',
      careerStage: 'starting',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'dallas-dial-tone',
    pool: 'work',
    right: 'carlos-medina',
    decoys: { 'derek-stone': 'price', 'linda-marsh': 'rating', 'mei-tanaka': 'price' },
    why: 'A rep who dreads ringing strangers: Carlos works in English too; half his page is in Spanish.',
    client: {
      ...manners.brisk,
      ...places.chicago,
      languages: ['en'],
      budget: 75,
      free: 'Mon-Fri morning',
      focusAreas: ['confidence', 'communication'],
      goals: prose`I have to bring in four new accounts a month for a payroll software outfit and would like to get there
        without feeling like a pest.`,
      challenges: prose`I rehearse the first line, pick up the handset, put it back, get coffee. When they do talk to me I
        talk about features until they hang up. By the end of the month I am giving it away.`,
      industry: 'technology',
      careerStage: 'starting',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'la-fonda-de-mi-papa',
    pool: 'work',
    right: 'rosa-jimenez',
    decoys: { 'priya-raman': 'language', 'carlos-medina': 'near', 'victor-petrov': 'language' },
    why: 'Father, brother and cash register: a family firm passing to the next generation. Rosa.',
    client: {
      ...manners.easy,
      ...places.bogota,
      languages: ['es'],
      budget: 65,
      free: 'Mon-Sat morning',
      focusAreas: ['entrepreneurship', 'conflict'],
      goals: prose`Mi papá tiene 74 años y el restaurante es su vida. Mi hermano y yo queremos llevarlo adelante y
        ponerlo al día sin que él sienta que lo jubilamos.`,
      challenges: prose`Él cambia los menús a escondidas, mi hermano saca de la caja sin apuntar y en la comida del
        domingo acabamos a gritos. Mi mamá llora. Nadie sabe quién manda.`,
      industry: 'hospitality',
      careerStage: 'founder',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'four-cents-a-word',
    pool: 'work',
    right: 'peter-novak',
    decoys: { 'renata-oliveira': 'price', 'carlos-medina': 'hours', 'bruno-castelli': 'hours' },
    why: 'A translator living on low fees: what to charge when working for oneself. Renata is beyond her means.',
    client: {
      ...manners.methodical,
      ...places.berlin,
      languages: ['en'],
      budget: 70,
      free: 'Mon-Thu morning',
      focusAreas: ['finances', 'negotiation'],
      goals: prose`I turn Hungarian manuals into English for agencies, fifty hours a week, and would like to earn as much in
        thirty-five. I also want to be rid of the one who calls on Sundays.`,
      challenges: prose`My fee has not moved since 2016. Each time I sit down to write that it is going up I imagine all of
        them leaving on the same day. And then there are the months with nothing at all.`,
      industry: 'creative',
      careerStage: 'founder',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'quarterback-without-a-whistle',
    pool: 'work',
    right: 'derek-stone',
    decoys: { 'daniel-brandt': 'price', 'carlos-medina': 'near', 'nils-aalto': 'hours' },
    why: 'A thriving sales chief who asks to be drilled like an athlete at dawn: for once the showman fits.',
    client: {
      ...manners.brisk,
      ...places.chicago,
      languages: ['en'],
      budget: 200,
      free: 'Mon-Sat evening',
      focusAreas: ['productivity', 'leadership'],
      goals: prose`I played quarterback in college and now head a region of sixty reps. Numbers are good; I want them
        brutal. Give me drills, a score every night, and somebody who yells when I slack off.`,
      challenges: prose`Since I left the team nobody pushes me. I coast after lunch, skip the gym, and ease off once the
        target is in. I can take it, and I get bored by people who ask me how that makes me feel.`,
      industry: 'sports',
      careerStage: 'executive',
      ageBand: '35-44',
    },
  }),
];
