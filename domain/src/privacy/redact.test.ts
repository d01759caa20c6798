import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from './redact.ts';

/** What must not survive, and the sentence it stands in. */
const leaks: readonly (readonly [secret: string, text: string])[] = [
  // names, introduced
  ['Anna', 'My name is Anna and I want to change careers.'],
  ['anna', 'my name is anna and i want to change careers'],
  ['lopez', 'hi, my name is anna lopez and i feel stuck'],
  ['Xochitl', "I'm Xochitl, a nurse from the north."],
  ['anna', "i'm anna, 34, and i cannot sleep"],
  ['Okonkwo', 'I am Adaeze Okonkwo and I lead a team.'],
  ['Ngozi', 'Call me Ngozi.'],
  ['María', 'Me llamo María de la Cruz y busco trabajo.'],
  ['Cruz', 'Me llamo María de la Cruz y busco trabajo.'],
  ['iker', 'me llamo iker y estoy quemado'],
  ['Ainhoa', 'Soy Ainhoa, tengo 29 años.'],
  ['Itziar', 'Hola, mi nombre es Itziar Etxeberria.'],
  ['Etxeberria', 'Hola, mi nombre es Itziar Etxeberria.'],
  ['Solène', 'Bonjour, je m’appelle Solène et je veux changer de métier.'],
  ['Jürgen', 'Ich heiße Jürgen und möchte weniger arbeiten.'],
  ['Giulia', 'Mi chiamo Giulia e lavoro troppo.'],
  ['Joaquim', 'Chamo-me Joaquim e quero mudar de carreira.'],
  ['Анна', 'Меня зовут Анна, я хочу сменить работу.'],
  ['王小明', '我叫王小明，想换工作'],
  ['محمد', 'اسمي محمد وأريد تغيير عملي'],
  // names, other people's
  ['Karen', 'My boss Karen never listens.'],
  ['karen', 'my boss karen never listens'],
  ['Luis', 'Mi jefe Luis no me escucha.'],
  ['Mei', 'I have a daughter called Mei who is two.'],
  ['Rose', 'My wife Rose supports me.'],
  ['May', 'My sister May thinks I should leave.'],
  ['Patel', 'Dr. Patel diagnosed me last year.'],
  ['Müller', 'Frau Müller leitet das Team.'],
  ['García', 'La Sra. García dirige el equipo.'],
  ['Jovana', 'Yesterday Jovana Petrovic told me to wait.'],
  ['Petrovic', 'Yesterday Jovana Petrovic told me to wait.'],
  ['Mark', 'My last talk with Mark was hard.'],
  ['Rose Miller', 'I report to Rose Miller now.'],
  ['Fatima', 'Fatima and I started a company.'],
  ['Tsepo', 'Since Tsepo left I do his work too.'],
  ['Bongani', 'Last week Bongani said I was too slow.'],
  ['Smith', 'I work for John Q. Smith since spring.'],
  ['KAREN', 'MY BOSS IS KAREN AND SHE SHOUTS'],
  ['Deepika', "I took over Deepika's team."],
  ['Olu', 'Thanks for reading, I need help with this.\nBest regards,\nOlu'],
  ['Marta', 'Necesito ayuda pronto. Un saludo, Marta'],
  ['Will Turner', 'I trust Will Turner most.'],
  // contact
  ['anna@example.com', 'Write to anna@example.com please.'],
  ['anna.k+x@mail.example.co.uk', 'Mail: anna.k+x@mail.example.co.uk.'],
  ['anna', 'Reach me: anna (at) example dot com'],
  ['gmail', 'escríbeme a ana.ruiz arroba gmail punto com'],
  ['+34 600 123 456', 'Mi móvil es +34 600 123 456.'],
  ['600 123 456', 'llámame al 600 123 456'],
  ['600123456', 'Mi teléfono: 600123456'],
  ['(415) 555-2671', 'Call (415) 555-2671 after six.'],
  ['415-555-2671', 'or 415-555-2671.'],
  ['415.555.2671', 'or 415.555.2671 at night'],
  ['0044 20 7946 0958', 'ring 0044 20 7946 0958'],
  ['020 7946 0958', 'or 020 7946 0958'],
  ['06 12 34 56 78', 'mon numéro : 06 12 34 56 78'],
  ['555-1234', 'phone 555-1234'],
  ['linkedin.com/in/annak', 'See linkedin.com/in/annak for more.'],
  ['annak.me', 'My site is https://annak.me/cv?x=1.'],
  ['@anna_k', 'I post as @anna_k every day.'],
  ['annafit', 'insta: annafit'],
  ['anna_k', 'my telegram is anna_k'],
  ['wolf99', 'On Discord user wolf99 is me.'],
  // places
  ['Baker', 'I live at 221B Baker Street, London.'],
  ['elm', 'i live at 12 elm street'],
  ['42 Wallaby Way', 'We moved to 42 Wallaby Way last year.'],
  ['Mayor', 'Vivo en la calle Mayor 5, 3º B, en Madrid.'],
  ['alcalá', 'vivo en calle de alcalá 20'],
  ['10-34', 'Vivo en la calle 72 # 10-34 de Bogotá.'],
  ['3º B', 'Vivo en Calle Mayor 5, 3º B, desde mayo.'],
  ['28013', 'Mi casa está en 28013 Madrid.'],
  ['Insurgentes', 'Trabajo en Av. Insurgentes Sur 300.'],
  ['Hauptstraße', 'Ich wohne in der Hauptstraße 5a.'],
  ['Paix', 'J’habite 12 rue de la Paix.'],
  ['SW1A 1AA', 'Near SW1A 1AA.'],
  ['94110', 'San Francisco, CA 94110'],
  // numbers
  ['ES91', 'IBAN ES91 2100 0418 4502 0005 1332'],
  ['1332', 'IBAN ES91 2100 0418 4502 0005 1332'],
  ['4242', 'card 4242 4242 4242 4242'],
  ['123-45-6789', 'SSN 123-45-6789'],
  ['12345678Z', 'Mi DNI es 12345678Z'],
  ['X1234567L', 'NIE X1234567L'],
  ['PA1234567', 'passport number PA1234567'],
  ['AB 12 34 56 C', 'my NI is AB 12 34 56 C'],
  ['12/03/1984', 'I was born on 12/03/1984.'],
  ['1984', 'I was born in 1984 in a small town.'],
  ['12 March 1984', 'Born 12 March 1984.'],
  ['March 12, 1984', 'DOB March 12, 1984'],
  ['12 de marzo', 'Nací el 12 de marzo de 1984.'],
  ['1984-03-12', 'dob: 1984-03-12'],
];

test.each(leaks)('takes out %j', (secret, text) => {
  expect(redact(text)).not.toContain(secret);
  expect(redact(text)).toMatch(/\[\w+\]/);
});

/** What is nobody's name and no identifier: it must survive to be matched. */
const kept: readonly string[] = [
  'Rose early every day to write, and now I am tired.',
  'In May I start a new job.',
  'May I ask how this works?',
  'Will I ever feel confident?',
  'Mark my words, I want to be promoted.',
  'Hope is what I need.',
  'I want to improve my English and my Spanish.',
  'I am German and work in Berlin.',
  'I’m Catholic and value my faith.',
  'I am a Product Manager at Google.',
  'We moved to New York and then to San Francisco.',
  'I manage 12 people and a budget of 250,000 dollars.',
  'From 2019 to 2021 I was at home.',
  'I have worked 60 hours a week for 10 years.',
  'I use Instagram daily and my LinkedIn is outdated.',
  'I was diagnosed with ADHD in 2021.',
  'I suffer from Impostor Syndrome.',
  'I take 2 buses on the way to work.',
  'It takes 20 minutes on the street.',
  'My boss never listens and my team is tired.',
  'My husband and I fight about money.',
  'Quiero cambiar de trabajo en Abril.',
  'Soy española y vivo en Madrid desde hace diez años.',
  'Soy abogada y estoy quemada.',
  'La esperanza y la paz son lo que busco.',
  'Mi jefe no me escucha y mi pareja tampoco.',
  'Trabajo de lunes a viernes, 10 horas al día.',
  'Gano 1.500.000 pesos y no me alcanza.',
  'Rosa es mi color favorito.',
  'Ich möchte meine Karriere ändern und suche einen guten Plan für die nächsten Jahre.',
  'Working Mothers rarely sleep.',
  'I WANT TO CHANGE CAREERS AND SLEEP BETTER AT NIGHT',
];

test.each(kept)('keeps %j', (text) => {
  expect(redact(text)).toBe(text);
});

describe('whatever the text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });

  test('an address or number placed in it never survives', () => {
    const secret = fc.constantFrom('anna@example.com', '+34 600 123 456', 'https://annak.me/x', '@anna_kiss');
    fc.assert(
      fc.property(text, secret, text, (before, hidden, after) => {
        expect(redact(`${before} ${hidden} ${after}`)).not.toContain(hidden);
      }),
    );
  });

  test('redacting twice changes nothing more', () => {
    for (const [, sentence] of leaks) expect(redact(redact(sentence))).toBe(redact(sentence));
  });

  test.each([
    'a',
    'a.',
    '1 ',
    '1-',
    'Aa ',
    '@ ',
    ' ',
    '\n ',
    ' -',
    'a-',
    'calle ',
    '1 a ',
    '12 elm ',
    '(1) ',
    'my ig ',
  ])('no repetition of %j takes longer than the test may', (unit) => {
    expect(redact(unit.repeat(2000 / unit.length)).length).toBeGreaterThan(0);
  });
});
