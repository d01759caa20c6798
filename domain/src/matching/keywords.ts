/** Lower-case, without accents: how words are compared across spellings. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

const stopWords = new Set(
  foldText(
    'a about after again all also am an and any are as at be because been before being but by can could did do does ' +
      'doing for from get go had has have having he her here him his how i if in into is it its just like make me more ' +
      'most much my need new no not now of off on one only or other our out over people really same she should since so ' +
      'some something still such take than that the their them then there these they thing things this those through time ' +
      'to too up us very want was way we well were what when where which while who why will with without work would year ' +
      'years you your feel help know name email phone date address ' +
      'a al algo ahora ano anos antes asi como con cuando de del desde donde e el ella ellos en entre era es esa ese eso esta ' +
      'estar este esto estoy fue ha hace hacer han hasta hay he la las le les lo los mas me mi mientras mis mucho muy nada ni ' +
      'no nos o otra otro para pero poco por porque que quien quiero se sea ser si siempre sin sobre son soy su sus tambien ' +
      'tan tanto tengo tiene todo todos tu un una uno unos y ya yo vida trabajo puedo persona personas ' +
      'le la les des du et je mon ma mes est dans pour avec pas plus sur au aux qui que ne se ce cette der die das und ich mein ' +
      'ist nicht mit fur auf bin zu den dem ein eine il gli che non per di da nel della os as eu minha meu com um uma na no het ' +
      'een en ik mijn niet van met',
  ).split(/\s+/u),
);

/** Endings that change with number, gender and tense but not with what a word is about. */
const endings =
  /(?:mente|ciones|cion|siones|sion|ations?|ingly|ings?|ments?|ness|idades|idad|iendo|ando|adas?|ados?|idas?|idos?|ies|ed|es|er|or|ly|os|as|ar|ir|[aeosy])$/u;

/** A word cut to what its forms share: crude, the same for every language, and good enough to count overlaps. */
const stem = (word: string): string => {
  const cut = word.replace(endings, '');
  return cut.length >= 4 && cut !== word ? stem(cut) : word;
};

/** The distinct words of a text that carry meaning, as stems, in order of appearance. */
export function keywords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const telling = words.filter(
    (word) => !stopWords.has(word) && (word.length > 2 || !/^[a-z]+$/u.test(word)),
  );
  return [...new Set(telling.map(stem))];
}
