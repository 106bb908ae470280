/**
 * Mailman 2 and 3 to list owners and members: what it did about a member whose mail bounces. The
 * bounce itself is attached; where its form was not recognised, only the attachment tells.
 */

import type { TextFormat } from "./text-format.ts";

export const mailman: TextFormat = {
  id: "mailman",
  product: "Mailman",
  source: "Mailman 2: templates/en/bounce.txt, probe.txt, disabled.txt; Mailman 3: templates list:admin:notice:*, list:user:notice:probe",
  signs: [
    { text: "this is a mailman mailing list bounce action notice" },
    { text: "this is a probe message you can ignore this message the * mailing list has received a number of bounces" },
    { text: "has received a number of bounces from you indicating that there may be a problem delivering messages to" },
    { text: "s subscription has been disabled on * due to their bounce score exceeding the mailing list s bounce score threshold" },
    { text: "has been unsubscribed from * due to excessive bounces" },
    { text: "s bounce score has been incremented" },
    { text: "s bounce score on * has been incremented" },
    { text: "the triggering {dsn if available is attached,bounce notice is attached below}" },
    { text: "eine mailadresse war mehrfach unzustellbar liste" },
    { text: "ceci est un avis d erreur sur une liste mailman" },
    { text: "esto es un aviso de rebote de correo de una lista mailman" },
    { text: "esta e a notificacao de acao de retorno do mailman" },
    { text: "di messaggi da parte di una delle liste di mailman" },
    { text: "zwrotami programu mailman" },
    { text: "это извещение от обработчика ошибок программы mailman" },
    { text: "これは mailman メーリングリストの配送不可通知です" },
  ],
  recipient: [
    /^\s*(?:Member|Mitglied|Abonné|Miembro|Iscritto|Membro|Prenumerator|Lid|Подписчик|会員)\s*[:：]\s+(?<recipient>[^\s@]+@[^\s@]+)$/i,
    /^(?<recipient>[^\s@]+@[^\s@]+)'s (?:subscription has been disabled|bounce score)(?<text>.*)$/,
    /^(?<recipient>[^\s@]+@[^\s@]+) has been unsubscribed from (?<text>.*due to excessive bounces.*)$/,
    /^(?:[\w ]{0,60}messages to |messages to |to )?(?<recipient>[^\s@]+@[^\s@]+?)\. {1,2}(?:A sample is attached|Please examine)/,
  ],
  details: [/^\s*(?:Reason|Grund|Raison|Razón|Razão|Motivo|Przyczyna|Причина|理由)\s*:(?<text>.*)$/],
  textReach: "line",
  action: "failed",
  examples: [
    {
      header: "From: mailman@lists.example.org\nSubject: Bounce action notification",
      body: `This is a Mailman mailing list bounce action notice:

    List:       friends
    Member:     nobody@example.com
    Action:     Subscription disabled.
    Reason:     Excessive or fatal bounces.



The triggering bounce notice is attached below.

Questions?
Contact the Mailman site administrator at
mailman@lists.example.org.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
    {
      header:
        "Return-Path: <friends-bounces@lists.example.org>\nFrom: site@lists.example.org\nSubject: nobody@example.com's subscription disabled on Friends\nPrecedence: bulk\nX-Mailman-Version: 3.3.8\nList-Id: <friends.lists.example.org>",
      body: `nobody@example.com's subscription has been disabled on friends@lists.example.org due to their bounce
score exceeding the mailing list's bounce_score_threshold.

The triggering DSN if available is attached.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
    {
      header: "From: friends-bounces+0001@lists.example.org\nSubject: Friends mailing list probe message",
      body: `This is a probe message.  You can ignore this message.

The friends@lists.example.org mailing list has received a number of bounces
from you, indicating that there may be a problem delivering messages
to nobody@example.com.  A sample is attached below.  Please examine this
message to make sure there are no problems with your email address.

You don't need to do anything to remain an enabled member of the
mailing list.
`,
      expects: [{ recipient: "nobody@example.com", action: "failed" }],
    },
  ],
};
