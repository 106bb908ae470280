/** What holds for every mail, as properties for fast-check; each names itself. */
import * as fc from "fast-check";
import { classifyReply, REASONS, type Report, read } from "../../packages/core/src/index.ts";
import { arbitraryMail, arbitraryReply } from "./arbitrary-mail.ts";
import { Examiner } from "./examine.ts";

export interface Property {
  readonly name: string;
  readonly property: fc.IProperty<[string]>;
}

const examiner = new Examiner();

function bytesOf(binary: string): Uint8Array {
  return new Uint8Array(Buffer.from(binary, "latin1"));
}

function demandSound(mail: string): void {
  const failure = examiner.examine(bytesOf(mail));
  if (failure !== undefined) throw new Error(`${failure.kind}: ${failure.text}`);
}

/** A report without offsets. */
function facts({ outcomes, problems, ...report }: Report): string {
  const bare = outcomes.map(({ evidence, ...outcome }) => ({ ...outcome, evidence: evidence.map(({ field }) => field) }));
  return JSON.stringify({ ...report, outcomes: bare, problems: problems.map(({ code }) => code) });
}

function demandSameFacts(mail: string): void {
  const lf = mail.replaceAll("\r", "");
  const [one = "", ...others] = ["\n", "\r\n", "\r"].map((lineEnd) => facts(read(bytesOf(lf.replaceAll("\n", lineEnd)))));
  for (const other of others) if (other !== one) throw new Error(`line ends change the report:\n${one}\n${other}`);
}

function demandVerdict(reply: string): void {
  const { text, reason, confidence, bounce, status, code } = classifyReply(reply);
  const isSound =
    text === reply &&
    Object.hasOwn(REASONS, reason) &&
    confidence >= 0 &&
    confidence <= 1 &&
    ["hard", "soft", "none"].includes(bounce) &&
    (status === undefined || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status)) &&
    (code === undefined || (code >= 200 && code <= 599));
  if (!isSound) throw new Error(`no verdict: ${JSON.stringify(classifyReply(reply))}`);
}

export const PROPERTIES: readonly Property[] = [
  { name: "any mail gives a sound report", property: fc.property(arbitraryMail, demandSound) },
  { name: "any bytes give a sound report", property: fc.property(fc.string({ unit: "binary-ascii", maxLength: 2000 }), demandSound) },
  { name: "line ends change nothing but offsets", property: fc.property(arbitraryMail, demandSameFacts) },
  { name: "any reply gets a verdict", property: fc.property(arbitraryReply, demandVerdict) },
];
