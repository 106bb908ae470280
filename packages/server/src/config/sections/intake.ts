/** The keys of what tells us of bounces besides SMTP and LMTP: mailboxes, logs, webhooks of sending services. */

import { PROVIDER_NAMES } from "@ricochet/core";
import {
  BOOLEAN,
  count,
  DOMAIN,
  HEADER_NAME,
  HTTPS_URL,
  IMAP_FLAG,
  listOf,
  oneOf,
  PATH,
  PLAIN_NAME,
  SOME_TIME,
  TEXT,
} from "../kinds/index.ts";
import { key, optional, repeated, required } from "./key.ts";

const TENANT = key(PLAIN_NAME, { fallback: "default", means: "Whose mail it is about, where the message is not known." });
const STREAM = key(oneOf("transactional", "bulk"), {
  fallback: "transactional",
  means: "What kind of mail it is about, where the message is not known.",
});

export const INTAKE = repeated("intake", "Where bounces lie or are logged: see [the guide](../guide/sources.md).", {
  kind: required(oneOf("maildir", "mbox", "imap", "log"), { means: "A mailbox, or the log of Postfix, Exim or KumoMTA." }),
  file: optional(PATH, { without: "only `mbox` and `log` need it", means: "The mbox, or the log." }),
  folder: optional(TEXT, { without: "`INBOX` by IMAP", means: "The Maildir; by IMAP the folder that is read." }),
  after: key(oneOf("default", "move", "flag", "leave", "delete"), {
    fallback: "default",
    means:
      "What becomes of mail that was read. In a Maildir `move` (to `cur`, as read; the default) or `leave`; by IMAP `flag` (the default), `move` (to `move_to`), `leave`, or `delete`. An mbox and a log are never changed.",
  }),
  poll: key(SOME_TIME, { fallback: "1m", means: "How often is looked where nobody tells that there is something new." }),
  host: optional(DOMAIN, { without: "only `imap` needs it", means: "IMAP server." }),
  port: optional(count(1, 65_535), { without: "993, or 143 without `implicit` TLS", means: "Its port." }),
  tls: key(oneOf("implicit", "starttls", "off"), {
    fallback: "implicit",
    means: "`off` sends the password in the clear: only for a server on this machine.",
  }),
  ca: optional(PATH, {
    without: "the authorities that Node.js knows",
    means: "PEM file of the authority that signed the server's certificate.",
  }),
  user: optional(TEXT, { without: "only `imap` needs it", means: "Name for login." }),
  password: optional(TEXT, { isSecret: true, without: "a token", means: "Password for login." }),
  token_command: key(listOf(TEXT), {
    fallback: [],
    means: "Program and arguments that print an OAuth 2 access token, alone or as JSON with `access_token` and `expires_in`.",
  }),
  token_url: optional(HTTPS_URL, {
    without: "`token_command`, or the password",
    means: "Where a token is had for `refresh_token` (RFC 6749, section 6).",
  }),
  client_id: optional(TEXT, { without: "none is sent", means: "Of the OAuth 2 client." }),
  client_secret: optional(TEXT, { isSecret: true, without: "none is sent", means: "Of the OAuth 2 client." }),
  refresh_token: optional(TEXT, { isSecret: true, without: "only `token_url` needs it", means: "The OAuth 2 refresh token." }),
  move_to: optional(TEXT, { without: "only `move` by IMAP needs it", means: "Folder into which mail goes that was read." }),
  flag: key(IMAP_FLAG, { fallback: "\\Seen", means: "Flag that mail gets that was read." }),
  from_start: key(BOOLEAN, { fallback: false, means: "Whether a log is read from its beginning when it is met for the first time." }),
  senders: key(listOf(DOMAIN), {
    fallback: [],
    means:
      "Domains of the senders whose mail in a log is ours; `[]` is any. What strangers send to our own mailboxes is no news of addresses.",
  }),
  tenant: TENANT,
  stream: STREAM,
});

export const PROVIDER = repeated("provider", "A sending service whose webhooks are taken at `/v1/hooks/NAME`.", {
  name: required(oneOf(...PROVIDER_NAMES), { means: "The service." }),
  account: key(PLAIN_NAME, { fallback: "default", means: "Tells several accounts apart: their address is `/v1/hooks/NAME/ACCOUNT`." }),
  secret: key(listOf(TEXT), {
    fallback: [],
    isSecret: true,
    means:
      "What proves the sender, several while they change: the verification key of SendGrid, the signing key of Mailgun, the `whsec_` secret of Resend, else the password or token that was agreed on. SES needs none.",
  }),
  topics: key(listOf(TEXT), { fallback: [], means: "ARNs of the SNS topics that SES tells; anybody could sign by another." }),
  user: optional(TEXT, {
    without: "`header`, or a bearer token",
    means: "Name for Basic authentication, where the secret is its password.",
  }),
  header: optional(HEADER_NAME, { without: "Authorization", means: "Header field that carries the secret." }),
  tenant: TENANT,
  stream: STREAM,
});
