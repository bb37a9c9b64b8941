"""Answers cases as Flask does, without a socket. Each line of the input is a case,
each line of the output its answers; the first line has the versions.

The ids of sessions are those of the case, so that answers can be compared: an id
in a Cookie header stands for a session that has it and is signed.
"""

import datetime
import json
import re
import sys
from importlib.metadata import version
from urllib.parse import urlsplit

import flask
import flask.sessions
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import EnvironBuilder, run_wsgi_app

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


class Clock(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return NOW

    @classmethod
    def utcnow(cls):
        return NOW.replace(tzinfo=None)


flask.sessions.datetime = Clock


def ends(line):
    return re.search(r";\s*max-age=(0|-\d+)\s*(;|$)", line, re.I)


def attributes(line):
    """The settings that say what the attributes of a line say."""
    for part in line.split(";")[1:]:
        name, _, value = part.strip().partition("=")
        name = name.lower()
        if name in ("secure", "httponly"):
            yield "SESSION_COOKIE_" + name.upper(), True
        elif name in ("samesite", "path", "domain"):
            yield "SESSION_COOKIE_" + name.upper(), value
        elif name == "max-age" and not ends(line):
            yield "session.permanent", True
            yield "PERMANENT_SESSION_LIFETIME", int(value)


def matches(rule, request):
    path = rule.get("path", "")
    return (
        rule.get("method", request.method) == request.method
        and (not path or (request.path.startswith(path[:-1]) if path.endswith("*") else request.path == path))
        and rule.get("scheme", request.scheme) == request.scheme
    )


class Program:
    def __init__(self, case):
        self.given, self.rules = case["settings"], case.get("rules") or []
        self.name = self.given.get("SESSION_COOKIE_NAME", "session")
        self.app = flask.Flask("program", static_folder=None)
        self.app.secret_key = "secret"
        self.permanent = self.given.get("session.permanent", False)
        for name, value in self.given.items():
            if "." not in name:
                self.app.config[name] = value
        self.labels = {"new"} | {
            line[len(self.name) + 1 :].split(";")[0]
            for rule in self.rules
            for line in rule.get("set") or []
            if line.startswith(self.name + "=") and not ends(line)
        }
        self.app.before_request(self.view)
        hops = self.given.get("ProxyFix.x_proto", 0)
        if hops:
            self.app.wsgi_app = ProxyFix(self.app.wsgi_app, x_for=0, x_proto=hops, x_host=0, x_port=0, x_prefix=0)
        self.signer = self.app.session_interface.get_signing_serializer(self.app)

    def view(self):
        lines, status, headers = [], 200, []
        for rule in self.rules:
            if not matches(rule, flask.request):
                continue
            for line in rule.get("set") or []:
                if not line.startswith(self.name + "="):
                    lines.append(line)
                elif ends(line):
                    self.configure(line)
                    flask.session.clear()
                else:
                    self.configure(line)
                    flask.session["id"] = line[len(self.name) + 1 :].split(";")[0]
                    if self.permanent:
                        flask.session.permanent = True
            for name, value in (rule.get("headers") or {}).items():
                headers.append((name, value))
            if rule.get("redirect"):
                to = rule["redirect"]
                if to in ("http:", "https:"):
                    to += "//" + flask.request.host + flask.request.full_path.rstrip("?")
                return self.respond(flask.redirect(to, rule.get("status", 302)), lines, headers)
            if rule.get("status"):
                status = rule["status"]
                break
        return self.respond(flask.make_response("", status), lines, headers)

    def configure(self, line):
        for name, value in attributes(line):
            if name in self.given:
                continue
            if name == "session.permanent":
                self.permanent = True
            else:
                self.app.config[name] = value

    @staticmethod
    def respond(response, lines, headers):
        for line in lines:
            response.headers.add("Set-Cookie", line)
        for name, value in headers:
            response.headers.add(name, value)
        return response

    def __call__(self, environ, start_response):
        pairs = []
        for pair in environ.get("HTTP_COOKIE", "").split("; "):
            name, _, label = pair.partition("=")
            if name == self.name and label in self.labels:
                data = {"id": label}
                if self.permanent:
                    data["_permanent"] = True
                pair = name + "=" + self.signer.dumps(data)
            pairs.append(pair)
        if "HTTP_COOKIE" in environ:
            environ["HTTP_COOKIE"] = "; ".join(pairs)

        def start(status, headers, *rest):
            return start_response(status, [(k, self.labelled(v) if k == "Set-Cookie" else v) for k, v in headers], *rest)

        return self.app(environ, start)

    def labelled(self, line):
        name, _, rest = line.partition("=")
        value, semicolon, more = rest.partition(";")
        if name != self.name or not value:
            return line
        return name + "=" + self.signer.loads(value)["id"] + semicolon + more


def answer(program, asked):
    headers = {"Host": urlsplit(asked["url"]).netloc}
    if "cookie" in asked:
        headers["Cookie"] = asked["cookie"]
    if "proto" in asked:
        headers["X-Forwarded-Proto"] = asked["proto"]
    environ = EnvironBuilder(base_url=asked["url"], method=asked["method"], headers=headers).get_environ()
    environ["PATH_INFO"] = urlsplit(asked["url"]).path
    environ["SCRIPT_NAME"] = ""
    _, status, got = run_wsgi_app(program, environ)
    made = {"status": int(status.split()[0])}
    if "Location" in got:
        made["location"] = got["Location"]
    if "Strict-Transport-Security" in got:
        made["hsts"] = got["Strict-Transport-Security"]
    if got.getlist("Set-Cookie"):
        made["set"] = got.getlist("Set-Cookie")
    return made


def say(value):
    print(json.dumps(value), flush=True)


say({"python": sys.version.split()[0], "flask": version("flask"), "werkzeug": version("werkzeug")})
for line in sys.stdin:
    case = json.loads(line)
    program = Program(case)
    say([answer(program, asked) for asked in case["requests"]])
