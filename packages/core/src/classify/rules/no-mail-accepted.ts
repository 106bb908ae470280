/** The domain or host says that it takes no mail at all (RFC 7504, RFC 7505). */

import { rulesOf } from "./rule.ts";

export const noMailAccepted = rulesOf("no-mail-accepted", [
    { slug: "system-not-accepting", phrase: "{system,server,host} {not accepting network messages,not accepting messages,not accepting mail,not accepting connections,not currently accepting mail}", source: "RFC 3463 X.3.2, PowerMTA and others", example: "521 5.3.2 System not accepting network messages" },
  { slug: "nullmx", phrase: "does not accept mail nullmx", source: "Postfix smtp_addr.c", strength: "exact", example: "556 5.1.10 Domain example.org does not accept mail (nullMX)" },
  { slug: "null-mx", phrase: "{null mx,nullmx}", source: "RFC 7505, Haraka, KumoMTA", example: "556 5.1.10 Recipient domain publishes a null MX" },
  { slug: "recipient-null-mx", phrase: "recipient address has {null mx,a null mx}", source: "RFC 7505 section 6, X.1.10", strength: "exact", example: "556 5.1.10 Recipient address has null MX" },
  { slug: "domain-no-mail", phrase: "domain {does not,doesn t} {accept mail,accept email,accept e mail,accept any mail,receive mail,receive email}", source: "RFC 7505, several MTAs", example: "556 5.1.10 The domain does not accept mail" },
  { slug: "named-domain-no-mail", phrase: "{domain,host} * {does not,doesn t} {accept mail,accept email,receive mail,receive email}", source: "Postfix, Haraka", example: "556 5.1.10 Domain example.org does not accept email" },
  { slug: "sends-and-receives-no-email", phrase: "domain * sends and receives no email", source: "Haraka outbound", strength: "exact", example: "Domain example.org sends and receives no email (NULL MX)" },
  { slug: "server-accepts-no-mail", phrase: "{server,host,system,machine} {does not,doesn t,will not} accept {mail,email,any mail}", source: "RFC 7504, reply 521", example: "521 Server does not accept mail" },
  { slug: "host-no-mail-521", phrase: "521 * {does not accept mail,no mail accepted,does not accept email}", source: "RFC 7504 section 3", example: "521 5.3.2 mail.example.org does not accept mail" },
  { slug: "no-smtp-service", phrase: "{no smtp service,no mail service}", source: "Sendmail nullclient, reply 521/554", example: "554 No SMTP service here" },
  { slug: "no-mail-here", phrase: "{we do not,we don t,i do not,i don t} accept {any mail,mail,any email,email here,incoming mail,inbound mail}", source: "Sendmail access maps, spam traps", example: "554 5.3.2 We do not accept mail here" },
  { slug: "domain-no-longer-accepts", phrase: "domain {is no longer,no longer} {accepting mail,accepts mail,accepting email,in service,receives mail,accepts email,in use,active}", source: "hosters", example: "550 5.1.2 This domain no longer accepts email" },
  { slug: "not-accepting-mail-for-domain", phrase: "{not accepting,no longer accepting,does not accept} {mail,email,messages} for {this,that,the} domain", source: "hosters", example: "550 We are no longer accepting mail for this domain" },
  { slug: "no-inbound-mail", phrase: "{send only,outbound only,outgoing only,outbound mail only,for sending only} {server,host,mail server,system,domain,gateway,}", source: "send-only hosts", example: "554 5.3.2 This is a send-only mail server" },
  { slug: "mail-disabled-for-domain", phrase: "{mail,email,mail delivery} * {disabled,suspended} for {this,the} domain", source: "hosters", example: "550 5.1.2 Mail is disabled for this domain" },
  { slug: "domain-disabled", phrase: "{domain,domain name} {is disabled,disabled,has been disabled,is suspended,has been suspended,suspended,is not active,is inactive,inactive}", source: "Sun Messaging Server, hosters", example: "550 5.2.1 recipient domain disabled: example.org" },
  { slug: "not-listening", phrase: "not {configured,set up,setup} to {receive,accept} {mail,email,incoming mail,incoming email}", source: "hosters", example: "550 5.1.10 This domain is not configured to receive email" },
  { slug: "internal-null-mx", phrase: "internal null mx domain does not accept mail", source: "Momentum (Ecelerity)", strength: "exact", example: "556 5.1.10 [internal] Null MX: domain does not accept mail" },
  { slug: "host-does-not-receive", phrase: "not a mail server", source: "web hosts", example: "554 5.3.2 This is not a mail server" },
  { slug: "no-mx", phrase: "no {mx,mail exchanger} {record,records,found,host,hosts,entry}", source: "OpenSMTPD, dma, several gateways", example: "550 5.4.4 No MX found for domain" },
  { slug: "no-mx-or-a", phrase: "no {mx or a,a or mx,mx nor a,mx or aaaa} {record,records}", source: "Exim, gateways", example: "550 5.1.2 nowhere.example has no MX or A records" },
  { slug: "domain-has-no-mx", phrase: "{has no,have no,does not have,doesn t have} * mx", source: "several gateways", example: "550 5.1.2 Domain nowhere.example does not have a working MX" },
  { slug: "cannot-find-mx", phrase: "{can t find,cannot find,could not find,unable to find,failed to find} * {mx,mail server,mail exchanger}", source: "ZoneMTA, GroupWise, KumoMTA", example: "Can't find an MX server for nowhere.example" },
  { slug: "couldnt-find-mx-or-ip", phrase: "couldn t find a mail exchanger or ip address", source: "qmail-remote", example: "Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4)" },
]);
