import { checkSendgrid, checkStandardWebhook } from "@ricochet/core";
import { expect, test } from "vitest";
import { newWebhookSecret } from "./secret.ts";
import { sendgridHeaders, sendgridVerificationKey } from "./sendgrid-key.ts";
import { standardHeaders } from "./standard-headers.ts";

const AT_MS = Date.UTC(2026, 10, 22, 12);

test("the example of the specification is signed as it is there", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const signed = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", atMs: 1_614_265_330_000, body: '{"test": 2432232314}' };
  expect(standardHeaders(signed, [secret])).toEqual({
    "webhook-id": signed.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("while secrets are changed over a receiver with either of them is content, one with another is not", () => {
  const [old, young, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
  const body = '{"é":1}';
  const request = { headers: standardHeaders({ id: "evt_1", atMs: AT_MS, body }, [young, old]), body };
  const checked = (secret: string) => checkStandardWebhook(request, [secret], { nowMs: AT_MS }).ok;
  expect([old, young, other].map(checked)).toEqual([true, true, false]);
});

test("a receiver that expects SendGrid is content with our key, and with no other", () => {
  const [secret, other] = [newWebhookSecret(), newWebhookSecret()];
  const body = '[{"event":"bounce"}]';
  const request = { headers: sendgridHeaders(body, { secret, atMs: AT_MS }), body };
  const checked = (key: string) => checkSendgrid(request, [key], { nowMs: AT_MS }).ok;
  expect([checked(sendgridVerificationKey(secret)), checked(sendgridVerificationKey(other))]).toEqual([true, false]);
  expect(sendgridVerificationKey(secret)).toBe(sendgridVerificationKey(secret));
});
