import { expect, test } from 'vitest';
import { keywords } from './keywords.ts';
import { textTopics } from './text-topics.ts';

const main = (text: string) => [...textTopics(text)].sort((a, b) => b[1] - a[1])[0]?.[0];

test.each([
  ['burnout', 'I am exhausted and burned out.'],
  ['burnout', 'Estoy agotada y quemada.'],
  ['burnout', 'Je suis épuisée.'],
  ['burnout', 'Ich bin völlig erschöpft und ausgebrannt.'],
  ['sleep', 'No puedo dormir, el sueño me falta.'],
  ['publicSpeaking', 'Tengo miedo de hablar en público.'],
  ['careerChange', 'Quiero cambiar de carrera.'],
  ['grief', 'My father passed away and I am grieving.'],
  ['focusAdhd', 'J’ai un TDAH.'],
  ['cleaning', 'Limpieza de casas.'],
] as const)('%s is what %j speaks of', (area, text) => {
  expect(main(text)).toBe(area);
});

test('shares add up to one, and no known word means no topic', () => {
  const topics = textTopics('My debts keep me awake at night and I fight with my partner.');
  expect([...topics.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(textTopics('Lorem ipsum.').size).toBe(0);
});

test('a stem does not match inside another word', () => {
  expect(textTopics('The party was at noon and the heart was light.').has('creativity')).toBe(false);
});

test('keywords are telling words, once each, by their stem', () => {
  expect(keywords('I was teaching, and teachers teach; la organización organiza.')).toEqual([
    'teach',
    'organiz',
  ]);
});
