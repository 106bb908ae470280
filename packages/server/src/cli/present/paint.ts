/** Colours of a terminal (ECMA-48 SGR), or none of them. Painted text is never measured: fit it first. */

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;
export type Paint = (colour: Colour, text: string) => string;

/** Colours only where they are seen as such: on a terminal that has them, and whose user wants them (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  const isColoured = stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return isColoured ? (colour, text) => (text.trim() === "" ? text : `\u001b[${CODES[colour]}m${text}\u001b[0m`) : plain;
}

export const plain: Paint = (_colour, text) => text;
