import { expect, it } from 'vitest';
import { inventedEmail, nameSlug } from './person.ts';

it.each([
  ['Réka Szentmihályi', 'reka-szentmihalyi'],
  ['Sunna Þórvaldsdóttir', 'sunna-thorvaldsdottir'],
  ['Cem Aydıntepe', 'cem-aydintepe'],
  ['Bảo Châu Nguyễn', 'bao-chau-nguyen'],
  ['Przemysław Gołąbek', 'przemyslaw-golabek'],
  ['Desiree Whitlock-Jones', 'desiree-whitlock-jones'],
])('%s is %s in an address', (name, slug) => {
  expect(nameSlug(name)).toBe(slug);
});

it('invents addresses nobody has', () => {
  expect(inventedEmail('Aoife Ní Dhonnchadha')).toBe('aoife.ni.dhonnchadha@example.com');
});
