/**
 * One session of a scripted host. At each point of RFC 5321 the script is asked first; where it says nothing, the
 * ordinary thing is done. What the client sees is what was written: a reply of 2yz or 3yz takes the session a step
 * on, anything else leaves it where it is.
 *
 *   greeting -> hello -> MAIL -> RCPT … -> DATA or BDAT … -> content -> (hello)
 *
 * LMTP (RFC 2033) answers the content once a recipient.
 */

import type { Point } from "../script/index.ts";
import { addressBreaches, contentBreaches, EXTENSION_OF, lineBreaches, pathBreaches } from "./breach.ts";
import { CREDENTIALS } from "./certificates.ts";
import { type Circumstances, chooseAct } from "./choose-act.ts";
import type { Host } from "./host.ts";
import { FIXED_REPLIES, ORDINARY_REPLIES, USUAL_EXTENSIONS } from "./ordinary-replies.ts";
import { type Command, type PathCommand, parseCommand, parsePath } from "./parse-command.ts";
import { type Performed, performAct } from "./perform-act.ts";
import { readDotted, readLine, readOctets } from "./read-line.ts";
import type { Wire } from "./wire.ts";

interface Transaction {
  readonly mailFrom: PathCommand;
  readonly rcptTo: PathCommand[];
  readonly chunks: Buffer[];
  /** Recipients that were named, accepted or not. */
  named: number;
}

interface Session {
  readonly host: Host;
  readonly wire: Wire;
  hello: string;
  /** Keywords that the reply to EHLO offered. */
  offered: ReadonlySet<string>;
  transaction: Transaction | undefined;
  messages: number;
  readonly used: Set<string>;
}

/** Resolves when the connection is over. */
export async function holdSession(wire: Wire, host: Host): Promise<void> {
  const session: Session = { host, wire, hello: "", offered: new Set(), transaction: undefined, messages: 0, used: new Set() };
  if (wire.hasMore()) host.breach("the client spoke before the greeting");
  let goesOn = (await answer(session, "greeting")).goesOn;
  while (goesOn) {
    const line = await readLine(wire);
    if (line === undefined) break;
    for (const text of lineBreaches(line)) host.breach(text);
    goesOn = await obey(session, parseCommand(line.toString("utf8").replace(/\r?\n$/u, "")));
  }
  wire.end();
}

type Handler = (session: Session, command: Command) => Promise<boolean>;

/** Each answers whether the session goes on. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  EHLO: greet,
  HELO: greet,
  LHLO: greet,
  STARTTLS: encrypt,
  MAIL: startTransaction,
  RCPT: addRecipient,
  DATA: takeDotted,
  BDAT: takeChunk,
  RSET: forget,
  QUIT: leave,
  NOOP: async (session) => await fixed(session, "noop"),
  HELP: async (session) => await fixed(session, "help"),
  VRFY: async (session) => await fixed(session, "vrfy"),
};

/** After these a client must wait for the reply, whatever was offered (RFC 2920 §3.1). */
const ENDS_GROUP: ReadonlySet<string> = new Set(["EHLO", "HELO", "LHLO", "STARTTLS", "DATA", "NOOP"]);

async function obey(session: Session, command: Command): Promise<boolean> {
  const { host, wire, offered, used } = session;
  const handler = HANDLERS[command.verb];
  if (handler === undefined) host.breach(`unknown command ${command.verb.slice(0, 20)}`);
  else if (wire.hasMore() && command.verb !== "BDAT") {
    if (offered.has("PIPELINING") && !ENDS_GROUP.has(command.verb)) used.add("PIPELINING");
    else host.breach(`something followed ${command.verb} before its reply`);
  }
  return await (handler?.(session, command) ?? fixed(session, "unknown"));
}

async function fixed(session: Session, name: keyof typeof FIXED_REPLIES): Promise<boolean> {
  return (await performAct(FIXED_REPLIES[name], { wire: session.wire, names: {} })).goesOn;
}

/** What the point's turn asks about, and what stands for `{recipient}`. */
type Details = Partial<Pick<Circumstances, "recipient" | "nth" | "tries" | "firstTryAgoMs" | "sizeBytes" | "content">>;

async function answer(session: Session, point: Exclude<Point, "ehlo">, details: Details = {}): Promise<Performed> {
  const act = chooseAct(session.host.script[point], circumstancesOf(session, details)) ?? ORDINARY_REPLIES[point];
  return await perform(session, { act, point, recipient: details.recipient ?? "" });
}

interface Performance {
  readonly act: Parameters<typeof performAct>[0];
  readonly point: Point;
  readonly recipient: string;
}

async function perform(session: Session, { act, point, recipient }: Performance): Promise<Performed> {
  const { host, wire, hello, transaction } = session;
  const sender = transaction?.mailFrom.address ?? "";
  const names = { recipient, sender, hello, client: wire.remoteAddress, host: host.name, domain: host.domain };
  const performed = await performAct(act, { wire, names });
  host.count(performed.code === 0 ? `${point} without reply` : `${point} ${performed.code}`);
  return performed;
}

function circumstancesOf({ host, transaction, messages }: Session, details: Details): Circumstances {
  return {
    sender: transaction?.mailFrom.address ?? "",
    recipient: transaction?.rcptTo[0]?.address ?? "",
    nth: transaction?.named ?? 0,
    accepted: transaction?.rcptTo.length ?? 0,
    messages,
    connections: host.connections(),
    tries: 0,
    firstTryAgoMs: 0,
    sizeBytes: 0,
    content: NO_CONTENT,
    ...details,
  };
}

const NO_CONTENT = Buffer.alloc(0);

async function greet(session: Session, { verb, argument }: Command): Promise<boolean> {
  const { script, breach } = session.host;
  if ((verb === "LHLO") !== (script.protocol === "lmtp")) breach(`${verb} is not of this protocol`);
  if (argument === "") return await fixed(session, "badArgument");
  session.hello = argument;
  endTransaction(session);
  if (verb === "HELO") return (await answer(session, "helo")).goesOn;
  const extensions = extensionsOf(session);
  const lines = [session.host.name, ...extensions].map((text, at, all) => `250${at + 1 < all.length ? "-" : " "}${text}`);
  const act = chooseAct(script.ehlo, circumstancesOf(session, {})) ?? { kind: "say", lines };
  const { code, goesOn } = await perform(session, { act, point: "ehlo", recipient: "" });
  session.offered = new Set(code === 250 ? extensions.map((line) => line.split(" ")[0] ?? "") : []);
  return goesOn;
}

function extensionsOf({ host: { script }, wire }: Session): readonly string[] {
  const offersTls = script.tls !== undefined && wire.tls === undefined;
  return [...(script.extensions ?? USUAL_EXTENSIONS), ...(offersTls ? ["STARTTLS"] : [])];
}

async function encrypt(session: Session): Promise<boolean> {
  const { host, wire } = session;
  const manner = host.script.tls;
  if (manner === undefined || wire.tls !== undefined) return await fixed(session, "badSequence");
  const { code, goesOn } = await answer(session, "starttls");
  if (code !== 220 || !goesOn) return goesOn;
  session.hello = "";
  session.offered = new Set();
  endTransaction(session);
  return await shakeHands(session, manner);
}

async function shakeHands({ host, wire, used }: Session, manner: NonNullable<Host["script"]["tls"]>): Promise<boolean> {
  if (manner === "close" || manner === "silence") {
    if (manner === "silence") while ((await wire.readSome()) !== undefined);
    return false;
  }
  if (manner === "garbage") {
    await wire.write("This is no TLS record, whatever you may have hoped for.\r\n");
    return false;
  }
  const succeeded = await wire.startTls(CREDENTIALS[manner]);
  host.count(succeeded ? "handshake" : "handshake failed");
  if (succeeded) used.add("STARTTLS");
  return succeeded;
}

async function startTransaction(session: Session, { argument }: Command): Promise<boolean> {
  const mailFrom = parsePath(argument, "FROM");
  if (mailFrom === undefined) return await fixed(session, "badArgument");
  if (session.hello === "" || session.transaction !== undefined) return await fixed(session, "badSequence");
  if (!(await allows(session, mailFrom))) return await fixed(session, "badParameter");
  session.transaction = { mailFrom, rcptTo: [], chunks: [], named: 0 };
  const { code, goesOn } = await answer(session, "mail", { sizeBytes: Number(mailFrom.parameters["SIZE"] ?? 0) });
  if (code !== 250) endTransaction(session);
  return goesOn;
}

/** A parameter that was not offered is refused (RFC 5321 §4.1.1.11), and written down. */
function allows({ host, offered, used }: Session, command: PathCommand): boolean {
  const breaches = pathBreaches(command, offered);
  for (const text of breaches) host.breach(text);
  for (const keyword of Object.keys(command.parameters)) used.add(EXTENSION_OF[keyword] ?? keyword);
  return breaches.length === 0;
}

async function addRecipient(session: Session, { argument }: Command): Promise<boolean> {
  const { host, wire, transaction } = session;
  const recipient = parsePath(argument, "TO");
  if (recipient === undefined) return await fixed(session, "badArgument");
  if (transaction === undefined) return await fixed(session, "badSequence");
  if (!allows(session, recipient)) return await fixed(session, "badParameter");
  transaction.named++;
  const tries = host.tries.note(JSON.stringify([wire.remoteAddress, transaction.mailFrom.address, recipient.address]));
  const { code, goesOn } = await answer(session, "rcpt", { recipient: recipient.address, ...tries });
  if (code === 250 || code === 251) transaction.rcptTo.push(recipient);
  return goesOn;
}

async function takeDotted(session: Session): Promise<boolean> {
  const { host, wire, transaction } = session;
  if (transaction === undefined) return await fixed(session, "badSequence");
  if (transaction.rcptTo.length === 0) return await fixed(session, "noRecipients");
  const { code, goesOn } = await answer(session, "data");
  if (code !== 354) endTransaction(session);
  if (code !== 354 || !goesOn) return goesOn;
  const content = await readDotted(wire, host.script.interrupt);
  if (content === undefined) return false;
  for (const text of contentBreaches(content, transaction.mailFrom.parameters["BODY"] === "8BITMIME")) host.breach(text);
  return await takeContent(session, { transaction, content });
}

/** `BDAT size [LAST]` (RFC 3030): the octets come at once, wanted or not. */
async function takeChunk(session: Session, { argument }: Command): Promise<boolean> {
  const [size = "", last = ""] = argument.split(" ");
  if (!/^[0-9]{1,9}$/u.test(size)) return await fixed(session, "badArgument");
  const chunk = await readOctets(session.wire, Number(size));
  if (chunk === undefined) return false;
  const { transaction } = session;
  session.used.add("CHUNKING");
  if (!session.offered.has("CHUNKING")) session.host.breach("BDAT was used, but not offered");
  if (transaction === undefined) return await fixed(session, "badSequence");
  if (transaction.rcptTo.length === 0) return await fixed(session, "noRecipients");
  transaction.chunks.push(chunk);
  if (last.toUpperCase() !== "LAST") return await fixed(session, "chunk");
  return await takeContent(session, { transaction, content: Buffer.concat(transaction.chunks) });
}

interface Complete {
  readonly transaction: Transaction;
  readonly content: Buffer;
}

async function takeContent(session: Session, { transaction, content }: Complete): Promise<boolean> {
  const { mailFrom, rcptTo } = transaction;
  const addresses = [mailFrom, ...rcptTo].map(({ address }) => address);
  for (const text of addressBreaches(addresses, "SMTPUTF8" in mailFrom.parameters)) session.host.breach(text);
  const isLmtp = session.host.script.protocol === "lmtp";
  const taken: PathCommand[] = [];
  let goesOn = true;
  for (const recipient of isLmtp ? rcptTo : rcptTo.slice(0, 1)) {
    const details = { recipient: recipient.address, content, sizeBytes: content.length };
    const reply: Performed | undefined = goesOn ? await answer(session, "content", details) : undefined;
    if (reply?.code === 250) taken.push(...(isLmtp ? [recipient] : rcptTo));
    goesOn = reply?.goesOn ?? false;
  }
  if (taken.length > 0) hand(session, { transaction: { ...transaction, rcptTo: taken }, content });
  endTransaction(session);
  return goesOn;
}

function hand(session: Session, { transaction: { mailFrom, rcptTo }, content }: Complete): void {
  const { host, wire, hello, used } = session;
  session.messages++;
  host.take({
    atMs: host.nowMs(),
    domain: host.domain,
    host: host.name,
    client: wire.remoteAddress,
    hello,
    mailFrom,
    rcptTo,
    content,
    used: [...used].sort(),
    ...(wire.tls === undefined ? {} : { tls: wire.tls }),
  });
}

/** What was used for a message counts for that one; encryption goes on. */
function endTransaction(session: Session): void {
  session.transaction = undefined;
  for (const extension of session.used) if (extension !== "STARTTLS") session.used.delete(extension);
}

async function forget(session: Session): Promise<boolean> {
  endTransaction(session);
  return (await answer(session, "rset")).goesOn;
}

async function leave(session: Session): Promise<boolean> {
  await answer(session, "quit");
  return false;
}
