"""Asks programs of Flask the questions on standard input: {programs: [file], questions}."""

import importlib.util
import json
import sys
from urllib.parse import urlsplit

from werkzeug.test import EnvironBuilder, run_wsgi_app

given = json.load(sys.stdin)
apps = []
for number, file in enumerate(given["programs"]):
    spec = importlib.util.spec_from_file_location("program%d" % number, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    apps.append(module.app)

replies = []
for question in given["questions"]:
    url = urlsplit(question["url"])
    headers = {"Host": url.netloc}
    for name, key in (("Cookie", "cookie"), ("X-Forwarded-Proto", "proto")):
        if question[key]:
            headers[name] = question[key]
    environ = EnvironBuilder(base_url=question["url"], method=question["method"], headers=headers).get_environ()
    environ["PATH_INFO"], environ["SCRIPT_NAME"], environ["QUERY_STRING"] = url.path, "", url.query
    _, status, got = run_wsgi_app(apps[question["program"]], environ)
    reply = {"status": int(status.split()[0]), "headers": {}}
    for name, value in got:
        reply["headers"].setdefault(name, []).append(value)
    replies.append(reply)
json.dump(replies, sys.stdout)
