import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for couples, separations, first dates and being oneself among others. Prices in EUR. */
export const lifeHeart = [
  coach({
    id: 'david-rosen',
    name: 'David Rosen',
    headline: 'Couples: from the same quarrel to a new conversation',
    bio: prose`Every pair has one argument, performed in many costumes: dishes, mothers-in-law, money, bed. I
      help partners hear the plea underneath. In our meetings I slow you down, a great deal, until each can
      repeat what the other said without adding a rebuttal. Trust after an affair, drifting apart once the
      children came, living with very different temperaments. You may come together or begin alone. Married
      thirty-one years, twice nearly not.`,
    expertise: ['relationships', 'communication', 'conflict'],
    languages: ['en', 'he'],
    countries: ['GB', 'IL', 'US'],
    lives: places.london,
    rate: 95,
    formats: ['video', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Thu 12-21',
    rating: 4.7,
    reviews: 59,
  }),
  coach({
    id: 'carmen-vidal',
    name: 'Carmen Vidal',
    headline: 'Parejas que quieren volver a entenderse',
    bio: prose`Trabajo con dos sillas y un reloj de arena: mientras cae la arena, uno habla y el otro sólo
      escucha. Parece sencillo y no lo es. Acompaño a parejas que se han convertido en socios de logística,
      que discuten por todo o que ya ni discuten; también después de una infidelidad o con la llegada de un
      bebé. No soy juez ni decido quién tiene razón. Si lo mejor es separarse, lo digo con cariño y os
      derivo a quien pueda ayudaros bien.`,
    expertise: ['relationships', 'communication'],
    languages: ['es', 'gl'],
    countries: ['ES', 'UY', 'AR'],
    lives: places.madrid,
    rate: 60,
    formats: ['video', 'inPerson'],
    style: 'balanced',
    hours: 'Mon-Thu 15-21; Sat 10-13',
    rating: 4.8,
    reviews: 52,
  }),
  coach({
    id: 'sasha-ivanova',
    name: 'Sasha Ivanova',
    headline: 'Dating with self-respect, at any age',
    bio: prose`Apps turned courtship into a second job. I help single adults, including those who have been out
      of circulation for twenty years, to look for love without losing heart: a truthful profile, photographs
      in daylight, first meetings that are not interviews, saying no kindly, noticing who is actually
      available. We also examine whom you keep choosing, and why. I married at forty-six, after a spreadsheet
      with ninety-one entries. In Russian or English.`,
    expertise: ['relationships', 'confidence'],
    languages: ['ru', 'en'],
    countries: ['GB', 'DE', 'LV'],
    lives: places.berlin,
    rate: 70,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 11-21',
    rating: 4.6,
    reviews: 47,
  }),
  coach({
    id: 'caroline-weber',
    name: 'Caroline Weber',
    headline: 'Separation and co-parenting, across borders too',
    bio: prose`Formerly a family lawyer in Basel, I saw how much courts decide and how little they heal. I guide
      people through the end of a marriage: telling the children, the first Christmas in two homes, e-mails
      to an ex that do not start a fire, a parenting plan that works with school holidays in two countries,
      and the long task of being somebody on your own. Ich berate auf Deutsch, en français, or in English. I
      do not give legal advice any more, gladly.`,
    expertise: ['lifeTransition', 'parenting', 'conflict', 'relationships'],
    languages: ['de', 'fr', 'en'],
    countries: ['CH', 'DE', 'FR'],
    lives: places.zurich,
    rate: 90,
    formats: ['video', 'phone'],
    style: 'balanced',
    hours: 'Mon-Fri 08-18',
    rating: 4.7,
    reviews: 44,
  }),
  coach({
    id: 'gonzalo-ibarra',
    name: 'Gonzalo Ibarra',
    headline: 'Después de la ruptura: reconstruirse',
    bio: prose`Me divorcié con dos niños pequeños y un sofá prestado. Acompaño a hombres y mujeres en el primer
      año tras una separación: las noches sin los hijos, los abogados, la casa vacía, la rabia que no deja
      dormir, el momento de contarlo en el colegio y en la familia. Ordenamos lo urgente, protegemos a los
      críos de la guerra y poco a poco vuelve a aparecer una vida propia. Hablo claro y escucho mucho.`,
    expertise: ['lifeTransition', 'parenting', 'relationships'],
    languages: ['es'],
    countries: ['ES', 'CL', 'AR'],
    lives: places.bilbao,
    rate: 50,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 17-22; Sun 10-13',
    rating: 4.7,
    reviews: 39,
  }),
  coach({
    id: 'jamie-soler',
    name: 'Jamie Soler',
    headline: 'Telling the people you love who you are',
    bio: prose`Gay son of a Baptist choir director, raised between Girona and Leeds. I coach people of every age
      who are discovering, or finally admitting, their orientation or gender: the words, the timing, the
      mother who cries, the father who goes silent, the spouse of twenty years, the congregation. Late
      bloomers are my speciality; my oldest client was seventy-four. I also meet parents who have just been
      told and want to get it right. Safety first, then joy. English, Spanish and Catalan.`,
    expertise: ['identity', 'relationships', 'confidence'],
    languages: ['en', 'es', 'ca'],
    countries: ['ES', 'GB', 'IE'],
    lives: places.barcelona,
    rate: 55,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 10-20',
    rating: 4.8,
    reviews: 41,
  }),
  coach({
    id: 'oliver-grant',
    name: 'Oliver Grant',
    headline: 'Social confidence for shy adults',
    bio: prose`I once left my own birthday party through a bathroom window. I work with adults who dread small
      talk, replay every sentence afterwards, and have fewer friends than they would like. No power poses. We
      build a ladder of tiny exposures, from asking a shop assistant a question to hosting supper, and climb
      it together, sometimes literally with me in your ear. You will learn to be interested instead of
      interesting, and to survive a silence.`,
    expertise: ['confidence', 'communication', 'relationships'],
    languages: ['en'],
    countries: ['GB', 'IE', 'NZ'],
    lives: places.manchester,
    rate: 55,
    formats: ['video', 'phone', 'inPerson'],
    style: 'structured',
    hours: 'Mon-Fri 12-21',
    rating: 4.6,
    reviews: 46,
  }),
];
