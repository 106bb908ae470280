/** Checks of [[intake]] and [[provider]]: what one kind needs and another knows nothing of, each source once, a proof for each sender. */

import { checkSendgrid, checkStandardWebhook, PROVIDERS } from "@ricochet/core";
import { isLoopback } from "../network/index.ts";
import { type Check, type Checked, repeatedEntries } from "./check.ts";
import { checkKeysOfKind } from "./check-keys-of-kind.ts";
import { joinKey } from "./origin.ts";
import { SECTIONS } from "./sections/index.ts";

/** Sources and providers. */
export const checkIntake: Check = (checked) => {
  for (const entry of checked.values.intake) {
    checkKeysOfKind(checked, { section: SECTIONS.intake, entry });
    checkSource(entry, checked);
  }
  const { reading, values, configuration } = checked;
  const places = configuration.intake.map((settings, index) => ({
    place: placeOf(settings),
    path: values.intake[index]?.path ?? "intake",
  }));
  for (const [, second] of repeatedEntries(places, ({ place }) => place)) reading.fault(second.path, "is the same source as one before");
  for (const provider of values.providers) checkProvider(provider, checked);
  for (const [, second] of repeatedEntries(values.providers, ({ name, account }) => `${name} ${account}`))
    reading.fault(joinKey(second.path, "account"), `there are two accounts "${second.account}" of ${second.name}`);
};

type Source = Checked["values"]["intake"][number];
type Provider = Checked["values"]["providers"][number];

function placeOf(settings: Checked["configuration"]["intake"][number]): string {
  return settings.kind === "imap" ? `${settings.user}@${settings.host}:${settings.port} ${settings.folder}` : settings.path;
}

const AFTER = {
  maildir: ["default", "move", "leave"],
  mbox: ["default", "leave"],
  log: ["default", "leave"],
  imap: ["default", "move", "flag", "leave", "delete"],
} as const;

function checkSource(entry: Source, { reading }: Checked): void {
  const fault = (name: string, words: string): void => reading.fault(joinKey(entry.path, name), words);
  const allowed: readonly string[] = AFTER[entry.kind];
  if (!allowed.includes(entry.after)) fault("after", `a source of kind "${entry.kind}" knows only ${allowed.slice(1).join(", ")}`);
  if (entry.kind === "maildir" && entry.folder === undefined) fault("folder", "is missing; write the path of the Maildir");
  if ((entry.kind === "mbox" || entry.kind === "log") && entry.file === undefined) fault("file", "is missing; write a path");
  if (entry.kind === "imap") checkImap(entry, { reading, fault });
}

interface Faults {
  readonly reading: Checked["reading"];
  readonly fault: (name: string, words: string) => void;
}

const LOGIN_KEYS = ["password", "token_command", "token_url", "refresh_token"];

function checkImap(entry: Source, { reading, fault }: Faults): void {
  if (entry.host === undefined) fault("host", "is missing; write the name of the IMAP server");
  if (entry.user === undefined) fault("user", "is missing; write the name for login");
  const isAnyFaulty = LOGIN_KEYS.some((name) => reading.isFaulty(joinKey(entry.path, name)));
  const hasToken = entry.token_command.length > 0 || (entry.token_url !== undefined && entry.refresh_token !== undefined);
  if (entry.password === undefined && !hasToken && !isAnyFaulty)
    fault("password", "is missing; write it, or token_command, or token_url with refresh_token");
  if (entry.after === "move" && entry.move_to === undefined) fault("move_to", "is missing; write the folder into which read mail goes");
  if (entry.tls === "off" && entry.host !== "localhost" && !isLoopback(entry.host ?? ""))
    reading.warn(joinKey(entry.path, "tls"), "is off: the password goes over the network in the clear");
}

function checkProvider({ path, name, secret, topics, user, header }: Provider, { reading }: Checked): void {
  const { proof } = PROVIDERS[name];
  if (proof === "sns") {
    if (topics.length === 0)
      reading.fault(joinKey(path, "topics"), "is missing; write the ARNs of the SNS topics, for anybody may sign by his own");
  } else if (secret.length === 0) reading.fault(joinKey(path, "secret"), `is missing; without it anybody could speak for ${name}`);
  const unusable = proof === "sendgrid" || proof === "standard-webhook" ? whyUnusable(proof, secret) : undefined;
  if (unusable !== undefined) reading.fault(joinKey(path, "secret"), unusable);
  if (user !== undefined && header !== undefined) reading.fault(joinKey(path, "header"), "user and header are two ways; write one of them");
}

const NOTHING = { headers: { "webhook-id": "x", "webhook-timestamp": "0", "webhook-signature": "v1,AAAA" }, body: "" };

/** A key that is none would be found out with the first webhook only. */
function whyUnusable(proof: "sendgrid" | "standard-webhook", secrets: readonly string[]): string | undefined {
  try {
    (proof === "sendgrid" ? checkSendgrid : checkStandardWebhook)(NOTHING, secrets, { nowMs: 0 });
    return undefined;
  } catch {
    return proof === "sendgrid"
      ? "is no verification key of SendGrid: a P-256 public key in base64"
      : "is no signing secret: whsec_ and base64";
  }
}
