/** The schemes of return paths: the words that callers and the command line use. */

/** All schemes, ours first. */
export const RETURN_PATH_SCHEMES = ["token", "batv", "srs", "verp"] as const;
/** The name of a scheme. */
export type ReturnPathScheme = (typeof RETURN_PATH_SCHEMES)[number];

/** For a value that types did not hold back. */
export function unknownScheme(options: { readonly scheme?: unknown }): TypeError {
  return new TypeError(`no scheme is called ${String(options.scheme)}; there are ${RETURN_PATH_SCHEMES.join(", ")}`);
}
