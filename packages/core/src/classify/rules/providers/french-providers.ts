/**
 * What the French providers print: Orange and Wanadoo (OFR codes), La Poste (LPN codes), Free, SFR. The texts are
 * bilingual; the last digits of an OFR or LPN code are the reason, the middle ones say which host.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const ORANGE = "Orange postmaster";
const FREE = "Free postmaster";

export const frenchProviders: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "laposte-invalid-recipient", phrase: "adresse destinataire invalide invalid recipient", strength: "exact", source: "La Poste", example: "550 5.5.0 Adresse destinataire invalide. Invalid recipient. LPN007_401" },
  ], "french-providers"),
  ...rulesOf("mailbox-full", [
    { slug: "boite-pleine", phrase: "{boite,boite aux lettres} du destinataire pleine", strength: "exact", source: ORANGE, example: "552 5.1.1 Boite du destinataire pleine. Recipient overquota. OFR_417 [417]" },
  ], "french-providers"),
  ...rulesOf("rate-limited", [
    { slug: "ofr-104", phrase: "{ofr 104,ofr 109,ofr003 104,ofr005 104,ofr006 104}", strength: "exact", source: ORANGE, example: "421 Refuse. OFR005_104" },
    { slug: "free-too-many-errors", phrase: "too many {errors,invalid recipients} from your ip", strength: "exact", source: FREE, example: "451 too many errors from your ip (192.0.2.1), please visit http://postmaster.free.fr/" },
  ], "french-providers"),
  ...rulesOf("poor-reputation", [
    { slug: "free-too-many-spams", phrase: "too many {spam,spams} from your ip", strength: "exact", source: FREE, example: "421 Too many spams from your IP (192.0.2.1), please visit http://postmaster.free.fr/" },
  ], "french-providers"),
  ...rulesOf("blocked", [
    { slug: "bloquee-spam", phrase: "adresse ip source bloquee pour incident de spam", strength: "exact", source: ORANGE, example: "550 mwinf5c29 ME Adresse IP source bloquee pour incident de spam. OFR006_102 [102]" },
    { slug: "spamming-issues", phrase: "client host blocked for spamming issues", strength: "exact", source: ORANGE, example: "550 Client host blocked for spamming issues." },
    { slug: "ofr-102", phrase: "{ofr 102,ofr004 102,ofr005 102,ofr006 102,ofr 103,ofr004 103,ofr005 103,ofr006 103}", strength: "exact", source: ORANGE, example: "550 Refuse. OFR006_102" },
  ], "french-providers"),
  ...rulesOf("sender-refused", [
    { slug: "emetteur-invalide", phrase: "{emetteur invalide,adresse emetteur invalide,adresse expediteur invalide} invalid sender", strength: "exact", source: ORANGE, example: "501 5.1.0 Emetteur invalide. Invalid Sender. OFR_405 [405]" },
    { slug: "ofr-405", phrase: "{ofr 405,ofr004 405,ofr005 405,ofr006 405}", strength: "exact", source: ORANGE, example: "501 5.1.0 Refuse. OFR_405" },
  ], "french-providers"),
  ...rulesOf("spam", [
    { slug: "mail-rejete", phrase: "mail rejete mail rejected", strength: "exact", source: ORANGE, example: "550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]" },
    { slug: "ofr-506", phrase: "{ofr 506,ofr004 506,ofr005 506,ofr006 506,ofr 515}", strength: "exact", source: ORANGE, example: "550 5.2.0 Refuse. OFR_506" },
  ], "french-providers"),
];
