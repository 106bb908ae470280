/** docs/reference/configuration.md, from the table of keys. */
import { ALIASES_NAME, NEIGHBOURS_NAMES, SECTIONS, type Section } from "../../packages/server/src/config/sections/index.ts";
import { code, type Page, page, table } from "./page.ts";

export function configurationPage(): Page {
  return page("docs/reference/configuration.md", "Configuration", "`packages/server/src/config/sections/`", [
    "A file in [TOML](https://toml.io), `ricochet.toml` in the current folder or the one that `--config FILE` or the variable `RICOCHET_CONFIG` names. Every key has a default, so none is needed. Relative paths count from the folder of the file.",
    "`ricochet config check` names everything that is wrong with file, line and column; `ricochet config show` prints every key as it holds and where it came from.",
    "Time spans are a number and one of `s`, `m`, `h`, `d`. Sizes are a number of octets, or a text as `25MB` (powers of 1000) or `1GiB` (powers of 1024).",
    "## Environment",
    "A variable stands over the file: `RICOCHET_SMTP__LISTEN=127.0.0.1:25,[::1]:25` is `listen` of `[smtp]`; the items of a list are parted by commas, and `[]` is none. Of a section that repeats, and of `[aliases]`, one variable holds all entries as a value of TOML: `RICOCHET_KEY='[{ id = 1, secret = \"…\" }]'`. Variables without `__` that name no such section are left alone.",
    ...Object.values(SECTIONS).flatMap(sectionParts),
    `## [${ALIASES_NAME}]`,
    'Addresses and what stands behind them. The key is an address, or `"@example.com"` for all of a domain that have no other place; the value is an address or a list of them. An alias that names itself among others keeps a copy.',
    '```toml\n[aliases]\n"info@example.com" = ["ann@example.com", "bob@example.net"]\n"@old.example.com" = "info@example.com"\n```',
    "## Names in other mail servers",
    "Who writes one of these by habit is told the name here.",
    table(
      ["there", "here"],
      Object.entries(NEIGHBOURS_NAMES).map(([there, here]) => [code(there), code(here)]),
    ),
  ]);
}

function sectionParts({ name, isRepeated, means, keys }: Section): readonly string[] {
  const rows = Object.entries(keys).map(([key, { kind, fallback, without, isRequired, means }]) => [
    code(key),
    means,
    fallbackText({ fallback, without, isRequired }),
    kind.allowed,
  ]);
  return [`## ${isRepeated ? `[[${name}]]` : `[${name}]`}`, means, table(["key", "meaning", "default", "allowed"], rows)];
}

interface Fallback {
  readonly fallback?: unknown;
  readonly without?: string | undefined;
  readonly isRequired: boolean;
}

function fallbackText({ fallback, without, isRequired }: Fallback): string {
  if (isRequired) return "must be given";
  return without ?? code(JSON.stringify(fallback).replaceAll(",", ", "));
}
