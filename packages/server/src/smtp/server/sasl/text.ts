/** Octets of a response as text. */

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text; undefined where it is no UTF-8. */
export function textOf(octets: Buffer): string | undefined {
  try {
    return UTF8.decode(octets);
  } catch {
    return undefined;
  }
}
