/**
 * What a reply of a server means, remembered by its words: whoever is busy, full or greylisting says the same to every message, and
 * most who know nobody do, too. The answer depends on the words alone, so it never grows old.
 *
 * Always holds: a bounded number of short replies is remembered; a server that says something new each time only makes room.
 */

import { classifyReply } from "@ricochet/core";

type Classified = ReturnType<typeof classifyReply>;

const MOST_REMEMBERED = 500;
const LONGEST = 300;

const remembered = new Map<string, Classified>();

/** As `classifyReply` of the core. */
export function classifiedReply(line: string): Classified {
  const known = remembered.get(line);
  if (known !== undefined) return known;
  const classified = classifyReply(line);
  if (line.length > LONGEST) return classified;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(line, classified);
  return classified;
}
