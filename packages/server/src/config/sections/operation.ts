/** The keys of how the program works: store, queue, sending, duty, notifications, log, process. */

import {
  BOOLEAN,
  count,
  DATABASE_FILE,
  IP_ADDRESS,
  LANGUAGE,
  listOf,
  NAME_SERVER,
  oneOf,
  SIZE,
  SOME_TIME,
  TEXT,
  WAIT,
} from "../kinds/index.ts";
import { key, optional, section } from "./key.ts";

export const STORE = section("store", "Where queued mail lies.", {
  url: key(DATABASE_FILE, { fallback: "sqlite:ricochet-data/ricochet.db", means: "The database; its folder is made if it is not there." }),
  min_free_bytes: key(SIZE, { fallback: "256MiB", means: "Less free disk than this, and mail is refused with 452 until there is more." }),
  keep_settled: key(SOME_TIME, { fallback: "7d", means: "How long it is remembered what became of a message." }),
});

export const QUEUE = section("queue", "When mail is tried again, and given up.", {
  retry_after: key(listOf(SOME_TIME, { minimum: 1 }), {
    fallback: ["1m", "5m", "15m", "1h", "4h"],
    means: "Pauses between attempts; the last one repeats.",
  }),
  warn_after: key(SOME_TIME, { fallback: "4h", means: "When the sender is told that mail is late." }),
  expire_after: key(SOME_TIME, { fallback: "5d", means: "When mail is given up and goes back." }),
  max_active: key(count(1, 1_000_000), { fallback: 4000, means: "Recipients in memory at once; the others wait in the store." }),
  per_destination: key(count(1, 10_000), { fallback: 20, means: "Attempts at one destination at once." }),
  keep_attempts: key(count(0, 1000), {
    fallback: 20,
    means: "Failed attempts at a message that are kept with what was said, the newest, as long as the message itself; 0 keeps none.",
  }),
});

export const DELIVERY = section("delivery", "How mail is sent.", {
  tls: key(oneOf("opportunistic", "required", "off"), {
    fallback: "opportunistic",
    means: "`required` sends nothing in the clear and believes valid certificates only.",
  }),
  name_servers: key(listOf(NAME_SERVER), { fallback: [], means: "Name servers; `[]` is the system's." }),
  connect_timeout: key(WAIT, { fallback: "30s", means: "How long a connection is waited for." }),
  command_timeout: key(WAIT, { fallback: "5m", means: "How long the reply to a command is waited for." }),
  data_timeout: key(WAIT, { fallback: "10m", means: "How long the reply to a whole message is waited for." }),
  max_connections: key(count(1, 100_000), { fallback: 200, means: "Connections to all destinations together." }),
  idle_time: key(WAIT, { fallback: "10s", means: "How long an idle connection is kept for the next message." }),
  ipv6: key(BOOLEAN, { fallback: true, means: "Whether IPv6 is tried." }),
  port: key(count(1, 65_535), { fallback: 25, means: "Port of MX hosts." }),
  source_addresses: key(listOf(IP_ADDRESS), { fallback: [], means: "Our addresses to send from; `[]` leaves it to the system." }),
});

export const LEDGER = section("ledger", "What is recorded of mail that left.", {
  deliveries: key(oneOf("count", "record"), {
    fallback: "count",
    means: "Whether each delivery is a row of the ledger and an event, or only counts in the rates; failures always are rows.",
  }),
});

export const DUTY = section("duty", "Who is told when mail fails: see [duty](duty.md).", {
  unauthenticated: key(oneOf("quarantine", "bounce"), {
    fallback: "quarantine",
    means:
      "Undeliverable mail from outside whose sender nobody vouches for: kept and told to nobody, or bounced as RFC 5321 says, forged senders too.",
  }),
});

export const NOTIFICATIONS = section("notifications", "The bounces that are written.", {
  fallback_language: key(LANGUAGE, { fallback: "en", means: "Language where the message gives no hint." }),
  bilingual: key(BOOLEAN, { fallback: true, means: "Whether English follows where the language is another." }),
  html: key(BOOLEAN, { fallback: true, means: "Whether there is an HTML part beside the text." }),
  return_limit_bytes: key(SIZE, { fallback: "50KiB", means: "Larger messages come back as their header only." }),
});

export const LOG = section("log", "What is written about the work.", {
  level: key(oneOf("debug", "info", "warn", "error"), { fallback: "info", means: "The least that is written." }),
  format: key(oneOf("auto", "json", "pretty"), { fallback: "auto", means: "`auto` is `pretty` on a terminal, else `json`." }),
});

export const PROCESS = section("process", "Whose rights the daemon has once it listens.", {
  user: optional(TEXT, { without: "stays who it is", means: "Name or number of the user that root becomes." }),
  group: optional(TEXT, { without: "the user's own", means: "Name or number of the group." }),
});
