/** What mailing lists send, their posts and their own words. */
import { mail, type OrdinaryMail } from "./mail.ts";

export const ORDINARY_LISTS: readonly OrdinaryMail[] = [
  {
    name: "a discussion of SMTP errors on a list",
    mail: mail(
      "Subject: [postfix] 550 5.1.1 or 550 5.7.1 for unknown users?\nPrecedence: list\nList-Id: Mail operators <ops.lists.example.org>\nReturn-Path: <ops-bounces+nora=harbour.example@lists.example.org>",
      "> Our server says\n> <ann@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n\nThat is right. 550 5.7.1 is for policy.",
    ),
  },
  {
    name: "a list post from the bounces address",
    mail: mail(
      "From: ops-bounces@lists.example.org\nSender: ops-bounces@lists.example.org\nSubject: [ops] Delivery failures since Monday\nList-Id: <ops.lists.example.org>\nPrecedence: list",
      "Since Monday mail to ann@example.org fails with 550 5.1.1. Anyone else?",
    ),
  },
  {
    name: "a newsletter about deliverability",
    mail: mail(
      "From: Deliverability Weekly <letter@example.com>\nSubject: Undeliverable: ten reasons why mail bounces\nList-Unsubscribe: <https://example.com/u>\nPrecedence: bulk",
      "1. 550 5.1.1 User unknown: the address does not exist\n2. 552 5.2.2 Mailbox full\n3. This message could not be delivered to one or more recipients\n\nQuestions to letter@example.com.",
    ),
  },
  {
    name: "a newsletter sent with a null sender",
    mail: mail(
      "Return-Path: <>\nFrom: News <news@example.com>\nSubject: Your weekly news\nList-Unsubscribe: <https://example.com/u>",
      "Delivery of parcels failed all over the country because of snow. Write to us: news@example.com.",
    ),
  },
  {
    name: "a reminder of list memberships",
    mail: mail(
      "From: mailman-owner@lists.example.org\nSubject: lists.example.org mailing list memberships reminder\nPrecedence: bulk\nX-No-Archive: yes\nX-List-Administrivia: yes\nList-Id: <mailman.lists.example.org>",
      "This is a reminder, sent out once a month. If you have questions, problems: mailman-owner@lists.example.org. Passwords for nora@harbour.example.",
    ),
  },
  {
    name: "a notice to the owner that a post awaits approval",
    mail: mail(
      "From: friends-owner@lists.example.org\nSubject: Friends post from ann@example.org requires approval\nX-List-Administrivia: yes\nList-Id: <friends.lists.example.org>\nPrecedence: list",
      "As list administrator, your authorization is requested for the following mailing list posting:\n\n    List:    Friends\n    From:    ann@example.org\n    Subject: hello\n    Reason:  Post by non-member to a members-only list",
    ),
  },
  {
    name: "a confirmation of subscription",
    mail: mail(
      "From: friends-confirm+0a1b2c3d4e5f60718293a4b5c6d7e8f901234567@lists.example.org\nSubject: confirm 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\nPrecedence: bulk\nAuto-Submitted: auto-replied",
      "We have received a request for subscription of your email address, nora@harbour.example, to the Friends mailing list.",
    ),
  },
  {
    name: "an unsubscription by mail",
    mail: mail("Subject: unsubscribe\nTo: friends-leave@lists.harbour.example", "unsubscribe ann@example.org"),
  },
];
