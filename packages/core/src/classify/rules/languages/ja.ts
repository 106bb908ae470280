/**
 * What bounces say in Japanese: each kana and Han character is a word, so a gap spans six characters.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const ja: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "recipient-not-found", phrase: "{受信者,宛先} が見つかりません {でした,}", source: EXCHANGE, example: "受信者の電子メール システムで受信者が見つかりませんでした。" },
    { slug: "not-found-in-system", phrase: "電子メールシステムで {見つかりません,見つかりませんでした}", source: MICROSOFT_365, example: "受信者は受信者の電子メール システムで見つかりませんでした。" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "で {見つかりませんでした,見つかりません}", source: MICROSOFT_365, example: "taro@example.com は example.com で見つかりませんでした。" },
    { slug: "unknown-to-address", phrase: "{不明な宛先アドレス,不明な宛先,宛先アドレスが不明}", source: MICROSOFT_365, example: "要処理: 受信者。不明な宛先アドレス" },
    { slug: "misspelt", phrase: "アドレスの {スペルが間違っている,スペルに誤りがある,つづりが間違っている,入力が間違っている} か存在しない", source: MICROSOFT_365, example: "アドレスのスペルが間違っているか、存在しない可能性があります。" },
    { slug: "gmail-not-found", phrase: "アドレスが見つからなかったため {,またはメールを受信できないため}", source: GMAIL, example: "アドレスが見つからなかったため、またはメールを受信できないため、a@example.com へのメールは配信されませんでした。" },
    { slug: "gmail-not-found-2", phrase: "アドレスが見つからないか、メールを受信できない", source: GMAIL, example: "アドレスが見つからないか、メールを受信できないため、a@example.com にメールを配信できませんでした。" },
    { slug: "gmail-title", phrase: "{アドレス不明,アドレスが見つかりません}", source: GMAIL, example: "アドレス不明" },
    { slug: "domino-directory", phrase: "{domino ディレクトリ,ドミノディレクトリ,パブリックアドレス帳,共通アドレス帳,ディレクトリのリスト} {に,には} {ありません,登録されていません,記載されていません,見つかりません}", source: DOMINO, example: "ユーザー taro (taro@example.com) は Domino ディレクトリに登録されていません" },
    { slug: "destination-unknown", phrase: "{宛先不明,あて先不明,宛先が不明,あて先が不明}", source: "KDDI, NTT docomo and others", example: "宛先不明のため、メールを送信できませんでした。" },
    { slug: "user-does-not-exist", phrase: "ユーザ {ー,} {は,が} {存在しません,存在しない,いません,見つかりません,登録されていません}", source: REPLY, example: "550 5.1.1 ユーザーは存在しません" },
    { slug: "recipient-does-not-exist", phrase: "{宛先,あて先,受信者,送信先} {が,は} {存在しません,存在しない,見つからない}", source: "So-net, Biglobe, Nifty", example: "宛先が存在しません。" },
    { slug: "address-does-not-exist", phrase: "{メールアドレス,アドレス,宛先アドレス} {は,が} {存在しません,存在しない,存在していません,実在しません}", source: "Yahoo! JAPAN and others", example: "指定されたメールアドレスは存在しません。" },
    { slug: "address-wrong", phrase: "{宛先,あて先,送信先,宛先のメールアドレス,メールアドレス} {に誤りがあり,が間違って,が誤って,が正しくあり}", source: "NTT docomo, SoftBank", example: "宛先のメールアドレスに誤りがあります。" },
    { slug: "mailbox-does-not-exist", phrase: "{メールボックス,アカウント,メールアカウント} {は,が} {存在しません,存在しない,見つかりません}", source: REPLY, example: "550 メールボックスが存在しません" },
    { slug: "not-registered", phrase: "{アドレス,メールアドレス,宛先,アカウント} は登録されて {いません,おりません}", source: REPLY, example: "550 このメールアドレスは登録されていません" },
    { slug: "unknown-user", phrase: "{不明なユーザー,未知のユーザー,不明なユーザ,無効な受信者,無効な宛先,存在しないユーザ,存在しないアドレス,存在しないメールアドレス}", source: TEMPLATE, example: "550 5.1.1 不明なユーザー" },
    { slug: "no-such-user", phrase: "{該当するユーザ,該当するメールアドレス,該当するアドレス,該当するメールボックス,そのようなユーザ,該当ユーザ} {ー,} {はありません,が存在しません,がありません,はいません,が見つかりません}", source: TEMPLATE, example: "該当するメールアドレスがありません。" },
    { slug: "address-invalid", phrase: "{受信者,宛先} の {電子メールアドレス,メールアドレス} {が無効,は無効,が正しくありません}", source: EXCHANGE, example: "受信者のメール アドレスが無効です。" },
  ], "ja"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "受信者のメールボックスが {いっぱい,一杯,満杯}", source: EXCHANGE, example: "受信者のメールボックスがいっぱいで、現在メッセージを受信できません。" },
    { slug: "mailbox-full", phrase: "メールボックス {が,は,の容量が} {いっぱい,一杯,満杯,満タン,あふれ,溢れ}", source: REPLY, example: "552 5.2.2 メールボックスが一杯です" },
    { slug: "gmail-inbox-full", phrase: "受信トレイ {がいっぱい,に空きがない,の容量がいっぱい,の空き容量がない} か {受信メールが多すぎる,メールの受信量が多すぎる,現在受信しているメールが多すぎる}", source: GMAIL, example: "a@example.com にメールを配信できませんでした。受信トレイがいっぱいか、受信メールが多すぎるためです。" },
    { slug: "gmail-title", phrase: "{受信者,宛先} の受信トレイが {いっぱい,満杯,一杯}", source: GMAIL, example: "受信者の受信トレイがいっぱいです" },
    { slug: "capacity", phrase: "{メールボックス,受信者,保存,お預かり} * {容量を超え,容量が超過,容量オーバー,容量が不足,容量制限を超え}", source: "Biglobe, OCN, Nifty", example: "受信者のメールボックスの容量を超えています。" },
    { slug: "quota", phrase: "{クォータ,クオータ,ディスククォータ,ディスク容量,容量制限,割り当て容量} {を超え,を超過,が超過,超過}", source: REPLY, example: "552 5.2.2 クォータを超過しています" },
    { slug: "no-space", phrase: "{メールボックスに,メールボックスの} {空き容量,空き} {がありません,がない,が不足}", source: TEMPLATE, example: "メールボックスに空き容量がありません。" },
    { slug: "count", phrase: "{最大保存件数,保存件数,蓄積件数} {を超え,を超過,オーバー}", source: "KDDI", example: "受信者の最大保存件数を超えています。" },
  ], "ja"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{アカウント,メールボックス,メールアドレス,ユーザー} {は,が} {無効です,停止され,停止中,一時停止,凍結され,休止中,利用停止,ロックされ}", source: REPLY, example: "550 5.2.1 アカウントは停止されています" },
    { slug: "suspended", phrase: "{ご利用を停止,利用が停止,利用停止中,ご利用できない状態,契約が解除,解約済み,解約され}", source: "KDDI, SoftBank", example: "受信者のご契約は利用停止中です。" },
    { slug: "not-accepting", phrase: "メールボックスは {現在,} メッセージを {受け付けて,受け入れて,受信して} いません", source: EXCHANGE_2003, example: "受信者のメールボックスは現在メッセージを受け付けていません。<mail.example.com #5.2.1>" },
  ], "ja"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{退職しました,退職いたしました,退職しております,退社しました,異動いたしました}", source: TEMPLATE, example: "担当者は退職いたしました。このアドレスは使用できません。" },
    { slug: "address-changed", phrase: "{電子メールアドレス,メールアドレス} {が,は} {変更されました,変更されています,変更になりました}", source: EXCHANGE, example: "受信者の電子メール アドレスが変更されました。<mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{現在使われておりません,現在使用されておりません,現在使用されていません,現在使われていません,使用されなくなりました,既に使用されていません}", source: TEMPLATE, example: "このメールアドレスは現在使われておりません。" },
  ], "ja"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "{宛先サーバー,送信先サーバー,転送先サーバー} * dns * 見つかりません", source: EXCHANGE_2003, example: "この受信者の宛先サーバーが DNS で見つかりませんでした。" },
    { slug: "domain-not-found", phrase: "ドメイン * {が見つかりません,は見つかりません,が見つからない,が見つからなかった}", source: MICROSOFT_365, example: "ドメイン example.com が見つかりませんでした。" },
    { slug: "domain-does-not-exist", phrase: "ドメイン * {は存在しません,が存在しません,が存在しない,は存在しない,が不明,不明}", source: REPLY, example: "550 5.1.2 ドメイン名が存在しません" },
    { slug: "host-unknown", phrase: "{ホストが見つかりません,不明なホスト,ホスト名が見つかりません,ホストが不明,サーバが見つかりません,サーバーが見つかりません}", source: TEMPLATE, example: "ホスト名が見つかりません: mx.example.jp" },
  ], "ja"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{メッセージ,メール,メールサイズ,メッセージサイズ,サイズ} {が,は} 大きすぎ", source: EXCHANGE, example: "このメッセージは大きすぎます。サイズを小さくして再送信してください。" },
    { slug: "larger-than-limit", phrase: "{システムの制限,システムの現在の制限,現在のシステムの制限,サイズの上限,サイズ制限,サイズの制限} {を超え,より大き,を越え}", source: EXCHANGE_2003, example: "このメッセージは、システムの現在の制限を超えています。" },
    { slug: "size-over", phrase: "{メールサイズ,メッセージサイズ,メールのサイズ,メッセージのサイズ,メール容量} * {上限,制限,最大,規定} * {超え,オーバー}", source: "KDDI, SoftBank, Nifty", example: "メールのサイズが上限を超えているため配信できません。" },
    { slug: "maximum-size", phrase: "{最大サイズ,最大メッセージサイズ,許容サイズ,規定サイズ,制限サイズ} を {超えて,超過,超え,越え}", source: EXCHANGE, example: "メッセージの最大サイズを超えています。" },
  ], "ja"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "サーバーはこのメッセージの配信を試み", source: EXCHANGE, example: "サーバーはこのメッセージの配信を試みましたが、成功しなかったため、試行を停止しました。" },
    { slug: "time-limit", phrase: "{指定された時間内,制限時間内,指定時間内,一定時間内,規定時間内} に {配信,配送,送信,届け}", source: EXCHANGE_2003, example: "指定された時間内に配信できませんでした。<mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{繰り返し接続を試み,何度も試み,繰り返し試み,何度か試み}", source: MICROSOFT_365, example: "メッセージは配信されませんでした。受信者の電子メール システムに繰り返し接続を試みましたが、応答がありませんでした。" },
    { slug: "days", phrase: "{日間,時間,日以上,時間以上} {配送,配信,送信} {でき,を試み,出来}", source: TEMPLATE, example: "5 日間配送できなかったため、メールを返送します。" },
    { slug: "delivery-time", phrase: "{配送期限,配信期限,再送期間,配送の有効期限,配信期間,保留期間} {が切れ,を過ぎ,が過ぎ,が経過,を超え,切れ}", source: TEMPLATE, example: "配送期限を過ぎました。" },
  ], "ja"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "通信 {エラー,障害,上の問題,の問題,に問題} {が,のため,により} * {発生,起こり,あり}", source: EXCHANGE_2003, example: "受信者の電子メール サーバーとの SMTP 通信の問題が発生しました。" },
    { slug: "loop", phrase: "{構成エラー,構成に誤り,ループを検出,ループが検出,ループしています,ループが発生}", source: EXCHANGE_2003, example: "電子メール システムの構成エラーにより、メッセージが 2 つのサーバー間を往復しました。<mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{サーバー,サーバ,ホスト} {に,へ,への,との} {接続,通信} {でき,が失敗,に失敗,が確立}", source: REPLY, example: "相手先のメールサーバーに接続できませんでした。" },
    { slug: "connection-refused", phrase: "{接続が拒否,接続を拒否,接続が切断,接続拒否}", source: TEMPLATE, example: "接続が拒否されました: mx.example.jp" },
    { slug: "timed-out", phrase: "{接続がタイムアウト,接続タイムアウト,通信がタイムアウト,タイムアウトしました,タイムアウトになりました,応答がありません}", source: TEMPLATE, example: "mx.example.jp への接続がタイムアウトしました" },
    { slug: "hops", phrase: "{ホップ数が多すぎ,ホップ数が上限,転送回数が多すぎ,転送回数が制限}", source: REPLY, example: "554 5.4.6 ホップ数が多すぎます" },
    { slug: "server-down", phrase: "{相手先サーバ,相手先のサーバ,相手先メールサーバ,宛先サーバ,送信先サーバ} {ー,} が {停止,混雑,応答}", source: "KDDI", example: "相手先サーバーが混雑しているため送信できませんでした。" },
  ], "ja"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{中継,リレー,転送} {は,が} {許可されて,拒否され,禁止され,認められ}", source: REPLY, example: "550 5.7.1 中継は許可されていません" },
  ], "ja"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{ip アドレス,送信元サーバ,接続元,送信元 ip,接続元 ip,送信元サーバー} * {ブロック,拒否され,ブラックリスト,遮断}", source: REPLY, example: "554 5.7.1 送信元 IP 192.0.2.7 は拒否されました" },
  ], "ja"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "{スパムの疑い,スパムメールの疑い,迷惑メールの疑い,スパムである疑い,迷惑メールである可能性,スパムの可能性}", source: MICROSOFT_365, example: "example.com は、メッセージにスパムの疑いがあると判断し、拒否しました。" },
    { slug: "as-spam", phrase: "{スパム,迷惑メール,スパムメール} {と,として} {判定,判断,認識,識別,検出,分類,検知,みなされ,拒否}", source: REPLY, example: "554 5.7.1 迷惑メールと判定されました" },
    { slug: "filter", phrase: "{迷惑メールフィルタ,スパムフィルタ,迷惑メール対策} {ー,} {により,によって,で} * {拒否,ブロック,遮断}", source: "NTT docomo, KDDI, SoftBank", example: "迷惑メールフィルターにより拒否されました" },
  ], "ja"),
  ...rulesOf("virus", [
    { slug: "virus-detected", phrase: "{ウイルス,ウィルス,マルウェア} {が,を} {検出,発見,検知,見つかり,確認}", source: TEMPLATE, example: "送信されたメールからウイルスが検出されました。" },
    { slug: "infected", phrase: "{ウイルス,ウィルス,マルウェア} に感染", source: TEMPLATE, example: "添付ファイルがウイルスに感染しています。" },
  ], "ja"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "添付ファイル * {許可されて,禁止され,拒否,ブロック,受け付けて}", source: REPLY, example: "554 5.7.1 添付ファイルの形式は許可されていません" },
    { slug: "content", phrase: "{内容,コンテンツ,本文} {が,は,により,のため} * {拒否され,許可されて,禁止され,ブロックされ}", source: REPLY, example: "554 メッセージの内容が拒否されました" },
  ], "ja"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{へのメール,宛てのメール,へのメッセージ} {は,が} ブロックされました", source: GMAIL, example: "a@example.com へのメールはブロックされました。詳しくは、下記の技術情報をご覧ください。" },
    { slug: "mail-flow-rule", phrase: "{カスタムメールフロールール,メールフロールール,トランスポートルール}", source: MICROSOFT_365, example: "example.com の管理者によって作成されたカスタム メール フロー ルールによって、メッセージがブロックされました。" },
    { slug: "security-or-policy", phrase: "セキュリティ {または,設定または} ポリシー {の,} 設定", source: MICROSOFT_365, example: "example.com のセキュリティまたはポリシー設定によってメッセージが拒否されました。" },
    { slug: "policy-violation", phrase: "ポリシー {により,によって,に違反,違反,のため,に基づき,上の理由}", source: REPLY, example: "550 5.7.1 ポリシーにより拒否されました" },
  ], "ja"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "このアドレスへの配信 {は,が} {制限,許可されていません}", source: EXCHANGE, example: "このアドレスへの配信が制限されているため、メッセージを配信できません。" },
    { slug: "permission-issue", phrase: "{アクセス許可,権限} {または,や} セキュリティの問題", source: EXCHANGE, example: "アクセス許可またはセキュリティの問題のため、メッセージは配信されませんでした。" },
    { slug: "no-permission", phrase: "{この受信者,この宛先,この配布リスト} {に,へ} {送信する,送信するための,の送信,メッセージを送信する} {権限,アクセス許可,許可}", source: EXCHANGE_2003, example: "この受信者に送信する権限がありません。システム管理者に問い合わせてください。<mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "{組織内のユーザー,許可された送信者,許可された差出人,組織内の人} からのメッセージ {のみ,だけ}", source: MICROSOFT_365, example: "グループ営業は、組織内のユーザーからのメッセージのみ受け付けます。" },
    { slug: "moderator", phrase: "モデレーター {に,によって,が} {拒否,メッセージを拒否}", source: EXCHANGE, example: "メッセージはモデレーターによって拒否されました。" },
    { slug: "carrier-filter", phrase: "{受信拒否設定,受信拒否,指定受信,ドメイン指定受信,受信者の設定} {により,されて,をして,によって,の設定,のため}", source: "NTT docomo, KDDI, SoftBank", example: "相手先の受信拒否設定により、メールを送信できませんでした。" },
    { slug: "receiver-refuses", phrase: "{受信者,宛先} {が,によって,により} {拒否,受信を拒否,受信拒否}", source: REPLY, example: "受信者によって拒否されました。" },
    { slug: "provider-rejected", strength: "vague", phrase: "{電子メールプロバイダー,メールプロバイダー} が {拒否,メッセージを拒否}", source: MICROSOFT_365, example: "受信者の電子メール プロバイダーが拒否したため、メッセージは配信されませんでした。" },
  ], "ja"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "連絡しようとしたグループ", source: "Google Groups notification", example: "連絡しようとしたグループ（list）が存在しないか、グループにメッセージを投稿する権限がない可能性があります。" },
    { slug: "sender-rejected", phrase: "{送信者,差出人,発信者} * {が拒否,は許可され,が無効,は無効,が不正,がブロック}", source: REPLY, example: "550 5.7.1 送信者アドレスが拒否されました" },
    { slug: "sender-domain", phrase: "{送信者,差出人} {の,} ドメイン * {存在しません,存在しない,見つかりません}", source: REPLY, example: "553 5.1.8 送信者のドメイン名が存在しません" },
    { slug: "not-a-valid-sender", phrase: "有効な {送信者,差出人} として認識", source: MICROSOFT_365, example: "有効な送信者として認識されなかったため、メッセージを配信できませんでした。" },
  ], "ja"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{接続数,送信数,宛先数,受信者数,送信件数,同報数,メールの数,接続} {が,は} {多すぎ,上限,制限を超え,上限を超え}", source: REPLY, example: "421 4.7.0 接続数が多すぎます" },
    { slug: "sending-limit", phrase: "{送信数の上限,送信制限,送信の上限,メール送信の制限,送信上限,送信通数} {に達し,を超え}", source: GMAIL, example: "メール送信の上限に達しました。メールは送信されませんでした。" },
  ], "ja"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{グレーリスト,グレイリスト,グレイリスティング,グレーリスティング}", source: REPLY, example: "450 4.7.1 グレイリスティングのため、しばらくしてから再送してください" },
  ], "ja"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {認証,の認証,検証,の検証} {に失敗,が失敗,エラー}", source: REPLY, example: "550 5.7.1 DKIM 認証に失敗しました" },
  ], "ja"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{認証が必要,認証に失敗,ユーザー認証が必要,認証されて}", source: REPLY, example: "530 5.7.0 認証が必要です" },
  ], "ja"),
  ...rulesOf("tls-failed", [
    { slug: "tls", phrase: "{tls,ssl,暗号化} {接続,通信,} {が必要,に失敗,が失敗,を確立}", source: REPLY, example: "530 5.7.0 TLS 接続が必要です" },
  ], "ja"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{サーバ,サーバー,システム,ディスク} の {空き容量,容量,記憶域,ストレージ} が {不足,足り,ありません}", source: REPLY, example: "452 4.3.1 ディスクの空き容量が不足しています" },
  ], "ja"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{内部エラー,システムエラー,一時的なエラー,サーバエラー,サーバーエラー,一時的な障害}", source: REPLY, example: "451 4.3.0 サーバーで内部エラーが発生しました" },
    { slug: "unavailable", phrase: "{サービス,サーバー,サーバ} {は,が} {一時的に,現在,} 利用できません", source: REPLY, example: "421 4.3.2 サービスは現在利用できません" },
  ], "ja"),
];
