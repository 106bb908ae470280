import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ImapLogin } from "../../config/index.ts";
import { AccessTokens } from "./access-token.ts";

const HOUR_MS = 3_600_000;

let server: Server;
let url: string;
let asked: string[];
let answer: { readonly status: number; readonly body: string };
let nowMs: number;

beforeEach(async () => {
  asked = [];
  nowMs = 0;
  answer = token("first");
  server = createServer((request, response) => {
    bodyOf(request).then((body) => {
      asked.push(`${request.method} ${request.headers["content-type"]?.split(";")[0]} ${body}`);
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/token`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request) body += String(piece);
  return body;
}

function token(name: string, more: object = { expires_in: 3600 }) {
  return { status: 200, body: JSON.stringify({ access_token: name, ...more }) };
}

function tokens(login: Partial<ImapLogin & { kind: "refresh" }> = {}): AccessTokens {
  return new AccessTokens({ kind: "refresh", url, refreshToken: "r3fresh", ...login } as ImapLogin, () => nowMs);
}

describe("an access token that a refresh token brings", () => {
  test("is asked for as RFC 6749 section 6 says, with the client where there is one", async () => {
    expect(await tokens({ clientId: "ricochet", clientSecret: "s&cret" }).secret()).toEqual({ accessToken: "first" });
    expect(asked).toEqual([
      "POST application/x-www-form-urlencoded grant_type=refresh_token&refresh_token=r3fresh&client_id=ricochet&client_secret=s%26cret",
    ]);
  });

  test("is kept until a minute before its end, and then refreshed", async () => {
    const kept = tokens();
    await kept.secret();
    answer = token("second");
    nowMs = HOUR_MS - 60_001;
    expect(await kept.secret()).toEqual({ accessToken: "first" });
    nowMs = HOUR_MS - 60_000;
    expect(await kept.secret()).toEqual({ accessToken: "second" });
    expect(asked).toHaveLength(2);
  });

  test("is asked for anew after a login that was refused, and each time where nobody told how long it lives", async () => {
    const kept = tokens();
    await kept.secret();
    kept.forget();
    answer = token("second", {});
    expect(await kept.secret()).toEqual({ accessToken: "second" });
    await kept.secret();
    expect(asked).toHaveLength(3);
  });

  test.each([
    ["an error", { status: 400, body: '{"error":"invalid_grant"}' }, "it answered 400"],
    ["no token", { status: 200, body: "{}" }, "is none"],
    ["what is no JSON", { status: 200, body: "{" }, "is none"],
    ["a token that would end the command", { status: 200, body: JSON.stringify({ access_token: "a\r\nb" }) }, "is none"],
  ])("that comes as %s is trouble, in words without what is secret", async (_name, wrong, words) => {
    answer = wrong;
    const failure = await tokens({ clientSecret: "s&cret" })
      .secret()
      .then(
        () => "no failure",
        (error: Error) => error.message,
      );
    expect(failure).toContain(words);
    expect(failure).not.toMatch(/r3fresh|s&cret/);
  });
});

describe("a program that prints the token", () => {
  const printing = (text: string) => new AccessTokens({ kind: "command", command: [process.execPath, "-p", `'${text}'`] }, () => nowMs);

  test.each([
    ["alone", "abc.def"],
    ["as JSON", '{"access_token":"abc.def","expires_in":60}'],
  ])("is believed: %s", async (_form, text) => {
    expect(await printing(text).secret()).toEqual({ accessToken: "abc.def" });
  });

  test("that fails is named, and what it printed is not told", async () => {
    const failing = new AccessTokens(
      { kind: "command", command: [process.execPath, "-e", "console.log('s3cret'); process.exit(3)"] },
      () => 0,
    );
    await expect(failing.secret()).rejects.toThrow(/token_command .* failed \(3\)/);
  });
});

test("a password is itself", async () => {
  expect(await new AccessTokens({ kind: "password", password: "p" }, () => 0).secret()).toEqual({ pass: "p" });
});
