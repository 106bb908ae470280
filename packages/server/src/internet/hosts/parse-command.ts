/** A command line taken apart (RFC 5321 §4.1.1): verb, and for MAIL and RCPT the path and its parameters. Written apart from the program's own reader, to be a second opinion. */

export interface Command {
  /** Upper case; "" for an empty line. */
  readonly verb: string;
  readonly argument: string;
}

export interface PathCommand {
  /** Between the angle brackets; "" is the null path. */
  readonly address: string;
  /** Keywords in upper case, values as they came; "" for a keyword alone. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The line without its end. */
export function parseCommand(line: string): Command {
  const space = line.indexOf(" ");
  const verb = space < 0 ? line : line.slice(0, space);
  return { verb: verb.toUpperCase(), argument: space < 0 ? "" : line.slice(space + 1) };
}

/** `FROM:<path> parameters` or `TO:<path> parameters`; undefined where the RFC has no such thing. */
export function parsePath(argument: string, keyword: "FROM" | "TO"): PathCommand | undefined {
  const start = `${keyword}:<`;
  if (!argument.toUpperCase().startsWith(start)) return undefined;
  const end = endOfPath(argument, start.length);
  const rest = argument.slice(end + 1);
  if (end < 0 || (rest !== "" && !rest.startsWith(" "))) return undefined;
  const parameters = rest.split(" ").filter((word) => word !== "");
  return { address: argument.slice(start.length, end), parameters: Object.fromEntries(parameters.map(parseParameter)) };
}

/** A `>` between quotes belongs to the local part. */
function endOfPath(argument: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < argument.length; at++) {
    const character = argument[at];
    if (character === "\\" && isQuoted) at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ">" && !isQuoted) return at;
  }
  return -1;
}

function parseParameter(word: string): readonly [string, string] {
  const equals = word.indexOf("=");
  return equals < 0 ? [word.toUpperCase(), ""] : [word.slice(0, equals).toUpperCase(), word.slice(equals + 1)];
}
