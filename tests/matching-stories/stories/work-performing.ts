import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who must speak up, and people who make art. */
export const workPerforming = [
  story({
    id: 'best-man-two-hundred-guests',
    pool: 'work',
    right: 'mei-tanaka',
    decoys: { 'linda-marsh': 'rating', 'grace-liu': 'near' },
    why: 'A shy geologist with a toast and a congress ahead: Mei starts with one listener.',
    client: {
      ...manners.gentle,
      ...places.seattle,
      languages: ['en'],
      budget: 95,
      free: 'Mon-Thu morning',
      focusAreas: ['confidence', 'stress'],
      goals: prose`My brother wants me as best man, two hundred guests, a microphone. In May there is also my slot at the
        geology congress. I would like to get through both without a beta blocker.`,
      challenges: prose`My hands tremble so badly that the notes rustle. At school I was the boy who could not get past the
        first letter of his own name. I am happiest among rocks.`,
      industry: 'science',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'ponencia-en-el-congreso',
    pool: 'work',
    right: 'teresa-quintana',
    decoys: { 'mei-tanaka': 'language', 'ana-beltran': 'near', 'carlos-medina': 'near' },
    why: 'A vet with a talk before four hundred colleagues, in Spanish: Teresa rehearses on her feet.',
    client: {
      ...manners.gentle,
      ...places.madrid,
      languages: ['es'],
      budget: 65,
      free: 'Mon-Fri evening',
      focusAreas: ['publicSpeaking'],
      goals: prose`En octubre tengo que dar una ponencia delante de cuatrocientos veterinarios y quiero que no se me note
        el pánico. Ojalá hasta disfrutarla.`,
      challenges: prose`Cuando todos me miran se me seca la boca, acelero y olvido la mitad. La última vez leí las
        diapositivas de espaldas al público. De niña ya me escondía en las funciones.`,
      industry: 'science',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'madrid-bilingual-afternoon-speaker',
    pool: 'work',
    right: 'teresa-quintana',
    decoys: { 'mei-tanaka': 'hours', 'linda-marsh': 'rating', 'grace-liu': 'near' },
    why: 'Writes in English but speaks Spanish too; Mei sleeps during a Madrid afternoon, Teresa does not.',
    client: {
      ...manners.methodical,
      ...places.madrid,
      languages: ['en', 'es'],
      budget: 95,
      free: 'Mon-Thu afternoon',
      focusAreas: ['publicSpeaking', 'confidence'],
      goals: prose`I have been asked to address the neighbourhood assembly in Madrid about the new school, in Spanish, and
        would like to be heard up to the last row.`,
      challenges: prose`I go blank when all heads turn. My voice gets thin and climbs, and I rush to the end as if someone
        were chasing me.`,
      industry: 'education',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'sorry-can-you-say-again',
    pool: 'work',
    right: 'grace-liu',
    decoys: { 'mei-tanaka': 'price', 'linda-marsh': 'rating', 'greta-vogel': 'price' },
    why: 'Not stage fright: colleagues do not catch what he says. Grace is the speech pathologist.',
    client: {
      ...manners.methodical,
      ...places.vancouver,
      languages: ['en', 'ko'],
      budget: 80,
      free: 'Mon-Fri morning',
      focusAreas: ['communication', 'confidence'],
      goals: prose`I moved from Seoul four years ago and write better reports than my Canadian teammates. I want them to
        catch what I say the first time, and I want to get a word in.`,
      challenges: prose`They say sorry, can you say again, and then they talk to the person next to me. By the time I have
        built the sentence the meeting has gone elsewhere. At home I am the funny one.`,
      industry: 'technology',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'acuarelas-en-un-cajon',
    pool: 'work',
    right: 'bruno-castelli',
    decoys: { 'lucia-ferrer': 'price', 'rosa-jimenez': 'near', 'peter-novak': 'language' },
    why: 'A painter who has stopped painting and fears the gallery; Bruno’s page is English, he speaks Spanish.',
    client: {
      ...manners.thoughtful,
      ...places.valencia,
      languages: ['es'],
      budget: 70,
      free: 'Mon-Fri afternoon; Mon-Fri evening',
      focusAreas: ['creativity'],
      goals: prose`Pinto acuarelas y desde la exposición de hace dos años no termino ninguna. Quiero recuperar el taller,
        acabar la serie y atreverme a poner precios.`,
      challenges: prose`Veo lo que publican mis compañeras y me entra una envidia tonta. Entre las clases que doy, las
        facturas y los papeles de la subvención, el pincel se queda seco.`,
      industry: 'creative',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'cellist-who-teaches-all-week',
    pool: 'work',
    right: 'bruno-castelli',
    decoys: { 'peter-novak': 'near', 'nils-aalto': 'price', 'linda-marsh': 'rating' },
    why: 'Money and calendar appear, but the sorrow is that she no longer composes: an artist’s coach.',
    client: {
      ...manners.thoughtful,
      ...places.berlin,
      languages: ['en', 'de'],
      budget: 70,
      free: 'Tue-Fri afternoon',
      focusAreas: ['creativity', 'finances'],
      goals: prose`I used to write pieces for cello. Now I teach scales to dentists' children thirty hours a week. I want to
        finish one composition and play it in front of somebody by Christmas.`,
      challenges: prose`When I finally sit down it is quiet inside. A friend from the conservatory wins everything and I
        cannot listen to her. I am ashamed to ask for a proper fee, so I take one more pupil.`,
      industry: 'creative',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
];
