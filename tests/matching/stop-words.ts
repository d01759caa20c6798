const english = `a about above after again all also am an and any are as at be because been before being below
  between both but by can cannot could did do does doing done down during each few for from further get had has
  have having he her here hers him himself his how i if in into is it its itself just like me more most my myself
  no nor not now of off on once one only or other our ours out over own same she should so some such than that the
  their theirs them then there these they this those through to too under until up us very was we were what when
  where which while who whom whose why will with would you your yours it's don't i'm i've won't`;

const spanish = `a al algo ante antes como con cuando cual de del desde donde dos el ella ellas ellos en entre era es esa
  ese eso esta este esto ha han hasta hay la las le les lo los mas me mi mis mucho muy nada ni no nos o otra otro para
  pero poco por porque que quien se ser si sin sobre son soy su sus también te tengo tiene todo tu un una uno ya yo
  quiero llevo voy`;

const french = `à au aux avec ce ces cette comme dans de des du elle en est et être il ils j je l la le les leur lui ma
  mais me mes moi mon n ne nous on ou où par pas plus pour qu que qui s sa sans se ses si son sont sur te tu un une
  vous y suis ai c d`;

const german = `aber als am an auch auf aus bei bin bis da das dass dem den der des die doch du ein eine einem einen einer
  er es für habe haben hat ich ihr im in ist ja kann man mein meine mich mir mit nach nicht noch nur oder sein seit
  sich sie sind so über um und uns von vor war was wenn wer wie will wir wird zu zum zur`;

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words too frequent to tell anything apart, by the language of those the stories are told in. */
export const stopWordsOf = {
  en: wordsOf(english),
  es: wordsOf(spanish),
  fr: wordsOf(french),
  de: wordsOf(german),
} as const;

/** Those of all languages together: a text does not say which one it is in. */
export const stopWords: ReadonlySet<string> = new Set(
  Object.values(stopWordsOf).flatMap((words) => [...words]),
);
