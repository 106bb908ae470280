/** What is said about a wrong configuration: the place, the key, what is wrong, what is allowed. One row a mistake. */

import { expect, test } from "vitest";
import { loadConfiguration } from "./load-configuration.ts";
import { type MadeUpFiles, machineWith } from "./machine.test-support.ts";
import { findingText } from "./origin.ts";

function said(text: string, files: MadeUpFiles = {}) {
  const { kind, ...result } = loadConfiguration({ sources: machineWith({ "/srv/ricochet.toml": { text }, ...files }) });
  return {
    kind,
    faults: "faults" in result ? result.faults.map(findingText) : [],
    warnings: result.warnings.map(findingText),
  };
}

const LOCAL = '[[domain]]\nname = "example.com"\n';
const DURATION = "write a number and one of s, m, h, d";
const ENDPOINT = "write IP:PORT, [IPv6]:PORT or unix:/PATH";

const FAULTS: readonly (readonly [string, string])[] = [
  // Durations, sizes, numbers, words.
  ['[queue]\nretry_after = ["1m", "5m", "1x"]', `ricochet.toml:2:28: queue.retry_after[2]: "1x" is no duration; ${DURATION}`],
  ["[queue]\nwarn_after = 4", `ricochet.toml:2:1: queue.warn_after: 4 is no duration; ${DURATION}`],
  ['[queue]\nwarn_after = "-4h"', `ricochet.toml:2:1: queue.warn_after: "-4h" is no duration; ${DURATION}`],
  [
    '[queue]\nwarn_after = "999999999d"',
    `ricochet.toml:2:1: queue.warn_after: "999999999d" is longer than a hundred years; write 36525d at most`,
  ],
  ['[queue]\nexpire_after = "0"', 'ricochet.toml:2:1: queue.expire_after: "0" is no time at all; write more than 0'],
  ["[queue]\nretry_after = []", `ricochet.toml:2:1: queue.retry_after: the list is empty; it needs an item: ${DURATION.slice(6)}`],
  ['[queue]\nretry_after = "1m"', 'ricochet.toml:2:1: queue.retry_after: "1m" is no list; write it in brackets: ["1m"]'],
  [
    '[smtp]\nmax_message_bytes = "25 apples"',
    'ricochet.toml:2:1: smtp.max_message_bytes: "25 apples" is no size that fits; write a number of octets from 1 to 900000000, or a text as "25MB" or "1GiB"',
  ],
  [
    `${LOCAL}quota_bytes = -1`,
    'ricochet.toml:3:1: domain[0].quota_bytes: -1 is no size; write a number of octets, or a text as "25MB" or "1GiB"',
  ],
  [
    '[delivery]\nconnect_timeout = "30d"',
    'ricochet.toml:2:1: delivery.connect_timeout: "30d" is longer than anybody waits; write 24d at most',
  ],
  ["[queue]\nmax_active = nan", "ricochet.toml:2:1: queue.max_active: NaN is no number that fits; write a whole number from 1 to 1000000"],
  ["[limits]\nmax_errors = 0", "ricochet.toml:2:1: limits.max_errors: 0 is no number that fits; write a whole number from 1 to 1000000"],
  ['[delivery]\ntls = "always"', 'ricochet.toml:2:1: delivery.tls: "always" is no choice; write "opportunistic", "required", "off"'],
  ['[suppression]\nat_rcpt = "reject"', 'ricochet.toml:2:1: suppression.at_rcpt: "reject" is no choice; write "refuse", "report", "off"'],
  ["[suppression]\nplus = true", 'ricochet.toml:2:1: suppression.plus: true is no choice; write "distinct", "same"'],
  [
    "[webhooks]\nmax_requests = 0",
    "ricochet.toml:2:1: webhooks.max_requests: 0 is no number that fits; write a whole number from 4 to 10000",
  ],
  ['[webhooks]\nallow_http = "yes"', 'ricochet.toml:2:1: webhooks.allow_http: "yes" is no truth value; write true or false'],
  ['[retention]\naddresses = "0"', 'ricochet.toml:2:1: retention.addresses: "0" is no time at all; write more than 0'],
  ['[alarms]\nhard = "5 %"', 'ricochet.toml:2:1: alarms.hard: "5 %" is no percentage; write a number from 0 to 100'],
  ["[alarms]\ncomplaints = 101", "ricochet.toml:2:1: alarms.complaints: 101 is no percentage; write a number from 0 to 100"],
  ['[suppression]\nseparator = "."', 'ricochet.toml:2:1: suppression.separator: "." is no choice; write "+", "-", "=", "_"'],
  [
    '[[user]]\nname = "shop"\npassword = "secret of the shop"\nstream = "marketing"',
    'ricochet.toml:4:1: user[0].stream: "marketing" is no choice; write "transactional", "bulk"',
  ],
  ['[smtp]\nauthenticate = "yes"', 'ricochet.toml:2:1: smtp.authenticate: "yes" is no truth value; write true or false'],
  ["[http]\nrate_limit = -1", "ricochet.toml:2:1: http.rate_limit: -1 is no number that fits; write a whole number from 0 to 1000000"],
  [
    '[http]\nallow_origins = ["https://app.example.com/"]',
    'ricochet.toml:2:18: http.allow_origins[0]: "https://app.example.com/" is no origin; write an origin as https://app.example.com',
  ],
  ['[store]\nurl = "mysql://db"', 'ricochet.toml:2:1: store.url: "mysql://db" is no store; write "sqlite:PATH"'],

  [
    "[smtp]\nmax_message_bytes = 0",
    'ricochet.toml:2:1: smtp.max_message_bytes: 0 is no size that fits; write a number of octets from 1 to 900000000, or a text as "25MB" or "1GiB"',
  ],
  [
    '[smtp]\nmax_message_bytes = "1GB"',
    'ricochet.toml:2:1: smtp.max_message_bytes: "1GB" is no size that fits; write a number of octets from 1 to 900000000, or a text as "25MB" or "1GiB"',
  ],
  [
    '[notifications]\nfallback_language = "klingon"',
    'ricochet.toml:2:1: notifications.fallback_language: "klingon" is no language that is known here; write cs, da, de, en, es, fi, fr, hu, it, ja, ko, nb, nl, pl, pt, ro, ru, sv, tr, uk, zh, or one of these with a region as pt-BR',
  ],
  [
    "[queue]\nmax_active = 99999999999999999999",
    "ricochet.toml:2:1: queue.max_active: 99999999999999999999 is no number that fits; write a whole number from 1 to 1000000",
  ],
  ["[queue]\nwarn_after = 2026-11-23", `ricochet.toml:2:1: queue.warn_after: "2026-11-23" is no duration; ${DURATION}`],
  [
    "[queue]\nwarn_after = [99999999999999999999]",
    `ricochet.toml:2:1: queue.warn_after: ["99999999999999999999"] is no duration; ${DURATION}`,
  ],
  ["[queue]\nretry_after = true", "ricochet.toml:2:1: queue.retry_after: true is no list; write a list: a number and one of s, m, h, d"],
  ...["limits", "webhooks", "delivery"].map((section): [string, string] => {
    const key = { limits: "session_timeout", webhooks: "timeout", delivery: "data_timeout" }[section] ?? "";
    return [`[${section}]\n${key} = "25d"`, `ricochet.toml:2:1: ${section}.${key}: "25d" is longer than anybody waits; write 24d at most`];
  }),
  ['[limits]\ngreet_delay = "25d"', 'ricochet.toml:2:1: limits.greet_delay: "25d" is longer than anybody waits; write 24d at most'],
  ["[limits]\ngreet_delay = 5", `ricochet.toml:2:1: limits.greet_delay: 5 is no duration; write "0", or ${DURATION.slice(6)}, 24d at most`],

  // Sources and sending services.
  [
    '[[intake]]\nkind = "mbox"\nfile = "mbox"\nhost = "imap.example.com"',
    'ricochet.toml:4:1: intake[0].host: [[intake]] of kind "mbox" has no host; it has kind, poll, tenant, stream, file, after',
  ],
  [
    '[[intake]]\nkind = "imap"\nhost = "imap.example.com"\nuser = "b"\npassword = "x"\nflag = "a b"',
    'ricochet.toml:6:1: intake[0].flag: "a b" is no flag of IMAP; write a flag as "\\\\Seen", or a keyword as "bounced"',
  ],
  [
    '[[provider]]\nname = "brevo"\nsecret = ["x"]\nheader = "X Token:"',
    'ricochet.toml:4:1: provider[0].header: "X Token:" is no name of a header field; write a name as X-Webhook-Token',
  ],
  [
    '[[provider]]\nname = "brevo"\nsecret = ["x"]\naccount = "a/b"',
    'ricochet.toml:4:1: provider[0].account: "a/b" is no plain name; write letters, digits, dots, dashes and underscores, 64 at most',
  ],
  ['[[intake]]\nkind = "pop3"', 'ricochet.toml:2:1: intake[0].kind: "pop3" is no choice; write "maildir", "mbox", "imap", "log"'],
  ['[[intake]]\nkind = "maildir"', "ricochet.toml:1:1: intake[0].folder: is missing; write the path of the Maildir"],
  ['[[intake]]\nkind = "log"', "ricochet.toml:1:1: intake[0].file: is missing; write a path"],
  [
    '[[intake]]\nkind = "mbox"\nfile = "mbox"\nafter = "delete"',
    'ricochet.toml:4:1: intake[0].after: a source of kind "mbox" knows only leave',
  ],
  [
    '[[intake]]\nkind = "imap"\nuser = "b"\npassword = "x"',
    "ricochet.toml:1:1: intake[0].host: is missing; write the name of the IMAP server",
  ],
  [
    '[[intake]]\nkind = "imap"\nhost = "imap.example.com"\nuser = "b"',
    "ricochet.toml:1:1: intake[0].password: is missing; write it, or token_command, or token_url with refresh_token",
  ],
  [
    '[[intake]]\nkind = "imap"\nhost = "imap.example.com"\nuser = "b"\ntoken_url = "http://id.example.com"\nrefresh_token = "x"',
    'ricochet.toml:5:1: intake[0].token_url: "http://id.example.com" is no safe address; write an address that begins with https://',
  ],
  [
    '[[intake]]\nkind = "imap"\nhost = "imap.example.com"\nuser = "b"\npassword = "x"\nafter = "move"',
    "ricochet.toml:1:1: intake[0].move_to: is missing; write the folder into which read mail goes",
  ],
  [
    '[[intake]]\nkind = "mbox"\nfile = "mbox"\n[[intake]]\nkind = "log"\nfile = "./mbox"',
    "ricochet.toml:4:1: intake[1]: is the same source as one before",
  ],
  ['[[provider]]\nname = "postmark"', "ricochet.toml:1:1: provider[0].secret: is missing; without it anybody could speak for postmark"],
  [
    '[[provider]]\nname = "ses"',
    "ricochet.toml:1:1: provider[0].topics: is missing; write the ARNs of the SNS topics, for anybody may sign by his own",
  ],
  ['[[provider]]\nname = "resend"\nsecret = ["whsec_"]', "ricochet.toml:3:1: provider[0].secret: is no signing secret: whsec_ and base64"],
  [
    '[[provider]]\nname = "brevo"\nsecret = ["x"]\n[[provider]]\nname = "brevo"\nsecret = ["y"]',
    'ricochet.toml:4:1: provider[1].account: there are two accounts "default" of brevo',
  ],

  // Names and addresses.
  ['[node]\nhostname = "mx"', 'ricochet.toml:2:1: node.hostname: "mx" is no full host name; write a name with a dot, as mx.example.com'],
  [
    '[node]\nhostname = "192.0.2.1"',
    'ricochet.toml:2:1: node.hostname: "192.0.2.1" is no full host name; write a name with a dot, as mx.example.com',
  ],
  [
    '[[user]]\nname = "ann\\nbob"\npassword = "long enough"',
    'ricochet.toml:2:1: user[0].name: "ann\\nbob" is no line of text; write a text of one line that is not empty',
  ],
  ['[node]\npostmaster = "ann"', 'ricochet.toml:2:1: node.postmaster: "ann" is no address; write an address as user@example.com'],
  ['[smtp]\nlisten = ["2525"]', `ricochet.toml:2:11: smtp.listen[0]: "2525" is no address to listen at; ${ENDPOINT}`],
  [
    '[smtp]\nlisten = ["mx.example.com:25"]',
    `ricochet.toml:2:11: smtp.listen[0]: "mx.example.com:25" is no address to listen at; ${ENDPOINT}`,
  ],
  ['[smtp]\nlisten = ["127.0.0.1:65536"]', `ricochet.toml:2:11: smtp.listen[0]: "127.0.0.1:65536" is no address to listen at; ${ENDPOINT}`],
  ['[http]\nlisten = ":8025"', `ricochet.toml:2:1: http.listen: ":8025" is no address to listen at; ${ENDPOINT}, or "off"`],
  [
    '[smtp]\nrelay_from = ["192.0.2.0/33"]',
    'ricochet.toml:2:15: smtp.relay_from[0]: "192.0.2.0/33" is no block of addresses; write an IP address or a block as 192.0.2.0/24',
  ],
  [
    '[[route]]\nmatch = "*"\nto = "192.0.2.1"',
    'ricochet.toml:3:1: route[0].to: "192.0.2.1" is no target; write smtp:HOST:PORT, lmtp:HOST:PORT, lmtp:unix:/PATH, mx:DOMAIN or refuse:WORDS',
  ],
  ...["smtp:unix:/run/lmtp", "lmtp:unix:lmtp", "lmtp:/run/lmtp"].map((to): [string, string] => [
    `[[route]]\nmatch = "*"\nto = "${to}"`,
    `ricochet.toml:3:1: route[0].to: "${to}" is no target; write smtp:HOST:PORT, lmtp:HOST:PORT, lmtp:unix:/PATH, mx:DOMAIN or refuse:WORDS`,
  ]),
  [
    '[[route]]\nmatch = "*.*"\nto = "mx:example.com"',
    'ricochet.toml:2:1: route[0].match: "*.*" is no pattern of domains; write example.net, *.example.net, or "*" for all',
  ],
  [
    `${LOCAL}deliver = "/mail"`,
    'ricochet.toml:3:1: domain[0].deliver: "/mail" is no place for mail; write maildir:FOLDER, lmtp:HOST:PORT or lmtp:unix:/PATH',
  ],
  [
    `${LOCAL}recipients = "callout:mx"`,
    'ricochet.toml:3:1: domain[0].recipients: "callout:mx" is no source of recipients; write a list as ["info", "sales"], file:PATH, callout:HOST:PORT or "all"',
  ],
  [
    `${LOCAL}recipients = ["info", "a@b"]`,
    'ricochet.toml:3:23: domain[0].recipients[1]: "a@b" is no local part; write what stands before the @',
  ],

  [
    `${LOCAL}forward = false`,
    'ricochet.toml:3:1: domain[0].forward: [[domain]] of kind "local" has no forward; it has name, kind, deliver, recipients, catch_all, quota_bytes, sub_address_separator, return_path, return_path_domain, return_path_lifetime, bare_bounces, signs_since',
  ],
  ['[ledger]\ndeliveries = "all"', 'ricochet.toml:2:1: ledger.deliveries: "all" is no choice; write "count", "record"'],
  // Keys and sections that are not there.
  [
    "[qeue]\n",
    "ricochet.toml:1:1: qeue: no such section; did you mean [queue]? There are node, store, smtp, submission, lmtp, maps, http, tls, limits, queue, domain, user, route, srs, key, dkim, delivery, ledger, intake, provider, duty, suppression, webhooks, retention, alarms, notifications, log, process, aliases",
  ],
  [
    '[queue]\nwarn_afer = "4h"',
    "ricochet.toml:2:1: queue.warn_afer: no such key; did you mean queue.warn_after? Allowed here are retry_after, warn_after, expire_after, max_active, per_destination, keep_attempts",
  ],
  [
    "[tls]\nmyhostname = 1",
    "ricochet.toml:2:1: tls.myhostname: no such key; did you mean node.hostname? Allowed here are certificate, key",
  ],
  [
    "[tls]\nmax_recipients = 1",
    "ricochet.toml:2:1: tls.max_recipients: no such key; did you mean limits.max_recipients? Allowed here are certificate, key",
  ],
  ["[tls]\nzzzzzz = 1", "ricochet.toml:2:1: tls.zzzzzz: no such key; allowed here are certificate, key"],
  ['[domain]\nname = "example.com"', "ricochet.toml:1:1: domain: there may be several; write [[domain]], in two pairs of brackets"],
  ["smtp = 25", "ricochet.toml:1:1: smtp: 25 is no section; write [smtp] and its keys below it"],
  ['[[domain]]\nkind = "relay"', "ricochet.toml:1:1: domain[0].name: is missing; write a name as example.com"],
  ["[queue", "ricochet.toml:1:2: this is no TOML: incomplete key-value: cannot find end of key"],

  [
    "[QUEUE]\n",
    "ricochet.toml:1:1: QUEUE: no such section; did you mean [queue]? There are node, store, smtp, submission, lmtp, maps, http, tls, limits, queue, domain, user, route, srs, key, dkim, delivery, ledger, intake, provider, duty, suppression, webhooks, retention, alarms, notifications, log, process, aliases",
  ],
  ["[tls]\nKEY = 1", "ricochet.toml:2:1: tls.KEY: no such key; did you mean tls.key? Allowed here are certificate, key"],
  [
    '[smtp]\nlisten = []\nlisten = ["127.0.0.1:25"]',
    "ricochet.toml:3:1: this is no TOML: trying to redefine an already defined table or value: listen",
  ],

  // What only shows together with something else.
  [
    '[[domain]]\nname = "bücher.example"\n[[domain]]\nname = "xn--bcher-kva.example"',
    "ricochet.toml:4:1: domain[1].name: xn--bcher-kva.example is listed twice, first in ricochet.toml:2:1; keep one",
  ],
  [
    `${LOCAL}[[domain]]\nname = "EXAMPLE.com"`,
    "ricochet.toml:4:1: domain[1].name: example.com is listed twice, first in ricochet.toml:2:1; keep one",
  ],
  [
    `${LOCAL}return_path = "token"`,
    'ricochet.toml:3:1: domain[0].return_path: "token" needs a domain to which bounces come; add a [[domain]] with kind = "return-path"',
  ],
  [
    `${LOCAL}return_path = "verp"\nreturn_path_domain = "b.example.com"`,
    'ricochet.toml:4:1: domain[0].return_path_domain: bounces to b.example.com would not come here; add a [[domain]] with name = "b.example.com" and kind = "return-path"',
  ],
  [
    '[[domain]]\nname = "b.example.com"\nkind = "return-path"\nquota_bytes = 1',
    'ricochet.toml:4:1: domain[0].quota_bytes: [[domain]] of kind "return-path" has no quota_bytes; it has name, kind, forward',
  ],
  [
    '[srs]\ndomain = "example.com"',
    'ricochet.toml:2:1: srs.domain: bounces to example.com would not come here; add a [[domain]] with name = "example.com"',
  ],
  ['[tls]\ncertificate = "cert.pem"', "ricochet.toml:1:1: tls.key: is missing; tls.certificate needs it"],
  [
    '[submission]\nlisten_tls = ["127.0.0.1:465"]',
    "ricochet.toml:2:1: submission.listen_tls: needs a certificate; set tls.certificate and tls.key",
  ],
  ['[lmtp]\nlisten = ["127.0.0.1:2525"]', "ricochet.toml:2:1: lmtp.listen: 127.0.0.1:2525 is listened at twice, first in smtp.listen"],
  [
    '[[dkim]]\ndomain = "example.com"\nselector = "s"\nkey_file = "dkim.pem"',
    "ricochet.toml:4:1: dkim[0].key_file: there is no file /srv/dkim.pem",
  ],
  [`${LOCAL}recipients = "file:users"`, "ricochet.toml:3:1: domain[0].recipients: there is no file /srv/users"],
  [
    '[[user]]\nname = "app"\npassword = "SCRAM-SHA-256$1:x"',
    "ricochet.toml:3:1: user[0].password: is no SCRAM verifier; write SCRAM-SHA-256$iterations:salt$storedKey:serverKey, in base64",
  ],
  [
    "[[key]]\nsecret = 12345678",
    "ricochet.toml:2:1: key[0].secret: the value, not shown here, is not allowed; write a text of one line that is not empty",
  ],
  ['[process]\ngroup = "mail"', "ricochet.toml:2:1: process.group: needs process.user; a group alone leaves root's rights"],
  [
    '[[route]]\nmatch = "*"\nto = "refuse:no"\nuser = "ann"\npassword = "secret"',
    "ricochet.toml:4:1: route[0].user: a route to refuse has no user; only smtp and lmtp have",
  ],
  [
    `${LOCAL}[aliases]\n"a@example.com" = ["b@example.com"]\n"b@example.com" = "a@example.com"`,
    'ricochet.toml:4:1: aliases."a@example.com": goes in a circle: a@example.com -> b@example.com -> a@example.com',
  ],
];

test.each(FAULTS)("%j is a fault", (text, fault) => {
  const { kind, faults } = said(text);
  expect(faults[0]).toBe(fault);
  expect(kind).toBe("faulty");
});

const WARNINGS: readonly (readonly [string, string])[] = [
  [
    '[smtp]\nrelay_from = ["192.0.2.1", "0.0.0.0/0"]',
    'ricochet.toml:2:28: smtp.relay_from[1]: "0.0.0.0/0" is everybody: this is an open relay, and will be used for spam within hours',
  ],
  [
    '[smtp]\nrelay_from = ["::/0"]',
    'ricochet.toml:2:15: smtp.relay_from[0]: "::/0" is everybody: this is an open relay, and will be used for spam within hours',
  ],
  ['[submission]\nlisten = ["127.0.0.1:587"]', "ricochet.toml:2:1: submission.listen: there is no [[user]], so nobody can send here"],
  [
    '[queue]\nwarn_after = "6d"',
    "ricochet.toml:2:1: queue.warn_after: is not before queue.expire_after, so nobody is ever told that mail is late",
  ],
  [
    '[[route]]\nmatch = "*"\nto = "mx:a.example"\n[[route]]\nmatch = "b.example"\nto = "mx:c.example"',
    "ricochet.toml:5:1: route[1].match: is never reached: route[0] matches everything before",
  ],
  [
    '[[key]]\nsecret = "short"',
    "ricochet.toml:2:1: key[0].secret: is shorter than 16 characters and can be guessed; try openssl rand -hex 32",
  ],
  [
    '[aliases]\n"info@example.com" = "a@example.net"',
    'ricochet.toml:2:1: aliases."info@example.com": no [[domain]] is example.com, so no mail comes here for this alias',
  ],
];

test.each(WARNINGS)("%j is a warning", (text, warning) => {
  expect(said(text)).toEqual({ kind: "loaded", faults: [], warnings: [warning] });
});

test("all faults are said at once, in the order of the file", () => {
  const text = '[queue]\nwarn_after = "x"\nexpire_after = "y"\n[smtp]\nlisten = [1, 2]\n[zzz]\n';
  expect(said(text).faults.map((line) => line.split(": ", 2).join(" "))).toEqual([
    "ricochet.toml:2:1 queue.warn_after",
    "ricochet.toml:3:1 queue.expire_after",
    "ricochet.toml:5:11 smtp.listen[0]",
    "ricochet.toml:5:14 smtp.listen[1]",
    "ricochet.toml:6:1 zzz",
  ]);
});

test("a domain of ours is ours in both its spellings", () => {
  const ours = '[[domain]]\nname = "bücher.example"\nreturn_path = "verp"\nreturn_path_domain = "xn--bnce-5qa.example"\n';
  const rest = '[[domain]]\nname = "bönce.example"\nkind = "return-path"\n[srs]\ndomain = "xn--bcher-kva.example"\n';
  const aliases = '[aliases]\n"info@xn--bcher-kva.example" = "ann@example.net"\n';
  expect(said(ours + rest + aliases)).toEqual({ kind: "loaded", faults: [], warnings: [] });
});

test("a key that is wrong is not told to be missing, too", () => {
  const text =
    '[tls]\ncertificate = 1\nkey = 2\n[[provider]]\nname = "brevo"\nsecret = [1]\n[[intake]]\nkind = "imap"\nhost = 1\nuser = "b"\ntoken_url = "x"\nrefresh_token = "y"';
  expect(said(text).faults.map((line) => line.split(": ", 2)[1])).toEqual([
    "tls.certificate",
    "tls.key",
    "provider[0].secret[0]",
    "intake[0].host",
    "intake[0].token_url",
  ]);
});

test("a key or certificate that cannot be used is named with its path", () => {
  const text = '[tls]\ncertificate = "cert.pem"\nkey = "/etc/key.pem"';
  const files = { "/srv/cert.pem": { isFolder: true }, "/etc/key.pem": { isReadable: false } };
  expect(said(text, files).faults).toEqual([
    "ricochet.toml:2:1: tls.certificate: /srv/cert.pem is a folder, not a file",
    "ricochet.toml:3:1: tls.key: /etc/key.pem may not be read by this user",
  ]);
});

test("a secret that everybody may read is a warning", () => {
  const text = '[tls]\ncertificate = "cert.pem"\nkey = "key.pem"\n[[key]]\nsecret = "0123456789abcdef"';
  const files = { "/srv/ricochet.toml": { text, isOpenToAll: true }, "/srv/cert.pem": {}, "/srv/key.pem": { isOpenToAll: true } };
  expect(said(text, files).warnings).toEqual([
    "ricochet.toml:3:1: tls.key: everybody on this machine may read /srv/key.pem; chmod 600 it",
    "ricochet.toml:5:1: key[0].secret: everybody on this machine may read ricochet.toml, and with it this secret; chmod 600 it",
  ]);
});

test("no message shows a secret", () => {
  const text =
    '[[user]]\nname = "a"\npassword = "SCRAM-SHA-256$hunter2"\n[[key]]\nid = 1\nsecret = "hunter2"\n[[key]]\nid = 1\nsecret = ["hunter2"]';
  const { faults, warnings } = said(text);
  expect(faults.length).toBeGreaterThan(1);
  expect([...faults, ...warnings].join("\n")).not.toContain("hunter2");
});
