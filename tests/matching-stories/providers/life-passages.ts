import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for loss, new countries, last working days, belief and staying sober. Prices in EUR. */
export const lifePassages = [
  coach({
    id: 'margaret-doyle',
    name: 'Margaret Doyle',
    headline: 'Walking with the bereaved',
    bio: prose`Hospice chaplain in Cork for twenty years; no creed required. I keep company with people after a
      death, whether last month or long ago and never spoken of. There are no stages to pass. We talk about
      the one who is gone, about clothes in a wardrobe, anniversaries, anger at the living, and the odd guilt
      of the first good day. Later, when you ask for it, we look at what a life around this absence could be
      like. Silence is fine; I bring my own tea.`,
    expertise: ['grief', 'purpose'],
    languages: ['en', 'ga'],
    countries: ['IE', 'GB'],
    lives: places.dublin,
    rate: 45,
    formats: ['phone', 'video', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Fri 10-18',
    rating: 4.8,
    reviews: 51,
  }),
  coach({
    id: 'pilar-navarro',
    name: 'Pilar Navarro',
    headline: 'Acompañamiento en el duelo',
    bio: prose`Perdí a mi hermano cuando yo tenía veinticinco años y durante mucho tiempo nadie pronunció su
      nombre en casa. Desde entonces me dedico a que se pueda hablar de los muertos. Acompaño a viudas,
      hijos, padres, amigos; también pérdidas que los demás no reconocen. Lloramos, reímos, escribimos
      cartas, decidimos qué hacer con la ropa y con los domingos. No hay prisa ni manera correcta. A veces
      derivo a psicoterapia y lo explico sin rodeos.`,
    expertise: ['grief', 'purpose', 'relationships'],
    languages: ['es'],
    countries: ['ES', 'MX', 'AR'],
    lives: places.madrid,
    rate: 50,
    formats: ['video', 'phone', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Thu 10-19',
    rating: 4.8,
    reviews: 43,
  }),
  coach({
    id: 'walter-schmid',
    name: 'Walter Schmid',
    headline: 'Gut ankommen im Ruhestand',
    bio: prose`Vierzig Jahre Bauingenieur, dann plötzlich jeden Tag Sonntag. Ich begleite Menschen ab sechzig,
      die merken, dass der Kalender leer und die Wohnung zu zweit eng geworden ist. Wofür stehe ich auf? Wer
      braucht mich noch? Wie teilen wir als Paar den neuen Alltag? Wir suchen Aufgaben, Ehrenamt, Freunde,
      einen Rhythmus und den Mut, auch einmal nichts zu leisten. Gern beim Spazierengehen in München oder am
      Telefon. In English as well, if you are patient with me.`,
    expertise: ['retirement', 'purpose', 'relationships'],
    languages: ['de', 'en'],
    countries: ['DE', 'AT'],
    lives: places.munich,
    rate: 55,
    formats: ['phone', 'video', 'inPerson'],
    style: 'balanced',
    hours: 'Mon-Fri 09-16',
    rating: 4.6,
    reviews: 23,
  }),
  coach({
    id: 'nadia-elamin',
    name: 'Nadia El-Amin',
    headline: 'Settling abroad: expat life and trailing partners',
    bio: prose`Khartoum, Geneva, Houston, Dubai, Utrecht: I have unpacked the same teapot in eleven houses. I
      coach people who moved for a posting, their own or a spouse's, and find that paradise feels oddly
      empty: no work permit, acquaintances who leave every June, children with three accents, parents ageing
      on another continent. We rebuild routine, friendship and purpose, and decide whether to stay, move on
      or return. Culture shock has a curve; knowing where you stand on it helps. Arabic, French, English.`,
    expertise: ['relocation', 'identity', 'relationships'],
    languages: ['ar', 'fr', 'en'],
    countries: ['NL', 'AE', 'CH', 'US'],
    lives: places.amsterdam,
    rate: 75,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 08-17',
    rating: 4.7,
    reviews: 48,
  }),
  coach({
    id: 'diego-paredes',
    name: 'Diego Paredes',
    headline: 'Migrar y volver a empezar en España',
    bio: prose`Llegué de Quito con un título de arquitecto y trabajé tres años de camarero. Acompaño a personas
      latinoamericanas que acaban de instalarse aquí: papeles, homologaciones y empadronamiento, sí, pero
      sobre todo el nudo en la garganta de las videollamadas, los hijos que preguntan cuándo volvemos, el
      acento del que se ríen, el orgullo de hacer trabajos que uno nunca imaginó. Trazamos un plan realista a
      un año y tejemos una red. Precios solidarios.`,
    expertise: ['relocation', 'jobSearch', 'identity'],
    languages: ['es'],
    countries: ['ES', 'EC', 'CO', 'VE', 'PE'],
    lives: places.barcelona,
    rate: 30,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 18-22; Sat 09-14',
    rating: 4.7,
    reviews: 36,
  }),
  coach({
    id: 'paulo-mendes',
    name: 'Paulo Mendes',
    headline: 'Unblocking adult language learners',
    bio: prose`You have finished the app, twice, and cannot order a coffee. I am not a teacher of grammar; I coach
      the learner. Together we find why you go mute, design twenty minutes a day that you will really do,
      choose materials you enjoy, arrange conversation partners and a date by which you will make a phone
      call in Spanish, Portuguese or English without translating in your head. I learned six languages after
      thirty, all of them with mistakes. Perfection is the enemy of being understood.`,
    expertise: ['communication', 'habits', 'confidence', 'relocation'],
    languages: ['pt', 'es', 'en'],
    countries: ['PT', 'ES', 'BR'],
    lives: places.lisbon,
    rate: 40,
    formats: ['video'],
    style: 'structured',
    hours: 'Mon-Sat 08-20',
    rating: 4.6,
    reviews: 57,
  }),
  coach({
    id: 'thomas-abara',
    name: 'Thomas Abara',
    headline: 'Doubt, vocation and the large questions',
    bio: prose`I was a Jesuit for fourteen years and am now married with a daughter. People come to me when the
      beliefs they were raised in no longer hold, or when a successful life rings hollow, or when, to their
      embarrassment, they have begun to pray. I belong to nobody's party. We read a little, keep a notebook,
      practise stillness, and put your question in words precise enough to live with. Clergy, believers,
      former believers and the merely puzzled. One meeting a month is often sufficient.`,
    expertise: ['purpose', 'identity'],
    languages: ['en', 'it'],
    countries: ['NG', 'GB', 'IT'],
    lives: places.rome,
    rate: 50,
    formats: ['video', 'phone'],
    style: 'reflective',
    hours: 'Tue-Sat 10-19',
    rating: 4.7,
    reviews: 26,
  }),
  coach({
    id: 'rick-dawson',
    name: 'Rick Dawson',
    headline: 'Alcohol-free and staying that way',
    bio: prose`My last drink was on the ninth of May 2009. I coach people in early and middle recovery, and the
      many who are not "bad enough" for a clinic but are tired of negotiating with a bottle. What do you do
      at five o'clock? At weddings? When the pink cloud lifts and the feelings show up? We make plans for
      cravings, rebuild friendships and trust at home, and find out what the wine was doing for you. I respect
      meetings and medication alike. Detox is for doctors; ask me and I'll tell you where.`,
    expertise: ['sobriety', 'habits', 'health'],
    languages: ['en'],
    countries: ['GB', 'IE', 'US'],
    lives: places.london,
    rate: 55,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 16-22; Sat-Sun 10-14',
    rating: 4.8,
    reviews: 67,
  }),
  coach({
    id: 'josephine-ward',
    name: 'Josephine Ward',
    headline: 'After a sudden death',
    bio: prose`My son was twenty-two. It has been fourteen years and I can say his name in any room. I sit with
      those whose person was there at breakfast and not at supper: accident, suicide, a heart that stopped.
      The first year is logistics and disbelief; the second is often worse, when the casseroles have ended.
      We go at the speed of your breath. Evenings and weekends, because that is when the house is quiet. I am
      trained in trauma-informed practice and refer onwards without hesitation.`,
    expertise: ['grief', 'lifeTransition', 'relationships'],
    languages: ['en'],
    countries: ['CA', 'US'],
    lives: places.vancouver,
    rate: 60,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Thu 17-22; Sat-Sun 13-20',
    rating: 4.8,
    reviews: 28,
  }),
];
