/**
 * The environment over the file: RICOCHET_SMTP__LISTEN is `listen` of [smtp], with the text that the key's kind
 * understands; RICOCHET_DOMAIN (a section that repeats, or [aliases]) is a TOML value that replaces all of them.
 *
 * Other variables that begin with RICOCHET_ are left alone unless they hold "__": container platforms set
 * RICOCHET_PORT and the like for a service of that name.
 */

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
}

/** The document with what the environment says put over it. */
export function overlayEnvironment(document: TomlDocument, environment: Environment): Merged {
  const table: Record<string, unknown> = { ...document.table };
  const origins = new Map(document.origins);
  const faults: Finding[] = [];
  for (const [variable, text] of Object.entries(environment)) {
    if (text === undefined || !variable.startsWith(PREFIX)) continue;
    const [sectionName = "", ...rest] = variable.slice(PREFIX.length).toLowerCase().split("__");
    if (rest.length > 0) overlayKey({ table, origins, variable, text }, sectionName, rest.join("__"));
    else if (isWhole(sectionName)) faults.push(...overlaySection({ table, origins, variable, text }, sectionName));
  }
  return { document: { table, origins }, faults };
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
  return sectionName === ALIASES_NAME || ALL.some(({ name, isRepeated }) => isRepeated && name === sectionName);
}

function overlaySection({ table, origins, variable, text }: Target, sectionName: string): readonly Finding[] {
  const origin: Origin = { kind: "environment", variable };
  const read = readToml(`value = ${text}`, { file: variable });
  if ("words" in read) {
    const example = sectionName === ALIASES_NAME ? `{ "info@example.com" = ["ann@example.com"] }` : '[{ name = "…" }]';
    return [{ key: sectionName, origin, words: `this is no value of TOML; write it as ${example}` }];
  }
  table[sectionName] = read.table["value"];
  for (const key of origins.keys()) if (key.startsWith(`${sectionName}.`) || key.startsWith(`${sectionName}[`)) origins.delete(key);
  origins.set(sectionName, origin);
  return [];
}
