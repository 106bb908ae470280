/** Each situation is tried by a simple sender that knows only DNS and SMTP: what becomes of the message is what the situation says. */
import { Resolver } from "node:dns/promises";
import { classifyReply } from "@ricochet/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Submitted, submit } from "./client/index.ts";
import { type Internet, startInternet } from "./internet.ts";
import { FATES, type Fate, type Situation } from "./script/index.ts";
import { SITUATIONS } from "./situations/index.ts";

type HeardReply = Submitted["content"][number];
/** Long enough for a busy machine, and waited for by a few situations only. */
const SILENCE_MS = 5000;
const CONTENT = `From: ann@example.com\r\nSubject: Minutes\r\nMessage-ID: <1@example.com>\r\n\r\n${"We met, and we agreed.\r\n".repeat(60)}`;
let internet: Internet;
let resolver: Resolver;

beforeAll(async () => {
  internet = await startInternet();
  resolver = new Resolver({ timeout: SILENCE_MS, tries: 1 });
  resolver.setServers([internet.nameServer]);
});
afterAll(async () => await internet.close());

/** Addresses of the hosts to be tried, or the fate where there is none (RFC 5321 §5.1). */
async function findHosts(domain: string): Promise<readonly string[] | Fate> {
  const temporary = ({ code }: { code?: string }): boolean => code !== "ENOTFOUND" && code !== "ENODATA";
  try {
    const exchanges = await resolver.resolveMx(domain).catch((error) => (temporary(error) ? Promise.reject(error) : undefined));
    const names = exchanges?.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange) ?? [domain];
    if (names[0] === "" || names.includes("mx.example.com")) return "refused";
    const addresses = await Promise.all(
      names.map((name) => resolver.resolve4(name).catch((error) => (temporary(error) ? Promise.reject(error) : []))),
    );
    return addresses.flat().length === 0 ? "refused" : addresses.flat();
  } catch {
    return "deferred";
  }
}

async function send(to: string, { domain, hosts }: Situation): Promise<Submitted> {
  const first = hosts[0]?.script.protocol === "lmtp" ? "LHLO" : "EHLO";
  const rcptTo = ["user", "other", "third"].map((localPart) => `${localPart}@${domain}`);
  const submission = { to, port: internet.port, mailFrom: "ann@example.com", rcptTo, content: CONTENT, timeoutMs: SILENCE_MS };
  const submitted = await submit({ ...submission, verb: first });
  const isOld = submitted.exchanges.some(({ command, reply }) => command === "EHLO" && reply.code >= 500);
  return isOld ? await submit({ ...submission, verb: "HELO" }) : submitted;
}

interface Attempt {
  readonly fate: Fate;
  /** The first reply that was no yes. */
  readonly refusal?: HeardReply;
}

const isYes = ({ code }: HeardReply): boolean => code >= 200 && code < 400;

function resultOf({ exchanges, recipients, content }: Submitted): Attempt {
  const refusal = exchanges.find(({ command, reply }) => command !== "QUIT" && !isYes(reply))?.reply;
  const fates = recipients.map((reply) => fateOfReply(reply === undefined || isYes(reply) ? (content[0] ?? refusal) : reply));
  const fate = fates[0] ?? fateOfReply(refusal);
  return { fate: fates.every((one) => one === fate) ? fate : "mixed", ...(refusal === undefined ? {} : { refusal }) };
}

function fateOfReply(reply: HeardReply | undefined): Fate {
  if (reply === undefined || reply.code < 200) return "deferred";
  if (reply.code >= 500) return "refused";
  return isYes(reply) ? "taken" : "deferred";
}

async function attempt(situation: Situation): Promise<Attempt> {
  const found = await findHosts(situation.domain);
  if (typeof found === "string") return { fate: found };
  let result: Attempt = { fate: "deferred" };
  for (const address of found.slice(0, 5)) {
    result = resultOf(await send(address, situation));
    if (result.fate !== "deferred") break;
  }
  return result;
}

describe.concurrent("a situation", () => {
  it.each(SITUATIONS.map((situation) => [situation.domain, situation.shows, situation] as const))(
    "%s: %s",
    async (_domain, _shows, situation) => {
      const { fate, refusal } = await attempt(situation);
      expect(fate).toBe(situation.expected.fate);
      const { reason, comesBack } = situation.expected;
      if (reason !== undefined && comesBack === undefined && refusal !== undefined && refusal.code > 0)
        expect(classifyReply(refusal.lines.map((line) => `${refusal.code} ${line}`).join("\r\n")).reason).toBe(reason);
    },
  );
});

describe("the list of situations", () => {
  it("has each domain once, all of .example", () => {
    const domains = SITUATIONS.map(({ domain }) => domain);
    expect(new Set(domains).size).toBe(domains.length);
    expect(domains.filter((domain) => !/^[a-z0-9-]+\.example$/u.test(domain))).toEqual([]);
  });

  it("has examples of all fates", () => {
    expect(new Set(SITUATIONS.map(({ expected }) => expected.fate))).toEqual(new Set(FATES));
  });
});
