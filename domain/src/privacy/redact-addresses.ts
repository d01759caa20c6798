import type { Replacement } from './replacement.ts';

const cap = "\\p{Lu}[\\p{L}'’.-]*";
const particle = '(?:de|del|de la|de las|de los|da|do|dos|das|della|dei|du|des|la|le|of|the)';
const proper = `${cap}(?: (?:${particle} )?(?:${cap}|\\d{1,3}(?:st|nd|rd|th)))*`;
const number = '\\d{1,5}[a-zA-Z]?(?:[-/]\\d{1,4}[a-zA-Z]?)?';
/** What may follow a street: floor, flat, post code. */
const rest = `(?:,? (?:apt|apartment|flat|unit|suite|piso|puerta|planta|bajo|local|depto|int|étage|stock|etg|#)\\.? ?[\\p{L}\\d-]{1,6})?`;
const notBetween = '(?!(?:on|in|the|of|my|at|a|from|to|down|per|minutes?|hours?|years?|people)\\b)';

/** Streets in the forms of the languages our clients write, post codes with their town, and post-office boxes. */
export const addressReplacement: Replacement = {
  token: '[address]',
  patterns: [
    // 12 elm street / 221B Baker St, Flat 3
    new RegExp(
      `(?<![\\p{L}\\p{N}])${number},? (?:${notBetween}[\\p{L}\\d'’.-]+ ){1,4}(?:street|road|avenue|boulevard|lane)(?![\\p{L}])${rest}`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}\\p{N}])${number},? (?:${cap} |\\d{1,3}(?:st|nd|rd|th) ){1,4}(?:St|Rd|Ave|Av|Blvd|Ln|Dr|Drive|Ct|Court|Way|Pl|Place|Sq|Square|Terrace|Close|Crescent|Gardens|Row|Highway|Hwy|Parkway|Park|Hill|Walk|Mews|Grove)(?![\\p{L}])\\.?${rest}`,
      'gu',
    ),
    // Calle Mayor 5, 3º B / c/ de Alcalá, 20 / Av. Insurgentes Sur 300
    new RegExp(
      `(?<![\\p{L}])(?:[Cc]alle|CALLE|[Cc]/|[Cc]l\\.|[Aa]venida|[Aa]vda\\.?|[Aa]v\\.|[Pp]laza|[Pp]za\\.?|[Pp]aseo|[Cc]arrera|[Cc]ra\\.?|[Cc]amino|[Rr]onda|[Tt]raves(?:ía|sa)|[Cc]arretera|[Uu]rbanización|[Cc]olonia|[Rr]ua|[Pp]raça|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ambla|[Cc]arrer|[Uu]l\\.|ulica) ?(?:${particle} )?${proper}(?:,? (?:n\\.?º|nº|núm\\.?|no\\.?|número|#)? ?${number})?(?:,? \\d{1,2}[ºª°]?(?: ?-? ?[A-Za-z]\\b)?)?${rest}`,
      'gu',
    ),
    // Calle 72 # 10-34 / Cra 7 No. 12 - 30
    /(?<![\p{L}])(?:calle|cl|carrera|cra|kra|avenida|av|transversal|diagonal)\.? ?\d{1,3} ?[a-z]? ?(?:#|n[oº°]\.?) ?\d{1,3} ?[a-z]?(?: ?- ?\d{1,3})?/giu,
    // lower-case with a number: calle mayor 5
    new RegExp(
      `(?<![\\p{L}])(?:calle|c/|avenida|avda\\.?|plaza|paseo|rua|via) ?(?:[\\p{L}'’.-]+ ){1,4}(?:n\\.?º ?|nº ?|número )?${number}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    // 12 rue de la Paix
    new RegExp(
      `(?<![\\p{L}\\p{N}])${number},? (?:bis )?(?:rue|avenue|boulevard|bd|place|chemin|impasse|allée|quai|cours) (?:${particle} |d['’]|l['’])*[\\p{L}'’-]+(?: ${cap})*`,
      'giu',
    ),
    // Hauptstraße 5a / Kerkstraat 12 / Storgatan 3
    new RegExp(
      `(?<![\\p{L}])${cap}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|straat|laan|plein|gracht|gatan|vägen|gata|veien|vej|gade|katu|tie) ${number}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    // Post codes: with their town, or in forms nothing else has.
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[A-Z]{1,2}-)?\\d{5},? (?!(?:[A-Z][a-z]*)?[A-Z]{3}\\b)${cap}(?: ${cap})*`,
      'gu',
    ),
    /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])[A-Z]\d[A-Z][ -]?\d[A-Z]\d(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])(?:[A-Z]{2}) \d{5}(?:-\d{4})?(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])(?:zip(?: code)?|post ?code|código postal|cp|plz)[: ]{1,2}[A-Z0-9][A-Z0-9 -]{2,8}\d(?![\p{L}\p{N}])/giu,
    /\b(?:p\.? ?o\.? box|apartado(?: de correos| postal)?|postfach|boîte postale|casella postale) ?\d+/giu,
  ],
};
