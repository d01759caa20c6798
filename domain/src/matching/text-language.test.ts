import { expect, test } from 'vitest';
import { textLanguage } from './text-language.ts';

test.each([
  ['en', 'I want to change careers but I am afraid of losing my salary.'],
  ['es', 'Quiero cambiar de trabajo pero tengo miedo de perder mi sueldo.'],
  ['fr', 'Je veux changer de métier mais j’ai peur de perdre mon salaire.'],
  ['de', 'Ich möchte meinen Beruf wechseln, aber ich habe Angst, mein Gehalt zu verlieren.'],
  ['it', 'Voglio cambiare lavoro ma ho paura di perdere il mio stipendio.'],
  ['pt', 'Eu quero mudar de carreira mas tenho medo de perder o meu salário.'],
  ['nl', 'Ik wil van baan veranderen maar ik ben bang om mijn salaris kwijt te raken.'],
  ['pl', 'Chcę zmienić pracę, ale bardzo się boję, że stracę pensję.'],
  ['ru', 'Я хочу сменить работу, но боюсь потерять зарплату.'],
  ['uk', 'Я хочу змінити роботу, але боюся втратити зарплату і спокій.'],
  ['zh', '我想换工作，但是害怕失去收入。'],
  ['ja', '転職したいのですが、収入を失うのが怖いです。'],
  ['ko', '직업을 바꾸고 싶지만 수입을 잃을까 두렵습니다.'],
  ['ar', 'أريد تغيير عملي ولكنني أخاف من فقدان راتبي.'],
])('recognises %s', (language, text) => {
  expect(textLanguage(text)).toBe(language);
});

test.each(['', '12345 !!', 'Yoga, Pilates', 'xyzzy plugh'])('is undecided about %j', (text) => {
  expect(textLanguage(text)).toBeNull();
});
