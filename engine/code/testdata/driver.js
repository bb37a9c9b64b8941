// Asks programs of Express the questions on standard input: {programs: [file], questions}.
// A connection says that it is encrypted where the question is over https.

const fs = require("fs"), http = require("http");
const { programs, questions } = JSON.parse(fs.readFileSync(0));
const apps = programs.map((file) => require(file));

const server = http.createServer((req, res) => {
  const { program, secure } = req.headers;
  req.socket.encrypted = secure === "yes";
  delete req.headers.program;
  apps[program](req, res);
});

function ask({ program, method, url, cookie, proto }) {
  const { protocol, host, pathname, search } = new URL(url);
  const headers = { host, program, secure: protocol === "https:" ? "yes" : "no" };
  if (cookie) headers.cookie = cookie;
  if (proto) headers["x-forwarded-proto"] = proto;
  const { port } = server.address();
  return new Promise((resolve, reject) => {
    http.request({ host: "127.0.0.1", port, method, path: pathname + search, headers, agent: false }, (response) => {
      response.resume().on("end", () => {
        const list = {};
        for (let i = 0; i < response.rawHeaders.length; i += 2) {
          (list[response.rawHeaders[i]] ??= []).push(response.rawHeaders[i + 1]);
        }
        resolve({ status: response.statusCode, headers: list });
      });
    }).on("error", reject).end();
  });
}

server.listen(0, "127.0.0.1", async () => {
  const replies = [];
  for (const question of questions) replies.push(await ask(question));
  process.stdout.write(JSON.stringify(replies), () => process.exit(0));
});
