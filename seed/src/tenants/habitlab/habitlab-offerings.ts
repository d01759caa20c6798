import type { Offering } from '@evergrow/domain/catalog';
import { prose } from '../../prose.ts';
import type { OfferingDraft } from '../offering-draft.ts';

const noelia = ['noelia-fuentearmegil'];
const aurelio = ['aurelio-quintanar'];

const digital = (
  kind: Offering['kind'],
  euros: number,
  providerIds: string[],
  published: boolean,
  text: Pick<Offering, 'title' | 'description' | 'tags'>,
): OfferingDraft => ({
  kind,
  price: { amount: euros * 100, currency: 'EUR' },
  durationMinutes: null,
  formats: [],
  providerIds,
  addOns: [],
  published,
  ...text,
});

/** What the two creators sell and what they are still writing, by id. */
export const habitlabOfferings: Readonly<Record<string, OfferingDraft>> = {
  'cinco-minutos': digital('course', 39, noelia, true, {
    title: 'Cinco minutos: el curso',
    description: prose`Doce lecciones cortas para construir un hábito que sobreviva a una mala semana. Con audios, un
      cuaderno imprimible y una revisión honesta al final de cada módulo.`,
    tags: ['español', 'hábitos'],
  }),
  'sleep-without-gadgets': digital('course', 45, aurelio, true, {
    title: 'Sleep without Gadgets',
    description: prose`Nine lessons about light, temperature, worry and the last hour of the day. You keep a paper diary
      for two weeks and change one thing at a time.`,
    tags: ['english', 'sleep'],
  }),
  'cuaderno-de-habitos': digital('product', 12, noelia, true, {
    title: 'Cuaderno de hábitos',
    description: prose`Noventa páginas para imprimir: un seguimiento que perdona los días en blanco y preguntas para
      los domingos.`,
    tags: ['español', 'pdf'],
  }),
  'treinta-dias-de-calma': digital('program', 89, noelia, false, {
    title: 'Treinta días de calma',
    description: prose`Borrador. Un mes con un paso al día: respirar, ordenar un cajón, decir que no, llamar a alguien.
      Faltan los audios de la tercera semana y revisar el paso del día 21.`,
    tags: ['borrador', 'calma'],
  }),
  'strong-stairs': digital('program', 99, aurelio, false, {
    title: 'Strong Stairs: eight weeks at home',
    description: prose`Draft. Three sessions a week with a chair, a backpack and a staircase. Weeks one to five are
      written; six to eight need films and a gentler version for painful knees.`,
    tags: ['draft', 'strength'],
  }),
  'foco-para-inquietos': digital('program', 79, noelia, false, {
    title: 'Foco para mentes inquietas',
    description: prose`Borrador. Seis semanas para personas con TDAH, o que lo sospechan: andamios, alarmas amables y
      tareas en voz alta. Pendiente de la lectura de dos participantes de prueba.`,
    tags: ['borrador', 'TDAH'],
  }),
  'kitchen-basics': digital('program', 59, aurelio, false, {
    title: 'Kitchen Basics for Tired Evenings',
    description: prose`Draft. Four weeks, five ingredients a day, no weighing. Shopping lists are finished; the
      substitutions for coeliacs are not.`,
    tags: ['draft', 'nutrition'],
  }),
};
