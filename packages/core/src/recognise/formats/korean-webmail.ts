/** Naver, Daum (Hanmail, Kakao) and Nate: Korean notices with labelled lines. */

import type { TextFormat } from "./text-format.ts";

export const koreanWebmail: TextFormat = {
  id: "korean-webmail",
  product: "Korean webmail",
  source: "help.naver.com and cs.daum.net: returned mail",
  signs: [
    {
      text: "{메일 전송에 실패,메일 발송에 실패,메일 전송이 실패,메일을 전송하지 못했습니다,메일이 전송되지 못하였습니다,메일이 반송되었습니다}",
    },
    { text: "{실패 사유,실패 원인,반송 사유,반송 원인}", subject: "{메일 전송 실패,메일 발송 실패,전송 실패,발송 실패,반송,배달 실패}" },
  ],
  begins:
    /^\s*[-*•▶]?\s?(?:받는\s?사람|수신자|받는\s?이|수신\s?주소|수신\s?메일\s?주소)(?:[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)|\s*[:：]?$)/,
  recipient: [
    /^\s*[-*•▶]?\s?(?:받는\s?사람|수신자|받는\s?이|수신\s?주소|수신\s?메일\s?주소)[\s:：]*<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?/,
    /^<?(?<recipient>[\w.%+&'=/-]+@[\w.-]+\w)>?$/,
  ],
  details: [
    /^(?<reply>[45]\d\d[ -].*)$/,
    /^\s*[-*•▶]?\s?(?:실패\s?사유|실패\s?원인|반송\s?사유|반송\s?원인|오류\s?메시지|사유|원인)\s*[:：](?<text>.*)$/,
  ],
  skip: /^\s*[-*•▶]?\s?(?:제목|보낸\s?사람|발신자|발송\s?시간|보낸\s?날짜|일시)\s*[:：]/,
  textReach: "block",
  examples: [
    {
      header: "From: mailer-daemon@naver.com\nSubject: 메일 전송 실패 안내",
      body: `회원님께서 보내신 메일 전송에 실패하였습니다.

제목 : hello
받는사람 : nobody@example.com
실패사유 : 550 5.1.1 User unknown
`,
      expects: [
        { recipient: "nobody@example.com", action: "failed", status: "5.1.1", replyCode: 550, reason: "user-unknown", bounce: "hard" },
      ],
    },
  ],
};
