/** Every key as it holds, for people: its value as a file would write it, and where it came from. Secrets are masked here, once and for all. */

import type { Configuration } from "./configuration.ts";
import { keysOfKind } from "./keys-of-kind.ts";
import { joinKey, type Origin } from "./origin.ts";
import type { SectionValues } from "./read-sections.ts";
import type { Reading } from "./reading.ts";
import { ALIASES_NAME, type Key, SECTIONS, type Section } from "./sections/index.ts";

/** One key. */
export interface Setting {
  /** "queue.retry_after", "domain[1].name". */
  readonly key: string;
  /** As TOML or the default has it; undefined when it is not set and has no constant default. */
  readonly value: unknown;
  /** What holds where there is no value. */
  readonly without?: string;
  readonly origin: Origin;
}

const MASKED = "********";

interface Around {
  readonly reading: Reading;
  readonly configuration: Configuration;
}

/** All keys of all sections, in the order of the reference. */
export function settingsOf(values: SectionValues, { reading, configuration }: Around): readonly Setting[] {
  const sections = Object.values(SECTIONS) as readonly Section[];
  const { node } = configuration;
  // Defaults that are no constants, and that people want to see.
  const derived: Readonly<Record<string, unknown>> = { "node.hostname": node.hostname, "node.postmaster": node.postmaster };
  const listed = sections
    .flatMap((section) => placesOf(section, reading).flatMap((path) => keysAt({ section, path, reading })))
    .map((setting) => ({ ...setting, value: setting.value ?? derived[setting.key] }));
  const aliases = [...values.aliases].map(([address, value]): Setting => {
    const key = joinKey(ALIASES_NAME, address);
    return { key, value, origin: reading.originOf(key) };
  });
  return [...listed, ...aliases];
}

function placesOf({ name, isRepeated }: Section, { table }: Reading): readonly string[] {
  if (!isRepeated) return [name];
  const entries = table[name];
  return Array.isArray(entries) ? entries.map((_, index) => `${name}[${index}]`) : [];
}

interface Place {
  readonly section: Section;
  readonly path: string;
  readonly reading: Reading;
}

function keysAt({ section, path, reading }: Place): readonly Setting[] {
  const written = writtenAt(path, reading);
  const understood = keysOfKind(section, written["kind"] ?? section.keys["kind"]?.fallback);
  const keys = Object.entries(section.keys).filter(([name]) => understood?.includes(name) !== false);
  return keys.map(([name, key]) => {
    const keyPath = joinKey(path, name);
    const isWritten = Object.hasOwn(written, name);
    return {
      key: keyPath,
      value: isWritten ? shown(key, written[name]) : key.fallback,
      ...(!isWritten && key.without !== undefined && { without: key.without }),
      origin: isWritten ? reading.originOf(keyPath) : { kind: "default" },
    };
  });
}

function writtenAt(path: string, { table }: Reading): Readonly<Record<string, unknown>> {
  const [, name = "", index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(path) ?? [];
  const section = table[name];
  const entry: unknown = Array.isArray(section) ? section[Number(index)] : section;
  return typeof entry === "object" && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
}

function shown({ isSecret }: Key<unknown>, value: unknown): unknown {
  if (isSecret) return MASKED;
  return value instanceof Date ? value.toISOString() : value;
}
