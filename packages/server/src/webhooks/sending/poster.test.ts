/** Receivers that mean no good, on real sockets. */
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { isHeard } from "./answer.ts";
import { Poster, type PosterOptions } from "./poster.ts";

/** For a receiver that is silent; what takes its time on a busy machine is no failure. */
const SHORT_MS = 300;
const LONG_MS = 60_000;
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

type Talk = (socket: Socket, said: string) => void;

async function receiver(talk: Talk): Promise<{ readonly url: string; readonly sockets: readonly Socket[]; readonly said: () => string }> {
  const sockets: Socket[] = [];
  let all = "";
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    let said = "";
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      said += chunk.toString("latin1");
      all += chunk.toString("latin1");
      if (!said.includes("\r\n\r\n{}")) return;
      talk(socket, said);
      said = "";
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/hooks`, sockets, said: () => all };
}

function posterWith(options: Partial<PosterOptions> = {}): Poster {
  const poster = new Poster({ rules: { allowsHttp: true, allowsPrivate: ["127.0.0.1"] }, timeoutMs: LONG_MS, ...options });
  open.push(() => poster.close());
  return poster;
}

const posting = (url: string) => ({ url, headers: { "webhook-id": "evt_1" }, body: "{}", signal: new AbortController().signal });
const post = (url: string, options?: Partial<PosterOptions>) => posterWith(options).post(posting(url));
const answering =
  (text: string): Talk =>
  (socket) =>
    socket.write(text);

test("what is posted arrives, and any 2xx is heard; the connection is used again", async () => {
  const { url, sockets, said } = await receiver(answering("HTTP/1.1 204 Fine\r\n\r\n"));
  const poster = posterWith();
  for (let times = 0; times < 2; times += 1) expect(await poster.post(posting(url))).toMatchObject({ code: 204, text: "204 Fine" });
  expect(sockets).toHaveLength(1);
  expect(said()).toMatch(/^POST \/hooks HTTP\/1\.1\r\nwebhook-id: evt_1\r\ncontent-length: 2\r\nHost: 127\.0\.0\.1:\d+\r\n/);
});

test("a connection that was closed while it was kept open costs one attempt more, not a failure", async () => {
  const { url, sockets } = await receiver((socket) => {
    if (sockets.length === 1) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    else socket.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
  });
  const poster = posterWith();
  expect((await poster.post(posting(url))).code).toBe(200);
  sockets[0]?.resetAndDestroy();
  expect((await poster.post(posting(url))).code).toBe(201);
});

test("a redirect is not followed, wherever it leads", async () => {
  const { url, sockets } = await receiver(
    answering("HTTP/1.1 307 Away\r\nLocation: http://169.254.169.254/latest/\r\nContent-Length: 0\r\n\r\n"),
  );
  expect(await post(url)).toMatchObject({ code: 307, text: "307 Away: redirects are not followed" });
  expect(sockets).toHaveLength(1);
});

test("a body without end is read for a while and dropped; its status counts", async () => {
  let sentBytes = 0;
  const { url } = await receiver((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    const more = (): void => {
      sentBytes += 65_536;
      if (!socket.destroyed) socket.write("x".repeat(65_536), more);
    };
    more();
  });
  const answer = await post(url);
  expect(isHeard(answer)).toBe(true);
  expect(answer.tookMs).toBeLessThan(LONG_MS);
  expect(sentBytes).toBeLessThan(50_000_000);
});

test.each<readonly [string, Talk, string]>([
  ["that says nothing", () => undefined, "no answer within 0.3s"],
  ["that sends a header one letter at a time", slowly, "no answer within 0.3s"],
  ["that closes", (socket) => socket.end(), "socket hang up"],
  ["that speaks another language", answering("220 mail.example.com ESMTP\r\n"), "Parse Error: Expected HTTP/"],
  [
    "that floods with interim answers",
    (socket) => {
      const flood = (): void => {
        if (!socket.destroyed)
          socket.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(500), flood);
      };
      flood();
    },
    "too many interim answers",
  ],
  ["whose header has no end", answering(`HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}`), "Parse Error: Header overflow"],
])("a receiver %s has not heard, and costs no longer than the time-out", async (_what, talk, words) => {
  const { url } = await receiver(talk);
  const answer = await post(url, words.includes("within") ? { timeoutMs: SHORT_MS } : {});
  expect(answer.code).toBeUndefined();
  expect(answer.text).toContain(words);
  expect(answer.tookMs).toBeLessThan(LONG_MS);
});

test("a body that trickles in after a good status is not waited for", async () => {
  const { url } = await receiver(answering("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx"));
  expect(await post(url, { timeoutMs: SHORT_MS })).toMatchObject({ code: 200 });
});

test("a name that turns out to lead home is not connected to, however often it changes its mind", async () => {
  const { url, sockets } = await receiver(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  const asked: string[] = [];
  const resolve = (hostname: string) => {
    asked.push(hostname);
    return Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
  };
  const named = url.replace("127.0.0.1", "rebind.example");
  const answer = await post(named, { rules: { allowsHttp: true, allowsPrivate: [] }, resolve });
  expect(answer.text).toBe("rebind.example leads to 127.0.0.1, which is loopback: see webhooks.allow_private");
  expect([asked, sockets]).toEqual([["rebind.example"], []]);
  expect((await post(named, { resolve })).code).toBe(200);
});

test("a URL that will not do is not posted to, even if it was taken under other rules", async () => {
  const { url, sockets } = await receiver(answering("HTTP/1.1 200 OK\r\n\r\n"));
  expect((await post(url, { rules: { allowsHttp: true, allowsPrivate: [] } })).text).toContain("which is loopback");
  expect(sockets).toHaveLength(0);
});

test("who wants to be left alone for a while is heard; nobody is for ever", async () => {
  const asked = async (header: string) => {
    const { url } = await receiver(
      answering(`HTTP/1.1 503 No\r\nDate: Sun, 22 Nov 2026 12:00:00 GMT\r\nRetry-After: ${header}\r\nContent-Length: 0\r\n\r\n`),
    );
    return (await post(url)).retryAfterMs;
  };
  expect(await Promise.all(["120", "Sun, 22 Nov 2026 12:01:00 GMT", "999999999", "3155760000", "9".repeat(400)].map(asked))).toEqual([
    120_000, 60_000, 86_400_000, 86_400_000, 86_400_000,
  ]);
  const senseless = ["soon", "-1", "soon 2099", "1e9", "Wed, 21 Oct 2015 07:28:00 GMT"];
  expect(await Promise.all(senseless.map(asked))).toEqual(senseless.map(() => undefined));
});

test("a few interim answers are no fault", async () => {
  const { url } = await receiver(answering(`${"HTTP/1.1 102 Processing\r\n\r\n".repeat(5)}HTTP/1.1 204 Done\r\n\r\n`));
  expect(await post(url)).toMatchObject({ code: 204 });
});

test("a receiver that says our password aloud is not quoted", async () => {
  const { url } = await receiver((socket, said) => {
    const [, password = ""] = /authorization: (.*)\r\n/i.exec(said) ?? [];
    socket.write(`HTTP/1.1 500 no ${password} and ${password.slice(7)}\r\nContent-Length: 0\r\n\r\n`);
  });
  const { text } = await posterWith().post({ ...posting(url), headers: { authorization: "Bearer correct-horse" } });
  expect(text).toBe("500 no … and …");
});

test("what a receiver says comes out as one short line", async () => {
  const { url } = await receiver(answering(`HTTP/1.1 500 a\tb${"x".repeat(5000)}\r\nContent-Length: 0\r\n\r\n`));
  const { text } = await post(url);
  expect(text.length).toBeLessThanOrEqual(200);
  expect(text).not.toMatch(/\p{Cc}/u);
});

function slowly(socket: Socket): void {
  const letters = "HTTP/1.1 200 OK\r\nX-Slow: ";
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(letters[at] ?? "x");
    at += 1;
  }, 20);
  socket.on("close", () => clearInterval(timer));
}
