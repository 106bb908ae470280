/** The sender, its network or its domain has a bad name or score; no list or table is given. */

import { rulesOf } from "./rule.ts";

export const poorReputation = rulesOf("poor-reputation", [
  { slug: "bad-reputation", phrase: "{bad,poor,low,negative,insufficient,no,suspicious,unacceptable} {,email,sender,ip,domain,sending} reputation", source: "many filters", example: "554 5.7.1 Message rejected: bad reputation" },
  { slug: "reputation-is", phrase: "reputation {is low,is poor,is bad,is too low,too low,is not good,of your,of the,of this,score too low,below,is very low,of sending,is negative}", source: "many filters", example: "554 5.7.1 The sender's reputation is too low" },
  { slug: "based-on-reputation", phrase: "{due to,because of,based on} {its,sender,ip,the,their,host,your,domain,} reputation", source: "many filters", example: "550 5.7.1 Connection refused due to sender reputation" },
  { slug: "reputation-filter", phrase: "reputation {filter,filters,filtering,service,system,block list,check}", source: "gateways", example: "550 5.7.1 Refused at connection: reputation filters" },
  { slug: "ip-reputation", phrase: "{ip,sender,domain,host,network} reputation {failure,block,blocked,violation,rejected,problem,issue,issues}", source: "gateways", example: "550 5.7.1 IP reputation violation" },
  { slug: "senderbase", phrase: "{senderbase,sender base,senderscore,sender score}", source: "reputation services quoted by gateways", example: "554 5.7.1 Your access has been rejected due to the sending MTA's poor SenderBase score" },
  { slug: "poor-reputation-access", phrase: "access to this mail system has been rejected due to the sending mta s poor reputation", strength: "exact", source: "IronPort and Cisco ESA", example: "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means." },
  { slug: "untrusted-source", phrase: "{untrusted,suspicious,not trusted} {source,sender,host,ip,server,network,client}", source: "gateways", example: "550 5.7.1 untrusted sender" },
  { slug: "too-much-spam-from", phrase: "{too much spam,too many spam,too many complaints,large amount of spam,high volume of spam,excessive spam,excessive complaints,high complaint rate,high spam rate,high level of spam}", source: "several providers", example: "554 5.7.1 Too much spam from your IP address" },
  { slug: "complaints", phrase: "{user complaints,spam complaints,complaints from our users,complaints from users,complaints received}", source: "several providers", example: "421 4.7.0 deferred due to user complaints" },
  { slug: "spam-source", phrase: "{spam source,source of spam,spam sources,spam sender,spammer,spammers,spam host,sending spam,sends spam,sent spam,originator of spam,spamming}", source: "access maps and filters", example: "550 5.7.1 Your host is a known spam source" },
  { slug: "high-risk", phrase: "{too high risk,high risk sender,risk score,sender risk,high risk ip}", source: "gateways", example: "550 5.7.1 high risk sender" },
  { slug: "unusual-traffic", phrase: "{unusual traffic,suspicious activity,suspicious traffic,unusual activity,abusive behavior,abusive behaviour,abnormal traffic,abusive traffic} {from,detected,seen,has been}", source: "gateways", example: "421 4.7.0 Suspicious activity detected" },
  { slug: "previous-behaviour", phrase: "{recent spam,prior spam,previous spam,recent abuse,past abuse,history of abuse,history of spam,abuse history}", source: "gateways", example: "550 5.7.1 rejected because of recent spam from your network" },
  { slug: "not-trusted-new-domain", phrase: "{newly registered,newly observed,recently registered,newly created,newly seen} {domain,domains,sender domain}", source: "gateways", example: "550 5.7.1 newly registered domain" },
  { slug: "exchange-sender-reputation", phrase: "{sender reputation level,failed sender reputation}", source: "Exchange protocol analysis agent", example: "550 5.7.1 Sender reputation level exceeded the block threshold" },
  { slug: "trust-score", phrase: "{trust score,trust level,trustworthiness,confidence score}", strength: "vague", source: "gateways", example: "550 5.7.1 Your trust score is insufficient" },
]);
