/** Replies that differ in numbers, ids and addresses alone are one: what a host says a thousand times stands here once. */

/** A reply as somebody gave it. */
export interface GivenReply {
  readonly text: string;
  readonly at: string;
}

/** Replies that say the same. */
export interface SimilarReplies {
  /** What they have in common; … stands for what differs. */
  readonly pattern: string;
  /** The newest of them, as it was given. */
  readonly example: string;
  readonly count: number;
  readonly latestAt: string;
}

const LONGEST = 500;

/** The most frequent first. */
export function similarReplies(replies: readonly GivenReply[]): readonly SimilarReplies[] {
  const groups = Map.groupBy(replies, ({ text }) => patternOf(text));
  return [...groups].map(groupOf).toSorted((one, other) => other.count - one.count || other.latestAt.localeCompare(one.latestAt));
}

function groupOf([pattern, replies]: readonly [string, readonly GivenReply[]]): SimilarReplies {
  const [newest] = replies.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return { pattern, example: newest?.text ?? "", count: replies.length, latestAt: newest?.at ?? "" };
}

/** The code and the status stay: they are what is said. Of the words behind them, those with a digit or an @ are somebody's own. */
function patternOf(text: string): string {
  const words = text.slice(0, LONGEST).split(/\s+/);
  return words.map((word, at) => (isMeaning(word, at) ? word : "…")).join(" ");
}

function isMeaning(word: string, at: number): boolean {
  return /^[2-5](?:\d\d|\.\d{1,3}\.\d{1,3})$/.test(word) && at < 2 ? true : !/[\d@]/.test(word);
}
