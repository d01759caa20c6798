import type { Replacement } from './replacement.ts';

const month =
  '(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|april?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)';

/** Bank accounts and cards: IBAN (ISO 13616) and runs of 13 to 19 digits (ISO/IEC 7812). */
const account: Replacement = {
  token: '[account]',
  patterns: [
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}+])(?:\d[ -]?){12,18}\d(?![\p{L}\p{N}])/gu,
  ],
};

/** Numbers a state or a company gives a person, by their form or by their label. */
const identifier: Replacement = {
  token: '[id]',
  patterns: [
    /(?<![\p{L}\p{N}])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])\d{8}[ -]?[A-Za-z](?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])[XYZxyz][ -]?\d{7}[ -]?[A-Za-z](?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])[A-Z]{4}\d{6}[A-Z0-9]{6,8}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}])/gu,
    /(?<=\b(?:passport|pasaporte|passeport|dni|nie|nif|cif|curp|rfc|ssn|social security|nhs|national insurance|cédula|cedula|licen[cs]e|employee id|employee|patient|customer|member(?:ship)?|case|expediente|seguridad social|personalausweis|reisepass|codice fiscale|cpf|bsn|pesel)(?: (?:number|no|nr|num|número|numero|id))?[.:]?(?: (?:is|es|ist|est))?[ #:]{1,3})(?=[A-Za-z0-9-]*\d)[A-Za-z0-9-]{5,20}/giu,
  ],
};

/** Full dates: with a person's other answers, a birthday or a wedding day tells who they are. Years alone stay. */
const date: Replacement = {
  token: '[date]',
  patterns: [
    /(?<![\p{L}\p{N}])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2]|[12]\d|3[01])[-/.](?:19|20)?\d\d(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d\d(?![\p{L}\p{N}])/gu,
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th|\\.|º|er)?(?: of| de| di)? ${month}\\.?,?(?: de| del)? (?:19|20)\\d\\d`,
      'giu',
    ),
    new RegExp(
      `(?<![\\p{L}\\p{N}])${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    new RegExp(
      `(?<=\\b(?:born|birthday|date of birth|dob|b-?day|nací|nacido|nacida|cumpleaños|fecha de nacimiento|née?|geboren|nato|nata|nasci|nascido|nascida)(?: is| es| on| in| el| en| le| am| il| em|:)* (?:día )?)(?:\\d{1,2}(?:st|nd|rd|th|\\.|º)?(?: of| de)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
};

/** Accounts before dates and identifiers: the longest runs of digits first. */
export const numberReplacements: readonly Replacement[] = [account, date, identifier];
