/** A small shop and what people might ask it for, written for measuring: title, what it says, price in cents, tags. */
export const shelf: Readonly<Record<string, readonly [string, string, number, string]>> = {
  lullabies: [
    'Lullabies and slow stories',
    'Recordings that help little ones fall asleep.',
    1_500,
    'audio children',
  ],
  bedtime: [
    'The gentle evening course',
    'Routines for families whose children will not settle at night.',
    8_900,
    'parents',
  ],
  breathing: ['Ten quiet minutes', 'Guided breathing for anxious days at work.', 1_200, 'meditation'],
  couch: ['From couch to five kilometres', 'A running plan for people who have never run.', 2_500, 'sport'],
  strength: ['Strong at home', 'Exercises without equipment, twenty minutes a day.', 3_900, 'sport'],
  bread: ['Bread for busy people', 'Four loaves and the timetable of a working week.', 1_400, 'cooking'],
  vegan: ['Green suppers', 'Forty recipes without meat, milk or eggs.', 1_800, 'cooking'],
  budget: [
    'Where does it all go?',
    'A spreadsheet that shows a household where its money goes.',
    900,
    'finance template',
  ],
  invoice: ['The calm invoice', 'A bill template that gets freelancers paid.', 1_000, 'finance template'],
  contract: ['Contract pack', 'Agreements for designers, reviewed by a lawyer.', 6_000, 'legal template'],
  lettering: ['Pocket lettering', 'Forty days with a brush pen.', 2_000, 'drawing'],
  brushes: ['Rain brushes', 'Digital brushes for people who sketch outdoors.', 1_600, 'drawing'],
  serif: ['Saltwater Serif', 'A weathered typeface for menus and book covers.', 4_200, 'font'],
  icons: ['Kitchen icons', 'Two hundred drawings of utensils and foods as vectors.', 1_900, 'icons'],
  presets: ['Overcast presets', 'Colour settings for photographs on grey days.', 2_300, 'photography'],
  birds: [
    'Birdsong for beginners',
    'Twenty-five birds by ear, with a walk for each month.',
    1_500,
    'nature audio',
  ],
  garden: [
    'A balcony that feeds you',
    'Growing tomatoes and herbs in pots, month by month.',
    1_700,
    'nature',
  ],
  spanish: ['Spanish in the kitchen', 'Learn a language while you cook.', 3_000, 'language'],
  interview: [
    'Ask me anything',
    'Practice for job interviews, with the questions nobody likes.',
    2_900,
    'career',
  ],
  focus: ['The one-task day', 'A planner for people who get distracted.', 1_100, 'planner'],
  wedding: ['Two hundred guests', 'Checklists and seating plans for planning a wedding.', 2_200, 'template'],
  loops: ['Rainy desk loops', 'Mellow background music for studying, free of royalties.', 1_800, 'audio'],
  sql: ['SQL for shopkeepers', 'Ask your own sales data twenty useful questions.', 2_700, 'code data'],
  puppy: ['The first hundred days', 'How to raise and train a young dog.', 2_400, 'pets'],
};

/** A sentence, which products answer it, and which language it is in. */
export const asked: readonly {
  readonly text: string;
  readonly wanted: readonly string[];
  readonly language: 'en' | 'es';
}[] = [
  { text: 'something to calm my kids before bed under 20 euro', wanted: ['lullabies'], language: 'en' },
  { text: 'I want to get fit but I have never exercised', wanted: ['couch', 'strength'], language: 'en' },
  { text: 'how do I stop wasting my salary every month', wanted: ['budget'], language: 'en' },
  { text: 'a present for somebody who loves taking pictures', wanted: ['presets'], language: 'en' },
  { text: 'I have just adopted a puppy and need help', wanted: ['puppy'], language: 'en' },
  {
    text: 'something for stress at the office under 15 euros',
    wanted: ['breathing', 'focus'],
    language: 'en',
  },
  { text: 'my clients never pay me on time', wanted: ['invoice', 'contract'], language: 'en' },
  { text: 'meals for someone who does not eat animals', wanted: ['vegan'], language: 'en' },
  { text: 'we are getting married next summer', wanted: ['wedding'], language: 'en' },
  { text: 'music to concentrate while I study', wanted: ['loops'], language: 'en' },
  { text: 'I am nervous about my job application', wanted: ['interview'], language: 'en' },
  { text: 'a hobby for walks in the woods under 20 euros', wanted: ['birds'], language: 'en' },
  { text: 'grow my own vegetables in a small flat', wanted: ['garden'], language: 'en' },
  { text: 'a typeface for the cover of my novel', wanted: ['serif'], language: 'en' },
  { text: 'learn to bake at home for less than 15 euros', wanted: ['bread'], language: 'en' },
  { text: 'I keep getting distracted by my phone', wanted: ['focus'], language: 'en' },
  { text: 'tools to paint on my tablet outside', wanted: ['brushes'], language: 'en' },
  { text: 'understand the numbers of my small store', wanted: ['sql', 'budget'], language: 'en' },
  { text: 'papers to protect me when I work for a customer', wanted: ['contract'], language: 'en' },
  { text: 'beautiful handwriting with a pen under 30 euros', wanted: ['lettering'], language: 'en' },
  { text: 'algo de SQL por menos de 30 euros', wanted: ['sql'], language: 'es' },
  { text: 'quiero los presets para mis fotos', wanted: ['presets'], language: 'es' },
  { text: 'una serif para un menú de hasta 50 euros', wanted: ['serif'], language: 'es' },
  { text: 'plantillas para mi negocio por menos de 10 euros', wanted: ['budget', 'invoice'], language: 'es' },
];
