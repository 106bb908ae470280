/** The person has left or has another address now; the old one will not come back. */

import { rulesOf } from "./rule.ts";

export const userMoved = rulesOf("user-moved", [
  { slug: "changed-address-to", phrase: "{has changed address,has changed addresses,has changed email address,changed address to}", source: "relocated maps, several", example: "551 5.1.6 The user has changed address to b@example.org" },
  { slug: "user-has-moved", phrase: "{user,recipient,account,mailbox,person,address} {has moved,moved,has been moved} to", source: "Sendmail REDIRECT alias, Courier", example: "551 5.1.6 User has moved to new-name@example.net" },
  { slug: "redirect", phrase: "user has moved please try", source: "Sendmail srvrsmtp.c / .REDIRECT", strength: "exact", example: "551 5.7.1 User has moved; please try <new-name@example.net>" },
  { slug: "relocated", phrase: "relocated user", source: "Postfix relocated(5) local names", example: "550 5.1.6 <a@example.com>: relocated user" },
  { slug: "postfix-relocated", phrase: "recipient address rejected user has moved to", source: "Postfix smtpd_check.c, relocated_maps", strength: "exact", example: "550 5.1.6 <a@example.com>: Recipient address rejected: User has moved to b@example.net" },
  { slug: "not-local-please-try", phrase: "user not local please {try,forward to}", source: "RFC 5321 section 3.4, reply 551", strength: "exact", example: "551 User not local; please try <new-name@example.net>" },
  { slug: "mailbox-has-moved", phrase: "destination mailbox has moved", source: "RFC 3463 X.1.6", example: "550 5.1.6 Destination mailbox has moved, No forwarding address" },
  { slug: "no-forwarding-address", phrase: "{moved,gone} {and,} left no {forwarding,forward,new} address", source: "Courier, relocated maps", example: "550 5.1.6 Recipient has moved, left no forwarding address" },
  { slug: "no-longer-works", phrase: "no longer {works,working} {here,at,for,with}", source: "relocated maps, bouncesaying", example: "550 5.1.6 Jane Doe no longer works for us" },
  { slug: "no-longer-employed", phrase: "no longer {employed,an employee,employee,with the company,with this company,with our company,with us,with this organization,part of this organization,a member of staff}", source: "relocated maps, corporate transport rules", example: "550 5.1.6 That person is no longer an employee" },
  { slug: "left-company", phrase: "{left,leaving} {the company,our company,this company,the organization,the organisation,this organization,our organization,the university,us,the firm}", source: "relocated maps, corporate transport rules", example: "550 5.1.6 Jane Doe has left the company" },
  { slug: "address-changed", phrase: "address {has changed,was changed,has been changed,changed}", source: "relocated maps, bouncesaying", example: "550 5.1.6 My email address has changed, please visit www.example.com" },
  { slug: "new-address", phrase: "{use,update to} {my new,the new,his new,her new,new} {email address,address,e mail address}", source: "relocated maps, bouncesaying", example: "550 5.1.6 Please use my new address" },
  { slug: "new-address-is", phrase: "new {email address,e mail address,address,mailbox} is", source: "relocated maps, bouncesaying", example: "550 5.1.6 The new address is b@example.net" },
  { slug: "update-address-book", phrase: "please update your {address book,addressbook,contacts,records,address list}", source: "relocated maps, transport rules", example: "550 5.1.6 Please update your address book" },
  { slug: "obsolete-address", phrase: "{obsolete,outdated} {email address,address,e mail address,mailbox}", source: "relocated maps", example: "550 5.1.6 Obsolete address" },
  { slug: "address-obsolete", phrase: "address is {obsolete,outdated,no longer current,no longer used,not used anymore}", source: "relocated maps", example: "550 5.1.6 The address is no longer used" },
  { slug: "account-moved", phrase: "{account,mailbox,user} {has migrated,was migrated,migrated} to", source: "hosters in migration", example: "550 5.1.6 This mailbox was migrated to example.net" },
  { slug: "address-replaced", phrase: "{this,the,that} {email address,address,mailbox} {has been replaced,was replaced,is replaced} by", source: "relocated maps", example: "550 5.1.6 This address has been replaced by info@example.net" },
  { slug: "retired", phrase: "{user,recipient,employee,person} {has retired,retired,is deceased,has passed away,has died,passed away}", source: "relocated maps", example: "550 5.1.6 The recipient has retired" },
  { slug: "no-longer-at-domain", phrase: "{user,recipient,person,employee} is no longer {at,here}", source: "relocated maps", example: "550 5.1.6 The recipient is no longer here" },
  { slug: "unknown-new-address", phrase: "{has,have} {a new,another} {email address,e mail address,address}", source: "relocated maps", example: "550 5.1.6 Jane Doe has a new address" },
  { slug: "recipient-no-longer-on-server", phrase: "recipient no longer on server", source: "Sun/Oracle Messaging Server, X.1.6", example: "550 5.1.6 recipient no longer on server: a@example.com" },
]);
