/** What is written -> the values of every section. A wrong or unknown key is a fault with what is allowed; the default stands in for it, so that reading goes on. */

import { ADDRESS, ADDRESS_OR_DOMAIN, listOf, shownValue } from "./kinds/index.ts";
import { nearestWord } from "./nearest-word.ts";
import { joinKey } from "./origin.ts";
import { isTable, type Reading } from "./reading.ts";
import { ALIASES_NAME, type Key, type Keys, NEIGHBOURS_NAMES, SECTIONS, type Section, type ValuesOf } from "./sections/index.ts";
import type { RawTable } from "./toml-document.ts";

type Sections = typeof SECTIONS;

/** An entry of a repeated section, and which one it is: "domain[1]". */
export type Entry<Values> = Values & { readonly path: string };

/** All values: of a section its values, of a repeated one those of each entry. */
export type SectionValues = {
  readonly [Name in keyof Sections]: Sections[Name] extends { readonly isRepeated: false }
    ? ValuesOf<Sections[Name]["keys"]>
    : readonly Entry<ValuesOf<Sections[Name]["keys"]>>[];
} & { readonly aliases: ReadonlyMap<string, readonly string[]> };

const ALL: readonly Section[] = Object.values(SECTIONS);
const NAMES = [...ALL.map(({ name }) => name), ALIASES_NAME];
const ALIAS_TARGETS = listOf(ADDRESS, { minimum: 1 });

/** Reads every section. */
export function readSections(reading: Reading): SectionValues {
  for (const name of Object.keys(reading.table)) if (!NAMES.includes(name)) unknownSection(reading, name);
  const values = Object.entries(SECTIONS).map(([name, section]) => [name, readSection(reading, section)]);
  return { ...Object.fromEntries(values), aliases: readAliases(reading) } as SectionValues;
}

function readSection(reading: Reading, { name, isRepeated, keys }: Section): unknown {
  const raw = reading.table[name];
  if (!isRepeated) {
    if (raw !== undefined && !isTable(raw)) reading.fault(name, `${shownValue(raw)} is no section; write [${name}] and its keys below it`);
    return readKeys({ reading, path: name, keys }, isTable(raw) ? raw : {});
  }
  if (raw !== undefined && !Array.isArray(raw)) {
    reading.fault(name, `there may be several; write [[${name}]], in two pairs of brackets`);
    return [];
  }
  return (raw ?? []).flatMap((entry: unknown, index: number) => {
    const path = `${name}[${index}]`;
    const values = isTable(entry) ? readKeys({ reading, path, keys }, entry) : undefined;
    if (!isTable(entry)) reading.fault(path, `${shownValue(entry)} is no table; write { … }`);
    return values === undefined ? [] : [{ ...values, path }];
  });
}

interface Place {
  readonly reading: Reading;
  readonly path: string;
  readonly keys: Keys;
}

/** undefined when a required key is missing or wrong: the entry cannot be used, and a fault has said why. */
function readKeys({ reading, path, keys }: Place, raw: RawTable): Readonly<Record<string, unknown>> | undefined {
  for (const name of Object.keys(raw)) if (!Object.hasOwn(keys, name)) unknownKey({ reading, path, keys }, name);
  const values: Record<string, unknown> = {};
  let isUsable = true;
  for (const [name, key] of Object.entries(keys)) {
    const keyPath = joinKey(path, name);
    values[name] = Object.hasOwn(raw, name) ? readValue({ reading, keyPath, key }, raw[name]) : undefined;
    if (key.isRequired && !Object.hasOwn(raw, name)) reading.fault(keyPath, `is missing; write ${key.kind.allowed}`);
    if (key.isRequired && values[name] === undefined) isUsable = false;
    values[name] ??= fallbackOf(key);
  }
  return isUsable ? values : undefined;
}

interface ValuePlace {
  readonly reading: Reading;
  readonly keyPath: string;
  readonly key: Key<unknown>;
}

function readValue({ reading, keyPath, key: { kind, isSecret } }: ValuePlace, raw: unknown): unknown {
  return kind.read(raw, (words, index) => {
    const path = index === undefined ? keyPath : `${keyPath}[${index}]`;
    reading.fault(path, isSecret ? `the value, not shown here, is not allowed; write ${kind.allowed}` : words);
  });
}

/** The default of a key as the program uses it. */
function fallbackOf({ kind, fallback }: Key<unknown>): unknown {
  return fallback === undefined ? undefined : kind.read(fallback, unreadable);
}

function unreadable(words: string): never {
  throw new TypeError(`a default is wrong: ${words}`);
}

function unknownSection(reading: Reading, name: string): void {
  const meant = NEIGHBOURS_NAMES[name] ?? sectionText(nearestWord(name, NAMES)) ?? homeOf(name);
  reading.fault(name, `no such section; ${didYouMean(meant, "there are")} ${NAMES.join(", ")}`);
}

function unknownKey({ reading, path, keys }: Place, name: string): void {
  const names = Object.keys(keys);
  const near = nearestWord(name, names);
  const meant = near === undefined ? (NEIGHBOURS_NAMES[name] ?? homeOf(name)) : joinKey(path, near);
  reading.fault(joinKey(path, name), `no such key; ${didYouMean(meant, "allowed here are")} ${names.join(", ")}`);
}

function didYouMean(meant: string | undefined, next: string): string {
  return meant === undefined ? next : `did you mean ${meant}? ${next.charAt(0).toUpperCase()}${next.slice(1)}`;
}

function sectionText(name: string | undefined): string | undefined {
  return name && (ALL.find((one) => one.name === name)?.isRepeated === true ? `[[${name}]]` : `[${name}]`);
}

/** A key that another section has under the same name. */
function homeOf(name: string): string | undefined {
  const home = ALL.find(({ keys }) => Object.hasOwn(keys, name));
  return home && joinKey(home.name, name);
}

function readAliases(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const raw = reading.table[ALIASES_NAME];
  const aliases = new Map<string, readonly string[]>();
  if (raw !== undefined && !isTable(raw)) reading.fault(ALIASES_NAME, `${shownValue(raw)} is no section; write [${ALIASES_NAME}]`);
  for (const [name, targets] of Object.entries(isTable(raw) ? raw : {})) {
    const path = joinKey(ALIASES_NAME, name);
    const address = ADDRESS_OR_DOMAIN.read(name, (words) => reading.fault(path, words));
    const list = ALIAS_TARGETS.read(typeof targets === "string" ? [targets] : targets, (words, index) =>
      reading.fault(index === undefined || typeof targets === "string" ? path : `${path}[${index}]`, words),
    );
    if (address !== undefined && aliases.has(address)) reading.fault(path, `${address} is listed twice`);
    if (address !== undefined && list !== undefined) aliases.set(address, list);
  }
  return aliases;
}
