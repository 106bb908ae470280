/** The keys of the suppression list: where it is enforced, and which addresses are the same. */

import { BOOLEAN, oneOf } from "../kinds/index.ts";
import { key, section } from "./key.ts";

export const SUPPRESSION = section("suppression", "Addresses to which no mail is sent: see [the guide](../guide/suppression.md).", {
  at_rcpt: key(oneOf("refuse", "report", "off"), {
    fallback: "refuse",
    means:
      "What our own users and `relay_from` hear about an address on the list: `refuse` is 550 at RCPT TO, `report` takes the message and bounces it, `off` sends it.",
  }),
  fold_case: key(BOOLEAN, { fallback: true, means: "Whether `Ann@` and `ann@` are one address on the list." }),
  plus: key(oneOf("distinct", "same"), {
    fallback: "distinct",
    means: "Whether `ann+news@` is an address of its own on the list, or the `same` as `ann@`.",
  }),
  separator: key(oneOf("+", "-", "=", "_"), { fallback: "+", means: "What parts the tag from the mailbox, where `plus` is `same`." }),
});
