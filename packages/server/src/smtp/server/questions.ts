/**
 * Asks the program, one question at a time. An answer that is there at once costs no promise; one that comes later is waited for. What
 * the program throws is a fault, wherever it throws it, and never leaves this file.
 */

/** What becomes of answers that came later, and of faults. */
export interface QuestionsOptions {
  readonly onWait: () => void;
  /** An answer has come; `proceed` goes on with it, unless it is of no use any more. */
  readonly onAnswer: (proceed: () => void) => void;
  readonly onFault: (error: unknown) => void;
}

/** The questions of one session. */
export class Questions {
  readonly #options: QuestionsOptions;
  #isOpen = false;

  constructor(options: QuestionsOptions) {
    this.#options = options;
  }

  /** Whether the program owes an answer. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Asks, and goes on with the answer. */
  ask<Answer>(question: () => Answer | Promise<Answer>, next: (answer: Answer) => void): void {
    try {
      const answer = question();
      if (answer instanceof Promise) this.#wait(answer, next);
      else next(answer);
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #wait<Answer>(answer: Promise<Answer>, next: (answer: Answer) => void): void {
    this.#isOpen = true;
    this.#options.onWait();
    const answered = (proceed: () => void): void => {
      this.#isOpen = false;
      this.#options.onAnswer(proceed);
    };
    answer.then(
      (given) => answered(() => this.ask(() => given, next)),
      (error: unknown) => answered(() => this.#options.onFault(error)),
    );
  }
}
