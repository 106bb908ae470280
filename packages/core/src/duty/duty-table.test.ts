/** The whole product of situations: each is decided, by exactly one row, and by the rules that may never be broken. */
import { describe, expect, it } from "vitest";
import { caseOf, covers, decideDuty } from "./decide.ts";
import { DUTY_TABLE } from "./duty-table.ts";
import type { DutyCase } from "./row.ts";
import {
  DELIVERY_RESULTS,
  DKIM_RESULTS,
  DUTY_STAGES,
  MESSAGE_KINDS,
  NOTIFY_KEYWORDS,
  type Notify,
  REVERSE_PATHS,
  type Situation,
  SPF_RESULTS,
  STANDINGS,
  TRUSTS,
  UNAUTHENTICATED_POLICIES,
  WISHES,
} from "./situation.ts";

/** Every NOTIFY that RFC 3461 §4.1 allows: nothing, NEVER, and any choice of the three keywords but none. */
const NOTIFIES: readonly Notify[] = [
  "unset",
  "NEVER",
  ...[1, 2, 3, 4, 5, 6, 7].map((bits) => NOTIFY_KEYWORDS.filter((_, at) => (bits >> at) & 1)),
];

const AXES: { readonly [Name in keyof Situation]: readonly Situation[Name][] } = {
  stage: DUTY_STAGES,
  trust: TRUSTS,
  spf: SPF_RESULTS,
  dkim: DKIM_RESULTS,
  unauthenticated: UNAUTHENTICATED_POLICIES,
  reversePath: REVERSE_PATHS,
  notify: NOTIFIES,
  message: MESSAGE_KINDS,
  result: DELIVERY_RESULTS,
};

function* product<T extends object>(axes: { readonly [Name in keyof T]: readonly T[Name][] }): Generator<T> {
  const names = Object.keys(axes) as (keyof T)[];
  function* from(at: number, chosen: Partial<T>): Generator<T> {
    const name = names[at];
    if (name === undefined) yield chosen as T;
    else for (const value of axes[name]) yield* from(at + 1, { ...chosen, [name]: value });
  }
  yield* from(0, {});
}

const CASES: readonly DutyCase[] = [
  ...product<DutyCase>({
    stage: DUTY_STAGES,
    standing: STANDINGS,
    reversePath: REVERSE_PATHS,
    wish: WISHES,
    message: MESSAGE_KINDS,
    result: DELIVERY_RESULTS,
  }),
];
const NO_NOTICE = new Set(["notification", "double-bounce"]);

describe("the table of duties", () => {
  it("has exactly one row for every case", () => {
    const wrong = CASES.filter((one) => DUTY_TABLE.filter((row) => covers(row, one)).length !== 1);
    expect(CASES).toHaveLength(2 * 4 * 2 * 3 * 4 * 10);
    expect(wrong).toEqual([]);
  });

  it("has no row that never decides, and no id twice", () => {
    expect(DUTY_TABLE.filter((row) => !CASES.some((one) => covers(row, one)))).toEqual([]);
    expect(new Set(DUTY_TABLE.map(({ id }) => id)).size).toBe(DUTY_TABLE.length);
  });

  it("names an RFC and a sentence in each row", () => {
    for (const { rfc, because } of DUTY_TABLE) {
      expect(rfc).toMatch(/^RFC \d{4} §[\d.]+(?:, RFC \d{4} §[\d.]+)*$/);
      expect(because).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("decides every situation, and breaks none of the rules that hold everywhere", () => {
    let count = 0;
    const broken: string[] = [];
    for (const situation of product<Situation>(AXES)) {
      count++;
      const rule = brokenRule(situation);
      if (rule !== undefined) broken.push(`${rule}: ${JSON.stringify(situation)}`);
      if (broken.length > 5) break;
    }
    expect(broken).toEqual([]);
    expect(count).toBe(2 * 2 * 7 * 8 * 2 * 2 * 9 * 4 * 10);
  });
});

/** What must hold whatever the rows say; undefined when all of it does. */
function brokenRule(situation: Situation): string | undefined {
  const { stage, trust, spf, dkim, unauthenticated, reversePath, notify, message, result } = situation;
  const duty = decideDuty(situation);
  const writesToSender = duty.notify?.to === "reverse-path";
  const isVouched = trust === "trusted" || spf === "pass" || dkim === "aligned";
  const isFailure = ["failed", "looped", "expired"].includes(result);
  const never: readonly [string, boolean][] = [
    ["writes to the null path", writesToSender && reversePath === "null"],
    ["answers a notification", writesToSender && NO_NOTICE.has(message)],
    ["writes to a stranger", writesToSender && !isVouched && unauthenticated === "quarantine"],
    ["writes against NOTIFY=NEVER", writesToSender && notify === "NEVER"],
    ["tells of the postmaster's own failure", duty.notify !== undefined && message === "double-bounce"],
    ["reports success unasked", /delivered|relayed|expanded/.test(duty.notify?.action ?? "") && !notify.includes("SUCCESS")],
    ["bounces in the session", stage === "session" && /failed|delayed/.test(duty.notify?.action ?? "")],
    ["refuses after acceptance", stage === "accepted" && /reject|defer/.test(duty.mail)],
    ["accepts a failure in the session", stage === "session" && isFailure && duty.mail !== "reject"],
    ["gives up what may still arrive", ["deferred", "overdue"].includes(result) && !/keep|defer/.test(duty.mail)],
    ["keeps what is settled", !["deferred", "overdue"].includes(result) && /keep|defer/.test(duty.mail)],
    ["throws away without a trace", /discard|quarantine/.test(duty.mail) && !duty.audit],
    ["throws away what is not harmful", duty.mail === "discard" && result !== "harmful"],
    ["loses an accepted message in silence", stage === "accepted" && isFailure && duty.notify === undefined && !duty.audit],
    [
      "owes a bounce and sends none",
      stage === "accepted" &&
        isFailure &&
        reversePath === "address" &&
        !NO_NOTICE.has(message) &&
        (isVouched || unauthenticated === "bounce") &&
        (notify === "unset" || (notify !== "NEVER" && notify.includes("FAILURE"))) &&
        duty.notify?.action !== "failed",
    ],
  ];
  return never.find(([, isBroken]) => isBroken)?.[0];
}

describe("decideDuty", () => {
  const known: Situation = {
    stage: "accepted",
    trust: "trusted",
    spf: "none",
    dkim: "none",
    unauthenticated: "quarantine",
    reversePath: "address",
    notify: "unset",
    message: "ordinary",
    result: "failed",
  };

  it("takes SPF pass and an aligned DKIM pass as proof of the reverse path, and nothing less", () => {
    const stranger: Situation = { ...known, trust: "outside" };
    expect(decideDuty(stranger).row).toBe("failed-unauthenticated");
    expect(decideDuty({ ...stranger, spf: "pass" }).row).toBe("failed");
    expect(decideDuty({ ...stranger, dkim: "aligned" }).row).toBe("failed");
    for (const dkim of ["pass", "neutral", "temperror"] as const) expect(decideDuty({ ...stranger, dkim }).mail).toBe("quarantine");
    for (const spf of ["softfail", "neutral", "temperror"] as const) expect(decideDuty({ ...stranger, spf }).mail).toBe("quarantine");
  });

  it("says 4.4.7 at expiry, and 5.4.6 for a loop", () => {
    expect(decideDuty({ ...known, result: "expired" }).status).toBe("4.4.7");
    expect(decideDuty({ ...known, result: "expired", stage: "session" }).status).toBe("5.4.7");
    expect(decideDuty({ ...known, result: "looped" }).status).toBe("5.4.6");
    expect(decideDuty(known).status).toBeUndefined();
  });

  it("tells the postmaster once: a notification that fails, but not the postmaster's copy", () => {
    expect(decideDuty({ ...known, message: "notification", reversePath: "null" }).notify?.to).toBe("postmaster");
    expect(decideDuty({ ...known, message: "double-bounce", reversePath: "null" }).notify).toBeUndefined();
  });

  it("warns a person unasked, a machine only when asked", () => {
    const late: Situation = { ...known, result: "overdue" };
    expect(decideDuty(late).notify?.action).toBe("delayed");
    expect(decideDuty({ ...late, message: "automatic" }).notify).toBeUndefined();
    expect(decideDuty({ ...late, message: "automatic", notify: ["DELAY"] }).notify?.action).toBe("delayed");
  });

  it("throws for a value that is in no list", () => {
    expect(() => decideDuty({ ...known, result: "lost" as "failed" })).toThrow(TypeError);
  });

  it("reduces a situation to what the table asks for", () => {
    expect(caseOf({ ...known, notify: ["SUCCESS"] })).toMatchObject({ standing: "trusted", wish: "unwanted" });
    expect(caseOf({ ...known, result: "delivered" })).toMatchObject({ wish: "unwanted" });
    expect(caseOf({ ...known, notify: ["FAILURE", "DELAY"] })).toMatchObject({ wish: "asked" });
  });
});
