/** What a configuration is made of: defaults, a file, the environment; and what is told about where each value came from. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type LoadOptions, loadConfiguration } from "./load-configuration.ts";
import { type MadeUpFiles, machineWith } from "./machine.test-support.ts";
import { originText } from "./origin.ts";

interface LoadedFrom extends LoadOptions {
  readonly files?: MadeUpFiles;
}

function loaded({ files = {}, ...options }: LoadedFrom = {}) {
  const result = loadConfiguration({ sources: machineWith(files), ...options });
  if (result.kind === "faulty") throw new Error(JSON.stringify(result.faults));
  return result;
}

function originIn({ settings }: ReturnType<typeof loaded>, key: string): string | undefined {
  const setting = settings.find((one) => one.key === key);
  return setting && originText(setting.origin);
}

test("without any file the defaults hold, and nothing is odd", () => {
  const { configuration, warnings, file } = loaded();
  expect(warnings).toEqual([]);
  expect(file).toBeUndefined();
  expect(configuration.node).toEqual({ hostname: "mx.example.com", postmaster: "postmaster@mx.example.com" });
  expect(configuration.store.file).toBe("/srv/ricochet-data/ricochet.db");
  expect(configuration.listeners.map(({ name, listen }) => [name, listen])).toEqual([
    ["smtp", [{ host: "127.0.0.1", port: 2525 }]],
    ["lmtp", [{ host: "127.0.0.1", port: 2424 }]],
  ]);
  expect(configuration.queue).toMatchObject({
    retryAfterMs: [60_000, 300_000, 900_000, 3_600_000, 14_400_000],
    expireAfterMs: 432_000_000,
    keepAttempts: 20,
  });
  expect(configuration.keys).toEqual([]);
});

test("ricochet.toml is taken where it stands; paths in it count from its folder", () => {
  const text = '[store]\nurl = "sqlite:data/mail.db"\n[[domain]]\nname = "example.com"\ndeliver = "maildir:mail"\n';
  expect(loaded({ files: { "/srv/ricochet.toml": { text } } }).configuration.store.file).toBe("/srv/data/mail.db");
  const { configuration } = loaded({ file: "/etc/ricochet/own.toml", files: { "/etc/ricochet/own.toml": { text } } });
  expect(configuration.store.file).toBe("/etc/ricochet/data/mail.db");
  expect(configuration.domains[0]).toMatchObject({ deliver: { kind: "maildir", root: "/etc/ricochet/mail" } });
});

test("a file that was named and is not there is a fault", () => {
  expect(loadConfiguration({ file: "other.toml", sources: machineWith({}) })).toMatchObject({
    kind: "faulty",
    faults: [{ words: "cannot read other.toml: there is no such file" }],
  });
});

test("the environment stands over the file, and each value says where it came from", () => {
  const text = '[smtp]\nlisten = ["127.0.0.1:25"]\nmax_message_bytes = "1MiB"\n';
  const environment = {
    RICOCHET_SMTP__LISTEN: "127.0.0.1:2025, [::1]:2025",
    RICOCHET_SMTP__AUTHENTICATE: "false",
    RICOCHET_QUEUE__MAX_ACTIVE: "7",
    RICOCHET_LOG__LEVEL: "debug",
    RICOCHET_LMTP__LISTEN: "[]",
  };
  const result = loaded({ files: { "/srv/ricochet.toml": { text } }, environment });
  expect(result.configuration.listeners.map(({ name }) => name)).not.toContain("lmtp");
  expect(result.configuration.listeners[0]?.listen).toEqual([
    { host: "127.0.0.1", port: 2025 },
    { host: "::1", port: 2025 },
  ]);
  expect(result.configuration.smtp.authenticate).toBe(false);
  expect(result.configuration.queue.maxActive).toBe(7);
  expect(result.configuration.limits.maxMessageBytes).toBe(1_048_576);
  expect(originIn(result, "smtp.listen")).toBe("RICOCHET_SMTP__LISTEN");
  expect(originIn(result, "smtp.max_message_bytes")).toBe("ricochet.toml:3:1");
  expect(originIn(result, "queue.max_active")).toBe("RICOCHET_QUEUE__MAX_ACTIVE");
  expect(originIn(result, "queue.warn_after")).toBe("default");
});

test("a variable of the environment can hold all entries of a section", () => {
  const environment = {
    RICOCHET_DOMAIN: '[{ name = "example.com" }, { name = "b.example.com", kind = "return-path" }]',
    RICOCHET_ALIASES: '{ "info@example.com" = "ann@example.com" }',
  };
  const text = '[[domain]]\nname = "forgotten.example"\n';
  const result = loaded({ environment, files: { "/srv/ricochet.toml": { text } } });
  expect(result.configuration.domains.map(({ name }) => name)).toEqual(["example.com", "b.example.com"]);
  expect(result.configuration.aliases).toEqual({ "info@example.com": ["ann@example.com"] });
  expect(originIn(result, "domain[1].name")).toBe("RICOCHET_DOMAIN");
});

test.each([
  [{ RICOCHET_SMTP__LISTN: "x" }, "RICOCHET_SMTP__LISTN: smtp.listn: no such key; did you mean smtp.listen?"],
  [{ RICOCHET_SMPT__LISTEN: "x" }, "RICOCHET_SMPT__LISTEN: smpt: no such section; did you mean [smtp]?"],
  [{ RICOCHET_QUEUE__WARN_AFTER: "soon" }, 'RICOCHET_QUEUE__WARN_AFTER: queue.warn_after: "soon" is no duration;'],
  [{ RICOCHET_DOMAIN: "example.com" }, 'RICOCHET_DOMAIN: domain: this is no value of TOML; write it as [{ name = "…" }]'],
  [{ RICOCHET_KEY: "[]\nid = 1" }, 'RICOCHET_KEY: key: this is no value of TOML; write it as [{ secret = "…" }]'],
  [{ RICOCHET_KEY__SECRET: "x" }, `RICOCHET_KEY__SECRET: : one variable holds all of them: write RICOCHET_KEY='[{ secret = "…" }]'`],
  [{ RICOCHET___: "x" }, "RICOCHET___: : names no key; write RICOCHET_SECTION__KEY"],
  [
    { RICOCHET_DOMAIN: '[{ name = "example.com", kind = "relay", catch_all = "ann" }]' },
    'RICOCHET_DOMAIN: domain[0].catch_all: [[domain]] of kind "relay" has no catch_all; it has name, kind, recipients',
  ],
])("%j is a fault of that variable", (environment, beginning) => {
  const result = loadConfiguration({ environment, sources: machineWith({}) });
  expect(result.kind).toBe("faulty");
  if (result.kind !== "faulty") return;
  const [{ origin, key, words } = { origin: { kind: "default" as const }, key: "", words: "" }] = result.faults;
  expect(`${originText(origin)}: ${key}: ${words}`.slice(0, beginning.length)).toBe(beginning);
});

test("variables that a container platform sets for a service of our name are left alone", () => {
  const environment = { RICOCHET_PORT: "tcp://192.0.2.1:25", RICOCHET_SERVICE_HOST: "192.0.2.1", RICOCHET_COMPLETE: "1" };
  expect(loaded({ environment }).warnings).toEqual([]);
});

test.each([
  ["RICOCHET_SMTP_LISTEN", "RICOCHET_SMTP__LISTEN"],
  ["RICOCHET_QUEUE_WARN_AFTER", "RICOCHET_QUEUE__WARN_AFTER"],
  ["RICOCHET_DOMAINS", "RICOCHET_DOMAIN"],
])("%s is not read, and a warning says that %s was meant", (variable, meant) => {
  const { warnings } = loaded({ environment: { [variable]: "x" } });
  expect(warnings).toMatchObject([{ origin: { kind: "environment", variable }, words: `is not read; did you mean ${meant}?` }]);
});

test("a file that is not UTF-8 is a fault, for a letter that is replaced makes another password", () => {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-config-"));
  try {
    writeFileSync(join(folder, "latin.toml"), Buffer.from('[[user]]\nname = "ann"\npassword = "m\xfcller"\n', "latin1"));
    expect(loadConfiguration({ file: join(folder, "latin.toml") })).toMatchObject({
      faults: [{ words: `cannot read ${join(folder, "latin.toml")}: it is not UTF-8` }],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a host name in other letters is greeted with in ASCII", () => {
  const text = '[node]\nhostname = "mx.bücher.example"\n';
  expect(loaded({ files: { "/srv/ricochet.toml": { text } } }).configuration.node.hostname).toBe("mx.xn--bcher-kva.example");
});

test("a machine without a full name gets one, and a warning", () => {
  const { configuration, warnings } = loaded({ sources: machineWith({}, { hostname: "Box" }) });
  expect(configuration.node.hostname).toBe("box.localdomain");
  expect(warnings.map(({ key }) => key)).toEqual(["node.hostname"]);
});

test("settings show no secret", () => {
  const text = '[[key]]\nsecret = "0123456789abcdef"\n[[user]]\nname = "app"\npassword = "correct horse"\n';
  const { settings } = loaded({ files: { "/srv/ricochet.toml": { text } } });
  expect(settings.find(({ key }) => key === "key[0].secret")?.value).toBe("********");
  expect(JSON.stringify(settings)).not.toMatch(/0123456789abcdef|correct horse/);
});

test("a domain has what its kind has", () => {
  const text = `
[[domain]]
name = "Example.COM"
recipients = ["info", "sales"]
quota_bytes = "1GiB"
return_path = "batv"
signs_since = 2026-11-22
[[domain]]
name = "gateway.example"
kind = "relay"
recipients = "callout:mail.example.net:25"
[[domain]]
name = "b.example.com"
kind = "return-path"
[[domain]]
name = "list.example.com"
return_path = "verp"
return_path_lifetime = "14d"
sub_address_separator = "off"
`;
  expect(loaded({ files: { "/srv/ricochet.toml": { text } } }).configuration.domains).toEqual([
    {
      kind: "local",
      name: "example.com",
      deliver: { kind: "maildir", root: "/srv/mail" },
      recipients: { kind: "list", localParts: ["info", "sales"] },
      quotaBytes: 1_073_741_824,
      subAddressSeparator: "+",
      returnPath: { scheme: "batv", domain: "example.com", lifetimeDays: 7 },
      bareBounces: { exceptions: [], signsSinceMs: Date.UTC(2026, 10, 22) },
    },
    { kind: "relay", name: "gateway.example", recipients: { kind: "callout", host: "mail.example.net", port: 25 } },
    { kind: "return-path", name: "b.example.com", forwards: true },
    {
      kind: "local",
      name: "list.example.com",
      deliver: { kind: "maildir", root: "/srv/mail" },
      recipients: { kind: "all" },
      subAddressSeparator: "",
      returnPath: { scheme: "verp", domain: "b.example.com", lifetimeDays: 14 },
      bareBounces: { exceptions: [] },
    },
  ]);
});
