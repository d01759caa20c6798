import type { Locale } from '@evergrow/domain/kernel';

/** Why clients cancel, in their own words. */
export const clientReasons: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'I have to travel for work that day.',
    'My daughter has a fever.',
    'I double-booked myself, sorry.',
    'A deadline moved. I will book again next month.',
    'I need a little more time before the next one.',
    '',
  ],
  es: ['Me ha surgido un viaje.', 'Estoy con gripe.', 'Me equivoqué de día, perdón.', ''],
};

/** Why providers do. */
export const providerReasons: readonly string[] = [
  'I am ill and would not be good company.',
  'A family emergency. Please book any other time.',
  'Power cut in the whole street.',
];
