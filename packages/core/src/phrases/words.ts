/**
 * Cuts text into the words that phrases are made of. One pass, no strings made: a word is known by
 * its hash. What must not matter does not show: case, punctuation, line breaks, accents (é = e),
 * full-width forms, and addresses, which are left out whole ("mailbox a@b is full" = "mailbox is
 * full"). Digits are words like others ("5.1.1" = "5 1 1"). Han, kana and Hangul have no spaces to
 * rely on: there each character is a word of its own.
 */

const SEPARATOR = 0;
const IDEOGRAPH = 1;
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const CHECK_PRIME = 0x2c9277b5;

/** What a UTF-16 unit becomes inside a word: 0 separates, 1 stands alone, else the folded letter. */
const FOLDED = new Uint16Array(0x10000);

function fillFolded(): void {
  for (let unit = 0x30; unit <= 0x39; unit++) FOLDED[unit] = unit;
  for (let unit = 0x61; unit <= 0x7a; unit++) FOLDED[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) FOLDED[unit] = unit + 0x20;
  const letters: readonly (readonly [number, number])[] = [
    [0xaa, 0x24f], // Latin with accents
    [0x370, 0x58f], // Greek, Cyrillic, Armenian
    [0x5d0, 0x74f], // Hebrew, Arabic, Syriac
    [0x900, 0x109f], // Indic scripts, Thai, Lao
    [0x1e00, 0x1fff], // more Latin and Greek with accents
  ];
  for (const [first, last] of letters) {
    for (let unit = first; unit <= last; unit++) {
      const base = String.fromCharCode(unit).normalize("NFD").charAt(0).toLowerCase();
      if (/[\p{L}\p{M}\p{N}]/u.test(base)) FOLDED[unit] = base.charCodeAt(0);
    }
  }
  for (const [special, plain] of [["ß", "s"], ["ø", "o"], ["Ø", "o"], ["ł", "l"], ["Ł", "l"], ["đ", "d"], ["ı", "i"], ["æ", "a"], ["Æ", "a"], ["œ", "o"]] as const)
    FOLDED[special.charCodeAt(0)] = plain.charCodeAt(0);
  const ideographs: readonly (readonly [number, number])[] = [[0x3041, 0x30ff], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0xf900, 0xfaff]];
  for (const [first, last] of ideographs) FOLDED.fill(IDEOGRAPH, first, last + 1);
  FOLDED[0x30fb] = SEPARATOR; // katakana middle dot
  for (let unit = 0xff10; unit <= 0xff5a; unit++) FOLDED[unit] = FOLDED[unit - 0xfee0] ?? 0; // full-width forms
}
fillFolded();

/** The words of one text: parallel arrays, the first `count` entries are valid until the next call. */
export interface Words {
  count: number;
  hash: Int32Array;
  check: Int32Array;
  /** Offsets into the text. */
  start: Int32Array;
  end: Int32Array;
}

export function createWords(): Words {
  return { count: 0, ...wordArrays(256) };
}

function wordArrays(size: number): Omit<Words, "count"> {
  return { hash: new Int32Array(size), check: new Int32Array(size), start: new Int32Array(size), end: new Int32Array(size) };
}

function grow(words: Words): void {
  const larger = wordArrays(words.hash.length * 2);
  larger.hash.set(words.hash);
  larger.check.set(words.check);
  larger.start.set(words.start);
  larger.end.set(words.end);
  Object.assign(words, larger);
}

const AT = 0x40;

/** Characters that end an address: white space, brackets, quotes, and , ; : */
function endsAddress(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3c || unit === 0x3e || unit === 0x28 || unit === 0x29 || unit === 0x5b || unit === 0x5d ||
    unit === 0x22 || unit === 0x27 || unit === 0x2c || unit === 0x3a || unit === 0x3b || unit === 0x60;
}

/** Fills `words` with those of `text`, reading at most `limit` UTF-16 units. */
export function cutWords(text: string, words: Words, limit = text.length): void {
  const length = Math.min(text.length, limit);
  let count = 0;
  let runStart = 0; // words before the current unbroken run: an "@" drops those after it
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const folded = FOLDED[unit] as number;
    if (folded === SEPARATOR) {
      if (unit === AT && at > 0 && at + 1 < length && !endsAddress(text.charCodeAt(at - 1)) && (FOLDED[text.charCodeAt(at + 1)] as number) > IDEOGRAPH) {
        count = runStart;
        at++;
        while (at < length && !endsAddress(text.charCodeAt(at)) && FOLDED[text.charCodeAt(at)] !== IDEOGRAPH) at++;
        continue;
      }
      if (endsAddress(unit)) runStart = count;
      at++;
      continue;
    }
    if (count === words.hash.length) grow(words);
    words.start[count] = at;
    let hash = HASH_SEED;
    let check = 0;
    if (folded === IDEOGRAPH) {
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      check = unit;
      at++;
    } else {
      let letter = folded;
      do {
        hash = Math.imul(hash ^ letter, HASH_PRIME);
        check = (Math.imul(check, CHECK_PRIME) + letter) | 0;
        at++;
        letter = at < length ? (FOLDED[text.charCodeAt(at)] as number) : 0;
      } while (letter > IDEOGRAPH);
    }
    words.hash[count] = hash;
    words.check[count] = check;
    words.end[count] = at;
    count++;
    if (folded === IDEOGRAPH) runStart = count;
  }
  words.count = count;
}
