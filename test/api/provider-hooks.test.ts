/**
 * `/v1/hooks/…` from the request of a sending service to the row in the ledger: each kind of proof, with nothing but HTTP in
 * between, and what is not proven.
 */
import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DaemonApi, startDaemonApi } from "./daemon-api.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const SENDGRID_KEY = publicKey.export({ format: "der", type: "spki" }).toString("base64");
const RESEND_OCTETS = Buffer.from("twenty-four octets here!");
const NOW_SECONDS = Math.floor(Date.now() / 1000);
const NOW = new Date(NOW_SECONDS * 1000).toISOString();

const CONFIGURATION = `
[[provider]]
name = "postmark"
secret = ["a token that was agreed on"]
[[provider]]
name = "mailjet"
user = "ricochet"
secret = ["a password"]
[[provider]]
name = "brevo"
header = "X-Agreed"
secret = ["a value"]
[[provider]]
name = "sendgrid"
account = "shop"
tenant = "shop"
secret = ["${SENDGRID_KEY}"]
[[provider]]
name = "mailgun"
secret = ["a signing key"]
[[provider]]
name = "resend"
secret = ["whsec_${RESEND_OCTETS.toString("base64")}"]
[[provider]]
name = "ses"
topics = ["arn:aws:sns:eu-west-1:123456789012:bounces"]
`;

let api: DaemonApi;
beforeAll(async () => {
  api = await startDaemonApi(CONFIGURATION);
});
afterAll(() => api.close());

interface Said {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString("base64")}`;

/** What each service posts about an address, as it proves itself. */
const SAID: Readonly<Record<string, (recipient: string) => Said>> = {
  "a bearer token (Postmark)": (recipient) => {
    const event = { RecordType: "Bounce", ID: 4711, Type: "HardBounce", Email: recipient, From: "a@example.com", BouncedAt: NOW };
    return {
      path: "postmark?shop=2",
      headers: { authorization: "Bearer a token that was agreed on" },
      body: JSON.stringify({ ...event, MessageID: recipient }),
    };
  },
  "Basic authentication (Mailjet)": (recipient) => {
    const event = { event: "bounce", time: NOW_SECONDS, email: recipient, hard_bounce: true, MessageID: 1, error: "user unknown" };
    const error = { error_related_to: "recipient", comment: "550 5.1.1 User unknown" };
    return { path: "mailjet", headers: { authorization: basic("ricochet:a password") }, body: JSON.stringify([{ ...event, ...error }]) };
  },
  "a header field (Brevo)": (recipient) => {
    const event = { event: "hard_bounce", email: recipient, "message-id": "<1@example.com>", ts_event: NOW_SECONDS, date: NOW };
    return { path: "brevo", headers: { "x-agreed": "a value" }, body: JSON.stringify({ ...event, reason: "550 5.1.1 User unknown" }) };
  },
  "ECDSA (SendGrid), with its account in the path": (recipient) => {
    const event = { email: recipient, event: "bounce", type: "bounce", status: "5.1.1", reason: "550 5.1.1 unknown" };
    const body = JSON.stringify([{ ...event, timestamp: NOW_SECONDS, sg_event_id: recipient }]);
    const signature = createSign("sha256").update(`${NOW_SECONDS}${body}`).sign(privateKey, "base64");
    const prefix = "x-twilio-email-event-webhook";
    return { path: "sendgrid/shop", headers: { [`${prefix}-signature`]: signature, [`${prefix}-timestamp`]: String(NOW_SECONDS) }, body };
  },
  "HMAC of a token (Mailgun)": (recipient) => {
    const [timestamp, token] = [String(NOW_SECONDS), `token-of-${recipient}`];
    const signature = createHmac("sha256", "a signing key").update(`${timestamp}${token}`).digest("hex");
    const said = { code: 550, message: "5.1.1 User unknown" };
    const event = {
      event: "failed",
      severity: "permanent",
      id: recipient,
      timestamp: NOW_SECONDS,
      recipient,
      reason: "bounce",
      "delivery-status": said,
    };
    return { path: "mailgun", headers: {}, body: JSON.stringify({ signature: { timestamp, token, signature }, "event-data": event }) };
  },
  "a Standard Webhook (Resend)": (recipient) => {
    const bounce = { type: "Permanent", subType: "General", message: "550 5.1.1 User unknown" };
    const data = { email_id: "e1", created_at: NOW, from: "a@example.com", to: [recipient], subject: "x", bounce };
    const body = JSON.stringify({ type: "email.bounced", created_at: NOW, data });
    const signed = createHmac("sha256", RESEND_OCTETS).update(`msg_1.${NOW_SECONDS}.${body}`).digest("base64");
    const headers = { "svix-id": "msg_1", "svix-timestamp": String(NOW_SECONDS), "svix-signature": `v1,${signed}` };
    return { path: "resend", headers, body };
  },
};

function post({ path, headers, body }: Said, type = "application/json"): Promise<Response> {
  return fetch(`${api.url}/v1/hooks/${path}`, { method: "POST", headers: { "content-type": type, ...headers }, body });
}

async function outcomesOf(recipient: string): Promise<readonly unknown[]> {
  return (await api.json(`/v1/outcomes?recipient=${recipient}`)).body.items;
}

describe.each(Object.entries(SAID).map(([name, say], index) => ({ name, say, index })))("$name", ({ say, index }) => {
  it("is proof enough without a key: the bounce is a row, proven, and one however often it comes", async () => {
    const recipient = `ann${index}@example.net`;
    const said = say(recipient);
    const first = await post(said);
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("events: 1")]);
    expect((await post(said)).status).toBe(200);
    expect(await outcomesOf(recipient)).toMatchObject([{ recipient, source: "webhook", isProven: true, bounce: "hard" }]);
  });

  it("that is wrong, missing, or about another body records nothing", async () => {
    const recipient = `eve${index}@example.net`;
    const { path, headers, body } = say(recipient);
    const forged = say("somebody@example.net");
    const wrong = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(/.$/, "~")]));
    const tries = [
      { path, headers: {}, body: path === "mailgun" ? body.replace("signature", "other") : body },
      { path, headers: wrong, body: path === "mailgun" ? body.replace(/"token-of-/, '"token_of-') : body },
      ...(["sendgrid/shop", "resend"].includes(path) ? [{ path, headers: forged.headers, body: `${body} ` }] : []),
    ];
    for (const one of tries) expect((await post(one)).status).toBe(401);
    expect(await outcomesOf(recipient)).toEqual([]);
  });
});

describe("a request to the hooks", () => {
  it("is taken whatever form of answer its library asks for", async () => {
    const { path, headers, body } = Object.values(SAID)[0]?.("accept@example.net") ?? { path: "", headers: {}, body: "" };
    expect((await post({ path, headers: { ...headers, accept: "application/json" }, body })).status).toBe(200);
  });

  it("of a tenant's account is that tenant's", async () => {
    const { items } = (await api.json("/v1/outcomes?tenant=shop")).body;
    expect(items).toMatchObject([{ tenant: "shop" }]);
  });

  it("by SNS of a topic of somebody else is refused", async () => {
    const fields = { Type: "Notification", MessageId: "m1", TopicArn: "arn:aws:sns:eu-west-1:999999999999:mine", Timestamp: NOW };
    const url = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem";
    const body = JSON.stringify({ ...fields, Message: "{}", SignatureVersion: "2", Signature: "AAAA", SigningCertURL: url });
    expect((await post({ path: "ses", headers: {}, body }, "text/plain")).status).toBe(401);
  });

  it("of a service or an account that is not configured, or that nobody knows, is not found", async () => {
    for (const path of ["kumomta", "postmark/other", "nobody"])
      expect((await post({ path, headers: { authorization: "Bearer a token that was agreed on" }, body: "{}" })).status).toBe(404);
  });

  it("is refused for its size and its type before it is looked at", async () => {
    const headers = { authorization: "Bearer a token that was agreed on" };
    expect((await post({ path: "postmark", headers, body: "x".repeat(4 * 1024 * 1024 + 1) })).status).toBe(413);
    expect((await post({ path: "postmark", headers, body: "{}" }, "text/html")).status).toBe(415);
  });
});
