/** Which keys an entry understands by its kind, in sections whose entries differ by one. What a section does not list here understands all its keys. */

import { SECTIONS, type Section } from "./sections/index.ts";

type KindsOfSection = Readonly<Record<string, readonly string[]>>;

const OF_EACH_SOURCE = ["kind", "poll", "tenant", "stream"];
const KEYS_OF_IMAP = ["host", "port", "tls", "ca", "user", "password", "folder", "after", "flag", "move_to"];
const KEYS_OF_TOKEN = ["token_command", "token_url", "client_id", "client_secret", "refresh_token"];
/** A domain with mailboxes has all but the few that belong to another kind. */
const NOT_OF_LOCAL = ["forward"];

const DOMAINS: KindsOfSection = {
  "local": Object.keys(SECTIONS.domains.keys).filter((name) => !NOT_OF_LOCAL.includes(name)),
  "relay": ["name", "kind", "recipients"],
  "return-path": ["name", "kind", "forward"],
};

const SOURCES: KindsOfSection = {
  // "leave" is what becomes of an mbox and a log in any case, and may be said.
  maildir: [...OF_EACH_SOURCE, "folder", "after"],
  mbox: [...OF_EACH_SOURCE, "file", "after"],
  log: [...OF_EACH_SOURCE, "file", "after", "from_start", "senders"],
  imap: [...OF_EACH_SOURCE, ...KEYS_OF_IMAP, ...KEYS_OF_TOKEN],
};

const BY_SECTION: ReadonlyMap<Section, KindsOfSection> = new Map<Section, KindsOfSection>([
  [SECTIONS.domains, DOMAINS],
  [SECTIONS.intake, SOURCES],
]);

/** The keys that an entry understands, or undefined where its section or its kind knows no difference. */
export function keysOfKind(section: Section, kind: unknown): readonly string[] | undefined {
  return BY_SECTION.get(section)?.[String(kind)];
}
