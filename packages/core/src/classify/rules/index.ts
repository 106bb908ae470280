/**
 * All rules: those of a reason, in English, in the order of their names; then those of the other
 * languages and of single providers, which have a folder and an index of their own. Add a file of
 * data, name it in its folder's index; test/architecture holds the lists complete.
 */

import { authenticationFailed } from "./authentication-failed.ts";
import { blocked } from "./blocked.ts";
import { contentRefused } from "./content-refused.ts";
import { domainUnknown } from "./domain-unknown.ts";
import { expired } from "./expired.ts";
import { greylisted } from "./greylisted.ts";
import { LANGUAGE_RULES } from "./languages/index.ts";
import { mailboxDisabled } from "./mailbox-disabled.ts";
import { mailboxFull } from "./mailbox-full.ts";
import { mailerError } from "./mailer-error.ts";
import { malformedMessage } from "./malformed-message.ts";
import { messageTooLarge } from "./message-too-large.ts";
import { networkError } from "./network-error.ts";
import { noMailAccepted } from "./no-mail-accepted.ts";
import { policy } from "./policy.ts";
import { poorReputation } from "./poor-reputation.ts";
import { protocolError } from "./protocol-error.ts";
import { PROVIDER_RULES } from "./providers/index.ts";
import { rateLimited } from "./rate-limited.ts";
import { recipientRefused } from "./recipient-refused.ts";
import { relayDenied } from "./relay-denied.ts";
import { reverseDns } from "./reverse-dns.ts";
import type { DocumentedRule } from "./rule.ts";
import { security } from "./security.ts";
import { senderRefused } from "./sender-refused.ts";
import { spam } from "./spam.ts";
import { suppressed } from "./suppressed.ts";
import { systemError } from "./system-error.ts";
import { systemFull } from "./system-full.ts";
import { tlsFailed } from "./tls-failed.ts";
import { userMoved } from "./user-moved.ts";
import { userUnknown } from "./user-unknown.ts";
import { virus } from "./virus.ts";

export type { Rule, RuleStrength } from "./rule.ts";

/** Every rule that the engine weighs, with what proves it. */
export const RULES: readonly DocumentedRule[] = [
  ...authenticationFailed,
  ...blocked,
  ...contentRefused,
  ...domainUnknown,
  ...expired,
  ...greylisted,
  ...mailboxDisabled,
  ...mailboxFull,
  ...mailerError,
  ...malformedMessage,
  ...messageTooLarge,
  ...networkError,
  ...noMailAccepted,
  ...policy,
  ...poorReputation,
  ...protocolError,
  ...rateLimited,
  ...recipientRefused,
  ...relayDenied,
  ...reverseDns,
  ...security,
  ...senderRefused,
  ...spam,
  ...suppressed,
  ...systemError,
  ...systemFull,
  ...tlsFailed,
  ...userMoved,
  ...userUnknown,
  ...virus,
  ...LANGUAGE_RULES,
  ...PROVIDER_RULES,
];
