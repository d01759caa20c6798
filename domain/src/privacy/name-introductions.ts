/** What people say before a name, by language. The words after it are a name however they are written. */
const spoken = [
  // en, es
  "my (?:full |first |last |given |middle |birth )?name(?: is|'s|:)",
  "name(?:'s| is)?:",
  'i am called|i go by|i am known as|people call me|friends call me|everyone calls me',
  'me llamo|mi nombre(?: completo)?(?: es|:)|mis amigos me llaman|me llaman|todos me llaman|me dicen|me conocen como',
  // fr, it, pt, ro, ca
  "je m['’]appelle|mon (?:nom|prénom) est|mi chiamo|il mio nome è|chamo-me|me chamo|o? ?meu nome é|mă numesc|em dic",
  // de, nl, sv, no, da, fi
  'ich hei(?:ß|ss)e|mein name ist|ik heet|mijn naam is|jag heter|mitt namn är|jeg heter|jeg hedder|nimeni on|olen nimeltäni',
  // pl, cs, tr, id, hu, ru, uk, bg, el
  'nazywam się|mam na imię|jmenuji se|benim adım|adım|nama saya|a nevem',
  'меня зовут|моё имя|мое имя|мене звати|моє ім’я|казвам се|με λένε|ονομάζομαι',
].join('|');

/** Scripts without spaces between words, or with the name after a particle. */
const otherScripts =
  /(?<=我叫|我的名字(?:是|叫)|私の名前は|名前は|제 이름은 ?|내 이름은 ?|저는 ?(?=[\p{Script=Hangul}]{2,4}(?:입니다|이라고))|اسمي |إسمي |मेरा नाम |שמי |קוראים לי )[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}]{1,12}/gu;

/** A match that ends where an introduced name begins. */
export const introduction = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spoken})\\s*[:,]?\\s*["“«]?$`, 'iu');

/** “I'm Anna”, “soy Ana”: also said of what one is, so that what follows has to look like a name. */
export const selfDescription =
  /(?<![\p{L}\p{N}])(?:i[’']?m|i am|im|this is|call me|it[’']s|soy|habla|je suis|moi c[’']est|sono|sou(?: o| a)?|ik ben|jag är|jeg er|jestem|я)\s*[:,]?\s*["“«]?$/iu;

/** Titles: whatever capitalised word follows is a name. */
export const title =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|doctora|sir|madam|rev|reverend|pastor|father|sr|sra|srta|señor|señora|señorita|don|doña|d|dña|dra|herr|frau|monsieur|madame|mademoiselle|mme|mlle|signor|signora|signore|senhor|senhora|dona|pan|pani|mister|coach|aunt|auntie|uncle|tía|tío|abuela|abuelo|grandma|grandpa)\.?\s+$/iu;

/** People in somebody's life, and words that announce a name: `my boss Karen`, `mi marido, Luis`, `a girl called Mei`. */
export const relation =
  /(?<![\p{L}\p{N}])(?:husband|wife|partner|spouse|fianc[eé]e?|boyfriend|girlfriend|ex|boss|manager|supervisor|ceo|cto|founder|cofounder|co-founder|director|mentor|coach|therapist|doctor|teacher|son|daughter|kid|child|baby|twins?|mother|father|mum|mom|dad|brother|sister|sibling|cousin|uncle|aunt|nephew|niece|grandmother|grandfather|friend|colleague|coworker|co-worker|teammate|roommate|flatmate|neighbou?r|dog|cat|client|assistant|report|lead|named|called|marido|mujer|esposa|esposo|pareja|novio|novia|jefe|jefa|hijo|hija|hijos|madre|padre|mamá|papá|hermano|hermana|primo|prima|tía|tío|abuela|abuelo|amigo|amiga|compañero|compañera|colega|socio|socia|vecino|vecina|perro|gato|terapeuta|psicólogo|psicóloga|profesor|profesora|sobrino|sobrina|suegra|suegro|cuñado|cuñada|llamad[oa]|se llama|mari|femme|chef|fils|fille|frère|sœur|ami|amie|mère|père|mann|chefin|sohn|tochter|bruder|schwester|freund|freundin|marito|moglie|capo|figlio|figlia|amico|amica|filho|filha|chefe)s?(?:,|:| is| es| was| era| named| called| llamad[oa]| se llama)?\s+["“«]?$/iu;

/** What a person does: `Karen said`, `Luis dice`; and company: `Karen and I`, `Luis y yo`. */
export const personAfter =
  /^(?:['’]s)?\s+(?:says?|said|told|thinks?|thought|wants?|wanted|asked|asks|left|died|passed away|believes?|feels?|felt|helped|helps|works?|worked|and (?:i|me)\b|dice|dijo|piensa|quiere|me (?:dice|dijo|pide|pidió|ayuda|ayudó)|cree|trabaja|murió|falleció|y yo\b)/iu;

/** What a person does together with somebody: `with Mark`, `con Marta`. */
export const togetherBefore =
  /(?<![\p{L}\p{N}])(?:with|con|avec|mit|com|by|per|para|to|from|para|married|miss|love|told|asked|met)\s+$/iu;

/** Greetings that close a letter, with the name under them. */
export const signature =
  /(?<=(?:^|[\s.!?])(?:thanks|thank you|many thanks|regards|kind regards|best regards|best|cheers|sincerely|yours|love|saludos|un saludo|gracias|muchas gracias|un abrazo|abrazos|atentamente|cordialmente|merci|cordialement|liebe grüße|viele grüße|lg|mfg|grazie|obrigad[oa])\s*[,.!–—-]*\s+|[–—]\s?|\s-{1,2}\s?)\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}(?=\s*[.!)]*\s*$)/iu;

/** Replaces names introduced in scripts that have no capitals. */
export const redactOtherScripts = (text: string, token: string): string => text.replace(otherScripts, token);
