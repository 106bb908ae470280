/**
 * The block lists, by the names that receivers print when they refuse a client: zone names
 * ("zen.spamhaus.org") and look-up pages ("spamcop.net/bl.shtml?192.0.2.1").
 *
 * Lists of IP addresses are "blocked". Lists of domains (DBL, SURBL, URIBL) are asked about links in the
 * text: "spam", unless the reply says that a sender or HELO name was looked up.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

export const dnsbl: readonly DocumentedRule[] = [
  ...rulesOf("blocked", [
    { slug: "spamhaus-zone", phrase: "{zen,sbl,xbl,pbl,sbl xbl,css,authbl,bcl} spamhaus org", strength: "exact", source: "Spamhaus", example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org" },
    { slug: "spamhaus-dqs", phrase: "{zen,sbl,xbl,pbl,authbl} dq spamhaus net", strength: "exact", source: "Spamhaus data query service", example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using key.zen.dq.spamhaus.net" },
    { slug: "spamhaus-page", phrase: "spamhaus org {query,sbl,pbl,xbl,css,zen,lookup,returnc,drop}", source: "Spamhaus", example: "550 5.7.1 Refused, see https://www.spamhaus.org/query/ip/192.0.2.1" },
    { slug: "spamhaus-check", phrase: "check spamhaus org", source: "Spamhaus", example: "550 5.7.1 Refused, see https://check.spamhaus.org/listed/?searchterm=192.0.2.1" },
    { slug: "spamhaus-named", phrase: "{listed,blocked,blacklisted,blocklisted,found,rejected} {in,by,on,using,at,via} {spamhaus,the spamhaus}", strength: "exact", source: "several receivers", example: "550 Your IP 192.0.2.1 is listed in Spamhaus" },
    { slug: "spamhaus-list", phrase: "spamhaus {sbl,xbl,pbl,css,zen,block list,blocklist,blacklist,policy block list,exploits block list,drop}", source: "several receivers", example: "550 5.7.1 192.0.2.1 is on the Spamhaus PBL" },
    { slug: "spamcop", phrase: "{bl spamcop net,spamcop net bl,spamcop net w3m}", strength: "exact", source: "SpamCop", example: "554 5.7.1 Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.1" },
    { slug: "defined-spam-source", phrase: "defined spam source", source: "several Australian receivers", example: "554 192.0.2.1 Defined SPAM source" },
    { slug: "sorbs", phrase: "{dnsbl,dul dnsbl,spam dnsbl,safe dnsbl,problems dnsbl,new spam dnsbl,recent spam dnsbl,web dnsbl,zombie dnsbl,http dnsbl,smtp dnsbl} sorbs net", strength: "exact", source: "SORBS", example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using dnsbl.sorbs.net" },
    { slug: "sorbs-page", phrase: "sorbs net {lookup,cgi bin,faq}", strength: "exact", source: "SORBS", example: "550 Currently Sending Spam See: http://www.sorbs.net/lookup.shtml?192.0.2.1" },
    { slug: "sorbs-named", phrase: "{in,on} the sorbs {dnsbl,rbl,list,database,blacklist}", source: "several receivers", example: "550 5.7.0 Your server IP address is in the SORBS database, bye" },
    { slug: "sorbs-dynamic", phrase: "dynamic ip addresses see * sorbs net", source: "SORBS", example: "554 5.7.1 Client host [192.0.2.1] blocked; Dynamic IP Addresses See: http://www.sorbs.net/" },
    { slug: "uceprotect", phrase: "{dnsbl 1,dnsbl 2,dnsbl 3} uceprotect net", strength: "exact", source: "UCEPROTECT", example: "550 5.7.1 Client host [192.0.2.1] blocked using dnsbl-2.uceprotect.net" },
    { slug: "uceprotect-page", phrase: "uceprotect net {rblcheck,en rblcheck}", strength: "exact", source: "UCEPROTECT", example: "550 IP 192.0.2.1 is UCEPROTECT-Level 1 listed. See http://www.uceprotect.net/rblcheck.php?ipr=192.0.2.1" },
    { slug: "uceprotect-level", phrase: "uceprotect {level,level 1,level 2,level 3,network}", source: "UCEPROTECT", example: "550 Your ISP is UCEPROTECT-Level 3 listed for hosting spammers" },
    { slug: "backscatterer", phrase: "ips backscatterer org", strength: "exact", source: "Backscatterer", example: "550 5.7.1 Client host [192.0.2.1] blocked using ips.backscatterer.org" },
    { slug: "nixspam", phrase: "{ix dnsbl manitu net,nixspam,nix spam}", strength: "exact", source: "NiX Spam", example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using ix.dnsbl.manitu.net" },
    { slug: "hostkarma", phrase: "hostkarma junkemailfilter com", strength: "exact", source: "Hostkarma", example: "550 5.7.1 Rejected: 192.0.2.1 is listed in hostkarma.junkemailfilter.com" },
    { slug: "psbl", phrase: "{psbl surriel com,psbl org listing}", strength: "exact", source: "PSBL", example: "554 5.7.1 Client host [192.0.2.1] blocked using psbl.surriel.com" },
    { slug: "spamrats", phrase: "{dyna,spam,all,auth} spamrats com", strength: "exact", source: "SpamRATS", example: "554 5.7.1 Client host [192.0.2.1] blocked using spam.spamrats.com" },
    { slug: "spamrats-page", phrase: "spamrats com {lookup,bl,removal}", strength: "exact", source: "SpamRATS", example: "550 Refused, see https://www.spamrats.com/bl?192.0.2.1" },
    { slug: "abusix", phrase: "{mail,combined mail,black mail,exploit mail,dynamic mail,black,exploit,dynamic,combined} abusix zone", strength: "exact", source: "Abusix Mail Intelligence", example: "554 5.7.1 Client host [192.0.2.1] blocked using key.combined.mail.abusix.zone" },
    { slug: "abusix-page", phrase: "{lookup,app} abusix com", strength: "exact", source: "Abusix Mail Intelligence", example: "554 5.7.1 Blocked, see https://lookup.abusix.com/search?q=192.0.2.1" },
    { slug: "invaluement", phrase: "{invaluement,ivmsip,ivmsip24,dnsbl invaluement com}", source: "Invaluement", example: "554 5.7.1 192.0.2.1 is listed on ivmSIP, see https://www.invaluement.com/removal/" },
    { slug: "return-path", phrase: "{bl score senderscore com,senderscore org blocklistlookup,return path reputation network blacklist,rnbl}", strength: "exact", source: "Validity (Return Path)", example: "554 5.7.1 Client host [192.0.2.1] blocked using bl.score.senderscore.com" },
    { slug: "mailspike", phrase: "{bl,z,wl} mailspike net", strength: "exact", source: "Mailspike", example: "554 5.7.1 Client host [192.0.2.1] blocked using bl.mailspike.net" },
    { slug: "cbl", phrase: "{cbl abuseat org,abuseat org lookup}", strength: "exact", source: "CBL", example: "554 5.7.1 Blocked, see http://cbl.abuseat.org/lookup.cgi?ip=192.0.2.1" },
    { slug: "njabl", phrase: "{dnsbl,combined,dynablock} njabl org", strength: "exact", source: "NJABL", example: "550 5.7.1 Client host [192.0.2.1] blocked using combined.njabl.org" },
    { slug: "ahbl", phrase: "{dnsbl,tor} ahbl org", strength: "exact", source: "AHBL", example: "550 5.7.1 Client host [192.0.2.1] blocked using dnsbl.ahbl.org" },
    { slug: "maps", phrase: "{blackholes,relays,dialups,dul,rbl plus,nonconfirm} mail abuse org", strength: "exact", source: "MAPS", example: "550 5.7.1 Mail from 192.0.2.1 refused by blackhole site blackholes.mail-abuse.org" },
    { slug: "open-relay-lists", phrase: "{relays ordb org,list dsbl org,unconfirmed dsbl org,opm blitzed org,relays osirusoft com,relays visi com}", strength: "exact", source: "open relay lists of their day", example: "550 5.7.1 Client host [192.0.2.1] blocked using relays.ordb.org" },
    { slug: "spameatingmonkey", phrase: "{bl,backscatter,netbl} spameatingmonkey net", strength: "exact", source: "SEM", example: "550 5.7.1 Client host [192.0.2.1] blocked using bl.spameatingmonkey.net" },
    { slug: "smaller-lists", phrase: "{truncate gbudb net,dnsbl dronebl org,bl blocklist de,all s5h net,dnsbl inps de,dnsbl cobion com,bl nordspam com,ubl unsubscore com,wormrbl imp ch,spamrbl imp ch,dnsrbl swinog ch,dnsbl zapbl net,combined rbl msrbl net,bl emailbasura org,rbl interserver net,rbl megarbl net,spam dnsbl anonmails de,dnsbl kempt net,bl 0spam org,rbl 0spam org,dnsbl spfbl net,bogons cymru com,korea services net,dnsbl madavi de,rbl schulte org,rbl rbldns ru,bl konstant no,dnsbl burnt tech com,rbl efnetrbl org,0spam fusionzero com,dnsbl tornevall org,bl drmx org,spam pedantic org,dnsbl beetjevreemd nl,dnsbl calivent com pe,singular ttk pte hu}", strength: "exact", source: "the list named", example: "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using truncate.gbudb.net" },
    { slug: "kisa", phrase: "{spamlist or kr,kisarbl or kr,rbl or kr}", strength: "exact", source: "KISA RBL (Korea)", example: "550 5.7.1 192.0.2.1 blocked by KISA RBL, see http://www.kisarbl.or.kr" },
    { slug: "anti-spam-china", phrase: "{cbl,cdl,cblplus,cblless} anti spam org cn", strength: "exact", source: "CASA RBL (China)", example: "554 5.7.1 Client host [192.0.2.1] blocked using cblplus.anti-spam.org.cn" },
    { slug: "spfbl", phrase: "spfbl {permanently blocked,temporarily blocked,you are temporarily listed,you are permanently blocked}", strength: "exact", source: "SPFBL", example: "550 5.7.1 SPFBL permanently blocked. See http://spfbl.net/en/feedback" },
    { slug: "too-many-rbls", phrase: "listed on {too many,several,multiple} {rbls,dnsbls,blacklists,blocklists,block lists}", source: "several gateways", example: "554 5.7.1 Your IP 192.0.2.1 is listed on too many RBLs" },
    { slug: "cluecentral-countries", phrase: "{cn,kr,ru,tw,br,ng} {rbl cluecentral net,countries nerd dk}", strength: "exact", source: "country zones", example: "550 5.7.1 Client host [192.0.2.1] blocked using cn.countries.nerd.dk" },
    { slug: "dbl-name", phrase: "{helo command,client host,unverified client host} * blocked using dbl spamhaus org", strength: "exact", source: "Postfix with Spamhaus DBL", example: "554 5.7.1 Service unavailable; Client host [mail.example.com] blocked using dbl.spamhaus.org" },
  ], "dnsbl"),
  ...rulesOf("poor-reputation", [
    { slug: "mailspike-reputation", phrase: "rep mailspike net", source: "Mailspike", example: "550 5.7.1 192.0.2.1 has a bad name at rep.mailspike.net" },
    { slug: "senderscore", phrase: "{senderscore org,senderscore com}", source: "Validity Sender Score", example: "550 5.7.1 Refused, see https://www.senderscore.org/ for 192.0.2.1" },
    { slug: "trustedsource", phrase: "trustedsource org", source: "Trellix (McAfee) TrustedSource", example: "554 5.7.1 Refused: http://www.trustedsource.org/query/192.0.2.1" },
  ], "dnsbl"),
  ...rulesOf("reverse-dns", [
    { slug: "noptr", phrase: "noptr spamrats com", strength: "exact", source: "SpamRATS", example: "554 5.7.1 Client host [192.0.2.1] blocked using noptr.spamrats.com" },
  ], "dnsbl"),
  ...rulesOf("spam", [
    { slug: "surbl", phrase: "{multi surbl org,surbl org}", source: "SURBL", example: "554 5.7.1 Message contains a link listed at multi.surbl.org" },
    { slug: "uribl", phrase: "{multi uribl com,black uribl com,lookup uribl com,uribl com}", source: "URIBL", example: "550 5.7.1 A link in your message is listed: http://l.uribl.com/?domain=example.com" },
    { slug: "dbl", phrase: "{dbl spamhaus org,spamhaus dbl,spamhaus org dbl,dbl dq spamhaus net}", source: "Spamhaus DBL", example: "550 5.7.1 Message contains example.com, see https://www.spamhaus.org/dbl/" },
    { slug: "ivmuri", phrase: "ivmuri", source: "Invaluement", example: "554 5.7.1 A link in the message is listed on ivmURI" },
  ], "dnsbl"),
];
