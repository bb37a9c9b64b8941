"""Asks Django projects the questions on standard input, each in a process of its own."""

import importlib
import io
import json
import os
import sys
from urllib.parse import unquote_to_bytes, urlsplit


def environment(question):
    url = urlsplit(question["url"])
    secure = url.scheme == "https"
    environ = {
        "REQUEST_METHOD": question["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(url.path).decode("latin-1"),
        "QUERY_STRING": url.query,
        "SERVER_NAME": url.hostname,
        "SERVER_PORT": str(url.port or (443 if secure else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": url.netloc,
        "wsgi.url_scheme": url.scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
    }
    if question["cookie"]:
        environ["HTTP_COOKIE"] = question["cookie"]
    return environ


def answer(application, question):
    reply = {}

    def start_response(status, headers, exc_info=None):
        reply["status"] = int(status.split()[0])
        reply["headers"] = {}
        for name, value in headers:
            text = value.strip().encode("latin-1").decode("utf-8", "replace")
            reply["headers"].setdefault(name, []).append(text)

    for _ in application(environment(question), start_response):
        pass
    return reply


def project(directory, questions):
    """Answers for one project, which it takes a process to configure."""
    sys.path.insert(0, directory)
    package = importlib.import_module("server%d" % questions[0]["program"])
    sys.modules["project"] = package
    os.environ["DJANGO_SETTINGS_MODULE"] = "project.settings"
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    return [answer(application, q) for q in questions]


def main():
    directory = sys.argv[1]
    questions = json.load(sys.stdin)
    replies = []
    start = 0
    while start < len(questions):
        end = start
        while end < len(questions) and questions[end]["program"] == questions[start]["program"]:
            end += 1
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            with os.fdopen(write, "w") as out:
                json.dump(project(directory, questions[start:end]), out)
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as result:
            replies += json.load(result)
        os.waitpid(child, 0)
        start = end
    json.dump(replies, sys.stdout)


if __name__ == "__main__":
    # Imported once, before the children, who only have to configure it.
    import django.core.wsgi  # noqa: F401
    import django.http  # noqa: F401
    import django.urls  # noqa: F401

    main()
