/** The address does not exist at its domain. */

import { rulesOf } from "./rule.ts";

export const userUnknown = rulesOf("user-unknown", [
  { slug: "user-unknown", phrase: "user unknown", source: "Sendmail, Postfix and most others", example: "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown" },
  { slug: "virtual-table", phrase: "user unknown in virtual {alias,mailbox} table", source: "Postfix smtpd_check.c", example: "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual mailbox table" },
]);
