/** `ricochet sendmail`, and ricochet under the names sendmail and mailq: forty years of programs hand their mail over in this way. */

import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import type { Configuration } from "../../config/index.ts";
import {
  addressList,
  completeMessage,
  envelopeFor,
  recipientFields,
  type SendmailArguments,
  sendmailArguments,
  splitMessage,
  submit,
  untilDot,
  withCrlf,
} from "../submit/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { daemonEndpoint, handOverTo } from "./hand-over.ts";
import { readMessageFrom } from "./read-message.ts";
import { shown } from "./shown.ts";

/** As a verb: reached only where there are no options, which the program's own parser would refuse. */
export async function sendmailCommand(this: Context, _flags: Record<never, never>, ...recipients: string[]): Promise<void> {
  await sendmail(this, recipients);
}

/** Does what the arguments of sendmail ask for. */
export async function sendmail(context: Context, given: readonly string[]): Promise<void> {
  const parsed = sendmailArguments(given);
  if (parsed.mode === "wrong") context.fail(EXIT.usage, `sendmail: ${shown(parsed.words)}. See ricochet sendmail --help`);
  else if (parsed.mode === "queue")
    await (await import("./queue-list.ts")).listQueue.call(context, { state: ["waiting", "claimed", "held"] });
  else if (parsed.mode === "session") await converse(context, parsed);
  else if (parsed.mode === "deliver") await send(context, parsed);
}

async function converse(context: Context, { config }: SendmailArguments): Promise<void> {
  const loaded = await configured(context, { config });
  if (loaded === undefined) return;
  const { bridgeToDaemon } = await import("./bridge-to-daemon.ts");
  const trouble = await bridgeToDaemon(daemonEndpoint(loaded.configuration, "smtp"), context.process);
  if (trouble !== undefined) context.fail(EXIT.tryAgain, `sendmail: ${shown(trouble)}`);
}

async function send(context: Context, parsed: SendmailArguments): Promise<void> {
  const loaded = await configured(context, { config: parsed.config });
  if (loaded === undefined) return;
  const { configuration } = loaded;
  const { maxMessageBytes } = configuration.limits;
  const octets = await readMessageFrom(context, maxMessageBytes);
  if (octets === undefined) {
    context.fail(EXIT.dataError, `sendmail: the message is larger than ${maxMessageBytes} octets; not sent`);
    return;
  }
  const text = withCrlf(octets);
  const prepared = prepare(parsed.isDotText ? text : untilDot(text), { parsed, configuration });
  if ("wrong" in prepared) {
    context.fail(EXIT.usage, `sendmail: ${shown(prepared.wrong)}; not sent`);
    return;
  }
  const { exit, lines } = await submit(handOverTo(configuration), prepared);
  for (const line of lines) context.fail(exit === 0 ? EXIT.ok : exit, `sendmail: ${shown(line)}`);
}

interface Around {
  readonly parsed: SendmailArguments;
  readonly configuration: Configuration;
}

type Prepared = Parameters<typeof submit>[1] | { readonly wrong: string };

/** Envelope and message, or what is wrong with them. */
function prepare(text: string, { parsed, configuration }: Around): Prepared {
  const { hostname } = configuration.node;
  const split = splitMessage(text);
  const inHeader = parsed.isFromHeader ? recipientFields(split.fields).flatMap(({ value }) => addressList(utf8(value))) : [];
  const recipients = [...parsed.recipients.flatMap(addressList), ...inHeader].map((address) => qualified(address, hostname));
  if (recipients.length === 0)
    return { wrong: parsed.isFromHeader ? "there is no recipient in To, Cc or Bcc" : "name a recipient, or give -t" };
  const sender = senderOf(parsed, hostname);
  const message = completeMessage(split, {
    sender,
    hostname,
    now: new Date(),
    unique: `${Date.now().toString(36)}.${randomBytes(9).toString("base64url")}`,
    ...(parsed.fullName !== undefined && { fullName: parsed.fullName }),
  });
  const envelope = envelopeFor({ ...parsed, sender, recipients, message });
  return "wrong" in envelope ? envelope : { ...envelope, message };
}

function senderOf({ sender }: SendmailArguments, hostname: string): string {
  if (sender === undefined) return qualified(ownName(), hostname);
  const [address = ""] = addressList(sender);
  return address === "" ? "" : qualified(address, hostname);
}

/** A user of a container often has no name. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid${process.getuid?.() ?? ""}`;
  }
}

/** A bare name is somebody on this machine. */
function qualified(address: string, hostname: string): string {
  return address.includes("@") ? address : `${address}@${hostname}`;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
