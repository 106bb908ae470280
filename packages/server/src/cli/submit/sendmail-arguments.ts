/**
 * The arguments of sendmail(8), as programs have given them for forty years: single letters, values attached or behind,
 * most of them without a meaning here. What would have to mean something and does not is refused, because a program that
 * believes it was obeyed loses mail.
 */

/** What was asked. */
export interface SendmailArguments {
  /** "deliver" a message, or another thing that sendmail's -b and other names ask for; "session": SMTP by standard input and output. */
  readonly mode: "deliver" | "session" | "queue" | "nothing";
  readonly sender?: string;
  readonly fullName?: string;
  /** Recipients stand in the header (-t). */
  readonly isFromHeader: boolean;
  /** A line with a dot is text (-i). */
  readonly isDotText: boolean;
  readonly notify?: string;
  readonly ret?: string;
  readonly envelopeId?: string;
  readonly body?: string;
  readonly config?: string;
  readonly recipients: readonly string[];
}

/** The arguments, or what is wrong with them. */
export type ParsedArguments = SendmailArguments | { readonly mode: "wrong"; readonly words: string };

/** Letters with a value: sendmail(8), Postfix's and Exim's. */
const WITH_VALUE = "ABCDFLMNOQRVXbdefhopqrz";
/** Values that stand attached or not at all. */
const ATTACHED_ONLY = "Mdeoq";

type Draft = { -readonly [Name in keyof SendmailArguments]: SendmailArguments[Name] } & { recipients: string[]; asksForRun?: boolean };

/** Reads the arguments behind the name of the program. */
export function sendmailArguments(given: readonly string[]): ParsedArguments {
  const draft: Draft = { mode: "deliver", isFromHeader: false, isDotText: false, recipients: [] };
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? "";
    if (argument === "--") {
      draft.recipients.push(...given.slice(at + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      draft.recipients.push(argument);
      continue;
    }
    const step = takeLetters(draft, { letters: argument.slice(1), next: given[at + 1] });
    if (step.wrong !== undefined) return { mode: "wrong", words: step.wrong };
    if (step.usesNext) at++;
  }
  return isRunOfQueue(draft) ? { mode: "wrong", words: RUN_OF_QUEUE } : draft;
}

const RUN_OF_QUEUE = "-q is not done here; ricochet serve tries again by itself, and ricochet queue retry --all at once";

/** -q beside a message is an old way to say how it goes; alone it asks for what waits. */
function isRunOfQueue({ asksForRun = false, mode, isFromHeader, recipients }: Draft): boolean {
  return asksForRun && mode === "deliver" && !isFromHeader && recipients.length === 0;
}

interface Letters {
  readonly letters: string;
  readonly next: string | undefined;
}

interface Step {
  readonly usesNext: boolean;
  readonly wrong?: string | undefined;
}

/** "-ti" is two letters; from one that has a value on, the rest is the value. */
function takeLetters(draft: Draft, { letters, next }: Letters): Step {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? "";
    if (!WITH_VALUE.includes(letter)) {
      const wrong = takeLetter(draft, letter);
      if (wrong !== undefined) return { usesNext: false, wrong };
      continue;
    }
    const attached = letters.slice(at + 1);
    if (attached !== "" || ATTACHED_ONLY.includes(letter)) return { usesNext: false, wrong: takeValue(draft, letter, attached) };
    if (next === undefined) return { usesNext: false, wrong: `-${letter} needs a value` };
    return { usesNext: true, wrong: takeValue(draft, letter, next) };
  }
  return { usesNext: false };
}

/** Without a meaning here: -G -I -U -c -m -n -s -v -x. */
function takeLetter(draft: Draft, letter: string): string | undefined {
  if (letter === "t") draft.isFromHeader = true;
  else if (letter === "i") draft.isDotText = true;
  else if (letter === "I") draft.mode = "nothing";
  else if (!"GUcmnsvx".includes(letter)) return `there is no option -${letter}`;
  return undefined;
}

function takeValue(draft: Draft, letter: string, value: string): string | undefined {
  if (letter === "f" || letter === "r") draft.sender = value;
  else if (letter === "F") draft.fullName = value;
  else if (letter === "N") draft.notify = value;
  else if (letter === "R") draft.ret = value;
  else if (letter === "V") draft.envelopeId = value;
  else if (letter === "B") draft.body = value;
  else if (letter === "C") draft.config = value;
  else if (letter === "o" && value === "i") draft.isDotText = true;
  else if (letter === "O" && /^IgnoreDots(?:=true)?$/i.test(value)) draft.isDotText = true;
  else if (letter === "b") return takeMode(draft, value);
  else if (letter === "q") draft.asksForRun = true;
  // The others say how a daemon works, which its configuration does here.
  return undefined;
}

/** -bs is what Symfony and Laravel give where nothing else is configured. */
const MODES: Readonly<Record<string, SendmailArguments["mode"]>> = {
  m: "deliver",
  s: "session",
  p: "queue",
  i: "nothing",
  h: "nothing",
  H: "nothing",
};

function takeMode(draft: Draft, value: string): string | undefined {
  const mode = MODES[value];
  if (mode === undefined) return `-b${value} is not done here; ricochet serve is the daemon`;
  draft.mode = mode;
  return undefined;
}
