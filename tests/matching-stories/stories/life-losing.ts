import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People whom someone has left by dying. */
export const lifeLosing = [
  story({
    id: 'two-cups-every-morning',
    pool: 'life',
    right: 'margaret-doyle',
    decoys: { 'josephine-ward': 'hours', 'sunny-brooks': 'rating', 'pilar-navarro': 'language' },
    why: 'He still sets out two cups; a long marriage ended by an illness. Mornings in Ireland: Margaret.',
    client: {
      ...manners.thoughtful,
      ...places.dublin,
      languages: ['en'],
      budget: 55,
      free: 'Mon-Fri morning',
      focusAreas: ['purpose', 'lifeTransition'],
      goals: prose`I would like to find out whether there is anything I want, apart from the one thing I cannot have.`,
      challenges: prose`I put out two cups every morning and put one back. Her coat is on the hook. It will be a year at
        Hallowe'en, and people have stopped mentioning her, I suppose out of kindness. On Saturday I laughed at
        something, and felt like a traitor.`,
      industry: 'other',
      careerStage: 'retired',
      ageBand: '65+',
    },
  }),
  story({
    id: 'he-left-for-hockey-practice',
    pool: 'life',
    right: 'josephine-ward',
    decoys: { 'margaret-doyle': 'hours', 'sunny-brooks': 'rating', 'pilar-navarro': 'language' },
    why: 'A child lost without warning, a mother free at night on the Pacific: Josephine in every respect.',
    client: {
      ...manners.gentle,
      ...places.vancouver,
      languages: ['en'],
      budget: 65,
      free: 'Mon-Wed evening',
      focusAreas: ['grief'],
      goals: prose`My boy left for hockey practice on a Tuesday and the police came at six. I want to get through the second
        winter. That is all I can think of wanting.`,
      challenges: prose`Everyone was here, with lasagne, and now the phone is silent. I still hear the garage door. I can
        only speak of it when his little brother is asleep.`,
      industry: 'homeAndFamily',
      careerStage: 'careBreak',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'la-silla-de-mi-padre',
    pool: 'life',
    right: 'pilar-navarro',
    decoys: { 'margaret-doyle': 'language', 'maria-antonia-ruiz': 'near', 'gonzalo-ibarra': 'near' },
    why: 'Her father has died and the family is silent about it: Pilar. The caring is over, so not María Antonia.',
    client: {
      ...manners.thoughtful,
      ...places.mexicoCity,
      languages: ['es'],
      budget: 60,
      free: 'Mon-Thu morning',
      focusAreas: ['grief'],
      goals: prose`Mi papá falleció en enero y todavía le marco al celular para oír su contestadora. Quisiera recordarlo sin
        que se me cierre la garganta.`,
      challenges: prose`En la mesa nadie toca su silla ni dice una palabra. Mi mamá quiere regalar todo y yo no puedo ver
        salir sus camisas. Me dicen que ya pasó medio año.`,
      industry: 'education',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'forty-years-in-mums-loft',
    pool: 'life',
    right: 'akiko-mori',
    alsoRight: ['margaret-doyle'],
    decoys: { 'zoe-mitchell': 'near', 'sunny-brooks': 'rating' },
    why: 'The house must be emptied by spring (Akiko); the mother it belonged to has died (Margaret).',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 60,
      free: 'Mon-Fri afternoon; Mon-Fri morning',
      focusAreas: ['lifeTransition', 'productivity'],
      goals: prose`Mum's bungalow has to be handed over in March. I would like to go through forty years of it box by box and
        come out with what matters and without a skip full of regret.`,
      challenges: prose`I pick up a gravy boat and the afternoon is gone. My sister wants everything burnt. My own spare
        room is already full of hers, and I have not had anyone round since the funeral.`,
      industry: 'publicService',
      careerStage: 'senior',
      ageBand: '55-64',
    },
  }),
];
