/** The values of the sections -> the configuration as the program uses it: names, paths and time spans resolved, what is not set left out. */

import { resolve } from "node:path";
import { assembleDomain } from "./assemble-domain.ts";
import { assembleIntake } from "./assemble-intake.ts";
import type { Configuration, Endpoint, ListenerSettings, ProviderSettings, RouteSettings, SessionLimits } from "./configuration.ts";
import type { SectionValues } from "./read-sections.ts";
import type { ConfigurationSources } from "./sources.ts";

interface Around {
  /** Folder from which relative paths count. */
  readonly base: string;
  readonly sources: ConfigurationSources;
}

/** Puts the values together. */
export function assemble(values: SectionValues, { base, sources }: Around): Configuration {
  const { queue, delivery, notifications, http, maps, srs, users, keys } = values;
  const hostname = values.node.hostname ?? fullName(sources.hostname);
  const path = (relative: string): string => resolve(base, relative);
  const returnPathDomain = values.domains.find(({ kind }) => kind === "return-path")?.name;
  return {
    node: { hostname, postmaster: values.node.postmaster ?? `postmaster@${hostname}` },
    store: { file: path(values.store.url), minFreeBytes: values.store.min_free_bytes, keepSettledMs: values.store.keep_settled },
    listeners: listenersOf(values),
    limits: limitsOf(values),
    smtp: smtpOf(values, path),
    users: users.map(({ name, password, senders, tenant, stream }) => ({ name, password, senders, tenant, stream })),
    maps: listening(maps.listen),
    http: {
      ...listening(http.listen),
      areMetricsPublic: http.metrics_public,
      requestsPerMinute: http.rate_limit,
      allowOrigins: http.allow_origins,
    },
    queue: {
      retryAfterMs: queue.retry_after,
      warnAfterMs: queue.warn_after,
      expireAfterMs: queue.expire_after,
      keepAttempts: queue.keep_attempts,
      maxActive: queue.max_active,
      perDestination: queue.per_destination,
    },
    ledger: { deliveries: values.ledger.deliveries },
    intake: values.intake.map((one) => assembleIntake(one, path)),
    providers: values.providers.map(({ secret, path: _, ...one }) => ({ ...given(one), secrets: secret }) as ProviderSettings),
    domains: values.domains.map((domain) => assembleDomain(domain, { path, returnPathDomain })),
    aliases: Object.fromEntries(values.aliases),
    srs: given({ domain: srs.domain }),
    keys: keys.map(({ id, secret }) => ({ id, secret })),
    routes: values.routes.map(routeOf),
    delivery: {
      tls: delivery.tls,
      nameServers: delivery.name_servers,
      connectTimeoutMs: delivery.connect_timeout,
      commandTimeoutMs: delivery.command_timeout,
      dataTimeoutMs: delivery.data_timeout,
      maxConnections: delivery.max_connections,
      idleMs: delivery.idle_time,
      ipv6: delivery.ipv6,
      port: delivery.port,
      sourceAddresses: delivery.source_addresses,
    },
    dkim: values.dkim.map(({ domain, selector, key_file }) => ({ domain, selector, keyFile: path(key_file) })),
    duty: values.duty,
    suppression: suppressionOf(values),
    webhooks: webhooksOf(values),
    retention: retentionOf(values),
    alarms: alarmsOf(values),
    notifications: {
      fallbackLanguage: notifications.fallback_language,
      bilingual: notifications.bilingual,
      html: notifications.html,
      returnLimitBytes: notifications.return_limit_bytes,
    },
    log: { level: values.log.level, format: formatOf(values.log.format, sources) },
    process: given({ user: values.process.user, group: values.process.group }),
  };
}

function listenersOf({ smtp, submission, lmtp }: SectionValues): readonly ListenerSettings[] {
  const listeners: readonly ListenerSettings[] = [
    { name: "smtp", protocol: "smtp", listen: smtp.listen, implicitTls: false, requireAuth: false },
    { name: "submission", protocol: "smtp", listen: submission.listen, implicitTls: false, requireAuth: true },
    { name: "submissions", protocol: "smtp", listen: submission.listen_tls, implicitTls: true, requireAuth: true },
    { name: "lmtp", protocol: "lmtp", listen: lmtp.listen, implicitTls: false, requireAuth: false, handsOn: !lmtp.trusted },
  ];
  return listeners.filter(({ listen }) => listen.length > 0);
}

function limitsOf({ smtp, limits }: SectionValues): SessionLimits {
  return {
    maxMessageBytes: smtp.max_message_bytes,
    maxRecipients: limits.max_recipients,
    maxConnections: limits.max_connections,
    maxConnectionsPerClient: limits.max_connections_per_client,
    maxTransactions: limits.max_transactions,
    maxErrors: limits.max_errors,
    commandTimeoutMs: limits.command_timeout,
    dataTimeoutMs: limits.data_timeout,
    sessionTimeoutMs: limits.session_timeout,
    greetDelayMs: limits.greet_delay,
  };
}

function smtpOf({ smtp, tls }: SectionValues, path: (relative: string) => string): Configuration["smtp"] {
  const { certificate, key } = tls;
  return {
    relayFrom: smtp.relay_from,
    xclientFrom: smtp.xclient_from,
    proxyFrom: smtp.proxy_from,
    ...(certificate !== undefined && key !== undefined && { tls: { certificate: path(certificate), key: path(key) } }),
    authenticate: smtp.authenticate,
    refuseDmarcReject: smtp.refuse_dmarc_reject,
  };
}

function suppressionOf({ suppression }: SectionValues): Configuration["suppression"] {
  const { at_rcpt, fold_case, plus, separator } = suppression;
  return { atRcpt: at_rcpt, addresses: { foldsLocal: fold_case, plus, separator } };
}

function webhooksOf({ webhooks }: SectionValues): Configuration["webhooks"] {
  const { allow_http, allow_private, timeout, max_requests } = webhooks;
  return { allowsHttp: allow_http, allowsPrivate: allow_private, timeoutMs: timeout, maxRequests: max_requests };
}

function retentionOf({ retention }: SectionValues): Configuration["retention"] {
  const { bodies, addresses, outcomes, sent, rates, events } = retention;
  return { bodiesMs: bodies, addressesMs: addresses, outcomesMs: outcomes, sentMs: sent, ratesMs: rates, eventsMs: events };
}

function alarmsOf({ alarms }: SectionValues): Configuration["alarms"] {
  return {
    isOn: alarms.on,
    hardShare: alarms.hard / PERCENT,
    complaintShare: alarms.complaints / PERCENT,
    deferredShare: alarms.deferred / PERCENT,
    minimumSent: alarms.minimum_sent,
    lookEveryMs: alarms.look_every,
    windowMs: alarms.window,
    queueLimit: alarms.queue,
    backscatterLimit: alarms.backscatter,
  };
}

const PERCENT = 100;

function routeOf({ match, to, user, password }: SectionValues["routes"][number]): RouteSettings {
  const takesAuth = to.kind === "smtp" || to.kind === "lmtp";
  return { match, to: takesAuth ? { ...to, ...given({ user, password }) } : to };
}

function listening(listen: Endpoint | "off"): { readonly listen?: Endpoint } {
  return listen === "off" ? {} : { listen };
}

function formatOf(format: "auto" | "json" | "pretty", { isTerminal }: ConfigurationSources): "json" | "pretty" {
  if (format !== "auto") return format;
  return isTerminal ? "pretty" : "json";
}

/** Other servers refuse a HELO without a dot, so a machine's short name is made longer, in a way that nobody owns. */
function fullName(machine: string): string {
  const name = machine.toLowerCase();
  return name.includes(".") ? name : `${name === "" ? "localhost" : name}.localdomain`;
}

type Given<Members> = { [Name in keyof Members]?: Exclude<Members[Name], undefined> };

/** Without what is not set. */
function given<Members extends Readonly<Record<string, unknown>>>(members: Members): Given<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<Members>;
}
