/**
 * What a reply of a server means, remembered by its words: whoever is busy, full or greylisting says the same to every message, and
 * most who know nobody do, too. The answer depends on the words alone, so it never grows old.
 *
 * Always holds: a bounded number of short replies is remembered; a server that says something new each time only makes room.
 */

import { classifyReply } from "@ricochet/core";
import { remembered } from "../../memo/index.ts";

const MOST_REMEMBERED = 500;
const LONGEST = 300;

const known = remembered({ most: MOST_REMEMBERED, find: classifyReply });

/** As `classifyReply` of the core. */
export function classifiedReply(line: string): ReturnType<typeof classifyReply> {
  return line.length > LONGEST ? classifyReply(line) : known(line);
}
