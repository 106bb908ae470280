/** Where a value came from: a line of a file, a variable of the environment, or the default; and what was wrong with it. */

/** Where a value came from. */
export type Origin =
  | { readonly kind: "default" }
  | { readonly kind: "file"; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: "environment"; readonly variable: string };

/** Something that is wrong, or odd, with the configuration. */
export interface Finding {
  /** "queue.retry_after[2]"; "" where it concerns the whole. */
  readonly key: string;
  readonly origin: Origin;
  readonly words: string;
}

export const DEFAULT_ORIGIN: Origin = { kind: "default" };

/** "ricochet.toml:12:3", "RICOCHET_SMTP__LISTEN", "default". */
export function originText(origin: Origin): string {
  if (origin.kind === "file") return `${origin.file}:${origin.line}:${origin.column}`;
  return origin.kind === "environment" ? origin.variable : "default";
}

/** One line: where, which key, what. */
export function findingText({ key, origin, words }: Finding): string {
  return [...(origin.kind === "default" ? [] : [originText(origin)]), ...(key === "" ? [] : [key]), words].join(": ");
}

/** Adds a name to a path as TOML would write it: quoted where it is no bare key. */
export function joinKey(path: string, name: string): string {
  const segment = /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
  return path === "" ? segment : `${path}.${segment}`;
}

/** "domain[1].name" -> "domain[1]" -> "domain" -> "". */
export function parentKey(path: string): string {
  const at = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  return at < 0 ? "" : path.slice(0, at);
}
