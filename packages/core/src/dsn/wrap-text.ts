/** Sentences to lines of at most 72 columns. Ideographs are two columns wide, and a line may end behind any of them. */

const WIDTH = 72;
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const HANGUL = /[\uac00-\ud7a3]/;
/** What must not begin a line. */
const CLOSING = /^[、。，．：；！？」』）】%)\]},.:;!?ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々]/;

export function wrapText(text: string): string {
  if (text.length <= WIDTH / 2) return text;
  const known = wrapped.get(text);
  if (known !== undefined) return known;
  const lines = wrap(text);
  if (wrapped.size < MAX_KNOWN && text.length < 1000) wrapped.set(text, lines);
  return lines;
}

/** The sentences of a language are always the same. */
const wrapped = new Map<string, string>();
const MAX_KNOWN = 2000;

function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const { word, gap } of wordsOf(text)) {
    const width = columnsOf(word);
    if (line !== "" && columns + gap.length + width > WIDTH && !CLOSING.test(word)) {
      lines.push(line);
      line = word;
      columns = width;
    } else {
      line += gap + word;
      columns += gap.length + width;
    }
  }
  lines.push(line);
  return lines.join("\n");
}

interface Word {
  readonly word: string;
  /** What stands between it and the word before, when both are on one line. */
  readonly gap: "" | " ";
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const chunk of text.split(" ")) {
    // Hangul is wide, but written with spaces.
    if (!WIDE.test(chunk) || HANGUL.test(chunk)) words.push({ word: chunk, gap: words.length === 0 ? "" : " " });
    else for (const [at, word] of chunk.match(PIECES)?.entries() ?? []) words.push({ word, gap: at === 0 && words.length > 0 ? " " : "" });
  }
  return words;
}

/** An ideograph, or a run of narrow characters. */
const PIECES =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[^\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+/g;

function columnsOf(word: string): number {
  if (!WIDE.test(word)) return word.length;
  let columns = 0;
  for (const character of word) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Sentences put together as the script does it: after an ideographic full stop no space follows. */
export function joinSentences(sentences: readonly string[]): string {
  let text = "";
  for (const sentence of sentences) if (sentence !== "") text += text === "" || text.endsWith("。") ? sentence : ` ${sentence}`;
  return text;
}
