import { prose } from '../../prose.ts';
import type { Product } from './product.ts';

/** Books, recipes, sounds and code to learn from. */
export const learningProducts: readonly Product[] = [
  {
    id: 'photo-presets-overcast',
    title: 'Overcast: Presets for Grey Countries',
    pounds: 23,
    tags: ['photography', 'presets'],
    description: prose`Fourteen Lightroom presets for soft light, wet streets and faces under hats. Made from eight
      hundred Scottish and Basque photographs, with notes on when not to use them.`,
  },
  {
    id: 'sounds-of-a-house',
    title: 'Sounds of a House',
    pounds: 26,
    tags: ['audio', 'samples'],
    description: prose`Three hundred recordings from one Victorian house: kettles, stairs, pipes, a piano nobody tunes.
      24-bit WAV at 96 kHz, tagged by room and mood, free to use in films and games.`,
  },
  {
    id: 'lofi-loops',
    title: 'Rainy Desk Loops',
    pounds: 18,
    tags: ['audio', 'music'],
    description: prose`Forty-two loops at 70 to 84 beats per minute, with stems and MIDI. Drums played with brushes, a
      nylon guitar and a tape machine with a character of its own. Royalty-free.`,
  },
  {
    id: 'bread-for-busy-people',
    title: 'Bread for Busy People',
    pounds: 12,
    tags: ['e-book', 'food'],
    description: prose`A 96-page e-book about four breads and the timetable of a working week. Photographs of mistakes
      included, because that is what one looks for at midnight. PDF and EPUB.`,
  },
  {
    id: 'one-pot-cards',
    title: 'One Pot: 40 Recipe Cards',
    pounds: 10,
    tags: ['food', 'print'],
    description: prose`Forty suppers on printable cards, each with one pot, one side and a way to stretch it for two
      more people. Metric first, with a vegetarian version of every card.`,
  },
  {
    id: 'css-without-fear',
    title: 'CSS without Fear',
    pounds: 34,
    tags: ['e-book', 'code'],
    description: prose`The cascade, grid, container queries and colour explained with paper models and fifty small
      exercises. 210 pages, a repository of solutions, and free updates for two years.`,
  },
  {
    id: 'sql-for-shopkeepers',
    title: 'SQL for Shopkeepers',
    pounds: 27,
    tags: ['e-book', 'data'],
    description: prose`Ask your own sales data twenty useful questions: who comes back, what sells together, which
      discount was a present to strangers. With a practice database of an invented hardware shop.`,
  },
  {
    id: 'shader-sketchbook',
    title: 'Shader Sketchbook',
    pounds: 31,
    tags: ['code', 'graphics'],
    description: prose`Thirty commented GLSL sketches from a single circle to a stormy sea, each of them under sixty
      lines. Runs in the browser; the last chapter shows how to put one behind your website without melting phones.`,
  },
  {
    id: 'beginners-birdsong',
    title: 'Birdsong for Beginners',
    pounds: 15,
    tags: ['audio', 'nature'],
    description: prose`Twenty-five British birds by ear, in the order in which you will meet them. Recordings, mnemonics
      and a printable walk sheet for each month. Start with the robin; everybody does.`,
  },
  {
    id: 'pocket-lettering',
    title: 'Pocket Lettering Course',
    pounds: 20,
    tags: ['workbook', 'lettering'],
    description: prose`A forty-day workbook for brush pens and cheap paper. Ten minutes a day, with guide sheets for
      left-handed people and a gallery of honest first attempts. PDF for print and tablet.`,
  },
];
