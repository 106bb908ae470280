/**
 * Cuts text into the words that phrases are made of. One pass, no strings made: a word is known by
 * its hash. What must not matter does not show: case, punctuation, line breaks, accents (é = e),
 * full-width forms, and addresses, which are left out whole ("mailbox a@b is full" = "mailbox is
 * full"). Digits are words like others ("5.1.1" = "5 1 1"). Han, kana, Hangul and Thai have no spaces to
 * rely on: there each character is a word of its own.
 */

const SEPARATOR = 0;
/** A separator at which an address ends: white space, brackets, quotes, and , ; : */
const BORDER = 1;
const IDEOGRAPH = 2;
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** What a UTF-16 unit is: one of the three above, or the folded letter that it becomes inside a word. */
const FOLDED = new Uint16Array(0x10000);

function fillFolded(): void {
  FOLDED.fill(BORDER, 0, 0x21);
  for (const mark of "<>()[]\"',;:`\u00a0\u3000、。，：；（）「」") FOLDED[mark.charCodeAt(0)] = BORDER;
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
  for (const [special, plain] of [
    ["ß", "s"],
    ["ø", "o"],
    ["Ø", "o"],
    ["ł", "l"],
    ["Ł", "l"],
    ["đ", "d"],
    ["Đ", "d"],
    ["Œ", "o"],
    ["ı", "i"],
    ["æ", "a"],
    ["Æ", "a"],
    ["œ", "o"],
  ] as const)
    FOLDED[special.charCodeAt(0)] = plain.charCodeAt(0);
  const ideographs: readonly (readonly [number, number])[] = [
    [0x0e00, 0x0e7f],
    [0x3041, 0x30ff],
    [0x3400, 0x9fff],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
  ];
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

declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { read: number; written: number } };

const encoder = new TextEncoder();
let bytes = new Uint8Array(4096);
let units = new Uint16Array(4096);

/**
 * Puts the UTF-16 units of a text into `units`. A string in JavaScript is a tree of slices of
 * slices; walking it unit by unit costs several times what one native copy does.
 */
function spread(text: string, length: number): void {
  if (length > units.length) {
    bytes = new Uint8Array(length * 2);
    units = new Uint16Array(length * 2);
  }
  const { read, written } = encoder.encodeInto(length < text.length ? text.slice(0, length) : text, bytes);
  if (read === length && written === length) units.set(written === bytes.length ? bytes : bytes.subarray(0, written));
  else for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
}

/** Fills `words` with those of `text`, reading at most `limit` UTF-16 units. */
export function cutWords(text: string, words: Words, limit = text.length): void {
  const length = Math.min(text.length, limit);
  spread(text, length);
  const text16 = units;
  const folded = FOLDED;
  let { hash, check, start, end } = words;
  let count = 0;
  let runStart = 0; // words before the current unbroken run: an "@" drops those after it
  let at = 0;
  while (at < length) {
    const unit = text16[at] as number;
    let letter = folded[unit] as number;
    if (letter <= BORDER) {
      if (letter === BORDER) runStart = count;
      else if (unit === AT && isInsideAddress(at, length)) {
        count = runStart;
        do at++;
        while (at < length && isOfAddress(text16[at] as number));
        continue;
      }
      at++;
      continue;
    }
    if (count === hash.length) {
      grow(words);
      ({ hash, check, start, end } = words);
    }
    start[count] = at;
    const first = letter;
    let sum = HASH_SEED;
    let last = letter;
    if (letter === IDEOGRAPH) {
      sum = Math.imul(sum ^ unit, HASH_PRIME);
      last = unit;
      at++;
    } else {
      do {
        sum = Math.imul(sum ^ letter, HASH_PRIME);
        last = letter;
        at++;
        letter = at < length ? (folded[text16[at] as number] as number) : SEPARATOR;
      } while (letter > IDEOGRAPH);
    }
    hash[count] = sum;
    // Length and both ends beside the hash: enough that no word of a mail passes for another.
    check[count] = ((at - (start[count] as number)) << 24) ^ (first << 12) ^ last;
    end[count] = at;
    count++;
    if (first === IDEOGRAPH) runStart = count;
  }
  words.count = count;
}

/** Whether the "@" at `at` has letters of an address on both sides. */
function isInsideAddress(at: number, length: number): boolean {
  return at > 0 && at + 1 < length && isOfAddress(units[at - 1] as number) && (FOLDED[units[at + 1] as number] as number) > IDEOGRAPH;
}

function isOfAddress(unit: number): boolean {
  const letter = FOLDED[unit] as number;
  return letter !== BORDER && letter !== IDEOGRAPH;
}

/** One word as in `Words`: its two hashes, and where it ends. */
export interface HashedWord {
  hash: number;
  check: number;
  end: number;
}

/** Puts the first word between `from` and `to` into `into`; false when there is none. The same word as `cutWords` would make of it. */
export function hashFirstWord(text: string, range: { from: number; to: number }, into: HashedWord): boolean {
  let at = range.from;
  while (at < range.to && (FOLDED[text.charCodeAt(at)] as number) <= BORDER) at++;
  if (at === range.to) return false;
  const start = at;
  const first = FOLDED[text.charCodeAt(at)] as number;
  const isAlone = first === IDEOGRAPH;
  let sum = HASH_SEED;
  let last: number;
  let letter = isAlone ? text.charCodeAt(at) : first;
  do {
    sum = Math.imul(sum ^ letter, HASH_PRIME);
    last = letter;
    at++;
    letter = at < range.to ? (FOLDED[text.charCodeAt(at)] as number) : SEPARATOR;
  } while (!isAlone && letter > IDEOGRAPH);
  into.hash = sum;
  into.check = ((at - start) << 24) ^ (first << 12) ^ last;
  into.end = at;
  return true;
}
