import type { Country, Language, Locale } from '@evergrow/domain/kernel';

/** Given and family names that go together, and where people of these names live. Put together they are nobody. */
export type Culture = {
  readonly country: Country;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly languages: readonly Language[];
  readonly given: string;
  readonly family: string;
};

/** Clients of a practice that works worldwide. Names are lists separated by spaces. */
export const worldCultures: readonly Culture[] = [
  {
    country: 'ES',
    timeZone: 'Europe/Madrid',
    locale: 'es',
    languages: ['es', 'en'],
    given: 'Nerea Álvaro Candela Íñigo Rocío Bruno Jimena Adrián Paloma Hugo',
    family: 'Arrizabalaga Montalvo Pedrosa Quintanilla Sotomayor Villalba Carranza Robledo Espinar Lozoya',
  },
  {
    country: 'MX',
    timeZone: 'America/Mexico_City',
    locale: 'es',
    languages: ['es'],
    given: 'Itzel Emiliano Citlali Rodrigo Abril Santiago Jacinta Leonel',
    family: 'Tepozán Xicohtli Barragán Zaldívar Olmeda Coyotl Pantoja Rentería',
  },
  {
    country: 'GB',
    timeZone: 'Europe/London',
    locale: 'en',
    languages: ['en'],
    given: 'Harriet Idris Poppy Alistair Zainab Rhys Imogen Dexter Bronwen Theo',
    family:
      'Ashdown Merriweather Okoro-Lane Fairclough Pendragon-Hill Whitcombe Thackery Selwood Bramhall Yarrow',
  },
  {
    country: 'DE',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    languages: ['de', 'en'],
    given: 'Annika Thorben Leyla Friedrich Marlene Jannik Swantje Kerem',
    family: 'Achterberg Lindenau Yıldırgan Rosenthaler Wackernagel Küppers Dornbusch Immenroth',
  },
  {
    country: 'FR',
    timeZone: 'Europe/Paris',
    locale: 'en',
    languages: ['fr', 'en'],
    given: 'Clémence Anatole Maëlle Ousmane Violette Tristan Fatoumata Côme',
    family: 'Beaucastel Diarrassou Fontanelle Lescure-Vidal Montreuil Pelletan Rochebrune Tavernier',
  },
  {
    country: 'US',
    timeZone: 'America/New_York',
    locale: 'en',
    languages: ['en'],
    given: 'Delphine Jamal Audrey Ezekiel Naomi Wyatt Keisha Silas Renee Dominic',
    family:
      'Abernathy Culpepper Delacroix-Hayes Fitzwater Goodwyn Hollowell Lovelace Penhallow Stonebridge Winslade',
  },
  {
    country: 'US',
    timeZone: 'America/Los_Angeles',
    locale: 'es',
    languages: ['es', 'en'],
    given: 'Marisol Ulises Xochitl Fabián Yesenia Octavio',
    family: 'Escamilla Galarza Nevárez Quiroga Ybarra Zamarripa',
  },
  {
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    locale: 'en',
    languages: ['hi', 'en'],
    given: 'Aaradhya Vikram Lakshmi Rohan Meenakshi Arjun Kavya Devendra',
    family: 'Bhattanagar Chaturvedi-Rao Deshpandey Iyengarkar Kulkarnee Mahadevan Pillaiwar Srinath',
  },
  {
    country: 'BR',
    timeZone: 'America/Sao_Paulo',
    locale: 'en',
    languages: ['pt', 'en'],
    given: 'Isadora Caetano Jussara Otávio Yara Benício',
    family: 'Arraial Boaventura Cachoeira Montenegro Pitangueira Serrado',
  },
  {
    country: 'NG',
    timeZone: 'Africa/Lagos',
    locale: 'en',
    languages: ['en'],
    given: 'Adaeze Folarin Ngozi Chidubem Temitope Ifeoluwa',
    family: 'Adeyinka-Cole Ekwueme Obiageli-Park Ogunwale Uzochukwu Balogunde',
  },
  {
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    locale: 'en',
    languages: ['pl', 'en'],
    given: 'Kalina Bogumił Jagoda Przemysław Lidia Tymon',
    family: 'Brzezicki Gołąbek Kwiatosz Modrzew Świerczan Zarzycki',
  },
  {
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    locale: 'en',
    languages: ['ja', 'en'],
    given: 'Asuka Daichi Hinata Kenshiro Mizuki Ryota',
    family: 'Amemori Fujishiro Hanazawa Kirishita Nagamine Tsukihara',
  },
  {
    country: 'AE',
    timeZone: 'Asia/Dubai',
    locale: 'en',
    languages: ['ar', 'en'],
    given: 'Hessa Khalifa Layan Mansour Salma Zayed',
    family: 'Al-Barari Al-Dhafri Al-Ghurab Al-Mirri Al-Nuwais Al-Zahir',
  },
  {
    country: 'AU',
    timeZone: 'Australia/Sydney',
    locale: 'en',
    languages: ['en'],
    given: 'Matilda Jarrah Bonnie Angus Tahlia Kieran',
    family: 'Birrell Coolabah Drummoyne Featherstone Lockyer Wattlebird',
  },
  {
    country: 'CO',
    timeZone: 'America/Bogota',
    locale: 'es',
    languages: ['es', 'en'],
    given: 'Mariluz Esteban Yuliana Mauricio Paola Andrés',
    family: 'Arciniegas Buitrago Cifuentes Guáqueta Montoya Zapateiro',
  },
  {
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    locale: 'en',
    languages: ['sv', 'en'],
    given: 'Ebba Sixten Alva Torsten Signe Viggo',
    family: 'Bergqvist-Lund Dalgård Ekström Hallonqvist Norrby Tallgren',
  },
];
