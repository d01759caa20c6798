/** The library that knows the world's numbers: 25 KB that only who enters a phone needs. */
export const loadPhones = () => import('libphonenumber-js/min');

/** `+34612345678` as people read it: `+34 612 34 56 78`. */
export const readableNumber = async (number: string): Promise<string> =>
  (await loadPhones()).parsePhoneNumberFromString(number)?.formatInternational() ?? number;

/** The country whose numbers somebody most likely means: that of their language settings. */
export const likelyCountry = (languages: readonly string[]): string => {
  for (const language of languages) {
    const { region } = new Intl.Locale(language);
    if (region && /^[A-Z]{2}$/.test(region)) return region;
  }
  return 'US';
};
