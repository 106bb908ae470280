/**
 * The environment over the file: RICOCHET_SMTP__LISTEN is `listen` of [smtp], with the text that the key's kind
 * understands; RICOCHET_DOMAIN (a section that repeats, or [aliases]) is a TOML value that replaces all of them.
 *
 * Other variables that begin with RICOCHET_ are left alone unless they hold "__": container platforms set
 * RICOCHET_PORT and the like for a service of that name. One that was probably meant for us is a warning.
 */

import { nearestWord } from "./nearest-word.ts";
import { type Finding, joinKey, type Origin } from "./origin.ts";
import { isTable } from "./reading.ts";
import { ALIASES_NAME, SECTIONS, type Section } from "./sections/index.ts";
import { readToml, type TomlDocument } from "./toml-document.ts";

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = "RICOCHET_";
const ALL: readonly Section[] = Object.values(SECTIONS);

interface Merged {
  readonly document: TomlDocument;
  readonly faults: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The document with what the environment says put over it. */
export function overlayEnvironment(document: TomlDocument, environment: Environment): Merged {
  const table: Record<string, unknown> = { ...document.table };
  const origins = new Map(document.origins);
  const faults: Finding[] = [];
  const warnings: Finding[] = [];
  for (const [variable, text] of Object.entries(environment)) {
    if (text === undefined || !variable.startsWith(PREFIX)) continue;
    const [sectionName = "", ...rest] = variable.slice(PREFIX.length).toLowerCase().split("__");
    const keyName = rest.join("__");
    const target = { table, origins, variable, text };
    if (rest.length === 0) {
      if (isWhole(sectionName)) faults.push(...overlaySection(target, sectionName));
      else warnings.push(...notRead(variable, sectionName));
    } else if (sectionName === "" || keyName === "") faults.push(finding(variable, `names no key; write ${PREFIX}SECTION__KEY`));
    else if (isWhole(sectionName)) faults.push(finding(variable, oneValue(sectionName)));
    else overlayKey(target, sectionName, keyName);
  }
  return { document: { table, origins }, faults, warnings };
}

interface Target {
  readonly table: Record<string, unknown>;
  readonly origins: Map<string, Origin>;
  readonly variable: string;
  readonly text: string;
}

/** An unknown section or key goes in too: the reading of the sections says what is wrong with it. */
function overlayKey({ table, origins, variable, text }: Target, sectionName: string, keyName: string): void {
  const kind = ALL.find(({ name }) => name === sectionName)?.keys[keyName]?.kind;
  const before = table[sectionName];
  table[sectionName] = { ...(isTable(before) ? before : {}), [keyName]: kind === undefined ? text : kind.fromText(text) };
  const path = joinKey(sectionName, keyName);
  for (const key of origins.keys()) if (key.startsWith(`${path}[`)) origins.delete(key);
  origins.set(path, { kind: "environment", variable });
  if (before === undefined) origins.set(sectionName, { kind: "environment", variable });
}

function isWhole(sectionName: string): boolean {
  return WHOLE.includes(sectionName);
}

/** A variable of a whole section is read as the one key of a document. */
const VALUE = "value";

function finding(variable: string, words: string): Finding {
  return { key: "", origin: { kind: "environment", variable }, words };
}

function oneValue(sectionName: string): string {
  return `one variable holds all of them: write ${PREFIX}${sectionName.toUpperCase()}='${exampleOf(sectionName)}'`;
}

function exampleOf(sectionName: string): string {
  if (sectionName === ALIASES_NAME) return '{ "info@example.com" = ["ann@example.com"] }';
  const required = Object.entries(ALL.find(({ name }) => name === sectionName)?.keys ?? {}).filter(([, { isRequired }]) => isRequired);
  return `[{ ${required.map(([name]) => `${name} = "…"`).join(", ")} }]`;
}

const WHOLE = [ALIASES_NAME, ...ALL.filter(({ isRepeated }) => isRepeated).map(({ name }) => name)];
const BY_ONE_DASH: ReadonlyMap<string, string> = new Map(
  ALL.filter(({ isRepeated }) => !isRepeated).flatMap(({ name, keys }) =>
    Object.keys(keys).map((key): [string, string] => [`${name}_${key}`, `${name}__${key}`]),
  ),
);

/** RICOCHET_SMTP_LISTEN, RICOCHET_DOMAINS: whoever wrote it believes that it holds. */
function notRead(variable: string, name: string): readonly Finding[] {
  const meant = BY_ONE_DASH.get(name) ?? nearestWord(name, WHOLE);
  return meant === undefined ? [] : [finding(variable, `is not read; did you mean ${PREFIX}${meant.toUpperCase()}?`)];
}

function overlaySection({ table, origins, variable, text }: Target, sectionName: string): readonly Finding[] {
  const origin: Origin = { kind: "environment", variable };
  const read = readToml(`${VALUE} = ${text}`, { file: variable });
  if ("words" in read || Object.keys(read.table).length !== 1)
    return [{ key: sectionName, origin, words: `this is no value of TOML; write it as ${exampleOf(sectionName)}` }];
  table[sectionName] = read.table[VALUE];
  for (const key of origins.keys()) if (key.startsWith(`${sectionName}.`) || key.startsWith(`${sectionName}[`)) origins.delete(key);
  for (const key of read.origins.keys()) origins.set(`${sectionName}${key.slice(VALUE.length)}`, origin);
  return [];
}
