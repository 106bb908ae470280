/** Questions to the program, answered at once or later. */
import { describe, expect, it } from "vitest";
import { Questions } from "./questions.ts";

interface Asking {
  readonly questions: Questions;
  readonly log: string[];
}

function asking(): Asking {
  const log: string[] = [];
  const questions = new Questions({
    onWait: () => log.push("wait"),
    onAnswer: (proceed) => {
      log.push("answered");
      proceed();
    },
    onFault: (error) => log.push(`fault ${String(error)}`),
  });
  return { questions, log };
}

describe("a question", () => {
  it("that is answered at once goes on at once, without a promise", () => {
    const { questions, log } = asking();
    questions.ask(
      () => 1,
      (answer) => log.push(`got ${answer}`),
    );
    expect(log).toEqual(["got 1"]);
    expect(questions.isOpen).toBe(false);
  });

  it("that is answered later is open until then", async () => {
    const { questions, log } = asking();
    const { promise, resolve } = Promise.withResolvers<number>();
    questions.ask(
      () => promise,
      (answer) => log.push(`got ${answer}`),
    );
    expect(questions.isOpen).toBe(true);
    resolve(2);
    await promise;
    expect(questions.isOpen).toBe(false);
    expect(log).toEqual(["wait", "answered", "got 2"]);
  });

  it("that is not answered but thrown at is a fault, in whatever part", async () => {
    const { questions, log } = asking();
    const fail = (): never => {
      throw new TypeError("no");
    };
    questions.ask(fail, () => log.push("never"));
    questions.ask(() => 1, fail);
    questions.ask(
      () => Promise.reject(new TypeError("late")),
      () => log.push("never"),
    );
    await new Promise(setImmediate);
    questions.ask(() => Promise.resolve(1), fail);
    await new Promise(setImmediate);
    expect(log.filter((line) => line.startsWith("fault") || line === "never")).toEqual([
      "fault TypeError: no",
      "fault TypeError: no",
      "fault TypeError: late",
      "fault TypeError: no",
    ]);
  });
});
