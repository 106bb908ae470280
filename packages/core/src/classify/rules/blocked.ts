/**
 * The client itself is refused: its address stands on a block list, or the server's own tables
 * reject its IP address, host name, network or greeting. A low score is poor-reputation.ts, a
 * missing or unfitting DNS name reverse-dns.ts.
 */

import { rulesOf } from "./rule.ts";

export const blocked = rulesOf("blocked", [
  { slug: "network-refused", phrase: "your {network,network range,netblock,ip range,subnet,address range} * {refused,blocked,rejected,banned,denied,blacklisted}", source: "several receivers", example: "550 5.7.1 Mail from your network range has been refused due to abuse" },
  { slug: "ip-in-blacklist", phrase: "{ip,address,host,client,server} {in,is in,is on,on} {blacklist,the blacklist,blocklist,the blocklist,black list,blk,block list,dnsbl,rbl}", source: "NetEase, several receivers", example: "554 IP in blacklist" },
  { slug: "named-ip-in-blacklist", phrase: "ip * {is in,is on,found in,found on,listed in} {,a,the,our} {blacklist,black list,blocklist,block list}", source: "Libero and others", example: "550 IP 192.0.2.1 is in black list. Closing connection." },
  // Postfix
  { slug: "client-host-rejected", phrase: "client host rejected", source: "Postfix smtpd_check.c", example: "554 5.7.1 <unknown[192.0.2.7]>: Client host rejected" },
  { slug: "client-host-access-denied", phrase: "client host rejected access denied", source: "Postfix check_client_access", example: "554 5.7.1 <mx.example.org[192.0.2.7]>: Client host rejected: Access denied" },
  { slug: "client-host-blocked-using", phrase: "client host * blocked using", source: "Postfix reject_rbl_client", example: "554 5.7.1 Client host [192.0.2.7] blocked using dnsbl.example.net" },
  { slug: "service-unavailable-client-host", phrase: "service unavailable client host * blocked using", source: "Postfix reject_rbl_client", example: "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using dnsbl.example.net; listed, see https://example.net/q" },
  { slug: "service-unavailable-client", phrase: "service unavailable client", source: "Postfix postscreen and reject_rbl_client", example: "550 5.7.1 Service unavailable; client [2001:db8::7] refused" },
  { slug: "postscreen-dnsbl", phrase: "service unavailable client * blocked using", source: "Postfix postscreen", example: "550 5.7.1 Service unavailable; client [192.0.2.7] blocked using dnsbl.example.net" },
  { slug: "blocked-using", phrase: "{blocked,rejected,denied,listed} using", source: "Postfix, Courier, Exim dnslists", example: "554 5.7.1 mail blocked using dnsbl.example.net" },
  { slug: "no-service-for-you", phrase: "{no smtp service,no mail service} here for", source: "several MTAs, a greeting that names the client", example: "554 mx.example.org No SMTP service here for 192.0.2.7" },
  { slug: "service-not-allowed", phrase: "5 7 {0,1} * {no smtp service,no mail service}", source: "RFC 5321 §3.1 with the code of a refused client", example: "554 5.7.1 mx.example.org No SMTP service here" },
  { slug: "helo-access-denied", phrase: "helo command rejected {access denied,you are not me,don t use my hostname,don t use my own hostname,get lost,invalid ip}", source: "Postfix check_helo_access", example: "554 5.7.1 <mx.example.org>: Helo command rejected: Access denied" },
  // Sendmail
  { slug: "mail-from-rejected-see", phrase: "mail from * {rejected,refused} see http", source: "Sendmail FEATURE dnsbl", example: "550 5.7.1 Mail from 192.0.2.7 refused - see http://dnsbl.example.net/" },
  { slug: "blackhole", phrase: "{blackhole,black hole} {list,site}", source: "Sendmail, RBL wording", example: "550 5.7.1 rejected by a realtime blackhole list" },
  { slug: "access-denied-for-ip", phrase: "{no access from,access denied for,connections not allowed from,connection refused for} {mail server,your mail server,your ip,your host,this ip}", source: "Sendmail access map, tcp wrappers", example: "550 5.7.1 Access denied for your IP" },
  { slug: "tcp-wrappers", phrase: "access denied by tcp wrappers", source: "Sendmail TCPWRAPPERS", example: "554 5.7.0 Access denied by TCP wrappers" },
  { slug: "no-mail-from-host", phrase: "{not accept,don t accept} {mail,email,messages,connections} from {your host,your server,your ip,your network,your isp,your country,this host,hosts,dynamic,residential,dial up}", source: "several MTAs", example: "550 5.7.1 We do not accept mail from your network" },
  // Exim
  { slug: "exim-rejected-because", phrase: "rejected because * is in a {black list,blacklist,block list,blocklist}", source: "Exim default configuration", example: "550 rejected because 192.0.2.7 is in a block list at dnsbl.example.net" },
  { slug: "junkmail-rejected", phrase: "junkmail rejected", source: "cPanel Exim", strength: "exact", example: "550 \"JunkMail rejected - mx.example.org [192.0.2.7]:4242 is in an RBL: https://dnsbl.example.net/q/192.0.2.7\"" },
  { slug: "host-is-blacklisted", phrase: "{ip,address,client,network,your server} * {blacklisted,blocklisted}", source: "many MTAs", example: "550 5.7.1 Your IP 192.0.2.7 has been blacklisted" },
  { slug: "host-is-blocked", phrase: "{ip,network,ip range,host,mailserver} * {blocked,banned}", source: "many MTAs", example: "554 5.7.1 Your IP 192.0.2.7 was blocked" },
  { slug: "on-blacklist", phrase: "{our,a,my,local,internal,our internal,realtime,real time} {blacklist,black list,block list,blocklist,denylist}", source: "many MTAs", example: "554 5.7.1 you appear on our blacklist" },
  { slug: "blacklisted", phrase: "{blacklisted,black listed,blocklisted,denylisted,block permanently,block temporarily}", source: "many MTAs", example: "554 5.7.1 blacklisted" },
  { slug: "listed-on-dnsbl", phrase: "{client identity,host,ip,address} * is listed {in,on,at,by}", source: "Maddy, Haraka", example: "554 5.7.1 Client identity is listed in the used DNSBL" },
  // qmail and others
  { slug: "rblsmtpd", phrase: "{rblsmtpd,blocked see,blocked look at,listed see,listed at http}", source: "rblsmtpd, qmail", example: "451 Blocked - see https://dnsbl.example.net/q?ip=192.0.2.7" },
  { slug: "qmail-badhelo", phrase: "helo host name is in my badhelo list", source: "qmail-smtpd badhelo patch", example: "553 sorry, your HELO host name is in my badhelo list (#5.7.1)" },
  { slug: "your-mail-server-denied", phrase: "your {mail server,mailserver,mta} * {not allowed,denied,rejected,refused,prohibited}", source: "several MTAs", example: "550 5.7.1 Your mail server is rejected" },
  { slug: "connection-refused-policy", phrase: "connection from * {refused,rejected,denied,not accepted,blocked}", source: "several MTAs", example: "554 5.7.1 Connection from 192.0.2.7 rejected" },
  { slug: "connection-not-authorized", phrase: "{connection,session} {refused by policy,not authorized,is not authorized,not allowed,denied,rejected,blocked}", strength: "vague", source: "several gateways", example: "554 5.7.1 Connection not authorized" },
  { slug: "you-are-not-welcome", phrase: "{not welcome here,you are not permitted to connect,go away,not allowed to connect,you are blocked,you have been blocked,you are banned}", source: "several MTAs", example: "554 You are not allowed to connect" },
  { slug: "not-authorized-to-send-here", phrase: "{server,ip,client,your host} {not authorized,not allowed,not permitted,is not authorized,is not permitted} to {connect,submit,send mail here}", source: "Exchange connectors, gateways", example: "550 5.7.1 This server is not permitted to send mail here" },
  { slug: "dynamic-ip", phrase: "{dynamic,dialup,dial up,dynamically assigned,residential} {ip,ips,host,hosts,address,addresses,pool,range,client}", source: "several gateways", example: "550 5.7.1 Mail from dynamic IP addresses is not accepted" },
  { slug: "looks-dynamic", phrase: "{dynamic looking,dynamic,generic} {reverse dns,rdns,ptr,hostname,host name}", source: "several gateways", example: "550 5.7.1 Your host has a generic rDNS" },
  { slug: "geo", phrase: "from your {country,region} {is,are} {not accepted,blocked,rejected,not allowed}", source: "geo filters", example: "550 5.7.1 traffic from your region is blocked" },
  { slug: "exchange-ip-block", phrase: "{has been blocked,was blocked} by an ip block list provider", source: "Exchange connection filter", example: "550 5.7.1 192.0.2.7 has been blocked by an IP block list provider" },
  { slug: "iis-block-entry", phrase: "{found,listed,present,included} {on,in} * {blocklist,blacklist,block list,black list}", source: "Exchange, IIS", example: "550 5.7.1 192.0.2.7: IP was found in a remote blocklist" },
  { slug: "because-of-blocklist", phrase: "{rejected,refused,blocked} because of {blocklist,blacklist,block list,a blocklist}", source: "several MTAs", example: "553 5.3.0 Rejected because of blocklist" },
  { slug: "fail2ban", phrase: "has been {temporarily blocked,temporarily banned,auto blocked,automatically blocked,blocked temporarily,auto banned}", source: "hMailServer auto-ban, firewalls", example: "421 4.7.0 Your IP address has been temporarily blocked" },
  { slug: "no-access-here", phrase: "{you do not have access,you don t have access,you have no access,not accepting mail from you,no mail accepted from you}", source: "several MTAs", example: "554 You have no access to this server" },
  { slug: "sent-directly-from-client", phrase: "{use your isp s,use your provider s,use your isp,use your provider,use the} {mail,smtp,outgoing} server", source: "several gateways", example: "550 5.7.1 Please use your ISP's mail server" },
  { slug: "karma", phrase: "{bad karma,karma score}", source: "Haraka karma plugin", example: "550 5.7.1 very bad karma score: -20" },
  { slug: "domino-dns-blacklist", phrase: "policy reason your host is blacklisted", source: "Lotus Domino DNS blacklist filter", example: "554 Service refused, policy reason: your host is blacklisted" },
  { slug: "rejected-by-rbl", phrase: "{rejected,blocked,refused} {by rbl,by dnsbl,due to rbl,due to dnsbl,due to blacklist,due to blacklisting,due to blocklist,by blacklist,by real time block list}", source: "several gateways", example: "550 5.7.1 Message rejected by RBL" },
  { slug: "tor-or-proxy", phrase: "{open proxy,open relay,tor exit node,open relays,anonymous proxy}", source: "DNSBL texts", example: "554 5.7.1 Your host is an open proxy" },
  { slug: "compromised-host", phrase: "{compromised host,infected host,exploited host,botnet,zombie,infected machine,exploits list}", source: "DNSBL texts", example: "554 5.7.1 192.0.2.7 sends mail for a botnet" },
  { slug: "dnsbl", phrase: "{rbl,dnsbl,rbls,dnsbls}", source: "the acronyms, in texts and in names of lists", example: "554 5.7.1 refused, dnsbl" },
  { slug: "client-is-refused", phrase: "{host,server,client,ip,ip address} {is not allowed,is denied,is refused,is not welcome,not permitted,is rejected,is blocked}", source: "many MTAs", example: "554 5.7.1 your client is refused" },
  { slug: "no-messages-from-ip", phrase: "not accepting {mail,messages,connections,email} from {your,this}", source: "several MTAs", example: "554 mx.example.com not accepting messages from your IP 192.0.2.7" },
  { slug: "esmtp-not-accepting", phrase: "{esmtp,smtp} not accepting {connections,messages,mail}", source: "providers' 554 greetings", example: "554 mx.example.com ESMTP not accepting connections" },
  { slug: "all-mx-reject", phrase: "destination {seem,seems} to reject all mails", source: "OpenSMTPD mta.c: every MX greeted with a refusal", example: "Destination seem to reject all mails" },
  { slug: "server-access-forbidden", phrase: "access forbidden by your ip", source: "XMail", example: "551 Server access forbidden by your IP" },
  { slug: "host-blacklisted-exact", phrase: "{host,server,ip,ip address,client} * {is blacklisted,is blocklisted,was blacklisted}", source: "many MTAs", example: "421 4.7.1 Connection refused - your host [192.0.2.7] is blacklisted" },
  { slug: "ip-blocked-by-policy", phrase: "ip * blocked {by,due to} * policy", source: "gateways", example: "550 IP 192.0.2.7 is blocked by local policy" },
]);
