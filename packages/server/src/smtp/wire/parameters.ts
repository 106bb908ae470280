/**
 * The parameters behind a path, ` SIZE=1000 BODY=8BITMIME` (RFC 5321 §4.1.2 esmtp-param): taken apart, not yet
 * understood. Each keyword may stand there once: two values for one thing are two opinions about the mail.
 */

import { badParameter, type Refusal } from "./refusal.ts";

/** Keyword in upper case -> value; undefined where there was no "=". */
export type Parameters = ReadonlyMap<string, string | undefined>;

const PARAMETER = /^([a-z\d][a-z\d-]*)(?:=([^\0-\x20=\x7f]+))?$/i;
const SPACES = / +/;
const NONE: Parameters = new Map();

/** Takes apart what follows the path. */
export function splitParameters(text: string): Parameters | Refusal {
  if (text === "") return NONE;
  if (!text.startsWith(" ")) return badParameter("A space must follow the path");
  const parameters = new Map<string, string | undefined>();
  for (const word of text.trim().split(SPACES)) {
    const [, keyword, value] = PARAMETER.exec(word) ?? [];
    if (keyword === undefined) return badParameter("A parameter is malformed");
    if (parameters.has(keyword.toUpperCase())) return badParameter(`Parameter ${keyword} stands there twice`);
    parameters.set(keyword.toUpperCase(), value);
  }
  return parameters;
}
