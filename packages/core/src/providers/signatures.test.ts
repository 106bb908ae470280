/** Each provider's proof: what it signed passes, and nothing else does: other keys, other bodies, old and future times, other hosts. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCredentials } from "./check-credentials.ts";
import { checkMailgun } from "./check-mailgun.ts";
import { checkSendgrid } from "./check-sendgrid.ts";
import { checkStandardWebhook } from "./check-standard-webhook.ts";
import { checkSns } from "./sns-envelope.ts";
import { snsPathOf } from "./sns-url.ts";
import type { WebhookCheck } from "./webhook-check.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const SECONDS = String(NOW / 1000);
const codeOf = (check: WebhookCheck) => (check.ok ? "ok" : check.problem.code);

describe("SendGrid", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "der", type: "spki" }).toString("base64");
  const body = '[{"event":"delivered"}]\r\n';
  const request = (changes: { timestamp?: string; body?: string; signature?: string } = {}) => {
    const timestamp = changes.timestamp ?? SECONDS;
    const signature = createSign("sha256")
      .update(timestamp + body)
      .sign(privateKey, "base64");
    return {
      headers: {
        "X-Twilio-Email-Event-Webhook-Signature": changes.signature ?? signature,
        "x-twilio-email-event-webhook-timestamp": timestamp,
      },
      body: changes.body ?? body,
    };
  };

  test("passes with any of the keys, as text and as octets", () => {
    expect(checkSendgrid(request(), [other, key], { nowMs: NOW })).toMatchObject({ ok: true, rememberUntilMs: expect.any(Number) });
    expect(codeOf(checkSendgrid({ ...request(), body: Buffer.from(body) }, [key], { nowMs: NOW }))).toBe("ok");
  });

  test("does not pass with another key, body, or signature", () => {
    expect(codeOf(checkSendgrid(request(), [other], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkSendgrid(request(), [], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkSendgrid(request({ body: body.trim() }), [key], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkSendgrid(request({ signature: "AAAA" }), [key], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkSendgrid(request({ signature: "no base64!" }), [key], { nowMs: NOW }))).toBe("signature-malformed");
    expect(codeOf(checkSendgrid({ headers: {}, body }, [key], { nowMs: NOW }))).toBe("signature-missing");
  });

  test("does not pass when it is a replay, or from the future", () => {
    const at = (seconds: number) => request({ timestamp: String(NOW / 1000 + seconds) });
    expect(codeOf(checkSendgrid(at(-86_400), [key], { nowMs: NOW }))).toBe("ok");
    expect(codeOf(checkSendgrid(at(-90_000), [key], { nowMs: NOW }))).toBe("timestamp-too-old");
    expect(codeOf(checkSendgrid(at(-61), [key], { nowMs: NOW, toleranceMs: 60_000 }))).toBe("timestamp-too-old");
    expect(codeOf(checkSendgrid(at(600), [key], { nowMs: NOW }))).toBe("timestamp-in-future");
    expect(codeOf(checkSendgrid(request({ timestamp: "1e9" }), [key], { nowMs: NOW }))).toBe("timestamp-malformed");
  });

  test("takes no key that is not of P-256", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({ format: "der", type: "spki" }).toString("base64");
    for (const bad of ["", "AAAA", "§", rsa]) expect(() => checkSendgrid(request(), [bad], { nowMs: NOW })).toThrow(TypeError);
  });
});

describe("Mailgun", () => {
  const KEY = "key-of-the-account";
  const request = (changes: Record<string, unknown> = {}) => {
    const token = "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0";
    const signature = createHmac("sha256", KEY).update(`${SECONDS}${token}`).digest("hex");
    const signed = { timestamp: SECONDS, token, signature, ...changes };
    return { headers: {}, body: JSON.stringify({ signature: signed, "event-data": { event: "delivered" } }) };
  };

  test("passes, and gives the token to remember for as long as it is believed", () => {
    const check = checkMailgun(request(), ["old", KEY], { nowMs: NOW });
    expect(check).toEqual({ ok: true, id: "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0", rememberUntilMs: NOW + 28_800_000 });
    expect(codeOf(checkMailgun(request({ timestamp: NOW / 1000 }), [KEY], { nowMs: NOW }))).toBe("ok");
  });

  test("does not pass otherwise", () => {
    expect(codeOf(checkMailgun(request(), ["other", ""], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkMailgun(request({ token: "other" }), [KEY], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkMailgun(request({ signature: "zz" }), [KEY], { nowMs: NOW }))).toBe("signature-malformed");
    expect(codeOf(checkMailgun(request({ signature: { length: 64 } }), [KEY], { nowMs: NOW }))).toBe("signature-missing");
    expect(codeOf(checkMailgun({ headers: {}, body: "[]" }, [KEY], { nowMs: NOW }))).toBe("signature-missing");
    expect(codeOf(checkMailgun(request(), [KEY], { nowMs: NOW + 9 * 3_600_000 }))).toBe("timestamp-too-old");
  });
});

describe("Standard Webhooks (Resend)", () => {
  const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
  const body = '{"type":"email.bounced"}';
  const signatureOf = (timestamp: string) =>
    createHmac("sha256", Buffer.alloc(24, 7)).update(`msg_1.${timestamp}.${body}`).digest("base64");
  const request = (changes: Record<string, string> = {}, prefix = "svix") => {
    const timestamp = changes["timestamp"] ?? SECONDS;
    const fields = { id: "msg_1", timestamp, signature: `v1a,AAAA v1,${signatureOf(timestamp)}`, ...changes };
    return { headers: Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}-${name}`, value])), body };
  };

  test("passes under the names of the standard and of Svix", () => {
    expect(checkStandardWebhook(request(), [SECRET], { nowMs: NOW })).toMatchObject({ ok: true, id: "msg_1" });
    expect(codeOf(checkStandardWebhook(request({}, "webhook"), [SECRET], { nowMs: NOW }))).toBe("ok");
  });

  test("the example of the specification's reference implementation passes", () => {
    const check = checkStandardWebhook(
      {
        headers: {
          "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
          "webhook-timestamp": "1614265330",
          "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        },
        body: '{"test": 2432232314}',
      },
      ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
      { nowMs: 1_614_265_330_000 },
    );
    expect(codeOf(check)).toBe("ok");
  });

  test("does not pass otherwise", () => {
    expect(codeOf(checkStandardWebhook(request({ id: "msg_2" }), [SECRET], { nowMs: NOW }))).toBe("signature-wrong");
    expect(codeOf(checkStandardWebhook(request({ signature: "v2,AAAA" }), [SECRET], { nowMs: NOW }))).toBe("signature-malformed");
    expect(codeOf(checkStandardWebhook({ headers: {}, body }, [SECRET], { nowMs: NOW }))).toBe("signature-missing");
    expect(codeOf(checkStandardWebhook(request(), [SECRET], { nowMs: NOW + 301_000 }))).toBe("timestamp-too-old");
    expect(() => checkStandardWebhook(request(), ["whsec_"], { nowMs: NOW })).toThrow(TypeError);
  });
});

describe("Amazon SNS", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = selfSigned(privateKey, publicKey, { from: "260101000000Z", to: "270101000000Z" });
  const URL = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";
  const TOPIC = "arn:aws:sns:eu-west-1:123456789012:bounces";
  const NAMES: Record<string, string[]> = {
    Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
    SubscriptionConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
  };
  const envelope = (changes: Record<string, unknown> = {}, signed: Record<string, unknown> = {}) => {
    const plain: Record<string, unknown> = {
      Type: "Notification",
      MessageId: "m-1",
      TopicArn: TOPIC,
      Message: "{}",
      Timestamp: new Date(NOW).toISOString(),
      SignatureVersion: "2",
      SigningCertURL: URL,
      ...signed,
    };
    const text = (NAMES[plain["Type"] as string] ?? []).flatMap((name) => (plain[name] === undefined ? [] : [`${name}\n${plain[name]}\n`]));
    const digest = plain["SignatureVersion"] === "1" ? "RSA-SHA1" : "RSA-SHA256";
    const Signature = createSign(digest).update(text.join("")).sign(privateKey, "base64");
    return { headers: {}, body: JSON.stringify({ ...plain, Signature, ...changes }) };
  };
  const keys = { certificateAt: (url: string) => (url === URL ? pem : undefined), topicArns: [TOPIC] };
  const check = (request: ReturnType<typeof envelope>, nowMs = NOW) => checkSns(request, keys, { nowMs });

  test("passes in both versions, with and without a subject, and for confirmations", () => {
    expect(check(envelope())).toMatchObject({ ok: true, id: "m-1" });
    expect(codeOf(check(envelope({}, { SignatureVersion: "1" })))).toBe("ok");
    expect(codeOf(check(envelope({}, { Subject: "Amazon SES\u00e9" })))).toBe("ok");
    const confirmation = { Type: "SubscriptionConfirmation", Token: "t", SubscribeURL: "https://sns.eu-west-1.amazonaws.com/?x" };
    expect(codeOf(check(envelope({}, confirmation)))).toBe("ok");
  });

  test("does not pass when any signed member, the version or the signature was changed", () => {
    for (const changes of [{ Message: "{ }" }, { MessageId: "m-2" }, { Subject: "x" }, { SignatureVersion: "1" }, { Signature: "AAAA" }])
      expect(codeOf(check(envelope(changes)))).toBe("signature-wrong");
    expect(codeOf(check(envelope({ Type: "SubscriptionConfirmation" })))).toBe("signature-malformed");
    expect(codeOf(check(envelope({ SignatureVersion: "3" })))).toBe("signature-malformed");
    expect(codeOf(check(envelope({ Signature: undefined })))).toBe("signature-missing");
  });

  test("asks for the certificate, and takes it from no other host than SNS's own", () => {
    const elsewhere = URL.replace("eu-west-1", "us-gov-west-1");
    expect(check(envelope({}, { SigningCertURL: elsewhere }))).toMatchObject({ ok: false, certificateUrl: elsewhere });
    for (const url of [
      "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com.example.com/SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com@example.com/SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
      "https://example.com/sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
      "https://sns.s3-us-west-2.amazonaws.com/SimpleNotificationService-1.pem",
      "https://bucket.sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com/anything.pem",
      "https://sns.eu-west-1.amazonaws.com/../SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com\\@example.com/SimpleNotificationService-1.pem",
    ])
      expect(codeOf(check(envelope({}, { SigningCertURL: url })))).toBe("certificate-url-refused");
    expect(snsPathOf("https://sns.cn-north-1.amazonaws.com.cn/?Action=ConfirmSubscription")).toBe("?Action=ConfirmSubscription");
  });

  test("does not pass with an expired or unreadable certificate, from another topic, or late", () => {
    const later = Date.UTC(2027, 5, 1);
    const old = envelope({}, { Timestamp: new Date(later).toISOString() });
    expect(codeOf(check(old, later))).toBe("certificate-refused");
    expect(codeOf(checkSns(envelope(), { certificateAt: () => "no certificate" }, { nowMs: NOW }))).toBe("certificate-refused");
    expect(codeOf(checkSns(envelope(), { ...keys, topicArns: ["arn:other"] }, { nowMs: NOW }))).toBe("topic-refused");
    expect(codeOf(check(envelope(), NOW + 4_000_000))).toBe("timestamp-too-old");
    expect(codeOf(check(envelope({}, { Timestamp: "yesterday" })))).toBe("timestamp-malformed");
  });
});

describe("credentials", () => {
  const basic = { kind: "basic", user: "hook", password: "pass:wörd" } as const;
  const authorization = `Basic ${Buffer.from("hook:pass:wörd").toString("base64")}`;

  test("pass as Basic, Bearer, or a field of one's own", () => {
    expect(codeOf(checkCredentials({ headers: { authorization }, body: "" }, [basic]))).toBe("ok");
    const bearer = { kind: "bearer", token: "t0k" } as const;
    expect(codeOf(checkCredentials({ headers: { Authorization: "bearer t0k" }, body: "" }, [basic, bearer]))).toBe("ok");
    const header = { kind: "header", name: "X-Hook-Secret", value: "s" } as const;
    expect(codeOf(checkCredentials({ headers: { "x-hook-secret": ["s"] }, body: "" }, [header]))).toBe("ok");
  });

  test("do not pass otherwise, and an empty secret is refused", () => {
    expect(codeOf(checkCredentials({ headers: {}, body: "" }, [basic]))).toBe("credentials-missing");
    expect(codeOf(checkCredentials({ headers: { authorization: `${authorization}x` }, body: "" }, [basic]))).toBe("credentials-wrong");
    expect(() => checkCredentials({ headers: {}, body: "" }, [{ kind: "bearer", token: "" }])).toThrow(TypeError);
  });
});

test("no request makes a check throw, or pass", () => {
  const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "der", type: "spki" }).toString("base64");
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature", "authorization"].concat(
    ["signature", "timestamp"].map((name) => `x-twilio-email-event-webhook-${name}`),
  );
  const headers = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(
      fc.string(),
      fc.constant(SECONDS),
      fc.base64String().map((text) => `v1,${text}`),
    ),
  );
  const members = ["signature", "token", "timestamp", "Signature", "SigningCertURL", "MessageId", "Type", "SignatureVersion", "__proto__"];
  const body = fc.oneof(
    fc.string(),
    fc.uint8Array(),
    fc.dictionary(fc.constantFrom(...members), fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  const options = { nowMs: NOW };
  fc.assert(
    fc.property(fc.record({ headers, body }), (request) =>
      [
        checkSendgrid(request, [key], options),
        checkMailgun(request, ["key"], options),
        checkStandardWebhook(request, ["AAAA"], options),
        checkSns(request, { certificateAt: () => undefined }, options),
        checkCredentials(request, [{ kind: "bearer", token: "secret" }]),
      ].every(({ ok }) => !ok),
    ),
    { numRuns: 2000 },
  );
});

/** A certificate over a key (X.509 version 1 has nothing that must not be missing), so that no private key lies in the project. */
function selfSigned(privateKey: KeyObject, publicKey: KeyObject, { from, to }: { from: string; to: string }): string {
  const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
    const content = Buffer.concat(parts);
    const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255];
    return Buffer.concat([Buffer.from([tag, ...length]), content]);
  };
  const sha256WithRsa = der(0x30, Buffer.from("06092a864886f70d01010b0500", "hex"));
  const name = der(0x30, der(0x31, der(0x30, Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from("sns.amazonaws.com")))));
  const validity = der(0x30, der(0x17, Buffer.from(from)), der(0x17, Buffer.from(to)));
  const spki = publicKey.export({ format: "der", type: "spki" });
  const tbs = der(0x30, der(0x02, Buffer.from([1])), sha256WithRsa, name, validity, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign("RSA-SHA256", tbs, privateKey));
  const base64 = der(0x30, tbs, sha256WithRsa, signature).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}
