import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for parents, would-be parents, teenagers and those who look after the old. Prices in EUR. */
export const lifeFamily = [
  coach({
    id: 'emma-thornton',
    name: 'Emma Thornton',
    headline: 'The first year of motherhood',
    bio: prose`Everybody asks about the baby. I ask about you. As a midwife turned coach I sit with women in the
      months after birth: the identity that has been rearranged, anger nobody warned of, a partner who sleeps
      through, a delivery that went otherwise than planned, the loneliness of a Tuesday afternoon. Bring the
      child, feed during the call, cry if you like. I watch for signs of postnatal depression and know when
      to send you to a doctor. Fathers are welcome on Thursdays.`,
    expertise: ['parenting', 'lifeTransition', 'confidence'],
    languages: ['en'],
    countries: ['GB', 'IE'],
    lives: places.manchester,
    rate: 50,
    formats: ['video', 'phone', 'inPerson'],
    style: 'supportive',
    hours: 'Mon-Fri 09-15',
    rating: 4.8,
    reviews: 61,
  }),
  coach({
    id: 'karin-holm',
    name: 'Karin Holm',
    headline: 'Parents of teenagers: staying close while letting go',
    bio: prose`A slammed door is also a form of contact. I was a school counsellor in Gothenburg for sixteen
      years and now coach mothers and fathers of twelve to eighteen-year-olds: screens, curfews, marks,
      lying, first love, cannabis, the son who only grunts. You will learn when to hold a line and when to
      ask one good question in the car and then be quiet. Two parents who disagree are my daily bread. We
      aim for fewer rules, better kept, and a warmer kitchen.`,
    expertise: ['parenting', 'communication'],
    languages: ['sv', 'da', 'en'],
    countries: ['SE', 'DK', 'NO', 'GB'],
    lives: places.stockholm,
    rate: 65,
    formats: ['video', 'phone'],
    style: 'balanced',
    hours: 'Mon-Thu 12-20',
    rating: 4.7,
    reviews: 54,
  }),
  coach({
    id: 'ben-archer',
    name: 'Ben Archer',
    headline: 'For students aged 14 to 19: revision, nerves, what next',
    bio: prose`I coach young people themselves; parents join for the first ten minutes and then hang up. GCSEs,
      A levels, the Leaving Cert, university choices, or simply not wanting to go in on Mondays. We sort out
      a revision timetable that has football in it, deal with phones honestly, practise for the moment when
      the paper is turned over and the mind empties, and talk about who they want to be when the uniform
      comes off. Former maths teacher. Bad at video games, willing to lose.`,
    expertise: ['academia', 'parenting', 'confidence'],
    languages: ['en'],
    countries: ['GB', 'IE'],
    lives: places.dublin,
    rate: 45,
    formats: ['video', 'inPerson'],
    style: 'balanced',
    hours: 'Mon-Fri 15-20; Sat 10-14',
    rating: 4.7,
    reviews: 49,
  }),
  coach({
    id: 'amelie-rousseau',
    name: 'Amélie Rousseau',
    headline: 'Épuisement parental et charge mentale',
    bio: prose`Vous aimez vos enfants et vous rêvez d'une chambre d'hôtel, seule, avec une porte qui ferme à
      clé. Ce n'est pas de l'ingratitude, c'est de la fatigue. J'accompagne des mères et des pères à bout :
      on pose sur la table tout ce que vous portez, y compris l'invisible, on partage autrement avec l'autre
      parent, on choisit ce qui peut rester imparfait. Séances courtes, possibles pendant la sieste ou après
      vingt et une heures. Trois enfants, un chien, aucune leçon à donner.`,
    expertise: ['parenting', 'burnout', 'relationships'],
    languages: ['fr'],
    countries: ['FR', 'BE', 'LU'],
    lives: places.paris,
    rate: 55,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 13-15; Mon-Thu 20-23',
    rating: 4.8,
    reviews: 45,
  }),
  coach({
    id: 'helen-fraser',
    name: 'Helen Fraser',
    headline: 'Carers: looking after a parent without vanishing',
    bio: prose`My mother had dementia for nine years, and for the first six I thought that doing it all was love.
      I coach sons, daughters and spouses who nurse an elderly relative: siblings who live far away and have
      opinions, the moment for a home, driving licences, power of attorney, bathing a father, resentment,
      and respite taken without a bad conscience. I know the benefits system and the bureaucracy well. Calls
      can be cancelled at the last minute, because I remember.`,
    expertise: ['caregiving', 'stress', 'conflict'],
    languages: ['en'],
    countries: ['GB', 'IE', 'CA'],
    lives: places.edinburgh,
    rate: 45,
    formats: ['phone', 'video'],
    style: 'supportive',
    hours: 'Mon-Fri 09-17; Tue-Wed 19-21',
    rating: 4.8,
    reviews: 38,
  }),
  coach({
    id: 'maria-antonia-ruiz',
    name: 'María Antonia Ruiz',
    headline: 'Cuidar a los mayores sin perderse',
    bio: prose`Trabajadora social jubilada, cuidé a mis dos padres y a una suegra con carácter. Escucho a hijas,
      y cada vez a más hijos, que sostienen a un familiar dependiente: el reparto entre hermanos, la
      residencia que nadie se atreve a nombrar, la ayuda de la administración, el cansancio que se calla, la
      culpa de salir a tomar un café. Enseño a pedir, a turnarse y a despedirse despacio. Atiendo por
      teléfono porque sé que no siempre se puede salir de casa.`,
    expertise: ['caregiving', 'stress', 'grief'],
    languages: ['es'],
    countries: ['ES'],
    lives: places.valencia,
    rate: 30,
    formats: ['phone', 'video'],
    style: 'supportive',
    hours: 'Mon-Fri 10-13; Mon-Fri 16-20',
    rating: 4.7,
    reviews: 27,
  }),
  coach({
    id: 'leila-hosseini',
    name: 'Leila Hosseini',
    headline: 'When the child does not come',
    bio: prose`Injections in the office toilet, baby showers, the two-week wait. I accompany individuals and
      couples through infertility, loss in pregnancy, and the decision to try once more or to stop. There is
      a good life without children and I will not hurry you towards it. We find ways of answering questions
      at family dinners, protecting your partnership from the calendar, and marking what has no funeral.
      After five rounds my husband and I stopped; I am no one's mother and quite happy.`,
    expertise: ['grief', 'lifeTransition', 'relationships'],
    languages: ['fa', 'de', 'en'],
    countries: ['DE', 'GB', 'SE'],
    lives: places.berlin,
    rate: 75,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Mon-Thu 11-19',
    rating: 4.8,
    reviews: 29,
  }),
];
