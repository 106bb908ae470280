/**
 * Reads the configuration: the file that was named, else `ricochet.toml` in the current folder if it is there, else
 * nothing but defaults; over it the environment. All faults are told at once, each with its place; where there is one,
 * there is no configuration. Nothing is written, and nothing but files that the configuration names is opened.
 */

import { dirname, resolve } from "node:path";
import { assemble } from "./assemble.ts";
import type { Check } from "./check.ts";
import { checkDomains } from "./check-domains.ts";
import { checkFiles } from "./check-files.ts";
import { checkIntake } from "./check-intake.ts";
import { checkListeners } from "./check-listeners.ts";
import { checkSecrets } from "./check-secrets.ts";
import { checkSending } from "./check-sending.ts";
import type { Configuration } from "./configuration.ts";
import { type Environment, overlayEnvironment } from "./environment.ts";
import { DEFAULT_ORIGIN, type Finding } from "./origin.ts";
import { readSections } from "./read-sections.ts";
import { Reading } from "./reading.ts";
import { type Setting, settingsOf } from "./settings.ts";
import { type ConfigurationSources, systemSources } from "./sources.ts";
import { readToml, type TomlDocument } from "./toml-document.ts";

/** Where to read from. */
export interface LoadOptions {
  /** As given by `--config`; it must be there. */
  readonly file?: string;
  readonly environment?: Environment;
  readonly sources?: ConfigurationSources;
}

/** A configuration, or all that is wrong with it. */
export type LoadResult =
  | {
      readonly kind: "loaded";
      readonly configuration: Configuration;
      /** Every key as it holds, secrets masked, and where it came from. */
      readonly settings: readonly Setting[];
      readonly warnings: readonly Finding[];
      /** The file that was read; absent when there was none. */
      readonly file?: string;
    }
  | { readonly kind: "faulty"; readonly faults: readonly Finding[]; readonly warnings: readonly Finding[] };

const DEFAULT_FILE = "ricochet.toml";
const CHECKS: readonly Check[] = [checkListeners, checkDomains, checkFiles, checkSecrets, checkSending, checkIntake];

/** Reads and checks the configuration; never throws for what is written in it. */
export function loadConfiguration({ file, environment = {}, sources = systemSources() }: LoadOptions = {}): LoadResult {
  const found = findFile(file, sources);
  if ("words" in found) return { kind: "faulty", faults: [found], warnings: [] };
  const { document, faults, warnings: unread } = overlayEnvironment(found.document, environment);
  const reading = new Reading(document);
  reading.faults.push(...faults);
  reading.warnings.push(...unread);
  const values = readSections(reading);
  const base = found.file === undefined ? sources.folder : dirname(resolve(sources.folder, found.file));
  const configuration = assemble(values, { base, sources });
  const isSet = (key: string): boolean => reading.originOf(key).kind !== "default" && document.origins.has(key);
  for (const check of CHECKS) check({ configuration, values, reading, sources, isSet });
  checkFileItself(found, { reading, sources });
  const warnings = reading.warnings.toSorted(byPlace);
  if (reading.faults.length > 0) return { kind: "faulty", faults: reading.faults.toSorted(byPlace), warnings };
  return {
    kind: "loaded",
    configuration,
    settings: settingsOf(values, { reading, configuration }),
    warnings,
    ...(found.file !== undefined && { file: found.file }),
  };
}

/** In the order of the file; what stands in no file keeps its place behind. */
function byPlace({ origin: left }: Finding, { origin: right }: Finding): number {
  if (left.kind !== "file" || right.kind !== "file") return Number(left.kind !== "file") - Number(right.kind !== "file");
  return left.line - right.line || left.column - right.column;
}

interface Found {
  readonly document: TomlDocument;
  readonly file?: string;
}

const NOTHING: TomlDocument = { table: {}, origins: new Map() };

function findFile(named: string | undefined, sources: ConfigurationSources): Found | Finding {
  const file = named ?? DEFAULT_FILE;
  const path = resolve(sources.folder, file);
  if (file === "") return { key: "", origin: DEFAULT_ORIGIN, words: "no file is named; write --config FILE" };
  if (named === undefined && sources.factsOf(path) === undefined) return { document: NOTHING };
  try {
    const document = readToml(sources.readText(path), { file });
    return "words" in document ? document : { document, file };
  } catch (cause) {
    return { key: "", origin: DEFAULT_ORIGIN, words: `cannot read ${file}: ${unreadable(cause)}` };
  }
}

function unreadable(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "permission denied";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8";
  return cause instanceof Error ? cause.message : String(cause);
}

interface Around {
  readonly reading: Reading;
  readonly sources: ConfigurationSources;
}

/** A file with passwords in it is a secret itself. */
function checkFileItself({ file, document }: Found, { reading, sources }: Around): void {
  if (file === undefined || !sources.factsOf(resolve(sources.folder, file))?.isOpenToAll) return;
  const secret = [...document.origins.keys()].find((key) => /\.(?:secret|password)$/.test(key));
  if (secret !== undefined) reading.warn(secret, `everybody on this machine may read ${file}, and with it this secret; chmod 600 it`);
}
