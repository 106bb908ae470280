/** The keys of webhooks: where events may be posted to, and how long a receiver is waited for. */

import { BOOLEAN, CIDR_BLOCK, count, listOf, WAIT } from "../kinds/index.ts";
import { key, section } from "./key.ts";

export const WEBHOOKS = section("webhooks", "Events posted to applications: see [the guide](../guide/webhooks.md).", {
  allow_http: key(BOOLEAN, { fallback: false, means: "Whether a URL may be `http:`, which anybody on the way can read and change." }),
  allow_private: key(listOf(CIDR_BLOCK), {
    fallback: [],
    means: "Networks that may be posted to although they are private, as `127.0.0.1` or `10.1.0.0/16`; all others like them are refused.",
  }),
  timeout: key(WAIT, { fallback: "15s", means: "How long an answer is waited for." }),
  max_requests: key(count(4, 10_000), {
    fallback: 32,
    means: "Requests at once, to all receivers together; slow receivers share a quarter.",
  }),
});
