/** A store, the intake over it, and sources that run until a condition holds: for the tests of what is read from files and sockets. */

import { setTimeout as delay } from "node:timers/promises";
import type { IntakeSettings } from "../../packages/server/src/config/index.ts";
import type { DaemonEvent } from "../../packages/server/src/service/events/index.ts";
import { createIntake } from "../../packages/server/src/service/intake/index.ts";
import { sampleSite } from "../../packages/server/src/service/settlement/sample-site.test-support.ts";
import { runSources } from "../../packages/server/src/service/sources/index.ts";
import { openSqliteStore } from "../../packages/server/src/store/index.ts";
import { systemClock } from "../../packages/server/src/time/index.ts";

/** Below the time limit of a test, so that the words are seen. */
const LIMIT_MS = 100_000;
const LOOK_EVERY_MS = 10;

/** Opens a store in a file. */
export async function sourcesScene(file: string) {
  const store = await openSqliteStore({ file });
  const events: DaemonEvent[] = [];
  const site = { ...sampleSite(), nowMs: () => Date.now() };
  const intake = createIntake({ store, site: () => site, observe: (event) => events.push(event) });
  const outcomes = () => store.ledger.outcomes({ limit: 1000 });
  const run = (settings: IntakeSettings) =>
    runSources([settings], { intake, ledger: store.ledger, clock: systemClock, observe: (event) => events.push(event) });
  return {
    store,
    events,
    intake,
    outcomes,
    run,
    /** Runs one source until the ledger looks so, and ends it. */
    async runUntil(settings: IntakeSettings, holds: () => boolean | Promise<boolean>) {
      const running = run(settings);
      try {
        await until(holds, () => JSON.stringify(events.slice(-3), (_key, value) => (value instanceof Error ? String(value) : value)));
      } finally {
        await running.stop();
      }
    },
    recipients: async () => (await outcomes()).map(({ recipient }) => recipient).sort(),
    async counted() {
      const sums = await store.ledger.rates({ sinceMs: 0, untilMs: Number.MAX_SAFE_INTEGER, by: ["measure", "senderDomain"] });
      return Object.fromEntries(sums.map(({ measure, senderDomain, count }) => [`${measure} ${senderDomain}`, count]));
    },
    close: () => store.close(),
  };
}

/** Rejects when it does not hold in time. */
export async function until(holds: () => boolean | Promise<boolean>, why: () => string = () => ""): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; !(await holds()); await delay(LOOK_EVERY_MS)) {
    if (Date.now() > end) throw new Error(`it never came so far; ${why()}`);
  }
}

/** A bounce about mail to an address. */
export function bounceTo(recipient: string): string {
  return (
    `From: MAILER-DAEMON@mx.example.net\nTo: ann@example.com\nSubject: Undelivered\nMessage-ID: <${recipient}>\nMIME-Version: 1.0\n` +
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry.\n--b\n" +
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ${recipient}\n` +
    "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n\n--b--\n"
  );
}
