"""Answers cases as the Django that this Python has.

Reads cases as JSON lines on standard input, makes a project of each, sends it
the requests through Django's WSGI handler, and writes a JSON line for each
case: what Django answered, and the warnings of its check --deploy. The first
line has the versions.

A rule of a case is part of a view: a line for the session cookie changes or
ends the session, one for the CSRF cookie asks for the token, and any other is
a call of set_cookie() or delete_cookie(). What a line for one of Django's own
cookies says is a setting, unless the project has it.
"""

import hashlib
import io
import json
import logging
import re
import string
import sys
import time
import types
from email.utils import parsedate_to_datetime
from http.cookies import Morsel
from urllib.parse import unquote, unquote_to_bytes, urlsplit

NOW = 1767225600  # 2026-01-01
time.time = lambda: NOW

import django
from django.conf import empty, global_settings, settings

Morsel._reserved.setdefault("partitioned", "Partitioned")
if "partitioned" not in Morsel._flags:
    Morsel._flags.add("partitioned")

SESSION = "django.contrib.sessions.middleware.SessionMiddleware"
CSRF = "django.middleware.csrf.CsrfViewMiddleware"
DEFAULT_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    SESSION,
    "django.middleware.common.CommonMiddleware",
    CSRF,
]

VERSION = "%d.%d" % django.VERSION[:2]


def letters(text, length):
    """A text of letters and digits that stands for another."""
    return hashlib.sha512(text.encode()).hexdigest()[:length]


def configure(**options):
    settings.__dict__.clear()
    settings.__dict__["_wrapped"] = empty
    settings.configure(default_settings=global_settings, **options)


def csrf_failure(request, reason=""):
    from django.http import HttpResponse

    return HttpResponse(status=403, headers={"X-Reason": reason})


def read_line(line):
    pair, _, rest = line.partition(";")
    name, _, value = pair.partition("=")
    attributes = {}
    for attribute in rest.split(";"):
        key, _, text = attribute.partition("=")
        if key.strip():
            attributes[key.strip().lower()] = text.strip()
    return name.strip(), value.strip(), attributes


def number(text):
    return int(text) if text is not None and re.fullmatch("[+-]?[0-9]+", text) else None


def removes(attributes):
    age = number(attributes.get("max-age"))
    return age is not None and age <= 0


class Project:
    def __init__(self, case):
        self.case = case
        self.rules = case["rules"]
        given = dict(case["settings"])
        given.pop("VERSION", None)
        given.setdefault("MIDDLEWARE", DEFAULT_MIDDLEWARE)
        host = case["host"]
        given.setdefault("ALLOWED_HOSTS", [host, host[1:]] if host.startswith("*") else [host])
        if given.get("SECURE_PROXY_SSL_HEADER"):
            given["SECURE_PROXY_SSL_HEADER"] = tuple(given["SECURE_PROXY_SSL_HEADER"])
        self.given = given
        configure(
            **{
                "SECRET_KEY": string.ascii_letters + string.digits,
                "SESSION_ENGINE": "django.contrib.sessions.backends.cache",
                "INSTALLED_APPS": ["django.contrib.sessions"],
                "ROOT_URLCONF": self.urls(),
                "CSRF_FAILURE_VIEW": csrf_failure,
                **given,
            }
        )
        from django.urls import clear_url_caches

        clear_url_caches()
        self.with_sessions = SESSION in settings.MIDDLEWARE
        self.with_csrf = CSRF in settings.MIDDLEWARE
        # The values that rules set stand for sessions and tokens of the server.
        self.sessions, self.tokens = {}, {}
        for rule in self.rules:
            for line in rule.get("set", []):
                name, value, attributes = read_line(line)
                if removes(attributes):
                    continue
                if name == settings.SESSION_COOKIE_NAME and self.with_sessions:
                    self.sessions[value] = "s" + letters(value, 31)
                    if settings.CSRF_USE_SESSIONS:
                        self.tokens[value] = letters("token" + value, 32)
                elif name == settings.CSRF_COOKIE_NAME and self.with_csrf:
                    self.tokens[value] = letters("token" + value, 32)
        self.view.__func__.csrf_exempt = not any(
            name == settings.CSRF_COOKIE_NAME and not removes(attributes)
            for rule in self.rules
            for name, _, attributes in map(read_line, rule.get("set", []))
        )
        from django.core.handlers.wsgi import WSGIHandler

        self.handler = WSGIHandler()

    def urls(self):
        from django.urls import re_path

        module = types.ModuleType("urls_of_the_case")
        module.urlpatterns = []
        patterns = [unquote(rule["path"]) for rule in self.rules if rule.get("path")]
        for path in patterns:
            text = re.escape(path.rstrip("*")[1:])
            module.urlpatterns.append(re_path("^" + text + ("" if path.endswith("*") else r"\Z"), self.view))
        slashless = [re.escape(path[1:-1]) for path in patterns if path.endswith("/") and path != "/"]
        everything = any(not rule.get("path") and (rule.get("status") or rule.get("redirect")) for rule in self.rules)
        if everything or not slashless:
            module.urlpatterns.append(re_path("", self.view))
        else:
            module.urlpatterns.append(re_path(r"^(?!(?:%s)\Z)" % "|".join(slashless), self.view))
        return module

    # The view.

    def matches(self, rule, request):
        path = unquote(rule.get("path", ""))
        return (
            rule.get("scheme") in (None, request.scheme)
            and rule.get("method") in (None, request.method)
            and (not path or request.path == path or path.endswith("*") and request.path.startswith(path[:-1]))
            and (not rule.get("cookie") or rule["cookie"] in request.COOKIES)
            and (not rule.get("noCookie") or rule["noCookie"] not in request.COOKIES)
        )

    def view(self, request):
        from django.http import HttpResponse, HttpResponseRedirect

        response = HttpResponse()
        for rule in self.rules:
            if not self.matches(rule, request):
                continue
            for line in rule.get("set", []):
                self.set(request, response, line)
            for name, value in rule.get("headers", {}).items():
                response[name] = value
            redirect = rule.get("redirect")
            if redirect in ("https:", "http:"):
                redirect = "%s//%s%s" % (redirect, request.get_host(), request.get_full_path())
            if redirect:
                response["Location"] = HttpResponseRedirect(redirect)["Location"]
                response.status_code = rule.get("status", 302)
                return response
            if rule.get("status"):
                response.status_code = rule["status"]
                return response
        return response

    def set(self, request, response, line):
        from django.middleware.csrf import get_token

        name, value, attributes = read_line(line)
        if name == settings.SESSION_COOKIE_NAME and self.with_sessions:
            self.settle("SESSION", attributes)
            if removes(attributes):
                request.session.flush()
            else:
                request.session["changed"] = True
            return
        if name == settings.CSRF_COOKIE_NAME and self.with_csrf:
            self.settle("CSRF", attributes)
            if not removes(attributes):
                get_token(request)
                return
            response.delete_cookie(
                name,
                path=settings.CSRF_COOKIE_PATH,
                domain=settings.CSRF_COOKIE_DOMAIN,
                samesite=settings.CSRF_COOKIE_SAMESITE,
            )
            return
        known = {"path": attributes.pop("path", None), "domain": attributes.pop("domain", None), "samesite": attributes.pop("samesite", None)}
        flags = {key: True for key in ("secure", "httponly") if attributes.pop(key, None) is not None}
        age = attributes.pop("max-age", None)
        expires = attributes.pop("expires", None)
        if value == "" and age is not None and removes({"max-age": age}) and not flags:
            response.delete_cookie(name, **known)
        else:
            if age is not None:
                age = int(age)
            response.set_cookie(name, value, max_age=age, expires=expires, **known, **flags)
        for key, text in attributes.items():
            Morsel._reserved.setdefault(key, key)
            dict.__setitem__(response.cookies[name], key, True if key == "partitioned" else text)

    def settle(self, prefix, attributes):
        """What a line says is a setting, unless the project has it."""
        for key, setting, value in (
            ("domain", "COOKIE_DOMAIN", attributes.get("domain")),
            ("path", "COOKIE_PATH", attributes.get("path")),
            ("samesite", "COOKIE_SAMESITE", attributes.get("samesite")),
            ("secure", "COOKIE_SECURE", True),
            ("httponly", "COOKIE_HTTPONLY", True),
            ("max-age", "COOKIE_AGE", number(attributes.get("max-age"))),
        ):
            setting = prefix + "_" + setting
            if key in attributes and setting not in self.given and not (key == "max-age" and (value is None or value <= 0)):
                setattr(settings, setting, value)

    # Requests.

    def cookie(self, header):
        """A Cookie header with the real ids and tokens for those of the case."""
        pairs = []
        for pair in header.split("; "):
            name, equals, value = pair.partition("=")
            if name == settings.SESSION_COOKIE_NAME and value in self.sessions:
                value = self.sessions[value]
            elif name == settings.CSRF_COOKIE_NAME and value in self.tokens:
                value = self.mask(value) if VERSION == "3.2" else self.tokens[value]
            pairs.append(name + equals + value)
        return "; ".join(pairs)

    def mask(self, value):
        return "a" * 32 + self.tokens[value]

    def remember(self):
        """Puts the sessions into the store."""
        from importlib import import_module

        store = import_module(settings.SESSION_ENGINE).SessionStore
        for value, key in self.sessions.items():
            session = store(key)
            session["user"] = 1
            if settings.CSRF_USE_SESSIONS:
                session["_csrftoken"] = self.mask(value) if VERSION == "3.2" else self.tokens[value]
            session._session_key = key
            session.save(must_create=False) if session.exists(key) else self.create(session)

    @staticmethod
    def create(session):
        session._cache.set(session.cache_key, session._session_cache, 10**9)

    def environment(self, request):
        url = urlsplit(request["url"])
        secure = url.scheme == "https"
        environ = {
            "REQUEST_METHOD": request["method"],
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(url.path or "/").decode("latin-1"),
            "QUERY_STRING": url.query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": str(url.port or (443 if secure else 80)),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": url.netloc,
            "wsgi.url_scheme": url.scheme,
            "wsgi.errors": sys.stderr,
        }
        for name, value in request.get("headers", {}).items():
            if "_" not in name:
                environ["HTTP_" + name.upper().replace("-", "_")] = value
        if request.get("cookie"):
            environ["HTTP_COOKIE"] = self.cookie(request["cookie"])
        body = b""
        token = request.get("token", "")
        if token:
            token = self.mask(token) if token in self.tokens else token
            if request["method"] == "POST":
                body = b"csrfmiddlewaretoken=" + token.encode()
            else:
                environ["HTTP_X_CSRFTOKEN"] = token
        environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
        environ["CONTENT_LENGTH"] = str(len(body))
        environ["wsgi.input"] = io.BytesIO(body)
        return environ

    def answer(self, request):
        from django.core.cache import cache

        cache.clear()
        self.remember()
        before = {name: getattr(settings, name) for name in self.own()}
        reply = {}

        def start_response(status, headers, exc_info=None):
            reply["status"] = int(status.split()[0])
            for name, value in headers:
                if name == "Set-Cookie":
                    reply.setdefault("set", []).append(self.form(value.strip()))
                elif name == "Location":
                    reply["location"] = value
                elif name == "Strict-Transport-Security":
                    reply["hsts"] = value
                elif name == "X-Reason":
                    reply["reason"] = value

        try:
            for _ in self.handler(self.environment(request), start_response):
                pass
        except Exception:
            # Django's own page for errors failed: the server makes one.
            reply = {"status": 500}
        for name, value in before.items():
            setattr(settings, name, value)
        return reply

    def own(self):
        return [
            prefix + "_COOKIE_" + name
            for prefix in ("SESSION", "CSRF")
            for name in ("DOMAIN", "PATH", "SAMESITE", "SECURE", "HTTPONLY", "AGE")
        ]

    def form(self, line):
        """A line with a word for what is random in it."""
        name, _, rest = line.partition("=")
        value, semicolon, rest = rest.partition(";")
        if name == settings.SESSION_COOKIE_NAME and re.fullmatch("[a-z0-9]{32}", value):
            value = "<session>"
        elif name == settings.CSRF_COOKIE_NAME and re.fullmatch("[A-Za-z0-9]{%d}" % (64 if VERSION == "3.2" else 32), value):
            value = "<token>"
        return name + "=" + value + semicolon + rest

    def checks(self):
        from django.core import checks

        found = checks.run_checks(tags=["security"], include_deployment_checks=True)
        return sorted(warning.id for warning in found)


def main():
    logging.disable(logging.CRITICAL)
    configure(INSTALLED_APPS=["django.contrib.sessions"], SECRET_KEY="x")
    django.setup()
    print(json.dumps({"django": django.get_version(), "python": sys.version.split()[0]}))
    for line in sys.stdin:
        project = Project(json.loads(line))
        answers = [project.answer(request) for request in project.case["requests"]]
        print(json.dumps({"answers": answers, "checks": project.checks()}))


main()
