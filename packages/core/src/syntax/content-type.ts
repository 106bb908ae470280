/** Content-Type and its parameters (RFC 2045 §5.1), RFC 2231 continuations joined, comments and quotes undone. */

export interface ContentType {
  /** "text/plain", lower case. */
  readonly type: string;
  /** Names lower case, values as they stand. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /[;\s]([\w.*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;"]*))/g;
const MAX_KEPT = 80;
const cache = new Map<string, ContentType>();

/** Parses an unfolded value; `fallback` is the type when the value is no type at all. */
export function parseContentType(value: string, fallback = "text/plain"): ContentType {
  // Values with a boundary, which are long, differ from mail to mail; only the few common ones are worth keeping, and looking for.
  const known = value.length < MAX_KEPT ? cache.get(value) : undefined;
  if (known !== undefined) return known;
  const parsed = parse(value, fallback);
  if (value.length < MAX_KEPT && parsed.parameters.size < 2 && !parsed.parameters.has("boundary") && cache.size < 500)
    cache.set(value, parsed);
  return parsed;
}

function parse(value: string, fallback: string): ContentType {
  const type = /^\s*"?([\w.+-]+\/[\w.+-]+)/.exec(value)?.[1]?.toLowerCase();
  // Behind the type; a careless program forgets the semicolon.
  const behind = type === undefined ? value.indexOf(";") : value.toLowerCase().indexOf(type) + type.length;
  const parameters = new Map<string, string>();
  if (behind >= 0 && behind < value.length) {
    const rest = value.slice(behind, behind + 4096);
    PARAMETER.lastIndex = 0;
    for (let match = PARAMETER.exec(rest); match !== null; match = PARAMETER.exec(rest)) {
      const [, name = "", quoted, bare] = match;
      const text = quoted === undefined ? (bare ?? "") : unescaped(quoted);
      const base = baseOf(name.toLowerCase());
      parameters.set(base, (parameters.get(base) ?? "") + text);
    }
  }
  return { type: type ?? fallback, parameters };
}

function unescaped(quoted: string): string {
  return quoted.includes("\\") ? quoted.replaceAll(/\\(.)/g, "$1") : quoted;
}

/** "name" of "name*0*" (RFC 2231 §3, §4). */
function baseOf(name: string): string {
  const star = name.indexOf("*");
  return star < 0 ? name : name.slice(0, star);
}
