/** `ricochet deliver`: one message from the standard input to the daemon, as it is; for pipe transports and scripts. */

import { pipeHello } from "../../config/index.ts";
import { envelopeFor, submit, withCrlf } from "../submit/index.ts";
import { configured } from "./configured.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { handOverTo } from "./hand-over.ts";
import { readMessageFrom } from "./read-message.ts";
import { shown } from "./shown.ts";

export interface DeliverFlags extends ConfigFlag {
  readonly sender: string;
  /** Strangers sent it: by LMTP. */
  readonly outside?: boolean;
  readonly notify?: string;
  readonly ret?: string;
  readonly envelopeId?: string;
}

/** The options as they are typed here. */
const NAMES = { notify: "--notify", ret: "--ret", envelopeId: "--envelope-id" } as const;

export async function deliver(this: Context, flags: DeliverFlags, ...recipients: string[]): Promise<void> {
  const loaded = await configured(this, flags);
  if (loaded === undefined) return;
  const { configuration } = loaded;
  const octets = await readMessageFrom(this, configuration.limits.maxMessageBytes);
  if (octets === undefined) {
    this.fail(
      EXIT.dataError,
      `ricochet deliver: the message is larger than ${configuration.limits.maxMessageBytes} octets (smtp.max_message_bytes); not sent`,
    );
    return;
  }
  const message = withCrlf(octets);
  const { sender: given, outside = false, ...options } = flags;
  const envelope = envelopeFor({ ...options, names: NAMES, sender: given === "<>" ? "" : given, recipients, message });
  if ("wrong" in envelope) {
    this.fail(EXIT.wrongUse, `ricochet deliver: ${shown(envelope.wrong)}; not sent`);
    return;
  }
  const way = { protocol: outside ? "lmtp" : "smtp", hello: pipeHello(configuration.node.hostname) } as const;
  const { exit, lines } = await submit(handOverTo(configuration, way), { ...envelope, message });
  for (const line of lines) this.fail(exit === 0 ? EXIT.ok : exit, `ricochet deliver: ${shown(line)}`);
}
