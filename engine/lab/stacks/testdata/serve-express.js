// Answers cases as Express and express-session do. A case is posted to /.case;
// the requests after it are its own. What it listens on and the versions are the
// first line of its output.
//
// The ids of sessions are those of the case, so that answers can be compared: an
// id in a Cookie header stands for one that is signed, and one that a rule gives
// is the id of the session that the login begins.

const fs = require("fs"), http = require("http"), https = require("https"), path = require("path");
const modules = path.join(process.argv[4], "node_modules");
const express = require(path.join(modules, "express"));
const session = require(path.join(modules, "express-session"));
const signature = require(path.join(modules, "cookie-signature"));
const version = (name) => JSON.parse(fs.readFileSync(path.join(modules, name, "package.json"))).version;

const NOW = Date.UTC(2026, 0, 1);
Date.now = () => NOW;
const SECRET = "secret";

const matches = (rule, req) =>
  (!rule.method || rule.method === req.method) &&
  (!rule.path || (rule.path.endsWith("*") ? req.path.startsWith(rule.path.slice(0, -1)) : req.path === rule.path)) &&
  (!rule.scheme || rule.scheme === (req.secure ? "https" : "http"));

const ends = (line) => /;\s*max-age=(0|-\d+)\s*(;|$)/i.test(line);

// attributes are those of a line that the settings leave to the program.
function attributes(line, given) {
  const own = {};
  for (const part of line.split(";").slice(1)) {
    const [name, value] = part.trim().split("=");
    switch (name.toLowerCase()) {
      case "secure": own.secure = true; break;
      case "httponly": own.httpOnly = true; break;
      case "samesite": own.sameSite = value; break;
      case "path": own.path = value; break;
      case "domain": own.domain = value; break;
      case "max-age": own.maxAge = 1000 * value; break;
    }
  }
  for (const name of Object.keys(own)) if ("cookie." + name in given) delete own[name];
  return own;
}

function build(c) {
  const settings = c.settings, options = { cookie: {} };
  const app = express();
  app.set("env", "test");
  if ("trust proxy" in settings) app.set("trust proxy", settings["trust proxy"]);
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith("cookie.")) options.cookie[name.slice(7)] = value;
    else if (name !== "trust proxy") options[name] = value === null ? undefined : value;
  }
  const name = options.name || "connect.sid", store = new session.MemoryStore();
  const labels = new Set(["new"]);
  for (const rule of c.rules || []) for (const line of rule.set || []) {
    if (line.startsWith(name + "=") && !ends(line)) labels.add(line.slice(name.length + 1).split(";")[0]);
  }
  let next = "new";
  const middleware = session({ resave: false, saveUninitialized: true, ...options, secret: SECRET, store, genid: () => next });
  app.use((req, res, proceed) => {
    next = "new";
    const pairs = (req.headers.cookie || "").split("; ").map((pair) => {
      const [key, label] = pair.split("=");
      if (key !== name) return pair;
      if (labels.has(label)) {
        const creates = { connection: req.connection, headers: req.headers, secure: req.secure };
        next = label;
        store.generate(creates);
        next = "new";
        store.sessions[label] = JSON.stringify(creates.session);
      }
      return key + "=" + encodeURIComponent("s:" + signature.sign(label, SECRET));
    });
    if (req.headers.cookie) req.headers.cookie = pairs.join("; ");
    proceed();
  });
  app.use(middleware);
  app.use(async (req, res) => {
    for (const rule of (c.rules || []).filter((rule) => matches(rule, req))) {
      for (const line of rule.set || []) {
        if (!line.startsWith(name + "=")) res.append("Set-Cookie", line);
        else if (ends(line)) {
          await new Promise((done) => req.session.destroy(done));
          res.append("Set-Cookie", line);
        } else {
          const label = line.slice(name.length + 1).split(";")[0];
          if (req.sessionID !== label || !req.session) {
            next = label;
            await new Promise((done) => req.session.regenerate(done));
          }
          req.session.visits = 1 + (req.session.visits || 0);
          Object.assign(req.session.cookie, attributes(line, settings));
          if (req.session.cookie.maxAge !== undefined) req.session.cookie.originalMaxAge = req.session.cookie.maxAge;
        }
      }
      for (const [header, value] of Object.entries(rule.headers || {})) res.append(header, value);
      if (rule.redirect) {
        const to = /^https?:$/.test(rule.redirect) ? rule.redirect + "//" + req.get("Host") + req.originalUrl : rule.redirect;
        return res.redirect(rule.status || 302, to);
      }
      if (rule.status) return res.status(rule.status).end();
    }
    res.end();
  });
  return app;
}

let current;
function serve(req, res) {
  if (req.url !== "/.case") return current(req, res);
  let text = "";
  req.on("data", (chunk) => (text += chunk)).on("end", () => {
    try {
      current = build(JSON.parse(text));
    } catch (e) {
      res.statusCode = 500;
      return res.end(String(e));
    }
    res.end();
  });
}

const plain = http.createServer(serve);
const secure = https.createServer({ cert: fs.readFileSync(process.argv[2]), key: fs.readFileSync(process.argv[3]) }, serve);
plain.listen(0, "127.0.0.1", () => secure.listen(0, "127.0.0.1", () => {
  console.log(JSON.stringify({
    http: plain.address().port, https: secure.address().port,
    versions: { node: process.versions.node, express: version("express"), "express-session": version("express-session") },
  }));
}));
