/** The keys of what Ricochet listens to: SMTP, submission, LMTP, socketmap, HTTP; TLS and the limits of a session. */

import {
  BOOLEAN,
  CIDR_BLOCK,
  count,
  ENDPOINT,
  ENDPOINT_OR_OFF,
  listOf,
  PATH,
  sizeWithin,
  WAIT,
  WAIT_OR_NONE,
  WEB_ORIGIN,
} from "../kinds/index.ts";
import { key, optional, section } from "./key.ts";

const MANY = 1_000_000;
/** A message is one value of the store, which holds 1 GB, trace fields included. */
const LARGEST_MESSAGE_BYTES = 900_000_000;

export const SMTP = section("smtp", "Mail from other servers and from applications.", {
  listen: key(listOf(ENDPOINT), { fallback: ["127.0.0.1:2525"], means: "Where SMTP is listened for; `[]` is nowhere." }),
  relay_from: key(listOf(CIDR_BLOCK), {
    fallback: ["127.0.0.0/8", "::1"],
    means: "Clients that may send to anybody without a password; everybody else reaches the domains below only.",
  }),
  max_message_bytes: key(sizeWithin(1, LARGEST_MESSAGE_BYTES), { fallback: 26_214_400, means: "Larger messages are refused." }),
  xclient_from: key(listOf(CIDR_BLOCK), { fallback: [], means: "Front ends whose XCLIENT is believed." }),
  proxy_from: key(listOf(CIDR_BLOCK), { fallback: [], means: "Load balancers that begin each connection with the PROXY protocol." }),
  authenticate: key(BOOLEAN, { fallback: true, means: "Whether SPF, DKIM and DMARC are looked up for mail from outside." }),
  refuse_dmarc_reject: key(BOOLEAN, {
    fallback: true,
    means: "Whether mail is refused that fails DMARC where the domain of its author asks for that.",
  }),
});

export const SUBMISSION = section("submission", "Mail from people's programs, with a password (RFC 6409).", {
  listen: key(listOf(ENDPOINT), { fallback: [], means: "Where submission is listened for, usually port 587." }),
  listen_tls: key(listOf(ENDPOINT), { fallback: [], means: "The same with TLS from the first octet, usually port 465 (RFC 8314)." }),
});

export const LMTP = section("lmtp", "Bounces and mail handed over by a mail server beside this one (RFC 2033).", {
  listen: key(listOf(ENDPOINT), { fallback: ["127.0.0.1:2424"], means: "Where LMTP is listened for; `[]` is nowhere." }),
  trusted: key(BOOLEAN, {
    fallback: false,
    means:
      "Whether mail from `relay_from` counts as our own users' here too: it may go anywhere, and its sender hears of failures. A mail server beside this one hands on what strangers sent.",
  }),
});

export const MAPS = section("maps", "Look-ups for a mail server beside this one.", {
  listen: key(ENDPOINT_OR_OFF, {
    fallback: "127.0.0.1:2626",
    means: "Kept for the socketmap protocol, which is not served yet: nothing listens there.",
  }),
});

export const HTTP = section("http", "The API, the metrics and the page.", {
  listen: key(ENDPOINT_OR_OFF, { fallback: "127.0.0.1:8025", means: "Where HTTP is listened for; `off` is nowhere." }),
  metrics_public: key(BOOLEAN, { fallback: true, means: "Whether `/metrics` is told without a key." }),
  rate_limit: key(count(0, MANY), { fallback: 6000, means: "Requests that a key may make in a minute; 0 is as many as it likes." }),
  allow_origins: key(listOf(WEB_ORIGIN), {
    fallback: [],
    means: "Origins of web pages elsewhere that may ask, as `https://app.example.com`.",
  }),
});

export const TLS = section("tls", "The certificate that is shown to clients; read again on SIGHUP.", {
  certificate: optional(PATH, { without: "no TLS is offered", means: "PEM file of the certificate and its chain." }),
  key: optional(PATH, { without: "no TLS is offered", means: "PEM file of its key." }),
});

export const LIMITS = section("limits", "Limits of a session, each listener's own.", {
  max_recipients: key(count(1, 100_000), { fallback: 1000, means: "Recipients of a message; more get 452." }),
  max_connections: key(count(1, MANY), { fallback: 1000, means: "Sessions at once; more get 421." }),
  max_connections_per_client: key(count(1, MANY), { fallback: 50, means: "Sessions at once of one address; `relay_from` is exempt." }),
  max_transactions: key(count(1, MANY), { fallback: 1000, means: "Messages in one session; then 421." }),
  max_errors: key(count(1, MANY), { fallback: 20, means: "Refused commands in one session; then 421." }),
  command_timeout: key(WAIT, { fallback: "5m", means: "How long a command is waited for." }),
  data_timeout: key(WAIT, { fallback: "3m", means: "How long the next piece of a message is waited for." }),
  session_timeout: key(WAIT, { fallback: "1h", means: "How long a session may last, however busy." }),
  greet_delay: key(WAIT_OR_NONE, {
    fallback: "0",
    means: "How long the greeting waits for a client that speaks too early; `relay_from` never waits.",
  }),
});
