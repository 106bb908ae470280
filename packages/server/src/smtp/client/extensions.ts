/** The answer to EHLO and LHLO (RFC 5321 §4.1.1.1): which extensions a server offers, and with which parameters. */

/** A server that offers more is not offering, it is talking. */
const MAX_EXTENSIONS = 100;

/** Extensions, upper case -> parameters. The first line is the server's name; "AUTH=LOGIN" is how old servers write AUTH. */
export function parseExtensions(helloText: string): ReadonlyMap<string, string> {
  const extensions = new Map<string, string>();
  for (const line of helloText.split("\n").slice(1, 1 + MAX_EXTENSIONS)) {
    const keyword = (/^[A-Za-z\d][A-Za-z\d-]*/.exec(line)?.[0] ?? "").toUpperCase();
    if (keyword === "") continue;
    const parameters = line.slice(keyword.length).replace(/^[ =]+/, "");
    const known = extensions.get(keyword);
    extensions.set(keyword, known === undefined || known === "" ? parameters : `${known} ${parameters}`);
  }
  return extensions;
}
