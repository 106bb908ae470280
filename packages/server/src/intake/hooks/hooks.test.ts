import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { ProviderSettings } from "../../config/index.ts";
import type { Told } from "../../ledger/index.ts";
import type { HookCall } from "./hook-call.ts";
import { createHooks, type Hooks } from "./hooks.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const TOPIC = "arn:aws:sns:eu-west-1:123456789012:bounces";
const KEY = "the signing key";

function provider(changes: Partial<ProviderSettings>): ProviderSettings {
  return { name: "postmark", account: "default", secrets: ["s3cret"], topics: [], tenant: "default", stream: "transactional", ...changes };
}

let providers: ProviderSettings[];
let recorded: Told[][];
let visited: string[];
let online: Record<string, string>;
let hooks: Hooks;

beforeEach(() => {
  providers = [provider({})];
  recorded = [];
  visited = [];
  online = {};
  const known = new Map<string, string>();
  hooks = createHooks({
    providers: () => providers,
    record: (told) => Promise.resolve(recorded.push([...told])),
    seen: {
      find: (place, id) => Promise.resolve(known.get(`${place} ${id}`)),
      note({ place, id, event }) {
        if (!known.has(`${place} ${id}`)) known.set(`${place} ${id}`, event);
        return Promise.resolve();
      },
    },
    nowMs: () => NOW,
    fetch: (url) => {
      visited.push(url);
      return Promise.resolve(online[url]);
    },
  });
});

const BOUNCE = {
  RecordType: "Bounce",
  ID: 4711,
  Type: "HardBounce",
  Email: "bob@example.net",
  From: "ann@example.com",
  BouncedAt: "2026-11-22T11:59:00Z",
  MessageID: "00000000-0000-0000-0000-000000000001",
};

function call(body: unknown, headers: HookCall["headers"] = { authorization: "Bearer s3cret" }, name = "postmark"): HookCall {
  return { provider: name, headers, octets: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)) };
}

describe("a webhook", () => {
  test("that carries what was agreed on is recorded, and its event has one key however often it comes", async () => {
    expect(await hooks.takeCall(call(BOUNCE))).toMatchObject({ status: 200 });
    await hooks.takeCall(call({ ...BOUNCE, Inactive: true }));
    await hooks.takeCall(call({ ...BOUNCE, MessageID: "00000000-0000-0000-0000-000000000002" }));
    const keys = recorded.flat().map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(recorded[0]?.[0]).toMatchObject({
      ...{ source: "webhook", account: "postmark", tenant: "default" },
      vouch: { kind: "provider-webhook", strength: "strong", found: "postmark by its password" },
    });
    expect(recorded[0]?.[0]?.report.outcomes[0]).toMatchObject({ recipient: "bob@example.net", bounce: "hard" });
  });

  test.each([
    ["without proof", call(BOUNCE, {})],
    ["with a wrong secret", call(BOUNCE, { authorization: "Bearer other" })],
  ])("%s is refused and not read", async (_name, request) => {
    expect(await hooks.takeCall(request)).toMatchObject({ status: 401 });
    expect(recorded).toEqual([]);
  });

  test("of a service that is not configured, or of no account, is not known", async () => {
    expect(await hooks.takeCall(call(BOUNCE, {}, "brevo"))).toMatchObject({ status: 404 });
    expect(await hooks.takeCall({ ...call(BOUNCE), account: "other" })).toMatchObject({ status: 404 });
  });

  test("is the account's whose secret it carries", async () => {
    providers = [
      provider({ account: "shop", secrets: ["one"], tenant: "shop" }),
      provider({ account: "news", secrets: ["two"], tenant: "news" }),
    ];
    await hooks.takeCall(call(BOUNCE, { authorization: "Bearer two" }));
    expect(recorded[0]?.[0]).toMatchObject({ tenant: "news", account: "postmark news" });
    expect(await hooks.takeCall({ ...call(BOUNCE, { authorization: "Bearer two" }), account: "shop" })).toMatchObject({ status: 401 });
  });

  test("that holds nothing is told so, and one about opens is fine", async () => {
    expect(await hooks.takeCall(call("not json"))).toMatchObject({ status: 400 });
    expect(await hooks.takeCall(call({ RecordType: "Open", Recipient: "bob@example.net" }))).toMatchObject({ status: 200 });
  });

  test("that could not be recorded is not answered as if it were", async () => {
    const failing = createHooks({
      providers: () => providers,
      record: () => Promise.reject(new Error("disk full")),
      seen: { find: () => Promise.resolve(undefined), note: () => Promise.resolve() },
      nowMs: () => NOW,
    });
    await expect(failing.takeCall(call(BOUNCE))).rejects.toThrow("disk full");
  });
});

describe("Mailgun", () => {
  const event = (recipient: string, token = "token-1"): HookCall => {
    const timestamp = String(NOW / 1000);
    const signature = createHmac("sha256", KEY)
      .update(timestamp + token)
      .digest("hex");
    const data = { event: "failed", severity: "permanent", id: `e-${recipient}`, timestamp: NOW / 1000, recipient };
    return call({ signature: { timestamp, token, signature }, "event-data": data }, {}, "mailgun");
  };
  beforeEach(() => {
    providers = [provider({ name: "mailgun", secrets: [KEY] })];
  });

  test("may repeat an event, but a signature that was seen signs no other", async () => {
    expect(await hooks.takeCall(event("bob@example.net"))).toMatchObject({ status: 200 });
    expect(await hooks.takeCall(event("bob@example.net"))).toMatchObject({ status: 200 });
    expect(await hooks.takeCall(event("eve@example.net"))).toMatchObject({ status: 403 });
    expect(await hooks.takeCall(event("eve@example.net", "token-2"))).toMatchObject({ status: 200 });
  });
});

describe("Amazon SES by SNS", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const CERTIFICATE = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";
  const envelope = (changes: Record<string, string>): HookCall => {
    const fields: Record<string, string> = {
      ...{ Type: "Notification", MessageId: "m1", TopicArn: TOPIC, Timestamp: new Date(NOW).toISOString(), Message: "{}" },
      ...changes,
    };
    const names = Object.keys(fields)
      .filter((name) => name !== "SigningCertURL")
      .sort();
    const text = names.map((name) => `${name}\n${fields[name]}\n`).join("");
    const Signature = sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64");
    return call({ ...fields, SigningCertURL: changes["SigningCertURL"] ?? CERTIFICATE, SignatureVersion: "2", Signature }, {}, "ses");
  };
  beforeEach(() => {
    providers = [provider({ name: "ses", secrets: [], topics: [TOPIC] })];
  });

  test("asks for its certificate once while it cannot be had, and may try again", async () => {
    expect(await hooks.takeCall(envelope({}))).toMatchObject({ status: 503 });
    expect(await hooks.takeCall(envelope({}))).toMatchObject({ status: 503 });
    expect(visited).toEqual([CERTIFICATE]);
  });

  test.each([
    ["of a foreign topic", { TopicArn: "arn:aws:sns:eu-west-1:999999999999:mine" }],
    [
      "with a certificate of a foreign host",
      { SigningCertURL: "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem" },
    ],
    ["from yesterday", { Timestamp: new Date(NOW - 86_400_000).toISOString() }],
  ])("makes us visit nobody for a message %s", async (_name, changes) => {
    expect(await hooks.takeCall(envelope(changes as Record<string, string>))).toMatchObject({ status: 401 });
    expect(visited).toEqual([]);
  });
});
