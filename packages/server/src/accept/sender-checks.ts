/**
 * Who vouches for a message from outside: SPF of the reverse path or the HELO name (RFC 7208), DKIM (RFC 6376), DMARC
 * (RFC 9989), by mailauth. SPF is asked as soon as the sender is known, while the content comes; DKIM hashes along.
 *
 * Always holds: a failure of DNS or of the checks themselves refuses nothing (temperror); time, questions and the number of
 * signatures are bounded; memory does not grow with the message.
 */

import { PassThrough } from "node:stream";
import type { HeaderBlock } from "../header/index.ts";
import type { Clock } from "../time/index.ts";
import { type AskDns, type DnsBudget, openDnsBudget } from "./dns-budget.ts";
import { checkedFields, type DkimAnswer, type DmarcAnswer, type Findings, findingsOf, type SpfAnswer } from "./findings.ts";
import { loadMailauth } from "./load-mailauth.ts";

/** Who sends, and how it can be found out. */
export interface CheckedSubmission {
  readonly hostname: string;
  /** Absent where the client is not who sent the message: then SPF has nothing to look at. */
  readonly client: { readonly ip: string; readonly hello: string } | undefined;
  readonly reversePath: string;
  readonly ask: AskDns;
  readonly clock: Clock;
}

const LIMIT_MS = 8000;
const MAX_QUESTIONS = 100;
const NOT_ASKED: SpfAnswer = { domain: "", status: { result: "none" } };
const NO_DKIM: DkimAnswer = { headerFrom: [], fromFields: 0, results: [] };

/** The checks of one message: header, then body in pieces, then `finish` or `abort`. */
export class SenderChecks {
  readonly #submission: CheckedSubmission;
  readonly #spf: Promise<SpfAnswer | undefined>;
  #content: PassThrough | undefined;
  #dkim: Promise<DkimAnswer> = Promise.resolve(NO_DKIM);
  #budget: DnsBudget | undefined;
  #hashesBody = false;
  #goOn: () => void = () => undefined;

  constructor(submission: CheckedSubmission) {
    this.#submission = submission;
    this.#spf = spfOf(submission);
  }

  /** The header is complete. Without a signature nothing but the header is looked at. */
  header(block: HeaderBlock): void {
    const content = new PassThrough();
    content.on("drain", () => this.#goOn());
    this.#content = content;
    // DKIM asks after the end of the content: its time begins then, in `finish`.
    const ask: AskDns = (name, type) => this.#openBudget().ask(name, type);
    this.#dkim = verifySignatures(content, ask);
    // A verifier that failed reads no more; what is still written must not wait for it.
    this.#dkim.then(() => content.resume());
    this.#hashesBody = block.places.some(({ name }) => name === "dkim-signature");
    content.write(checkedFields(block));
  }

  /** The next octets of the body. */
  write(octets: Uint8Array): Promise<void> | undefined {
    const content = this.#content;
    if (!this.#hashesBody || content === undefined || content.write(octets)) return undefined;
    return new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  /** Nothing more comes: what was found out. Never rejects. */
  async finish(): Promise<Findings> {
    this.#openBudget();
    this.#content?.end();
    const [spf, dkim] = await Promise.all([this.#spf, this.#dkim]);
    const dmarc = await this.#dmarcOf(spf, dkim);
    this.#budget?.close();
    return findingsOf(this.#submission.reversePath, { spf, dkim, dmarc });
  }

  abort(): void {
    this.#hashesBody = false;
    this.#content?.destroy();
    this.#goOn();
    this.#budget?.close();
  }

  #openBudget(): DnsBudget {
    const { ask, clock } = this.#submission;
    this.#budget ??= openDnsBudget({ ask, clock, limitMs: LIMIT_MS, maxQuestions: MAX_QUESTIONS });
    return this.#budget;
  }

  async #dmarcOf(spf: SpfAnswer | undefined, { headerFrom, fromFields, results }: DkimAnswer): Promise<DmarcAnswer | undefined> {
    try {
      const passing = results.filter(({ status }) => status.result === "pass");
      const { evaluateDmarc } = await loadMailauth();
      const { response } = await evaluateDmarc({
        headerFrom,
        fromFields,
        spfDomains: spf?.status.result === "pass" ? [spf.domain] : [],
        dkimDomains: passing.map(({ signingDomain = "" }) => ({ domain: signingDomain })),
        resolver: this.#openBudget().ask,
      });
      return response === false ? undefined : response;
    } catch {
      return undefined;
    }
  }
}

/** What is written before the verifier is there waits in `content`, as far as that has room. */
async function verifySignatures(content: PassThrough, ask: AskDns): Promise<DkimAnswer> {
  try {
    const { dkimVerify } = await loadMailauth();
    return content.destroyed ? NO_DKIM : await dkimVerify(content, { resolver: ask });
  } catch {
    return NO_DKIM;
  }
}

async function spfOf({ reversePath, client, hostname, ask, clock }: CheckedSubmission): Promise<SpfAnswer | undefined> {
  if (client === undefined) return NOT_ASKED;
  const budget = openDnsBudget({ ask, clock, limitMs: LIMIT_MS, maxQuestions: MAX_QUESTIONS });
  try {
    const { spf } = await loadMailauth();
    return await spf({ sender: reversePath, ip: client.ip, helo: client.hello, mta: hostname, resolver: budget.ask });
  } catch {
    return undefined;
  } finally {
    budget.close();
  }
}
