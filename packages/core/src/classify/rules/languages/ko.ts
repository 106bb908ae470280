/**
 * What bounces say in Korean: each syllable is a word, so spaces do not matter and a gap spans six syllables.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const ko: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "recipient-not-found", phrase: "{받는 사람을,수신자를,수신인을,사용자를} 찾을 수 {없습니다,없음,없어}", source: EXCHANGE, example: "받는 사람의 전자 메일 시스템에서 받는 사람을 찾을 수 없습니다." },
    { slug: "no-account-at-organisation", phrase: "{조직에,조직에는} {전자 메일,이메일} 계정이 {없습니다,존재하지 않습니다}", source: EXCHANGE_2003, example: "메시지를 보낸 조직에 전자 메일 계정이 없습니다. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "에서 {을를,을,를} 찾을 수 {없습니다,없음}", source: MICROSOFT_365, example: "example.com에서 kim@example.com을(를) 찾을 수 없습니다." },
    { slug: "unknown-to-address", phrase: "알 수 없는 {받는 사람 주소,받는 사람,수신자 주소}", source: MICROSOFT_365, example: "필요한 작업: 받는 사람. 알 수 없는 받는 사람 주소" },
    { slug: "misspelt", phrase: "주소의 {철자가 잘못되었거나,철자가 틀렸거나,맞춤법이 잘못되었거나} {존재하지 않을,없는}", source: MICROSOFT_365, example: "주소의 철자가 잘못되었거나 존재하지 않을 수 있습니다." },
    { slug: "gmail-not-found", phrase: "주소를 찾을 수 없거나 {해당 주소에서,해당 주소가,} 메일을 받을 수 없", source: GMAIL, example: "주소를 찾을 수 없거나 해당 주소에서 메일을 받을 수 없어 메일이 a@example.com에게 전송되지 않았습니다." },
    { slug: "gmail-title", phrase: "주소를 찾을 수 {없음,없습니다}", source: GMAIL, example: "주소를 찾을 수 없음" },
    { slug: "domino-directory", phrase: "domino 디렉토리에 {없습니다,나열되어 있지 않습니다,등록되어 있지 않습니다}", source: DOMINO, example: "사용자 kim (kim@example.com)이 Domino 디렉토리에 없습니다" },
    { slug: "user-does-not-exist", phrase: "존재하지 않는 {사용자,계정,아이디,메일 계정,수신자,회원,이용자,유저}", source: "Naver, Daum and others", example: "550 5.1.1 존재하지 않는 사용자입니다" },
    { slug: "address-does-not-exist", phrase: "존재하지 않는 {이메일 주소,메일 주소,주소,전자우편 주소}", source: "Naver", example: "존재하지 않는 이메일 주소입니다." },
    { slug: "account-not-there", phrase: "{수신자,수신인,받는 사람,사용자} * {계정이,주소가,메일 계정이,아이디가} {존재하지 않,없습니다,없음}", source: "Hanmail", example: "수신자의 계정이 존재하지 않습니다." },
    { slug: "user-not-exist", phrase: "{사용자가,수신자가,계정이,메일박스가,편지함이,사서함이,메일함이,받는 사람이} 존재하지 않", source: REPLY, example: "550 사용자가 존재하지 않습니다" },
    { slug: "no-such-user", phrase: "{없는 사용자,없는 계정,없는 주소,없는 아이디,없는 메일,그런 사용자가 없습니다,해당 사용자가 없습니다,해당 계정이 없습니다,해당 메일 주소가 없습니다,등록되지 않은 사용자}", source: REPLY, example: "550 5.1.1 없는 사용자입니다" },
    { slug: "unknown-user", phrase: "{알 수 없는 사용자,알 수 없는 수신자,미등록 사용자}", source: REPLY, example: "550 5.1.1 알 수 없는 사용자" },
    { slug: "invalid-recipient", phrase: "{잘못된 수신자,유효하지 않은 수신자,잘못된 받는 사람,잘못된 이메일 주소,잘못된 메일 주소,유효하지 않은 주소,유효하지 않은 메일 주소,유효하지 않은 이메일 주소,수신자 주소 오류,수신자 오류}", source: REPLY, example: "553 잘못된 메일 주소입니다" },
    { slug: "withdrawn", phrase: "{탈퇴한,탈퇴된,삭제된,해지된} {회원,사용자,계정,아이디,메일}", source: "Naver, Daum", example: "탈퇴한 회원입니다." },
  ], "ko"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "받는 사람의 사서함이 {꽉,가득} {차서,찼습니다,찬,차}", source: EXCHANGE, example: "받는 사람의 사서함이 꽉 차서 지금은 메시지를 받을 수 없습니다." },
    { slug: "mailbox-full", phrase: "{사서함이,편지함이,메일함이,메일박스가,받은 편지함이,편지함,메일박스} {꽉,가득} {찼,차,찬}", source: REPLY, example: "552 5.2.2 편지함이 가득 찼습니다" },
    { slug: "gmail-title", phrase: "{수신자,수신자의,받는사람,받는 사람의} 받은편지함이 가득", source: GMAIL, example: "수신자 받은편지함이 가득 참" },
    { slug: "capacity", phrase: "{메일함,메일박스,편지함,사서함,수신자의,받는 사람의} * {용량이,저장공간이,공간이} {초과,부족,모자}", source: "Naver, Daum", example: "받는 사람의 메일함 용량이 초과되어 메일을 보내지 못했습니다." },
    { slug: "quota", phrase: "{할당량,쿼터,용량 제한,할당된 용량,저장 용량,허용 용량} {이,을,가,을 모두,} {초과,넘}", source: REPLY, example: "552 5.2.2 할당량을 초과했습니다" },
  ], "ko"),
  ...rulesOf("mailbox-disabled", [
    { slug: "dormant", phrase: "{휴면 계정,휴면 상태,휴면 회원,장기 미사용,장기간 미사용,장기간 사용하지 않은}", source: "Naver, Hanmail", example: "수신자는 휴면 계정입니다." },
    { slug: "disabled", phrase: "{계정이,사용자가,메일박스가,사서함이,아이디가,메일 계정이} {비활성화,정지,사용 중지,차단,잠겨,이용 정지,사용 정지,중지,일시 정지}", source: REPLY, example: "550 5.2.1 계정이 정지되었습니다" },
    { slug: "disabled-user", phrase: "{정지된,비활성화된,차단된,사용이 중지된,이용이 정지된,사용 중지된} {계정,사용자,아이디,메일,회원}", source: REPLY, example: "550 5.2.1 이용이 정지된 계정입니다" },
    { slug: "not-accepting", phrase: "사서함이 {현재,지금,} {메시지를,메일을} {받지 않,받을 수 없}", source: EXCHANGE_2003, example: "받는 사람의 사서함이 현재 메시지를 받지 않습니다. <mail.example.com #5.2.1>" },
  ], "ko"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{퇴사하였습니다,퇴사했습니다,퇴직하였습니다,퇴직했습니다,퇴사한 직원,퇴사자}", source: TEMPLATE, example: "해당 직원은 퇴사하였습니다." },
    { slug: "address-changed", phrase: "{전자 메일,이메일,메일} 주소가 {변경되었습니다,변경됐습니다,바뀌었습니다}", source: EXCHANGE, example: "받는 사람의 전자 메일 주소가 변경되었습니다. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "더 이상 {사용하지 않는,사용되지 않는,유효하지 않은,사용하지 않습니다,사용되지 않습니다}", source: TEMPLATE, example: "더 이상 사용하지 않는 메일 주소입니다." },
  ], "ko"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "{대상 서버를,대상 서버가} * dns * {찾을 수 없,찾지 못}", source: EXCHANGE_2003, example: "이 받는 사람의 대상 서버를 DNS에서 찾을 수 없습니다." },
    { slug: "domain-not-found", phrase: "도메인 {을,을를,} * 찾을 수 {없,없으}", source: MICROSOFT_365, example: "도메인 example.com을 찾을 수 없습니다." },
    { slug: "domain-does-not-exist", phrase: "{존재하지 않는 도메인,도메인이 존재하지 않,도메인이 없습니다,없는 도메인,잘못된 도메인}", source: "Naver", example: "존재하지 않는 도메인입니다." },
    { slug: "host-unknown", phrase: "{호스트를 찾을 수 없,알 수 없는 호스트,메일 서버를 찾을 수 없,서버를 찾을 수 없,mx 레코드가 없}", source: "Naver", example: "수신 메일서버를 찾을 수 없습니다." },
  ], "ko"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{메시지가,메일이,메시지 크기가,메일 크기가,메일 용량이} 너무 {큽니다,커서,크기}", source: EXCHANGE, example: "이 메시지가 너무 큽니다. 메시지 크기를 줄여서 다시 보내 보십시오." },
    { slug: "size-exceeds", phrase: "{메시지,메일,첨부파일} {의,} {크기가,크기,용량이} * {초과,넘}", source: "Naver, Daum", example: "552 메일의 크기가 제한을 초과했습니다" },
    { slug: "larger-than-limit", phrase: "{현재 시스템 제한보다,시스템 제한보다,현재 시스템 제한을} {큽니다,크거나,초과}", source: EXCHANGE_2003, example: "이 메시지가 현재 시스템 제한보다 크거나 사서함에 여유가 없습니다." },
    { slug: "maximum-size", phrase: "{최대 크기를,최대 크기,허용된 크기를,허용 크기를,최대 메시지 크기를} {초과,넘}", source: EXCHANGE, example: "메시지의 최대 크기를 초과했습니다." },
  ], "ko"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "서버에서 이 메시지를 {배달하려고,배달하기 위해,전송하려고}", source: EXCHANGE, example: "서버에서 이 메시지를 배달하려고 했으나 실패하여 더 이상 시도하지 않습니다." },
    { slug: "time-limit", phrase: "{지정된 시간 내에,지정한 시간 내에,제한 시간 내에,정해진 시간 내에,지정된 시간 안에}", source: EXCHANGE_2003, example: "지정된 시간 내에 메시지를 배달하지 못했습니다. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{반복적으로 시도했지만,반복된 시도에도,여러 번 시도했지만,반복해서 시도했지만,여러 차례 시도}", source: MICROSOFT_365, example: "메시지가 배달되지 않았습니다. 받는 사람의 전자 메일 시스템에 연결을 여러 번 시도했지만 응답이 없습니다." },
    { slug: "delivery-time", phrase: "{배달 기한,전송 기한,재시도 기간,전송 시간이,발송 시간이,재전송 기간} {이,을,} {초과,만료,지났}", source: TEMPLATE, example: "전송 기한이 만료되었습니다." },
  ], "ko"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "통신 {문제,오류,장애} {가,로,} {발생,인해,있}", source: EXCHANGE_2003, example: "받는 사람의 전자 메일 서버와 SMTP 통신 문제가 발생했습니다." },
    { slug: "loop", phrase: "{구성 오류로,구성 오류,설정 오류로,메일 루프,무한 루프}", source: EXCHANGE_2003, example: "전자 메일 시스템의 구성 오류로 메시지가 두 서버 간에 반복되었습니다. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{서버에,서버와,서버로,호스트에,수신서버,메일서버} {연결할 수 없,연결하지 못,접속할 수 없,연결 실패,연결에 실패,접속 실패,연결이 되지,연결 불가}", source: "Naver, Daum", example: "수신 메일 서버에 연결할 수 없습니다." },
    { slug: "connection-refused", phrase: "{연결이 거부,연결을 거부,접속을 거부,접속이 거부,연결이 끊,접속이 차단,연결 거부}", source: TEMPLATE, example: "연결이 거부되었습니다: mx.example.kr" },
    { slug: "timed-out", phrase: "{연결 시간이 초과,연결 시간 초과,응답 시간 초과,응답 시간이 초과,시간 초과로,응답이 없습니다,응답하지 않습니다}", source: TEMPLATE, example: "mx.example.kr 연결 시간이 초과되었습니다" },
    { slug: "hops", phrase: "{홉이 너무 많,홉 수가 너무,홉 수를 초과,전달 횟수를 초과}", source: REPLY, example: "554 5.4.6 홉이 너무 많습니다" },
    { slug: "server-failure", phrase: "{상대방,수신,수신측} {메일 서버,서버} * {일시적,장애,오류,문제}", source: "Naver", example: "상대방 메일서버의 일시적인 장애로 메일이 전송되지 않았습니다." },
  ], "ko"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{릴레이가,중계가,릴레이,릴레이를,중계를} {거부,허용되지,금지,허용하지,제한}", source: REPLY, example: "550 5.7.1 릴레이가 거부되었습니다" },
  ], "ko"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{ip,ip 가,ip 주소가,발송 서버가,서버가,발신 ip,발신 서버} * {차단,블랙리스트,rbl,스팸 ip}", source: "Naver, Daum", example: "554 5.7.1 발신 IP 192.0.2.7 차단" },
  ], "ko"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "{스팸으로 의심,스팸으로 의심되어,스팸인 것으로 의심}", source: MICROSOFT_365, example: "example.com에서 메시지가 스팸으로 의심되어 거부했습니다." },
    { slug: "as-spam", phrase: "{스팸으로,스팸메일로,광고메일로,스팸성 메일로} {분류,판단,판정,간주,차단,인식,처리,탐지,등록,거부}", source: "Naver, Daum", example: "554 5.7.1 스팸으로 분류되어 거부되었습니다" },
    { slug: "spam-block", phrase: "{스팸 차단,스팸 메일 차단,스팸 정책,스팸 필터}", source: "Naver, Hanmail", example: "스팸 차단 정책으로 수신이 거부되었습니다." },
  ], "ko"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{바이러스가,바이러스,악성코드가,악성코드} {발견,감지,검출,포함,탐지,감염}", source: TEMPLATE, example: "메일에서 바이러스가 발견되었습니다." },
  ], "ko"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "첨부파일 {이,은,의 형식이,} {허용되지,차단,거부,금지,형식이 허용되지}", source: REPLY, example: "554 5.7.1 첨부파일이 허용되지 않습니다" },
    { slug: "content", phrase: "{내용이,본문이,메일 내용이,내용으로 인해} {거부,차단,허용되지,부적절}", source: REPLY, example: "554 메시지 내용이 거부되었습니다" },
  ], "ko"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{에게,님에게,에게로} 보낸 메일이 차단", source: GMAIL, example: "a@example.com에게 보낸 메일이 차단되었습니다. 자세한 내용은 아래 기술 세부정보를 참조하세요." },
    { slug: "mail-flow-rule", phrase: "{메일 흐름 규칙,사용자 지정 메일 흐름 규칙,전송 규칙}", source: MICROSOFT_365, example: "example.com의 관리자가 만든 사용자 지정 메일 흐름 규칙이 메시지를 차단했습니다." },
    { slug: "security-or-policy", phrase: "보안 또는 정책 설정", source: MICROSOFT_365, example: "example.com의 보안 또는 정책 설정에서 메시지를 거부했습니다." },
    { slug: "policy-violation", phrase: "{정책에 의해,정책에 따라,정책 위반,정책에 위배,정책으로 인해,정책상}", source: REPLY, example: "550 5.7.1 정책에 의해 거부되었습니다" },
  ], "ko"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "이 주소로의 배달 {이,은} {제한,허용되지}", source: EXCHANGE, example: "이 주소로의 배달이 제한되어 메시지를 배달할 수 없습니다." },
    { slug: "permission-issue", phrase: "{사용 권한 또는 보안 문제,권한 또는 보안 문제}", source: EXCHANGE, example: "권한 또는 보안 문제로 인해 메시지가 배달되지 않았습니다." },
    { slug: "no-permission", phrase: "{이 받는 사람에게,이 수신자에게} {보낼,메시지를 보낼,메일을 보낼} {수 있는,} 권한이 없", source: EXCHANGE_2003, example: "이 받는 사람에게 보낼 권한이 없습니다. 시스템 관리자에게 문의하십시오. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "{사용자의,사람의,보낸 사람의} {메시지만,메일만} {받,수락,허용}", source: MICROSOFT_365, example: "그룹 영업은 조직 내 사용자의 메시지만 수락합니다." },
    { slug: "moderator", phrase: "{중재자가,조정자가,운영자가,관리자가} {메시지를,메일을} 거부", source: EXCHANGE, example: "중재자가 메시지를 거부했습니다." },
    { slug: "receiver-refuses", phrase: "{수신 거부,수신을 거부,수신차단}", source: "Naver, Hanmail", example: "수신자가 수신 거부로 설정하였습니다." },
    { slug: "provider-rejected", strength: "vague", phrase: "{전자 메일,이메일,메일} {공급자가,제공업체가,서비스 제공업체가,서비스 공급자가} {거부,메시지를 거부}", source: MICROSOFT_365, example: "받는 사람의 전자 메일 공급자가 거부하여 메시지가 배달되지 않았습니다." },
  ], "ko"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "{연락하려는,연락하려고 한,연락을 시도한,문의하려는} 그룹", source: "Google Groups notification", example: "연락하려는 그룹(list)이 없거나 그룹에 메시지를 게시할 권한이 없을 수 있습니다." },
    { slug: "sender-rejected", phrase: "{보낸 사람,발신자,송신자} {주소가,의 주소가,주소,도메인이,가,이} {거부,차단,허용되지,유효하지}", source: REPLY, example: "550 5.7.1 발신자 주소가 거부되었습니다" },
    { slug: "not-a-valid-sender", phrase: "{유효한 보낸 사람,올바른 보낸 사람,유효한 발신자} 으로 {인식,확인}", source: MICROSOFT_365, example: "유효한 보낸 사람으로 인식되지 않아 메시지를 배달할 수 없습니다." },
  ], "ko"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{연결이 너무 많,접속이 너무 많,메일을 너무 많,너무 많은 연결,너무 많은 메일,동시 접속 수,동시접속,접속 수 초과,수신자 수 초과,수신자가 너무 많,요청이 너무 많}", source: REPLY, example: "421 4.7.0 너무 많은 연결이 감지되었습니다" },
    { slug: "sending-limit", phrase: "{발송 한도,전송 한도,보내기 한도,발송 제한,발송량 제한,전송 제한} * {초과,도달}", source: GMAIL, example: "메일 전송 한도에 도달했습니다. 메일이 전송되지 않았습니다." },
  ], "ko"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{그레이리스트,그레이리스팅}", source: REPLY, example: "450 4.7.1 그레이리스팅: 잠시 후 다시 시도하십시오" },
  ], "ko"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {인증,검사,검증,확인,} {실패,에 실패,오류}", source: REPLY, example: "550 5.7.1 DKIM 인증 실패" },
  ], "ko"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{인증이 필요,인증에 실패,인증이 실패,로그인이 필요}", source: REPLY, example: "530 5.7.0 인증이 필요합니다" },
  ], "ko"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{디스크,서버,시스템} {의,} {공간이,용량이,저장 공간이} 부족", source: REPLY, example: "452 4.3.1 디스크 공간이 부족합니다" },
  ], "ko"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{내부 오류,시스템 오류,일시적인 오류,서버 오류,일시적 오류}", source: REPLY, example: "451 4.3.0 서버 내부 오류" },
    { slug: "unavailable", phrase: "{서비스를,서버를} {일시적으로,현재,} 사용할 수 없", source: REPLY, example: "421 4.3.2 현재 서비스를 사용할 수 없습니다" },
  ], "ko"),
];
