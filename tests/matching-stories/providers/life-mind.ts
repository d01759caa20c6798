import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for attention, standards, money and making things; and a much-praised generalist. Prices in EUR. */
export const lifeMind = [
  coach({
    id: 'zoe-mitchell',
    name: 'Zoe Mitchell',
    headline: 'Everyday life with ADHD',
    bio: prose`Laundry that goes mouldy in the machine, seven hobbies in the cupboard, bills paid at double the
      price. I found out at thirty-nine, along with both of my daughters. I coach women and anyone else whose
      diagnosis came late: grieving the years of being called careless, learning how your attention really
      moves, body doubling on video, kitchens arranged for forgetful people, medication diaries, telling your
      partner. Shame makes it worse and laughter helps. Sessions have a timer, a recap and a silly reward.`,
    expertise: ['focusAdhd', 'habits', 'productivity'],
    languages: ['en'],
    countries: ['GB', 'IE', 'CA'],
    lives: places.london,
    rate: 60,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Fri 09-15; Mon-Tue 19-21',
    rating: 4.8,
    reviews: 72,
  }),
  coach({
    id: 'yasmin-farouk',
    name: 'Yasmin Farouk',
    headline: 'Good enough: loosening perfectionism',
    bio: prose`Straight-A pupil, flawless host, seven drafts of a birthday card. I coach people whose standards
      have become a cage and who secretly believe that nobody would love the unpolished version. We run
      deliberate experiments: send it with the typo, leave the guest room unmade, rest before the list is
      done, and watch what happens, which is usually nothing. Warm, playful, a little provocative. I draw on
      compassion-focused practice and on being the eldest daughter of an Egyptian surgeon.`,
    expertise: ['confidence', 'stress'],
    languages: ['ar', 'en'],
    countries: ['EG', 'GB', 'AE'],
    lives: places.dubai,
    rate: 60,
    formats: ['video'],
    style: 'supportive',
    hours: 'Mon-Fri 14-22',
    rating: 4.7,
    reviews: 42,
  }),
  coach({
    id: 'george-bennett',
    name: 'George Bennett',
    headline: 'Out of household debt, without shame',
    bio: prose`I used to be the man from the bank who telephoned you. Then I owed money myself. I help
      individuals and families face what they owe: we open every envelope together, list it from the
      smallest to the worst, speak to creditors, set a weekly allowance that includes a treat, and change the
      moments in which the card comes out. Overdrafts, catalogues, loans among relatives, gambling in the
      past. Free of judgement and of products; I sell no loan and no course.`,
    expertise: ['finances', 'habits', 'stress'],
    languages: ['en'],
    countries: ['GB', 'IE'],
    lives: places.manchester,
    rate: 30,
    formats: ['phone', 'video'],
    style: 'structured',
    hours: 'Mon-Fri 09-19',
    rating: 4.7,
    reviews: 55,
  }),
  coach({
    id: 'mateo-herrera',
    name: 'Mateo Herrera',
    headline: 'Finanzas personales para llegar a fin de mes',
    bio: prose`Hijo de tendera, aprendí a sumar en el reverso de los recibos. Ayudo a personas y familias que
      viven al día, con tarjetas al límite o préstamos rápidos, a recuperar el mando: un presupuesto de una
      sola hoja, llamadas a los bancos que hacemos juntos, un colchón aunque sea de cien euros, y hablar de
      dinero en pareja sin gritos. No vendo fondos ni criptomonedas. El primer mes duele, el tercero se
      respira. Doy talleres gratuitos en bibliotecas de barrio.`,
    expertise: ['finances', 'habits', 'relationships'],
    languages: ['es'],
    countries: ['ES', 'MX', 'CO'],
    lives: places.madrid,
    rate: 30,
    formats: ['video', 'phone'],
    style: 'structured',
    hours: 'Mon-Fri 09-14; Tue-Thu 18-21',
    rating: 4.6,
    reviews: 33,
  }),
  coach({
    id: 'adrian-cole',
    name: 'Adrian Cole',
    headline: 'Wealth mindset and investing through any depression',
    bio: prose`Markets panic; you should not. I coach professionals with capital to invest on the psychology of
      money: asset allocation, property, riding out recession and depression, leaving debt behind through
      leverage that works for you, and thinking like an owner. My members receive a monthly outlook and a
      seat in my mastermind. The average portfolio in our community exceeds half a million. Financial
      freedom is a decision, not a salary. Sleep well at night while your money runs its own marathon.`,
    expertise: ['finances', 'habits', 'purpose'],
    languages: ['en'],
    countries: ['GB', 'AE', 'US'],
    lives: places.dubai,
    rate: 190,
    formats: ['video', 'inPerson'],
    style: 'directive',
    hours: 'Mon-Fri 09-20',
    rating: 4.9,
    reviews: 141,
  }),
  coach({
    id: 'noor-jansen',
    name: 'Noor Jansen',
    headline: 'Novelists and essayists in front of the blank page',
    bio: prose`Four published books, one of them after a silence of six years. I coach writers: people with half
      a manuscript in a drawer, with a deadline and a frozen hand, with a voice in the head that edits before
      the sentence exists. We agree on a small daily quota, I read pages without correcting, we find out what
      the story is frightened of. Memoirs involving living relatives are a speciality. Poets too. Dutch and
      English; texts may be in either.`,
    expertise: ['creativity', 'confidence'],
    languages: ['nl', 'en'],
    countries: ['NL', 'BE', 'GB'],
    lives: places.amsterdam,
    rate: 65,
    formats: ['video', 'inPerson'],
    style: 'reflective',
    hours: 'Mon-Thu 11-18',
    rating: 4.7,
    reviews: 34,
  }),
  coach({
    id: 'akiko-mori',
    name: 'Akiko Mori',
    headline: 'Clearing a home, gently',
    bio: prose`Objects are arguments with the past. I help people empty attics, spare rooms and parents' houses,
      over video, one shelf at a time. You hold up a thing, you tell me about it, you decide; I never say
      throw. For collectors, for the newly single, for those moving to something smaller, for anyone who has
      stopped inviting visitors because of the hallway. We plan where donations go, and how the order stays
      after I have left. Japanese and English.`,
    expertise: ['habits', 'productivity', 'stress'],
    languages: ['ja', 'en'],
    countries: ['JP', 'GB', 'US'],
    lives: places.london,
    rate: 50,
    formats: ['video', 'inPerson'],
    style: 'balanced',
    hours: 'Mon-Sat 10-17',
    rating: 4.8,
    reviews: 60,
  }),
  coach({
    id: 'sunny-brooks',
    name: 'Sunny Brooks',
    headline: 'Holistic life coach: mind, body, love, purpose',
    bio: prose`Hello, beautiful soul! Whatever you are struggling with, be it weight, sleep, stress, confidence,
      grief, relationships, habits, parenting, money blocks or finding your purpose, the answers are already
      inside you. My signature Radiant Life programme combines mindset, breath work, nutrition, journaling
      and manifestation to help you release what no longer serves you and step into abundance. Over three
      hundred five-star reviews! Join our loving community and start glowing today. Your best life is
      waiting.`,
    expertise: ['confidence', 'health', 'relationships', 'purpose', 'stress'],
    languages: ['en'],
    countries: ['US', 'GB', 'IE', 'AU', 'CA'],
    lives: places.losAngeles,
    rate: 45,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Sun 06-20',
    rating: 5,
    reviews: 304,
  }),
];
