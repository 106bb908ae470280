/** The door of one source: what it read goes through the intake, with its position; its trouble stands beside the position, for people. */

import type { IntakeSettings } from "../../config/index.ts";
import type { SourceBatch, SourceDoor } from "../../intake/source/index.ts";
import type { Arrival } from "../../ledger/index.ts";
import type { LedgerStore, RecordRequest } from "../../store/index.ts";
import type { Intake } from "../intake/index.ts";

/** What a door leads to. */
export interface DoorOptions {
  readonly account: string;
  readonly settings: Pick<IntakeSettings, "kind" | "tenant" | "stream">;
  readonly intake: Pick<Intake, "takeIn" | "takeTold">;
  readonly ledger: Pick<LedgerStore, "position" | "setPosition">;
  readonly nowMs: () => number;
  readonly onTrouble: (words: string) => void;
}

/** A door. */
export class IntakeDoor implements SourceDoor {
  readonly #options: DoorOptions;
  #position: string | undefined;
  #trouble: string | undefined;
  #isKnown = false;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  async position(): Promise<string | undefined> {
    if (!this.#isKnown) {
      const { ledger, account } = this.#options;
      const known = await ledger.position(account);
      // where there was trouble before anything was read, the position is empty
      this.#position = known?.position === "" ? undefined : known?.position;
      this.#trouble = known?.trouble;
      this.#isKnown = true;
    }
    return this.#position;
  }

  async take({ mails = [], told = [], counts = [], position }: SourceBatch): Promise<void> {
    const { intake, account, settings } = this.#options;
    const { kind: source, tenant, stream } = settings;
    const atMs = this.#options.nowMs();
    const moved = this.#moved(position, atMs);
    if (mails.length > 0 || (told.length === 0 && counts.length === 0)) {
      const arrivals = mails.map((mail): Arrival => ({ ...mail, source, account, atMs, envelope: { rcptTo: [] }, tenant }));
      await intake.takeIn(arrivals, moved);
    } else {
      // only logs tell without mail
      const vouch = { kind: "own-log", strength: "strong", found: account } as const;
      const facts = { source, account, tenant, stream, vouch };
      await intake.takeTold({
        told: told.map((one) => ({ ...one, ...facts })),
        counts: counts.map((one) => ({ ...one, tenant, stream })),
        position: moved,
      });
    }
    this.#position = position;
  }

  trouble(words: string | undefined): void {
    if (words === this.#trouble && this.#isKnown) return;
    if (words !== undefined) this.#options.onTrouble(words);
    this.note(words);
  }

  /** Writes the trouble, for people. That this fails too changes nothing: the store's own trouble is told elsewhere. */
  async note(words: string | undefined): Promise<void> {
    const { ledger, nowMs } = this.#options;
    try {
      const position = (await this.position()) ?? "";
      this.#trouble = words;
      await ledger.setPosition(this.#moved(position, nowMs()));
    } catch {
      this.#isKnown = false;
    }
  }

  #moved(position: string, atMs: number): NonNullable<RecordRequest["position"]> {
    const { account, settings } = this.#options;
    return { account, source: settings.kind, position, atMs, ...(this.#trouble !== undefined && { trouble: this.#trouble }) };
  }
}
