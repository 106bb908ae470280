/** The keys of what mail is: who we are, our domains, who may send, where mail goes, how return paths are signed. */

import {
  ADDRESS,
  ADDRESS_OR_DOMAIN,
  BOOLEAN,
  count,
  DOMAIN,
  DOMAIN_PATTERN,
  HOST_NAME,
  LOCAL_DELIVERY,
  LOCAL_PART_KIND,
  listOf,
  oneOf,
  PATH,
  PLAIN_NAME,
  RECIPIENT_SOURCE,
  ROUTE_TARGET,
  SIZE,
  SOME_TIME,
  TEXT,
  TIME,
} from "../kinds/index.ts";
import { key, optional, repeated, required, section } from "./key.ts";

export const NODE = section("node", "Who this server is.", {
  hostname: optional(HOST_NAME, {
    without: "the machine's own name, with `.localdomain` where it has no dot",
    means: "Full name of this host, in HELO, Received and the reports that it writes; its address should lead back to it.",
  }),
  postmaster: optional(ADDRESS, {
    without: "`postmaster@` and the host name",
    means: "Gets what nobody else can be told: bounces that bounce.",
  }),
});

export const DOMAIN_SECTION = repeated("domain", "A domain whose mail is taken from everybody.", {
  name: required(DOMAIN, { means: "The domain." }),
  kind: key(oneOf("local", "relay", "return-path"), {
    fallback: "local",
    means:
      "`local` has mailboxes here; `relay` is taken and sent on (a gateway, a second MX); to `return-path` bounces come, and only to signed paths.",
  }),
  deliver: key(LOCAL_DELIVERY, { fallback: "maildir:mail", means: "Where local mail goes; a Maildir lies at FOLDER/<local part>/." }),
  recipients: key(RECIPIENT_SOURCE, { fallback: "all", means: "Which local parts there are; others are refused at RCPT TO." }),
  catch_all: optional(LOCAL_PART_KIND, { without: "none", means: "Local part that gets what no other takes." }),
  quota_bytes: optional(SIZE, { without: "no limit", means: "Size of a mailbox; beyond it mail is refused." }),
  sub_address_separator: key(oneOf("+", "-", "=", "_", "off"), {
    fallback: "+",
    means: "`user+tag` is delivered to `user`; `off` takes local parts as they are.",
  }),
  forward: key(BOOLEAN, {
    fallback: true,
    means: "At `return-path`: whether a bounce goes on to the sender of the message; else it only lands in the ledger.",
  }),
  return_path: key(oneOf("none", "token", "batv", "verp"), {
    fallback: "none",
    means: "How the reverse path of mail from this domain is signed.",
  }),
  return_path_domain: optional(DOMAIN, {
    without: "the first domain of kind `return-path`; for BATV the domain itself",
    means: "Domain of the signed path.",
  }),
  return_path_lifetime: key(SOME_TIME, { fallback: "7d", means: "How long a signed path is believed, in whole days." }),
  bare_bounces: key(listOf(LOCAL_PART_KIND), {
    fallback: [],
    means: "Local parts that take bounces to the unsigned address, although the domain signs.",
  }),
  signs_since: optional(TIME, {
    without: "always",
    means: "Since when the domain signs; until its `return_path_lifetime` has passed, unsigned bounces are taken too.",
  }),
});

export const USER = repeated("user", "Who may send with a password.", {
  name: required(TEXT, { means: "Name for AUTH." }),
  password: required(TEXT, { isSecret: true, means: "Plain, or a verifier `SCRAM-SHA-256$iterations:salt$storedKey:serverKey`." }),
  senders: key(listOf(ADDRESS_OR_DOMAIN), { fallback: [], means: "Addresses and domains that the user may send from; `[]` is any." }),
  tenant: key(PLAIN_NAME, { fallback: "default", means: "Whose mail it is: tenants have suppression lists and figures of their own." }),
  stream: key(oneOf("transactional", "bulk"), {
    fallback: "transactional",
    means: "What kind of mail the user sends; a complaint about bulk mail does not stop transactional mail.",
  }),
});

export const ROUTE = repeated("route", "Where mail goes instead of its MX; the first that matches wins.", {
  match: required(DOMAIN_PATTERN, { means: "A domain, all below one (`*.example.net`), or `*`." }),
  to: required(ROUTE_TARGET, { means: "The next host, another domain's MX, or a refusal." }),
  user: optional(TEXT, { without: "no AUTH", means: "Name for AUTH at the next host." }),
  password: optional(TEXT, { without: "no AUTH", isSecret: true, means: "Password for AUTH at the next host." }),
});

export const SRS = section("srs", "Forwarding with a reverse path of our own, so that SPF holds.", {
  domain: optional(DOMAIN, { without: "forwarded mail keeps its reverse path", means: "Domain of the rewritten paths; it must be ours." }),
});

export const KEY = repeated("key", "A secret for return paths. Without any, one is made and kept beside the store.", {
  id: key(count(0, 9), { fallback: 0, means: "Number of the key, which stands in the paths that it signs." }),
  secret: required(TEXT, { isSecret: true, means: "The secret, 16 characters or more. The last key signs, all check." }),
});

export const DKIM = repeated("dkim", "A DKIM signature on mail of a domain, and on notifications where the host is in it (RFC 6376).", {
  domain: required(DOMAIN, { means: "Domain that signs, `d=`." }),
  selector: required(DOMAIN, { means: "Selector of its key, `s=`." }),
  key_file: required(PATH, { means: "PEM file of the private key." }),
});
