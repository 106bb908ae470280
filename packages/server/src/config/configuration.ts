/**
 * The configuration as the program uses it: every value there, units resolved to milliseconds and octets, hosts and
 * domains in lower case. How a file says it (TOML, `retry_after = ["1m"]`), what is allowed and where a value came
 * from is the matter of the other files here.
 */

import type { ProviderName } from "@ricochet/core";

/** An address to listen at. */
export interface Endpoint {
  /** IP address, or "unix:/path". */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
}

/** Certificate and key, PEM, as paths. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** A listener of SMTP or LMTP. */
export interface ListenerSettings {
  /** "smtp", "submission", "submissions", "lmtp": stands in logs and metrics. */
  readonly name: string;
  readonly protocol: "smtp" | "lmtp";
  readonly listen: readonly Endpoint[];
  /** TLS from the first octet (port 465). */
  readonly implicitTls: boolean;
  /** Nobody may send mail without AUTH (port 587). */
  readonly requireAuth: boolean;
  /** Its clients hand on what others sent: to be in `relayFrom` earns no trust here. */
  readonly handsOn?: boolean;
}

/** Limits of a session; all hold for each listener. */
export interface SessionLimits {
  readonly maxMessageBytes: number;
  readonly maxRecipients: number;
  readonly maxConnections: number;
  readonly maxConnectionsPerClient: number;
  /** Messages in one session; then 421. */
  readonly maxTransactions: number;
  /** Replies of 4yz and 5yz in one session; then 421. */
  readonly maxErrors: number;
  readonly commandTimeoutMs: number;
  readonly dataTimeoutMs: number;
  /** A whole session, however busy. */
  readonly sessionTimeoutMs: number;
  /** How long the greeting waits for a client that speaks too early; 0 is off. Relay clients never wait. */
  readonly greetDelayMs: number;
}

/** Where mail of a local domain goes. LMTP may be at "unix:/path", and then the port is 0. */
export type LocalDelivery =
  | { readonly kind: "maildir"; readonly root: string }
  | { readonly kind: "lmtp"; readonly host: string; readonly port: number };

/** Which local parts a local domain has. */
export type RecipientSource =
  | { readonly kind: "list"; readonly localParts: readonly string[] }
  /** A file, one local part a line; read again when it changes. */
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "callout"; readonly host: string; readonly port: number }
  | { readonly kind: "all" };

/** Signs the reverse path of mail that leaves in the name of a domain. */
export interface ReturnPathSettings {
  /** "none" leaves it as it is. */
  readonly scheme: "none" | "token" | "batv" | "verp";
  /** Domain of the signed path; the sender's own for BATV. */
  readonly domain?: string;
  /** How long a signed path is believed. */
  readonly lifetimeDays: number;
}

/** A domain of ours. */
export type DomainSettings =
  | {
      readonly kind: "local";
      readonly name: string;
      readonly deliver: LocalDelivery;
      readonly recipients: RecipientSource;
      /** Local part that gets what no other takes. */
      readonly catchAll?: string;
      readonly quotaBytes?: number;
      /** "user+tag" is user's; "" is off. */
      readonly subAddressSeparator: string;
      readonly returnPath: ReturnPathSettings;
      /** Bare addresses that take null-sender mail although the domain signs with BATV, and since when it signs (milliseconds since 1970). */
      readonly bareBounces: { readonly exceptions: readonly string[]; readonly signsSinceMs?: number };
    }
  /** Bounces come here, to signed paths only. `forwards`: they go on to the sender, and not only into the ledger. */
  | { readonly kind: "return-path"; readonly name: string; readonly forwards: boolean }
  /** Mail is accepted and relayed on (a backup MX, a gateway). */
  | { readonly kind: "relay"; readonly name: string; readonly recipients: RecipientSource };

/** A secret for return paths. Old ones check, the newest signs. */
export interface KeySettings {
  readonly id: number;
  readonly secret: string;
}

/** Who may authenticate. */
export interface UserSettings {
  readonly name: string;
  /** Plain, or a SCRAM verifier "SCRAM-SHA-256$iterations:salt$storedKey:serverKey". */
  readonly password: string;
  /** Addresses or "@domain" that the user may send from; empty is any. */
  readonly senders: readonly string[];
  readonly tenant: string;
  readonly stream: "transactional" | "bulk";
}

/** Where mail for a domain goes instead of its MX; the first that matches wins. */
export interface RouteSettings {
  /** "*.example.net", "example.net", "*". */
  readonly match: string;
  readonly to: RouteTarget;
}

/** The target of a route. LMTP may be at "unix:/path", and then the port is 0. */
export type RouteTarget =
  | { readonly kind: "smtp" | "lmtp"; readonly host: string; readonly port: number; readonly user?: string; readonly password?: string }
  | { readonly kind: "mx"; readonly domain: string }
  /** Refuses with these words. */
  | { readonly kind: "refuse"; readonly text: string };

/** How we send. */
export interface DeliverySettings {
  /** "opportunistic", "required" for all, or "off". */
  readonly tls: "opportunistic" | "required" | "off";
  /** Addresses of name servers, "ip" or "ip:port"; the system's when empty. */
  readonly nameServers: readonly string[];
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
  readonly dataTimeoutMs: number;
  /** Connections to all destinations. */
  readonly maxConnections: number;
  /** Idle connections are kept open for so long. */
  readonly idleMs: number;
  /** Whether IPv6 is tried. */
  readonly ipv6: boolean;
  /** Port of the MX hosts; 25 but in tests. */
  readonly port: number;
  /** Local addresses to bind; empty leaves it to the system. */
  readonly sourceAddresses: readonly string[];
}

/** The DKIM signature that we put on, where configured. */
export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  readonly keyFile: string;
}

/** Whose mail a source tells of, where the message itself is not known. */
interface ToldScope {
  readonly tenant: string;
  readonly stream: "transactional" | "bulk";
}

/** Where bounces lie, or are logged. */
export type IntakeSettings = MaildirIntake | MboxIntake | ImapIntake | LogIntake;

/** Mail in a Maildir. */
export interface MaildirIntake extends ToldScope {
  readonly kind: "maildir";
  readonly path: string;
  readonly after: "move" | "leave";
  readonly pollMs: number;
}

/** Mail in an mbox, which is never changed. */
export interface MboxIntake extends ToldScope {
  readonly kind: "mbox";
  readonly path: string;
  readonly pollMs: number;
}

/** Mail in a folder of an IMAP server. */
export interface ImapIntake extends ToldScope {
  readonly kind: "imap";
  readonly host: string;
  readonly port: number;
  readonly tls: "implicit" | "starttls" | "off";
  /** PEM file. */
  readonly ca?: string;
  readonly user: string;
  readonly login: ImapLogin;
  readonly folder: string;
  readonly after: ImapAfter;
  readonly pollMs: number;
}

/** What becomes of mail that was read by IMAP. */
export type ImapAfter =
  | { readonly kind: "leave" | "delete" }
  | { readonly kind: "flag"; readonly flag: string }
  | { readonly kind: "move"; readonly folder: string };

/** What is shown to an IMAP server. */
export type ImapLogin =
  | { readonly kind: "password"; readonly password: string }
  | { readonly kind: "command"; readonly command: readonly string[] }
  | {
      readonly kind: "refresh";
      readonly url: string;
      readonly refreshToken: string;
      readonly clientId?: string;
      readonly clientSecret?: string;
    };

/** The log of a mail server. */
export interface LogIntake extends ToldScope {
  readonly kind: "log";
  readonly path: string;
  readonly pollMs: number;
  readonly fromStart: boolean;
  /** Domains of the senders whose mail is ours; empty is any. */
  readonly senders: readonly string[];
}

/** A sending service whose webhooks are taken. */
export interface ProviderSettings extends ToldScope {
  readonly name: ProviderName;
  readonly account: string;
  readonly secrets: readonly string[];
  readonly topics: readonly string[];
  readonly user?: string;
  readonly header?: string;
}

/** How long what is kept is kept. */
export interface RetentionSettings {
  readonly bodiesMs: number;
  /** Then an address becomes a hash of itself. */
  readonly addressesMs: number;
  readonly outcomesMs: number;
  readonly sentMs: number;
  readonly ratesMs: number;
  readonly eventsMs: number;
}

/** From when on an alarm is raised. Shares are 0 to 1; 0 is never. */
export interface AlarmSettings {
  readonly isOn: boolean;
  readonly hardShare: number;
  readonly complaintShare: number;
  readonly deferredShare: number;
  /** Fewer mails than this raise nothing. */
  readonly minimumSent: number;
  readonly lookEveryMs: number;
  /** What the shares are of. */
  readonly windowMs: number;
  /** Recipients that wait. */
  readonly queueLimit: number;
  /** Forged bounces in an hour. */
  readonly backscatterLimit: number;
}

/** All of it. */
export interface Configuration {
  readonly node: { readonly hostname: string; readonly postmaster: string };
  readonly store: {
    /** Path of the database file. */
    readonly file: string;
    readonly minFreeBytes: number;
    readonly keepSettledMs: number;
  };
  readonly listeners: readonly ListenerSettings[];
  readonly limits: SessionLimits;
  readonly smtp: {
    /** CIDR blocks whose clients may relay without AUTH. */
    readonly relayFrom: readonly string[];
    readonly xclientFrom: readonly string[];
    readonly proxyFrom: readonly string[];
    readonly tls?: TlsFiles;
    /** Whether SPF, DKIM and DMARC are looked up for mail from outside. */
    readonly authenticate: boolean;
    /** Refuse where DMARC says reject. */
    readonly refuseDmarcReject: boolean;
  };
  readonly users: readonly UserSettings[];
  /** Socketmap. */
  readonly maps?: { readonly listen?: Endpoint };
  readonly http: {
    readonly listen?: Endpoint;
    readonly areMetricsPublic: boolean;
    /** Of one key; 0: as many as it likes. */
    readonly requestsPerMinute: number;
    /** Origins of pages that may ask. */
    readonly allowOrigins: readonly string[];
  };
  readonly ledger: {
    /** Whether a delivery is a row of its own, or only counted. */
    readonly deliveries: "count" | "record";
  };
  readonly intake: readonly IntakeSettings[];
  readonly providers: readonly ProviderSettings[];
  readonly queue: {
    readonly retryAfterMs: readonly number[];
    readonly warnAfterMs: number;
    readonly expireAfterMs: number;
    /** Failed attempts at a message that are kept with what was said. */
    readonly keepAttempts: number;
    /** Recipients in memory at once. */
    readonly maxActive: number;
    readonly perDestination: number;
  };
  readonly domains: readonly DomainSettings[];
  /** Address or "@domain" -> addresses. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly srs: { readonly domain?: string };
  readonly keys: readonly KeySettings[];
  readonly routes: readonly RouteSettings[];
  readonly delivery: DeliverySettings;
  readonly dkim: readonly DkimSettings[];
  readonly duty: { readonly unauthenticated: "quarantine" | "bounce" };
  readonly suppression: {
    /** What a client of ours hears about an address on the list. */
    readonly atRcpt: "refuse" | "report" | "off";
    /** Which addresses are the same. */
    readonly addresses: { readonly foldsLocal: boolean; readonly plus: "same" | "distinct"; readonly separator: string };
  };
  readonly webhooks: {
    /** Whether http: without TLS will do. */
    readonly allowsHttp: boolean;
    /** CIDR blocks that may be posted to although they are private. */
    readonly allowsPrivate: readonly string[];
    readonly timeoutMs: number;
    /** At once, to all receivers together. */
    readonly maxRequests: number;
  };
  readonly notifications: {
    /** BCP 47. */
    readonly fallbackLanguage: string;
    readonly bilingual: boolean;
    readonly html: boolean;
    readonly returnLimitBytes: number;
  };
  readonly log: { readonly level: "debug" | "info" | "warn" | "error"; readonly format: "json" | "pretty" };
  /** How long what is kept is kept; all in milliseconds. */
  readonly retention: RetentionSettings;
  /** Goes into the hashes of addresses that are forgotten; absent until whoever runs the store has read it. */
  readonly addressSecret?: string;
  readonly alarms: AlarmSettings;
  /** After binding, drop root to these. */
  readonly process: { readonly user?: string; readonly group?: string };
}
