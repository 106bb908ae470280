/**
 * What bounces say in Chinese, simplified and traditional: each character is a word, so a gap spans six characters.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const zh: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "找不到您 {输入,輸入,所輸入,所输入} 的 {电子邮件,電子郵件} 地址", source: EXCHANGE, example: "找不到您输入的电子邮件地址。请检查收件人的电子邮件地址，并尝试重新发送邮件。" },
    { slug: "address-typed-not-found", phrase: "{未找到,无法找到,無法找到} {您,你} * {键入,鍵入,输入,輸入} 的 {电子邮件,電子郵件} 地址", source: EXCHANGE, example: "未找到您键入的电子邮件地址。" },
    { slug: "organisation-no-account", phrase: "{组织,組織} * {不存在此,不存在该,沒有此,没有此} {电子邮件,電子郵件} {帐户,帳戶}", source: EXCHANGE_2003, example: "发送此邮件的组织中不存在此电子邮件帐户。" },
    { slug: "recipient-not-found", phrase: "{找不到,未找到} {此,该,該,} {收件人,收件者}", source: EXCHANGE, example: "在收件人的电子邮件系统中未找到收件人。" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "在 * {找不到,中找不到,中未找到,上找不到}", source: MICROSOFT_365, example: "在 example.com 中找不到 wang@example.com。" },
    { slug: "unknown-to-address", phrase: "{未知的收件人地址,未知收件人地址,不明的收件者地址,未知的收件者地址,不明的收件人地址}", source: MICROSOFT_365, example: "需要操作：收件人。未知的收件人地址" },
    { slug: "misspelt", phrase: "地址可能 {拼写错误,拼寫錯誤,拼写有误,拼錯,有拼写错误} {或,或可能} 不存在", source: MICROSOFT_365, example: "该地址可能拼写错误或不存在。" },
    { slug: "gmail-not-found", phrase: "{因为,因為} {系统,系統,} {找不到该地址,找不到該地址,找不到相应地址,找不到這個地址}", source: GMAIL, example: "您的邮件未送达 a@example.com，因为系统找不到该地址，或该地址无法接收邮件。" },
    { slug: "gmail-title", phrase: "{找不到地址,未找到地址,找不到這個地址,找不到此地址}", source: GMAIL, example: "找不到地址" },
    { slug: "domino-directory", phrase: "{未列在,不在,没有列在,未列於} domino {目录,目錄,通讯录,通訊錄}", source: DOMINO, example: "用户 wang (wang@example.com) 未列在 Domino 目录中" },
    { slug: "qq-recipient", phrase: "{收件人,收件者} {邮件地址,邮箱地址,邮箱,信箱,郵件地址,地址} 不存在", source: "QQ Mail", example: "退信原因 收件人邮件地址（a@example.com）不存在，邮件无法送达。" },
    { slug: "qq-recipient-or-disabled", phrase: "不存在或者 {被,已被} 禁用", source: "QQ Mail", example: "退信原因：该收件人不存在或者被禁用" },
    { slug: "user-does-not-exist", phrase: "{用户,用戶,使用者,收件人,收件者,帐号,帳號,账号,账户,帐户,帳戶} {不存在,未开通}", source: "NetEase (163, 126) and others", example: "550 User not here: 用户不存在" },
    { slug: "no-such-user", phrase: "{无此用户,没有此用户,没有该用户,没有这个用户,無此使用者,沒有此使用者,無此用戶,查无此用户,查無此人,查无此人,無此帳號,无此帐号,沒有這個使用者,无此账号}", source: "Sina, Sohu and others", example: "550 5.1.1 无此用户" },
    { slug: "no-such-mailbox", phrase: "{邮箱不存在,信箱不存在,无此邮箱,無此信箱,没有此邮箱,沒有這個信箱,该邮箱不存在,電子信箱不存在}", source: "HiNet and others", example: "550 5.1.1 信箱不存在" },
    { slug: "address-does-not-exist", phrase: "{邮件地址,郵件地址,邮箱地址,电邮地址,電郵地址,该地址,該地址} {不存在,并不存在,无效,無效,错误,錯誤}", source: REPLY, example: "邮件地址错误，请核对后重新发送。" },
    { slug: "unknown-user", phrase: "{未知用户,未知的用户,未知的使用者,不明的使用者,未知收件人,不明收件者,未知的收件人}", source: REPLY, example: "550 5.1.1 未知用户" },
    { slug: "invalid-recipient", phrase: "{无效的收件人,无效收件人,無效的收件者,無效收件者,收件人无效,收件者無效,收件人地址无效,收件人地址错误,無效的收件人}", source: REPLY, example: "550 5.1.3 无效的收件人" },
    { slug: "deleted", phrase: "{帐号,账号,帳號,邮箱,信箱,用户} {已,已被} {删除,刪除,注销,註銷}", source: TEMPLATE, example: "该邮箱已被注销。" },
  ], "zh"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-space", phrase: "收件人空间不足", source: "Aliyun Mail", example: "收件人空间不足" },
    { slug: "recipient-mailbox-full", phrase: "{收件人的邮箱已满,收件者的信箱已滿,收件人的信箱已滿,收件人的邮箱满}", source: EXCHANGE, example: "收件人的邮箱已满，现在无法接受邮件。请稍后尝试重新发送此邮件，或直接与收件人联系。" },
    { slug: "mailbox-full", phrase: "{邮箱,信箱,郵箱,电子邮箱,郵件信箱} {已满,已滿,满了,空间已满,容量已滿,空間已滿,容量已满,已经满,爆满,爆滿}", source: REPLY, example: "552 5.2.2 邮箱空间已满" },
    { slug: "gmail-inbox-full", phrase: "{收件箱,收件匣} 已 {满,滿} * {收到的,接收的} {邮件过多,郵件過多,邮件太多,郵件太多}", source: GMAIL, example: "无法将您的邮件递送至 a@example.com。其收件箱已满，或者当前收到的邮件过多。" },
    { slug: "gmail-title", phrase: "{收件人的收件箱,收件者的收件匣,收件人收件箱,收件者收件匣} 已 {满,滿}", source: GMAIL, example: "收件人的收件箱已满" },
    { slug: "over-quota", phrase: "{用户,邮箱,信箱,使用者} {空间,空間,容量,配额} {不足,超出,超过限制,已超出}", source: "NetEase, Sina and others", example: "552 用户空间不足" },
    { slug: "exceeds-quota", phrase: "{超出,超过,超過} {邮箱,信箱,储存,儲存} {空间,空間,配额,容量}", source: REPLY, example: "552 5.2.2 超出邮箱容量" },
    { slug: "quota", phrase: "{配额,配額,限额} {已满,已滿,已用尽,已用盡,超出,已超出}", source: REPLY, example: "452 4.2.2 配额已用尽" },
  ], "zh"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{用户,帐号,账号,帳號,邮箱,信箱} * {被禁用,已停用,被停用,被冻结,被锁定}", source: "QQ Mail, NetEase and others", example: "550 5.2.1 用户被锁定" },
    { slug: "long-unused", phrase: "{长期未登录,长时间未登录,久未使用,長期未使用,長時間未登入,长期未使用}", source: "Sina, HiNet", example: "该邮箱由于长期未登录已停止收信。" },
    { slug: "not-accepting", phrase: "{邮箱,信箱} {当前,目前,现在,現在,} {不接受,无法接收,無法接收,拒绝接收} {邮件,郵件}", source: EXCHANGE_2003, example: "收件人的邮箱目前不接受邮件。<mail.example.com #5.2.1>" },
  ], "zh"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{已离职,已經離職,已離職,已经离职,不在本公司}", source: TEMPLATE, example: "该员工已离职。" },
    { slug: "address-changed", phrase: "{电子邮件,電子郵件,邮箱,郵件} {地址,} {已更改,已变更,已變更,已经更改}", source: EXCHANGE, example: "收件人的电子邮件地址已更改。<mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{地址,邮箱,信箱,郵箱} {已不再使用,不再使用,已停止使用}", source: TEMPLATE, example: "该地址已停止使用，请发送到新邮箱。" },
  ], "zh"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "{找不到此收件人的,找不到該收件者的,找不到此收件者的} {目标服务器,目的服务器,目的地伺服器,目的伺服器}", source: EXCHANGE_2003, example: "在域名服务 (DNS) 中找不到此收件人的目标服务器。" },
    { slug: "domain-not-found", phrase: "{找不到,未找到,无法找到,無法找到,无法解析,無法解析} {域,域名,网域,網域,收件人域名,收件人域,主机,主機,收件人的域,收件者網域}", source: MICROSOFT_365, example: "您的邮件未送达，因为找不到网域 example.com。" },
    { slug: "domain-does-not-exist", phrase: "{域名,网域,網域,收件人域名,主机,主機} * {不存在,无法解析,無法解析,解析失败}", source: "QQ Mail", example: "退信原因：收件人域名 example.com 不存在" },
    { slug: "no-mx", phrase: "{域名,网域,網域,对方} * {没有,未,無} {设置,配置,設定} mx", source: "QQ Mail", example: "收件人域名未设置 MX 记录" },
  ], "zh"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{邮件,郵件,此邮件,信件} {太大,过大,過大}", source: EXCHANGE, example: "此邮件太大。请缩小其大小，然后尝试重新发送。" },
    { slug: "size-exceeds", phrase: "{邮件,郵件,信件,附件} {大小,的大小} {超过,超過,超出,已超过,已超過}", source: REPLY, example: "552 5.3.4 邮件大小超过限制" },
    { slug: "larger-than-limit", phrase: "{邮件,郵件} {大于,大於,超过,超過} * {系统限制,系統限制,大小限制}", source: EXCHANGE_2003, example: "此邮件大于当前系统限制。" },
    { slug: "receiver-limit", phrase: "{超过,超出,超過} * {允许的,允許的,接收的,所能接收的} {最大,邮件大小,大小,邮件最大}", source: "QQ Mail", example: "邮件大小：超过对方服务器允许的最大值" },
  ], "zh"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "{服务器,伺服器} {已尝试,已嘗試,尝试,嘗試} {传递,傳遞,递送,傳送,投递}", source: EXCHANGE, example: "服务器已尝试传递此邮件，但未成功，并已停止尝试。" },
    { slug: "time-limit", phrase: "{在指定的时间内,在指定的時間內,指定的时间限制内,指定的時間限制內,在规定时间内,在規定的時間內}", source: EXCHANGE_2003, example: "无法在指定的时间内传递邮件。<mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{尽管多次尝试,儘管多次嘗試,尽管反复尝试,多次尝试,经过多次,經過多次嘗試,多次嘗試}", source: MICROSOFT_365, example: "您的邮件未送达。尽管多次尝试联系收件人的电子邮件系统，但它没有响应。" },
    { slug: "delivery-time", phrase: "{投递超时,投递时间,遞送逾時,传递超时,投递过期,重试超时,傳送逾時,超過重試時間}", source: REPLY, example: "投递超时，系统已放弃投递。" },
  ], "zh"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{通信问题,通訊問題,通信错误,通訊錯誤,通信失败,通訊失敗,通讯故障}", source: EXCHANGE_2003, example: "与收件人的电子邮件服务器存在 SMTP 通信问题。" },
    { slug: "loop", phrase: "{配置错误导致,配置错误,設定錯誤,组态错误,邮件循环,郵件迴圈,循環投遞,循环投递,郵件循環}", source: EXCHANGE_2003, example: "电子邮件系统中的配置错误导致邮件在两台服务器之间往返。<mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{无法连接,無法連接,無法連線,连接不上,连接失败,連線失敗,不能连接,無法連線到,连接错误,连接异常}", source: "QQ Mail and others", example: "无法连接到对方邮件服务器" },
    { slug: "connection-refused", phrase: "{连接被拒绝,連線被拒,连接被拒,拒绝连接,拒絕連線,连接断开,连接中断,連線中斷}", source: TEMPLATE, example: "mx.example.cn：连接被拒绝" },
    { slug: "timed-out", phrase: "{连接超时,連線逾時,连接服务器超时,響應超時,响应超时,连接对方服务器超时}", source: TEMPLATE, example: "连接超时：mx.example.cn" },
    { slug: "hops", phrase: "{跳数过多,转发次数过多,跳躍次數過多,中繼次數過多,转发次数太多,跳数太多}", source: REPLY, example: "554 5.4.6 跳数过多" },
    { slug: "server-error", phrase: "{对方服务器,對方伺服器,收件服务器,对方邮件服务器,收件人服务器} {不可用,无响应,没有响应,暂时,繁忙,無回應,异常,未响应}", source: "QQ Mail", example: "对方服务器未响应，邮件无法送达" },
  ], "zh"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{不允许转发,禁止转发,拒绝转发,不允許轉寄,拒絕轉送,禁止中继,拒绝中继,不允许中继,不允許中繼,不允許轉送}", source: REPLY, example: "550 5.7.1 禁止中继" },
  ], "zh"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{ip,ip 地址,ip 位址,发信服务器,发件服务器} * {列入黑名单,列入黑名單,被封,被拒绝,被拒絕,被封锁,被屏蔽}", source: "QQ Mail and others", example: "550 您的 IP 地址已被列入黑名单" },
  ], "zh"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "{怀疑您的邮件是垃圾邮件,懷疑您的郵件是垃圾郵件,疑似垃圾邮件,疑似垃圾郵件,被怀疑为垃圾邮件,怀疑是垃圾邮件}", source: MICROSOFT_365, example: "example.com 怀疑您的邮件是垃圾邮件并拒绝了它。" },
    { slug: "as-spam", phrase: "{判定,判断,识别,視,视,認定,认定,判斷,检测,列} {为,為,成} 垃圾 {邮件,郵件,信}", source: "QQ Mail, NetEase and others", example: "554 5.7.1 邮件被判定为垃圾邮件" },
    { slug: "suspicious-content", phrase: "{邮件内容,信件内容,内容} {可疑,涉嫌,存在可疑}", source: "QQ Mail", example: "退信原因：邮件内容可疑" },
    { slug: "spam-rejected", phrase: "垃圾 {邮件,郵件,信件} {被拒,拒收,拒绝,拒絕,过滤,過濾,拦截}", source: REPLY, example: "550 垃圾邮件拒收" },
  ], "zh"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{邮件,郵件,附件,信件} * {包含,含有,带有} {病毒,恶意代码,惡意程式}", source: REPLY, example: "554 邮件包含病毒" },
    { slug: "virus-detected", phrase: "{检测到,发现,偵測到,發現,检测出,检查到} {病毒,恶意软件,惡意軟體,含有病毒}", source: TEMPLATE, example: "在您的邮件中检测到病毒。" },
  ], "zh"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "附件 {类型,類型,格式,} {不允许,不允許,被禁止,禁止,被拒绝,不被允许,不被接受}", source: REPLY, example: "554 5.7.1 附件类型不允许" },
    { slug: "content", phrase: "{邮件内容,郵件內容,信件內容,内容} {被拒绝,被拒絕,违规,違規,包含敏感,含有敏感,不符合,包含违禁,被禁止,含有违禁}", source: "NetEase and others", example: "554 邮件内容含有敏感信息" },
  ], "zh"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{发送至,发送给,傳送給,寄給} 的 {邮件,郵件} * {被屏蔽,被拦截,遭到封鎖,遭封鎖}", source: GMAIL, example: "您发送给 a@example.com 的邮件已被屏蔽。如需更多信息，请参阅下面的技术详情。" },
    { slug: "mail-flow-rule", phrase: "{自定义邮件流规则,自訂郵件流程規則,邮件流规则,郵件流程規則,传输规则,傳輸規則}", source: MICROSOFT_365, example: "example.com 的管理员创建的自定义邮件流规则阻止了您的邮件。" },
    { slug: "security-or-policy", phrase: "{安全或策略设置,安全或政策设置,安全性或原則設定,安全或策略,安全性或策略设置}", source: MICROSOFT_365, example: "example.com 的安全或策略设置拒绝了您的邮件。" },
    { slug: "policy-violation", phrase: "{违反,違反,由于,由於} {了,} {策略,政策,安全策略,原則,安全原則,邮件策略}", source: REPLY, example: "550 5.7.1 邮件违反安全策略" },
  ], "zh"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "{传递到此地址受限,此地址的传递受限,傳遞至此地址受限,到此地址的传递受到限制,此地址的傳遞受到限制,传递到此地址受到限制}", source: EXCHANGE, example: "无法传递您的邮件，因为传递到此地址受到限制。" },
    { slug: "permission-issue", phrase: "{权限或安全问题,權限或安全性問題,权限或安全性问题}", source: EXCHANGE, example: "由于权限或安全问题，您的邮件未送达。" },
    { slug: "no-permission", phrase: "{没有权限,沒有權限,无权,無權,没有} {向此收件人,傳送給此收件者,发送给此收件人,向该收件人,傳送至此收件者,向此收件者}", source: EXCHANGE_2003, example: "您没有权限向此收件人发送邮件。请与系统管理员联系。<mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "{只接受,仅接受,僅接受} {来自,來自} * {的邮件,的郵件,成员,成員}", source: MICROSOFT_365, example: "该组仅接受来自其组织中人员的邮件。" },
    { slug: "moderator", phrase: "{审阅者,仲裁者,审批者,主持人,審核者,审核人} {已拒绝,拒绝,已拒絕,拒絕} {了,}", source: EXCHANGE, example: "您的邮件被拒：审阅者拒绝了该邮件。" },
    { slug: "receiver-refuses", phrase: "{被收件人拒收,收件人拒收,对方拒收,收件人拒绝接收,收件人拒绝,收件者拒絕,被对方拒收,收件人黑名单,收件者拒收,收件人设置了拒收}", source: "QQ Mail, NetEase", example: "退信原因：您的邮件被收件人拒收" },
    { slug: "qq-refused-server", phrase: "{被收件人邮箱拒收,收件人服务器拒收,被收件方拒收,被对方服务器拒收,收件人所在服务器拒收}", source: "QQ Mail", example: "您的邮件被对方服务器拒收" },
    { slug: "provider-rejected", strength: "vague", phrase: "{电子邮件提供商,電子郵件提供者,邮件服务商} {拒绝,拒絕,已拒绝,已拒絕} {了它,它,了,}", source: MICROSOFT_365, example: "未送达您的邮件，因为收件人的电子邮件提供商拒绝了它。" },
  ], "zh"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "{您尝试联系的,您试图联系的,您試圖聯絡的,您嘗試聯絡的,您要联系的} * {群组,群組,论坛}", source: "Google Groups notification", example: "我們謹此通知，您試圖聯絡的「list」群組可能不存在，或者您沒有在此群組張貼留言的權限。" },
    { slug: "sender-rejected", phrase: "{发件人,寄件者,发信人,寄件人,发件人地址} {被拒绝,被拒絕,被拒,无效,無效,不被允许,被封锁,已被禁止,被禁止}", source: REPLY, example: "550 5.7.1 发件人被拒绝" },
    { slug: "sender-domain", phrase: "{发件人,寄件者,发信人} {域名,网域,網域,的域名,的网域} {不存在,无效,無效,无法解析}", source: REPLY, example: "553 5.1.8 发件人域名不存在" },
    { slug: "not-a-valid-sender", phrase: "{识别为有效发件人,辨識為有效的寄件者,识别为有效的发件人,辨識為有效寄件者}", source: MICROSOFT_365, example: "无法传递您的邮件，因为您未被识别为有效发件人。" },
    { slug: "sender-frequency", phrase: "{发件人未通过验证,发信人未通过验证,发件人身份验证失败}", source: "QQ Mail", example: "550 发件人未通过验证" },
  ], "zh"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{连接数过多,连接数太多,連線數過多,连接过于频繁,发送过于频繁,发信频率过高,发信过于频繁,发送频率过高,频率限制,频率超限,发送太频繁,連線過多,发件人发信频率}", source: "QQ Mail, NetEase and others", example: "421 发送过于频繁，请稍后再试" },
    { slug: "limit", phrase: "{达到,達到,超过,超過} {发送,發送,傳送,寄送} * {限制,上限}", source: GMAIL, example: "您已达到发送邮件的限制。您的邮件未发送。" },
  ], "zh"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "灰名 {单,單}", source: REPLY, example: "450 4.7.1 灰名单，请稍后重试" },
  ], "zh"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {检查,检验,验证,驗證,校验,检测} {失败,失敗,未通过,未通過}", source: "QQ Mail and others", example: "550 5.7.1 DKIM 验证失败" },
  ], "zh"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{需要身份验证,需要验证,需要身份驗證,需要驗證,身份验证失败,验证失败,需要认证,认证失败,驗證失敗,需要登录验证}", source: REPLY, example: "530 5.7.0 需要身份验证" },
  ], "zh"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{磁盘,磁碟,服务器,伺服器,系统,系統} {空间,空間} {不足,已满,已滿}", source: REPLY, example: "452 4.3.1 磁盘空间不足" },
  ], "zh"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{内部错误,内部服务器错误,系统错误,系統錯誤,內部錯誤,临时错误,暫時性錯誤,系统繁忙,系統忙碌,系统忙}", source: REPLY, example: "451 4.3.0 服务器内部错误" },
    { slug: "unavailable", phrase: "{服务,服務,服务器,伺服器} {暂时,暫時,目前,} {不可用,無法使用,无法使用}", source: REPLY, example: "421 4.3.2 服务暂时不可用" },
  ], "zh"),
];
