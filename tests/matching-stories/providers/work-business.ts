import { coach } from '../coach.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';

/** Coaches for those who own, sell, price and bargain; and two much-praised voices who promise everything. */
export const workBusiness = [
  coach({
    id: 'priya-raman',
    name: 'Priya Raman',
    headline: 'Start-up founders, from idea to Series A',
    bio: prose`I have built two ventures; one was acquired, the other died with eleven people on the payroll,
      and I learned more from the second. I coach founders on the inner side of the first three years:
      co-founder agreements and ruptures, hearing what customers actually say, pitching investors without
      losing your spine, hiring numbers one to ten, and staying a person while the runway shrinks. I am not
      a consultant and will not make your deck. I ask the question you have been avoiding.`,
    expertise: ['entrepreneurship', 'leadership', 'finances'],
    languages: ['en', 'hi', 'ta'],
    countries: ['IN', 'SG', 'US', 'GB'],
    lives: places.singapore,
    rate: 150,
    formats: ['video'],
    style: 'reflective',
    hours: 'Mon-Fri 09-13; Mon-Thu 17-23',
    rating: 4.8,
    reviews: 62,
  }),
  coach({
    id: 'victor-petrov',
    name: 'Victor Petrov',
    headline: 'Fractional CFO: cash flow, debt and raising capital',
    bio: prose`Companies rarely fail because of bad products; they fail on a Thursday when payroll cannot be
      met. I teach owners of firms with five to eighty staff how to read their own figures: thirteen-week
      cash forecasts, margins per line, renegotiating bank loans and supplier credit, preparing due diligence
      for investors. In a recession the disciplined survive. Bring me statements, not feelings, and in three
      meetings you will know precisely how many weeks you have and which lever buys you more.`,
    expertise: ['finances', 'entrepreneurship'],
    languages: ['ru', 'en'],
    countries: ['CY', 'AE', 'GB'],
    lives: places.dubai,
    rate: 160,
    formats: ['video', 'inPerson'],
    style: 'directive',
    hours: 'Mon-Fri 09-18',
    rating: 4.7,
    reviews: 28,
  }),
  coach({
    id: 'carlos-medina',
    name: 'Carlos Medina',
    headline: 'Ventas con método: prospección, seguimiento y cierre',
    bio: prose`Vendí seguros puerta a puerta en Monterrey y después software a bancos; el miedo al teléfono es
      el mismo. I train account executives and shop staff, in Spanish or English, to fill a pipeline, ask
      better questions, handle "it's too expensive" and close without begging. We listen to your recorded
      calls together and change one habit per week. Trabajo con metas claras, tablero a la vista y mucha
      práctica: quien sólo quiere motivación, que ponga música.`,
    expertise: ['sales', 'communication', 'confidence'],
    languages: ['es', 'en'],
    countries: ['MX', 'US', 'CO'],
    lives: places.mexicoCity,
    rate: 65,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 07-19',
    rating: 4.6,
    reviews: 55,
  }),
  coach({
    id: 'renata-oliveira',
    name: 'Renata Oliveira',
    headline: 'Negotiation coach: ask for more, keep the relationship',
    bio: prose`I bargained for a mining company across four continents and was, for years, the only woman at the
      table. People come to me before a conversation with money in it: a raise, an offer, a supplier
      contract, a severance package. We establish your alternatives, set the figure you will not go below,
      script your opening, and rehearse with me playing the other side, unpleasantly. Atendo em português,
      español e inglês. Two or three meetings are usually enough.`,
    expertise: ['negotiation', 'communication', 'confidence'],
    languages: ['pt', 'es', 'en'],
    countries: ['BR', 'PT', 'US', 'CL'],
    lives: places.saoPaulo,
    rate: 125,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Fri 08-20',
    rating: 4.8,
    reviews: 49,
  }),
  coach({
    id: 'rosa-jimenez',
    name: 'Rosa Jiménez',
    headline: 'Empresas familiares y pequeños negocios',
    bio: prose`Crecí detrás del mostrador de la ferretería de mi abuelo, así que conozco las cenas donde nadie
      distingue entre la familia y la empresa. Ayudo a dueños de talleres, tiendas y restaurantes a poner
      orden: quién decide, quién cobra, qué pasa cuando la siguiente generación quiere hacerlo de otro modo.
      Hablamos de relevo, de hermanos socios, de sueldos entre parientes y de cómo el fundador puede soltar
      el volante sin sentirse echado. También de números, pero eso es lo fácil.`,
    expertise: ['entrepreneurship', 'conflict', 'leadership'],
    languages: ['es'],
    countries: ['MX', 'ES', 'CO', 'PE'],
    lives: places.mexicoCity,
    rate: 60,
    formats: ['video', 'phone'],
    style: 'balanced',
    hours: 'Mon-Sat 08-15',
    rating: 4.7,
    reviews: 37,
  }),
  coach({
    id: 'peter-novak',
    name: 'Peter Novák',
    headline: 'Independent for good: pricing and pipeline for the self-employed',
    bio: prose`I went solo as an illustrator in Prague, starved politely for two years, then learned to quote.
      I coach designers, translators, developers and consultants who work for themselves: what to charge,
      how to word a proposal, how to leave a customer who drains you, where the next assignment comes from
      when the present one ends, and how to take August off without panic. Friendly, concrete, allergic to
      hustle. Templates included, but we rewrite them until they sound like you.`,
    expertise: ['entrepreneurship', 'sales', 'negotiation'],
    languages: ['cs', 'sk', 'en'],
    countries: ['CZ', 'SK', 'DE', 'GB'],
    lives: places.prague,
    rate: 65,
    formats: ['video'],
    style: 'structured',
    hours: 'Mon-Thu 09-18',
    rating: 4.7,
    reviews: 44,
  }),
  coach({
    id: 'derek-stone',
    name: 'Derek Stone',
    headline: 'Business is a marathon. Run it like a champion.',
    bio: prose`Winners do not find time, they take it. I help executives and top sellers train like elite
      athletes: morning protocol, energy zones, sprint planning, recovery blocks, a finish line for every
      quarter. My clients run companies, run markets and never run out of fuel. Burnout is a pacing problem;
      procrastination is a decision; fear of the stage is unspent adrenaline. You will get a ninety-day race
      plan, a daily scorecard and a coach on the sideline who does not accept excuses. Ready? Set? Go.`,
    expertise: ['productivity', 'leadership', 'sales'],
    languages: ['en'],
    countries: ['US', 'CA', 'GB', 'AU'],
    lives: places.chicago,
    rate: 180,
    formats: ['video', 'phone'],
    style: 'directive',
    hours: 'Mon-Sat 05-20',
    rating: 5,
    reviews: 212,
  }),
  coach({
    id: 'linda-marsh',
    name: 'Linda Marsh',
    headline: 'Certified life, career, business and executive coach',
    bio: prose`Whether your goal is career change, leadership, confidence, public speaking, time management,
      promotion, stress, burnout, relationships or simply becoming the best version of yourself, I can help!
      I am a certified coach with over two thousand hours of experience and a proven five-step method. My
      clients come from all walks of life and all industries. Together we will set goals, overcome
      challenges, find balance and unlock your full potential. Book a free discovery call today and take the
      first step on your journey.`,
    expertise: ['confidence', 'careerChange', 'leadership', 'stress', 'communication'],
    languages: ['en'],
    countries: ['US', 'GB', 'CA', 'AU', 'IE'],
    lives: places.chicago,
    rate: 60,
    formats: ['video', 'phone'],
    style: 'supportive',
    hours: 'Mon-Sun 07-21',
    rating: 5,
    reviews: 187,
  }),
];
