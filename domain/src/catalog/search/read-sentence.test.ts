import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceLanguage } from './fold-text.ts';
import { readSentence } from './read-sentence.ts';

const sold = new Set(['course', 'product', 'bundle'] as const);
const read = (sentence: string) => {
  const { min, max, currency, kinds, inStock } = readSentence(sentence, 'EUR', sold);
  return { min, max, currency, ...(kinds.length ? { kinds } : {}), ...(inStock ? { inStock } : {}) };
};

describe('prices', () => {
  test.each([
    ['something to calm my kids before bed under 20 euro', { min: null, max: 2000, currency: 'EUR' }],
    ['a planner for less than £7.50', { min: null, max: 750, currency: 'GBP' }],
    ['icons up to $15', { min: null, max: 1500, currency: 'USD' }],
    ['something at most twenty euros', { min: null, max: 2000, currency: 'EUR' }],
    ['fonts 30€ or less', { min: null, max: 3000, currency: 'EUR' }],
    ['fonts below 30', { min: null, max: 3000, currency: null }],
    ['between 10 and 20 euros for a birthday', { min: 1000, max: 2000, currency: 'EUR' }],
    ['a gift, €10-20', { min: 1000, max: 2000, currency: 'EUR' }],
    ['a gift of around 20 euros', { min: 1500, max: 2500, currency: 'EUR' }],
    ['over 1,250.50 dollars', { min: 125050, max: null, currency: 'USD' }],
    ['above 1.250 euros', { min: 125000, max: null, currency: 'EUR' }],
    ['less than 3000 yen', { min: null, max: 3000, currency: 'JPY' }],
    ['algo para dormir por menos de 15 euros', { min: null, max: 1500, currency: 'EUR' }],
    ['una fuente de hasta 40 €', { min: null, max: 4000, currency: 'EUR' }],
    ['entre 10 y 25 libras', { min: 1000, max: 2500, currency: 'GBP' }],
    ['más de cincuenta euros', { min: 5000, max: null, currency: 'EUR' }],
    ['recetas, máximo 12,50 €', { min: null, max: 1250, currency: 'EUR' }],
    ['from 5 to 8 euros', { min: 500, max: 800, currency: 'EUR' }],
  ])('%s', (sentence, wanted) => {
    expect(read(sentence)).toEqual(wanted);
  });

  test.each([
    'a routine under 20 minutes',
    'games for kids under 5',
    'a book of less than 100 pages',
    'plans for about 3 people',
    'learn to cook from 3 ingredients',
    'juegos para niños de menos de 8 años',
    'top 10 habits',
    'gluten free recipes',
    'a sugar-free week',
    'my free time',
  ])('none in "%s"', (sentence) => {
    expect(read(sentence)).toEqual({ min: null, max: null, currency: null });
  });

  test.each(['a free template', 'algo gratis para mis hijos', 'something for free', 'plantillas gratuitas'])(
    'nothing to pay in "%s"',
    (sentence) => expect(read(sentence).max).toBe(0),
  );

  test('are in minor units of the currency that was named, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('under', 'up to', 'menos de'),
        (n, words) => {
          expect(readSentence(`something ${words} ${n} euros for me`, 'USD').max).toBe(n * 100);
          expect(readSentence(`something ${words} ${n}`, 'JPY').max).toBe(n);
        },
      ),
    );
  });
});

test('a dollar is the shop’s own where it has one', () => {
  expect(readSentence('under 20 dollars', 'CAD').currency).toBe('CAD');
  expect(readSentence('under $20', 'EUR').currency).toBe('USD');
  expect(readSentence('menos de 200 pesos', 'COP').currency).toBe('COP');
});

test('kinds the shop has, where they are what is asked for', () => {
  expect(read('a course about lettering')).toMatchObject({ kinds: ['course'] });
  expect(read('quiero un curso de letras')).toMatchObject({ kinds: ['course'] });
  expect(read('notes for my course on design')).not.toHaveProperty('kinds');
  expect(readSentence('a subscription for fonts', 'EUR', sold).kinds).toEqual([]);
});

test('what is in stock', () => {
  expect(read('mugs in stock')).toMatchObject({ inStock: true });
  expect(read('tazas disponibles')).toMatchObject({ inStock: true });
});

test('what it is about stays, without what was understood', () => {
  expect(readSentence('Something to calm my kids before bed under 20 euro', 'EUR').about).toBe(
    'something to calm my kids before bed',
  );
});

test('a sentence is one that asks for something or has the words of one', () => {
  const isSentence = (text: string) => readSentence(text, 'EUR', sold).isSentence;
  expect(isSentence('something to help me sleep')).toBe(true);
  expect(isSentence('fonts under 20 euro')).toBe(true);
  expect(isSentence('saltwater serif')).toBe(false);
  expect(isSentence('icons')).toBe(false);
  expect(isSentence('free')).toBe(false);
});

test('the words it is held together with tell its language', () => {
  expect(sentenceLanguage('something to calm me under 20 pounds')).toBe('en');
  expect(sentenceLanguage('algo para dormir')).toBe('es');
  expect(sentenceLanguage('lullabies')).toBeNull();
});

test('never fails, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
      const { min, max } = readSentence(text, 'EUR', sold);
      for (const amount of [min, max]) if (amount !== null) expect(Number.isInteger(amount)).toBe(true);
    }),
  );
});
