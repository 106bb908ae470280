/**
 * A small sending client, told everything and hiding nothing: it says what it is told, right or wrong, one command
 * at a time, and gives back every reply. It stops where nothing can come of going on.
 */

import { type Conversation, converse } from "./conversation.ts";
import type { Exchange, HeardReply, PathWithParameters, Submission, Submitted } from "./submission.ts";

/** Never rejects: what the world does is in the replies. */
export async function submit(submission: Submission): Promise<Submitted> {
  const conversation = converse(submission);
  const exchanges: Exchange[] = [];
  const say = async (command: string, octets?: Buffer | string): Promise<HeardReply> => {
    const reply = await conversation.ask(octets);
    exchanges.push({ command, reply });
    return reply;
  };
  try {
    const isReady = await open({ submission, conversation, exchanges, say });
    const sent = isReady ? await transact(submission, say) : NOTHING_SENT;
    if (exchanges.at(-1)?.reply.code !== 0) await say("QUIT", "QUIT\r\n");
    return { exchanges, ...sent, isTaken: sent.content.some(isPositive) };
  } finally {
    conversation.close();
  }
}

type Say = (command: string, octets?: Buffer | string) => Promise<HeardReply>;

interface Opening {
  readonly submission: Submission;
  readonly conversation: Conversation;
  readonly exchanges: Exchange[];
  readonly say: Say;
}

/** No server says so; it stands among the replies for the handshake that succeeded. */
const HANDSHAKEN: HeardReply = { code: 220, lines: [] };
const NOTHING_SENT = { recipients: [], content: [] } as const;

function isPositive({ code }: HeardReply): boolean {
  return code >= 200 && code < 300;
}

async function open({ submission, conversation, exchanges, say }: Opening): Promise<boolean> {
  if (!isPositive(await say("CONNECT")) || !(await hello(submission, say))) return false;
  const { tls, auth } = submission;
  if (tls !== undefined) {
    if (!isPositive(await say("STARTTLS", "STARTTLS\r\n"))) return false;
    const failure = await conversation.startTls(tls);
    exchanges.push({ command: "TLS", reply: failure === undefined ? HANDSHAKEN : { code: 0, lines: [failure] } });
    if (failure !== undefined || !(await hello(submission, say))) return false;
  }
  if (auth === undefined) return true;
  const secret = Buffer.from(`\0${auth.user}\0${auth.password}`).toString("base64");
  return isPositive(await say("AUTH", `AUTH PLAIN ${secret}\r\n`));
}

async function hello({ hello: name = "client.example", verb = "EHLO" }: Submission, say: Say): Promise<boolean> {
  return isPositive(await say(verb, `${verb} ${name}\r\n`));
}

async function transact(submission: Submission, say: Say): Promise<Pick<Submitted, "recipients" | "content">> {
  const { mailFrom, parameters = [], rcptTo, content } = submission;
  const mail = ["MAIL", `FROM:<${mailFrom}>`, ...parameters].join(" ");
  if (!isPositive(await say("MAIL", `${mail}\r\n`))) return NOTHING_SENT;
  const recipients: HeardReply[] = [];
  for (const path of rcptTo) recipients.push(await say("RCPT", rcptCommand(path)));
  const accepted = recipients.filter(isPositive).length;
  if (accepted === 0 || (await say("DATA", "DATA\r\n")).code !== 354) return { recipients, content: [] };
  const replies = [await say(".", dotted(content))];
  while (submission.verb === "LHLO" && replies.length < accepted) replies.push(await say("."));
  return { recipients, content: replies };
}

function rcptCommand(path: PathWithParameters): string {
  const { address, parameters = [] } = typeof path === "string" ? { address: path } : path;
  return `${["RCPT", `TO:<${address}>`, ...parameters].join(" ")}\r\n`;
}

/** One octet a character, so that no octet changes. */
function dotted(content: string | Uint8Array): Buffer {
  const text = Buffer.from(content).toString("latin1").replace(/\r?\n/gu, "\r\n").replace(/^\./gmu, "..");
  return Buffer.from(`${text}${text === "" || text.endsWith("\r\n") ? "" : "\r\n"}.\r\n`, "latin1");
}
