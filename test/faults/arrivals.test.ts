/**
 * Arrivals of all sorts, mixed: proven by path or send log, unproven, forged, complaints, ordinary mail, and the same again. What
 * the ledger comes to equals a count that was kept beside it. RICOCHET_ARRIVALS says how many; 20,000 otherwise.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { DEFAULT_ADDRESS_RULES } from "../../packages/server/dist/ledger/index.js";
import { createIntake } from "../../packages/server/dist/service/intake/index.js";
import { openSqliteStore } from "../../packages/server/dist/store/index.js";
import { seededRandom } from "../../packages/server/src/internet/index.ts";
import type { Arrival } from "../../packages/server/src/ledger/index.ts";
import { BOUNCE_DOMAIN, bounce, KEY, signedPath } from "../support/bounces.ts";

const ARRIVALS = Number(process.env["RICOCHET_ARRIVALS"] ?? 20_000);
const AT_ONCE = 200;
/** Arrivals of which some come again; each that comes takes the place of one, so that old ones and new ones are among them. */
const REMEMBERED = 10_000;
const UNSIGNED = "bounces@elsewhere.example";
const KINDS = ["path", "path", "path", "log", "unproven", "forged", "complaint", "ordinary", "again"] as const;

const folder = mkdtempSync(join(tmpdir(), "ricochet-arrivals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The count that is kept beside the ledger. */
const counted = { arrivals: 0, outcomes: 0, hard: 0, soft: 0, unproven: 0, forged: 0, complaint: 0, held: 0, known: 0 };

it(
  `the ledger after ${ARRIVALS} arrivals equals the count`,
  async () => {
    const store = await openSqliteStore({ file: join(folder, "ricochet.db") });
    const configuration = {
      ...{ node: { hostname: "mx.example.com" }, users: [], srs: {}, keys: [KEY], suppression: { addresses: DEFAULT_ADDRESS_RULES } },
      domains: [{ kind: "return-path", name: BOUNCE_DOMAIN, forwards: false }],
    } as unknown as ReturnType<Parameters<typeof createIntake>[0]["site"]>["configuration"];
    const site = () => ({ configuration, keys: [KEY], nowMs: Date.now });
    const intake = createIntake({ store, site, observe: () => undefined });
    const random = seededRandom(1);
    const begin = performance.now();
    const made: Arrival[] = [];
    for (let at = 0; at < ARRIVALS; at += AT_ONCE) {
      const batch: Made[] = [];
      for (let one = at; one < Math.min(ARRIVALS, at + AT_ONCE); one += 1) batch.push(make(one, { random, made }));
      await store.ledger.logSent(batch.flatMap(({ sent }) => sent ?? []));
      const recorded = await intake.takeIn(batch.map(({ arrival }) => arrival));
      counted.known -= recorded.filter(({ isKnown }) => isKnown).length;
    }
    expect(counted.known).toBe(0);
    const ever = { sinceMs: 0, untilMs: Number.MAX_SAFE_INTEGER };
    const sums = await store.ledger.rates({ ...ever, by: ["measure"] });
    const { hard, soft, unproven, forged, complaint } = counted;
    expect(Object.fromEntries(sums.map(({ measure = "", count }) => [measure, count]))).toEqual({
      complaint,
      forged,
      hard,
      soft,
      unproven,
    });
    expect(await store.suppressions.count({ nowMs: Date.now() })).toBe(counted.held);
    const [newest] = await store.ledger.outcomes({ limit: 1 });
    expect(newest?.entry).toBe(counted.outcomes);
    expect(await store.integrity()).toEqual(["ok"]);
    await store.close();
    console.log(JSON.stringify(counted), `${Math.round(ARRIVALS / ((performance.now() - begin) / 1000))} arrivals a second`);
  },
  60_000 + ARRIVALS * 10,
);

interface Made {
  readonly arrival: Arrival;
  readonly sent?: Parameters<Awaited<ReturnType<typeof openSqliteStore>>["ledger"]["logSent"]>[0][number];
}

function make(at: number, { random, made }: { readonly random: () => number; readonly made: Arrival[] }): Made {
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? "path";
  if (kind === "again" && made.length > 0) {
    const before = made[Math.floor(random() * made.length)] as Arrival;
    counted.known += 1;
    const octets = Buffer.concat([Buffer.from(`Received: from again${at}.example\r\n`), before.octets]);
    return { arrival: { ...before, octets, source: "maildir" } };
  }
  const fresh = freshOf(kind, at);
  made[made.length < REMEMBERED ? made.length : Math.floor(random() * REMEMBERED)] = fresh.arrival;
  counted.arrivals += 1;
  return fresh;
}

function freshOf(kind: (typeof KINDS)[number], at: number): Made {
  const path = PATHS[kind]?.() ?? UNSIGNED;
  const { content, recipient, isHard } = bounce(`m${at}`, { at, bytes: 200, path });
  const octets = { ordinary: ordinary(at), complaint: complaint(at, recipient) }[String(kind)] ?? content;
  count(kind, isHard);
  const envelope = { mailFrom: "", rcptTo: [path] };
  const where = { source: "smtp", account: `q${at}`, tenant: "default" } as const;
  const arrival: Arrival = { ...where, atMs: Date.now(), octets, envelope };
  if (kind !== "log" && kind !== "complaint") return { arrival };
  const sent = {
    tenant: "default",
    stream: "bulk",
    sentAtMs: Date.now(),
    messageId: `m${at}@example.com`,
    recipients: [recipient],
  } as const;
  return { arrival, sent };
}

/** Where they come to; the others to an address that nobody signed. */
const PATHS: Readonly<Partial<Record<(typeof KINDS)[number], () => string>>> = {
  path: signedPath,
  forged: () => signedPath().replace(/^b-(.)(.)/, (_all, mark, digit) => `b-${mark}${digit === "a" ? "b" : "a"}`),
};

function count(kind: (typeof KINDS)[number], isHard: boolean): void {
  if (kind === "ordinary") return;
  counted.outcomes += 1;
  if (kind === "unproven" || kind === "forged" || kind === "complaint") counted[kind] += 1;
  else counted[isHard ? "hard" : "soft"] += 1;
  if (kind === "complaint" || ((kind === "path" || kind === "log") && isHard)) counted.held += 1;
}

function ordinary(at: number): Buffer {
  return Buffer.from(
    `From: a@example.net\r\nTo: ann@example.com\r\nSubject: hello\r\nMessage-ID: <o${at}@example.net>\r\n\r\nHow are you?\r\n`,
  );
}

function complaint(at: number, recipient: string): Buffer {
  return Buffer.from(
    `From: fbl@example.net\r\nTo: abuse@example.com\r\nSubject: complaint\r\nMessage-ID: <c${at}@example.net>\r\nMIME-Version: 1.0\r\n` +
      "Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nAn abuse report.\r\n" +
      `--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: fbl/1.0\r\nVersion: 1\r\nOriginal-Rcpt-To: ${recipient}\r\n\r\n` +
      `--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: news@example.com\r\nTo: ${recipient}\r\nMessage-ID: <m${at}@example.com>\r\nSubject: News\r\n\r\nnews\r\n\r\n--b--\r\n`,
  );
}
