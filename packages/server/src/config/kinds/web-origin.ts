/** The origin of a web page (RFC 6454 §6.1): scheme, host and port, and nothing behind them. */

import { textual } from "./kind.ts";

/** An origin, in lower case. */
export const WEB_ORIGIN = textual<string>({
  noun: "origin",
  allowed: "an origin as https://app.example.com",
  parse: (text) => {
    const url = URL.parse(text);
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
    return text.toLowerCase() === url.origin ? url.origin : undefined;
  },
});
