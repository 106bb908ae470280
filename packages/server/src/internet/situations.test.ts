/** Each situation is tried by a simple sender that knows only DNS and SMTP: what becomes of the message is what the situation says. */
import { Resolver } from "node:dns/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Submitted, submit } from "./client/index.ts";
import { type Internet, startInternet } from "./internet.ts";
import { FATES, type Fate, type Situation } from "./script/index.ts";
import { SITUATIONS } from "./situations/index.ts";

const SILENCE_MS = 250;
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

function fateOf({ exchanges, recipients, content }: Submitted): Fate {
  const before = exchanges.find(({ command, reply }) => ["CONNECT", "EHLO", "HELO", "MAIL", "DATA"].includes(command) && reply.code >= 400);
  const fates = recipients.map((reply) => {
    const code = reply === undefined || (reply.code >= 200 && reply.code < 300) ? (content[0] ?? before?.reply)?.code : reply.code;
    return fateOfCode(code ?? 0);
  });
  const [fate = fateOfCode(before?.reply.code ?? 0)] = fates;
  return fates.every((one) => one === fate) ? fate : "mixed";
}

function fateOfCode(code: number): Fate {
  if (code >= 500) return "refused";
  return code >= 200 && code < 300 ? "taken" : "deferred";
}

async function attempt(situation: Situation): Promise<Fate> {
  const found = await findHosts(situation.domain);
  if (typeof found === "string") return found;
  let fate: Fate = "deferred";
  for (const address of found.slice(0, 5)) {
    fate = fateOf(await send(address, situation));
    if (fate !== "deferred") break;
  }
  return fate;
}

describe.concurrent("a situation", () => {
  it.each(SITUATIONS.map((situation) => [situation.domain, situation.shows, situation] as const))(
    "%s: %s",
    async (_domain, _shows, situation) => {
      expect(await attempt(situation)).toBe(situation.expected.fate);
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
