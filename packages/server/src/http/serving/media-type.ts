/** Media types: what a body says it is, and what a client accepts (RFC 9110 §8.3, §12.5.1). */

/** The type without its parameters, in lower case. */
export function bareType(contentType: string): string {
  return (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** The parameter charset, in lower case; "" when nothing is said. */
export function charsetOf(contentType: string): string {
  return /;[ \t]*charset=[ \t]*"?([^\s";]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? "";
}

/** Whether a client takes one of these types. Nothing said is everything. */
export function accepts(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === "") return true;
  const ranges = accept.split(",").map(rangeOf);
  return types.some((type) => qualityOf(bareType(type), ranges) > 0);
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

/** The most exact range decides: "text/html, *\/*;q=0" takes no JSON. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const wanted = [type, `${type.split("/", 1)[0]}/*`, "*/*"];
  for (const one of wanted) {
    const found = ranges.find((range) => range.type === one);
    if (found !== undefined) return found.quality;
  }
  return 0;
}
