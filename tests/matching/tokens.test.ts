import { expect, it } from 'vitest';
import { tokens } from './tokens.ts';

it.each([
  ['The sessions are weekly', ['session', 'weekly']],
  ['running runs run', ['run', 'run', 'run']],
  ['careerChange', ['career', 'change']],
  ['Perdí a mi abuela; los duelos también duelen', ['perdi', 'abuela', 'duelo', 'duelen']],
  ['J’ai été nommée cheffe', ['ete', 'nommee', 'cheffe']],
  ['Über die Gespräche', ['gesprache']],
  ['42 % — 7:30', []],
])('the content words of "%s"', (text, words) => expect(tokens(text)).toEqual(words));
