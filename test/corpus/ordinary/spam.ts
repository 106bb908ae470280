/** Spam that plays a bounce without naming a failed address. */
import { mail, type OrdinaryMail } from "./mail.ts";

export const ORDINARY_SPAM: readonly OrdinaryMail[] = [
  {
    name: "spam with the subject of a bounce and no address",
    mail: mail(
      "From: Mail Delivery Subsystem <support@spam.example>\nReturn-Path: <info@spam.example>\nSubject: Mail delivery failed: returning message to sender",
      "You have 5 undelivered messages. Click here to release them: https://spam.example/release",
    ),
  },
  {
    name: "spam in the name of a mailer daemon",
    mail: mail(
      "From: MAILER-DAEMON <mailer@spam.example>\nReturn-Path: <bulk@spam.example>\nSubject: Returned mail: see transcript for details\nContent-Type: text/html",
      "<html><body><p>Your mailbox is full. <a href='https://spam.example/x'>Verify your account</a> or it will be disabled.</p></body></html>",
    ),
  },
  {
    name: "spam that warns of a full mailbox",
    mail: mail(
      "From: IT Desk <it@spam.example>\nSubject: Your mailbox is over quota\nReturn-Path: <it@spam.example>",
      "nora@harbour.example: 552 5.2.2 Mailbox full. Validate your account within 24 hours.",
    ),
  },
  {
    name: "spam with a null sender and a person's From",
    mail: mail(
      'From: "Ann" <ann@spam.example>\nReturn-Path: <>\nSubject: failure notice',
      "Dear friend, I could not deliver the funds. Write to ann@spam.example.",
    ),
  },
];
