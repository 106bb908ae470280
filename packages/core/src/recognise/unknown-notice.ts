/**
 * Whether the words of a program that nobody has described are a bounce: a mail system says in some language, and in words of
 * its own, that mail was not delivered. Shops, couriers and postmasters say as much of parcels, and to people.
 */

import { findReply } from "../syntax/index.ts";
import { isMarkedNotice } from "./machine.ts";
import type { Material } from "./material.ts";
import { SPEECH } from "./speech-words.ts";
import { hasDaemonsName, isOfOthers, isPersonal, openingOf, saysItself } from "./voice.ts";

/** Whether enough is said of mail that was not delivered; of a marked notice one word with the reply of a server is enough. */
export function tellsOfTrouble({ envelope, text, clues: { notice } }: Material): boolean {
  const words = notice.failed + notice.delayed + notice.subject;
  return words >= 2 || (words === 1 && isMarkedNotice(envelope) && findReply(text) !== undefined);
}

/** Whether a mail system speaks of mail, in words of its own: parcels, too, cannot be delivered. */
export function isOwnNotice(material: Material): boolean {
  const { envelope, text, clues, shown, original, failedByHeader, wrapped } = material;
  const { places, subject } = clues.notice;
  if (places.some((at) => shown.isShown(at)) || clues.formats.some((words) => words.at !== undefined && !saysItself(material, words)))
    return false;
  if (places.length === 0 && shown.isAnyShown) return false;
  if (failedByHeader.length > 0 || wrapped.length > 0) return true;
  if (original === undefined && isOfOthers(material)) return false;
  const [isDaemon, hasReply] = [hasDaemonsName(envelope), findReply(text) !== undefined];
  const isOfMail = original !== undefined || hasReply || SPEECH.mail.test(text);
  if (isMarkedNotice(envelope)) return isDaemon || isOfMail;
  if (isPersonal(envelope, openingOf(material)) || !saysItself(material, { at: places[0] })) return false;
  // A subject alone is also that of a campaign's figures ("Delivery report") and of a house's rules ("Rejected mail").
  return isOfMail && (original !== undefined || (isDaemon ? subject > 0 || hasReply : subject > 0 && places.length > 0));
}
