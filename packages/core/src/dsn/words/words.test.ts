/** Every language says everything, in its own words. */
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { WORDS, type Words } from "./index.ts";

const LANGUAGES = Object.entries(WORDS);
const OTHERS = LANGUAGES.filter(([tag]) => tag !== "en");

/** Every sentence by its place: "reasons.user-unknown". */
function sentences(words: Words): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown, path: string): void => {
    if (typeof value === "string") found.set(path, value);
    else for (const [name, one] of Object.entries(value as object)) collect(one, path === "" ? name : `${path}.${name}`);
  };
  collect(words, "");
  return found;
}

/** The letters in which a language is written, and those of its own that it shares with few. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
};

/** Words that are the same in English: "Date" in French, and names. */
const SHARED = /^(?:name|language|message\.(?:subject|date))$/;

describe.each(LANGUAGES)("%s", (tag, words) => {
  it("is filed under its own tag", () => {
    expect(words.language).toBe(tag);
  });

  it("has each sentence that English has, and no other", () => {
    expect([...sentences(words).keys()]).toEqual([...sentences(en).keys()]);
    for (const [place, text] of sentences(words)) expect(text.trim(), place).toMatch(/\S/);
  });

  it("leaves the same blanks", () => {
    const blanks = (text: string | undefined): readonly string[] => (text?.match(/\{\w+\}/g) ?? []).toSorted();
    for (const [place, text] of sentences(words)) expect(blanks(text), place).toEqual(blanks(sentences(en).get(place)));
  });

  it("gives each reason a sentence of its own, whole and on one line", () => {
    const reasons = Object.values(words.reasons);
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const text of [...reasons, ...Object.values(words.sides), ...Object.values(words.advice), ...Object.values(words.retrying)])
      expect(text).toMatch(/^[^\n]{8,200}[.。]$/u);
  });

  it("ends what stands before a list with a colon", () => {
    for (const text of [...Object.values(words.opening), words.conversation, words.message.heading, words.addressedTo])
      expect(text).toMatch(/[:：]$/u);
  });
});

describe.each(OTHERS)("%s", (tag, words) => {
  it("is translated", () => {
    const english = new Set(sentences(en).values());
    const same = [...sentences(words)].filter(([place, text]) => !SHARED.test(place) && english.has(text));
    expect(same).toEqual([]);
    const script = SCRIPTS[tag];
    if (script !== undefined) for (const [place, text] of sentences(words)) if (place !== "language") expect(text, place).toMatch(script);
  });

  it("takes no sentence from another language", () => {
    // Danish and Norwegian are written alike.
    const near = new Set(["da", "nb"]);
    for (const [other, others] of OTHERS) {
      if (other === tag || (near.has(tag) && near.has(other))) continue;
      const theirs = new Set(Object.values(others.reasons));
      expect(
        Object.values(words.reasons).filter((text) => theirs.has(text)),
        other,
      ).toEqual([]);
    }
  });
});

it("there are the languages of the reader that most people write in, and more", () => {
  expect(Object.keys(WORDS)).toEqual(expect.arrayContaining(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ja", "zh", "ko"]));
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(20);
});
