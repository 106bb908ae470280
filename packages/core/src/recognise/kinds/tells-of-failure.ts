/**
 * Whether an automatic mail is a bounce after all: bounces of several servers say "Auto-Submitted:
 * auto-replied" too, and one that no recogniser knows must not pass for somebody's holiday.
 */

import type { Message } from "../../mime/index.ts";
import { compilePhrases, type PhraseMatcher } from "../../phrases/index.ts";
import { findReply } from "../../syntax/index.ts";
import type { Envelope } from "../envelope.ts";
import type { MachineSigns } from "./machine-signs.ts";
import { openingText } from "./opening-text.ts";

/** Fields that stand in notifications of delivery only: Exim and Gmail; Exchange; MDaemon. */
const FAILURE_FIELDS = ["x-failed-recipients", "x-ms-exchange-message-is-ndr", "x-mddsn-message"];
const FAILURE_TYPES = new Set(["message/delivery-status", "message/global-delivery-status"]);
const ENCLOSED = /^(?:message\/rfc822|message\/global|text\/rfc822-headers)/;

/** Names under which nobody is ever away. A postmaster or an administrator may be. */
const NOBODY = /mail(?:er)?[ -]?daemon|mail[ -]?delivery|delivery (?:sub)?system|mail system\b/i;

export function tellsOfFailure(message: Message, envelope: Envelope, { names, isPersonsSubject }: MachineSigns): boolean {
  if (FAILURE_FIELDS.some((name) => names.has(name)) || (envelope.isDaemon && NOBODY.test(envelope.fromText))) return true;
  // RFC 5429 §2.2: Sieve's refusal, in Dovecot's words
  if (/\(\s*rejected\b/i.test(envelope.header.get("auto-submitted") ?? "")) return true;
  const parts = [...message.root.walk()];
  if (parts.some(({ type }) => FAILURE_TYPES.has(type))) return true;
  const isSubject = !isPersonsSubject && subjectOfFailure(envelope.subject); // "Re: undeliverable goods" is ours, answered
  if (isSubject && parts.some(({ type }) => ENCLOSED.test(type))) return true;
  const text = openingText(message);
  const [isSaid, hasReply] = [saysUndelivered(text), findReply(text) !== undefined];
  return isSubject || envelope.isDaemon ? isSaid || hasReply : isSaid && hasReply;
}

let subjects: PhraseMatcher | undefined;
let texts: PhraseMatcher | undefined;

function subjectOfFailure(subject: string): boolean {
  subjects ??= compilePhrases(FAILURE_SUBJECTS);
  return subjects.find(subject, 300).length > 0;
}

function saysUndelivered(text: string): boolean {
  texts ??= compilePhrases(FAILURE_TEXTS);
  return texts.find(text, 3000).length > 0;
}

// biome-ignore format: one language a line
const FAILURE_SUBJECTS: readonly string[] = [
  "{undeliverable,undelivered,undeliver,nondeliverable,unzustellbar,onbestelbaar}", "{delivery,mail delivery,message delivery} {failure,failed,status,problem,report,error,delayed,notification,has failed}", "{returned mail,return to sender,returned to sender,failure notice,failure notification,delivery notification,mail failure,mail error,send failure,message failure}", "{could,can} not be delivered", "{not delivered,not be delivered,rejected mail,message rejected,mail rejected}", "mail system error", "warning could not send",
  "{nicht zugestellt,nicht zustellbar,zustellung fehlgeschlagen,zustellungsfehler,fehler bei der zustellung,unzustellbare}",
  "{non remis,non remise,non délivré,échec de remise,échec de la remise,échec de distribution,échec d'envoi}",
  "{no entregado,no se pudo entregar,no se ha podido entregar,error de entrega,correo devuelto,mensaje devuelto}",
  "{mancato recapito,recapito non riuscito,non recapitabile,messaggio non recapitato}", "{não entregue,falha na entrega,mensagem devolvida}",
  "{niet bezorgd,niet afgeleverd,bezorging mislukt}", "{niedostarczona,nie dostarczono,nie można dostarczyć}", "{не доставлено,недоставленное,не удалось доставить,ошибка доставки}",
  "{配信不能,配信エラー,送信エラー,配信できません,不達}", "{退信,投递失败,無法傳遞,无法投递,系统退信}", "{배달되지 않음,배달 실패,전송 실패,반송}",
];

// biome-ignore format: one language a line
const FAILURE_TEXTS: readonly string[] = [
  "{could,can} not be delivered", "{couldn't,can't} be delivered", "{unable,failed,not able} to {deliver,send}", "delivery {has failed,failed,to the following}", "was not delivered", "undeliverable", "permanent {error,failure}", "{returned,bounced} to {you,sender}", "following {address,addresses,recipient,recipients}", "has been rejected by", "is not accepting mail",
  "{nicht zugestellt,unzustellbar,nicht ausgeliefert}", "{n'a pas pu être,n'a pas été} {remis,délivré,distribué}", "{no se pudo,no ha podido ser,no se ha podido} {entregar,entregado}", "{non è stato possibile,impossibile} {recapitare,consegnare}", "não {pôde,foi} {ser entregue,entregue}", "{niet bezorgd,niet worden afgeleverd,niet worden bezorgd}", "nie {można było,udało się} dostarczyć", "{не удалось доставить,не может быть доставлено,не было доставлено}",
  "{配信できません,送信できません,配信されませんでした,届けることができません}", "{无法投递,投递失败,無法傳遞}", "{배달하지 못했,전달되지}",
];
