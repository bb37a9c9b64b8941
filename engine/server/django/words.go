package django

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// does says of each setting what it does, in a few words beside its knob.
var does = map[string]phrase.Phrase{
	"DEBUG":                           "no effect in this model",
	"ALLOWED_HOSTS":                   "the hosts that Django answers for",
	"MIDDLEWARE":                      "what stands around the views",
	"SECURE_PROXY_SSL_HEADER":         "the proxy's header that says https",
	"SECURE_SSL_REDIRECT":             "301 from http to https",
	"SECURE_SSL_HOST":                 "the host to redirect to",
	"SECURE_REDIRECT_EXEMPT":          "paths without the redirect",
	"SECURE_HSTS_SECONDS":             "how long browsers use https only",
	"SECURE_HSTS_INCLUDE_SUBDOMAINS":  "HSTS for all subdomains",
	"SECURE_HSTS_PRELOAD":             "asks for the preload list",
	"SECURE_CONTENT_TYPE_NOSNIFF":     "no effect in this model",
	"SECURE_REFERRER_POLICY":          "no effect in this model",
	"SESSION_ENGINE":                  "no effect in this model",
	"SESSION_COOKIE_NAME":             "the session cookie's name",
	"SESSION_COOKIE_SECURE":           "session cookie only over https",
	"SESSION_COOKIE_HTTPONLY":         "session cookie hidden from scripts",
	"SESSION_COOKIE_SAMESITE":         "SameSite of the session cookie",
	"SESSION_COOKIE_DOMAIN":           "Domain of the session cookie",
	"SESSION_COOKIE_PATH":             "Path of the session cookie",
	"SESSION_COOKIE_AGE":              "the session cookie's age in seconds",
	"SESSION_EXPIRE_AT_BROWSER_CLOSE": "session cookie without an age",
	"CSRF_COOKIE_NAME":                "the CSRF cookie's name",
	"CSRF_COOKIE_SECURE":              "CSRF cookie only over https",
	"CSRF_COOKIE_HTTPONLY":            "CSRF cookie hidden from scripts",
	"CSRF_COOKIE_SAMESITE":            "SameSite of the CSRF cookie",
	"CSRF_COOKIE_DOMAIN":              "Domain of the CSRF cookie",
	"CSRF_COOKIE_PATH":                "Path of the CSRF cookie",
	"CSRF_COOKIE_AGE":                 "the CSRF cookie's age in seconds",
	"CSRF_TRUSTED_ORIGINS":            "no effect in this model",
}
