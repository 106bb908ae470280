/**
 * What else is not delivered: parcels, presents, funds, text messages; and what postmasters write to people. Each in the name of
 * a mail system, without a return path: neither the words nor the name make a bounce.
 */
import { mail, type OrdinaryMail } from "./mail.ts";

const NAMES = [
  "postmaster@harbour.example",
  "Harbour Postmaster Team <postmaster@harbour.example>",
  "The Mailer <mailer@letters.example>",
  "Mail Administrator <mailadmin@harbour.example>",
  "bounces@shop.example",
];

interface Words {
  readonly subject: string;
  readonly body: string;
}

const UNDELIVERED: Readonly<Record<string, Words>> = {
  "a parcel in German": {
    subject: "Ihr Paket konnte nicht zugestellt werden",
    body: "Guten Tag,\n\nIhr Paket konnte nicht zugestellt werden, weil der Empfänger unbekannt ist. Wir versuchen es morgen erneut.\n\nkontakt@paket.example",
  },
  "a parcel in Spanish": {
    subject: "No se pudo entregar su paquete",
    body: "No se ha podido entregar su paquete al destinatario: ann@example.org. Dirección desconocida.",
  },
  "a parcel in Russian": {
    subject: "Не удалось доставить посылку",
    body: "Не удалось доставить вашу посылку получателю ann@example.org. Адрес не найден.",
  },
  "an order in Portuguese": {
    subject: "Falha na entrega",
    body: "A sua encomenda não foi entregue ao destinatário ann@example.org. Endereço desconhecido.",
  },
  "a parcel for somebody with an address": {
    subject: "Delivery failure notice",
    body: "Delivery to the following recipient failed:\n\nAnn Miller\nann@example.org\n4 Mill Lane\n\nReason: address unknown. The parcel is on its way back.",
  },
  "a present": {
    subject: "Your e-gift card could not be delivered",
    body: "Hello Nora,\n\nthe gift card that you sent could not be delivered to the following recipient:\n\nann@example.org\n\nReason: the mailbox does not exist.",
  },
  "a text message": {
    subject: "SMS could not be delivered",
    body: "Your SMS to +1 555 0100 could not be delivered: unknown subscriber. Reference ann@example.org",
  },
  "a postmaster's answer": {
    subject: "Re: Undelivered Mail Returned to Sender",
    body: "Hello,\n\nthe address ann@example.org does not exist any more. Your message could not be delivered because the user is unknown.\n\nRegards\nPostmaster",
  },
  "a postmaster's question": {
    subject: "delivery failed to ann@example.org?",
    body: "Hi,\n\ndid your message to ann@example.org fail? Delivery failed here with user unknown.",
  },
  "a postmaster's announcement": {
    subject: "Mail to example.org was delayed",
    body: "Dear colleagues,\n\nyesterday mail to example.org could not be delivered (connection timed out). Messages to ann@example.org have been delayed. It works again.",
  },
  "a report on a campaign": {
    subject: "Bounce report for campaign Autumn",
    body: "Sent: 1200\nHard bounces: 2\n\nann@example.org  550 5.1.1 User unknown\nbob@example.com  550 5.1.1 User unknown\n\nThe following addresses failed and were removed.",
  },
  "a cancelled subscription": {
    subject: "Subscription cancelled",
    body: "Mail to ann@example.org could not be delivered (550 5.1.1), so the subscription was removed.",
  },
  "mail that was stopped on its way in": {
    subject: "Message blocked",
    body: "A message from ann@example.org to you was not delivered because it contained a virus.\n\nSubject: Invoice\nRecipient: nora@harbour.example",
  },
  "a monitor's alarm": {
    subject: "** PROBLEM Service Alert: mx1/SMTP is CRITICAL **",
    body: "Host: mx1\nAdditional Info:\n421 4.3.2 Service not available\nDelivery failed: message could not be sent to ann@example.org",
  },
  "a tracker's issue": {
    subject: "[JIRA] (MAIL-12) Mail to ann@example.org fails with 550 5.1.1",
    body: "Sam created an issue:\n\nSummary: Mail to ann@example.org fails with 550 5.1.1\nDescription: delivery failed permanently, User unknown. Address ann@example.org rejected.",
  },
};

export const ORDINARY_UNDELIVERED: readonly OrdinaryMail[] = Object.entries(UNDELIVERED).flatMap(([what, { subject, body }]) =>
  NAMES.map((from) => ({
    name: `${what}, from ${from}`,
    mail: mail(`From: ${from}\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8`, body).replace(/^Return-Path: .*\n/m, ""),
  })),
);
