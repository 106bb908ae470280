import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { submit } from "./submit.ts";

test("each line ends with CR LF, the greeting's too", async () => {
  let heard = "";
  const server = createServer((socket) => {
    socket.write("220 mx.example.net\r\n");
    socket
      .on("error", () => undefined)
      .on("data", (octets) => {
        heard += octets.toString("latin1");
        const isInContent = heard.includes("DATA\r\n") && !heard.includes("\r\n.\r\n");
        socket.write(isInContent ? "354 go on\r\n" : "250 ok\r\n");
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { isTaken } = await submit({
    to: "127.0.0.1",
    port,
    mailFrom: "a@example.com",
    rcptTo: ["b@example.net"],
    content: "Subject: x\n\ny\n",
  });
  server.close();
  expect(isTaken).toBe(true);
  expect(heard).toBe(
    "EHLO client.example\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.net>\r\nDATA\r\nSubject: x\r\n\r\ny\r\n.\r\nQUIT\r\n",
  );
});
