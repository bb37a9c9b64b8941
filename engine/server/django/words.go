package django

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// does says what each setting does, in a few words beside its knob.
var does = phrase.Table[string, phrase.Phrase]{
	{For: "VERSION", Say: "the version of Django"},
	{For: "DEBUG", Say: "pages for errors that show the program"},
	{For: "ALLOWED_HOSTS", Say: "the hosts that Django answers for"},
	{For: "MIDDLEWARE", Say: "what stands around the views"},
	{For: "APPEND_SLASH", Say: "301 to a path with a slash at its end"},
	{For: "SECURE_PROXY_SSL_HEADER", Say: "the proxy's header that says https"},
	{For: "SECURE_SSL_REDIRECT", Say: "301 from http to https"},
	{For: "SECURE_SSL_HOST", Say: "the host to redirect to"},
	{For: "SECURE_REDIRECT_EXEMPT", Say: "paths without the redirect"},
	{For: "SECURE_HSTS_SECONDS", Say: "how long browsers use https only"},
	{For: "SECURE_HSTS_INCLUDE_SUBDOMAINS", Say: "HSTS for all subdomains"},
	{For: "SECURE_HSTS_PRELOAD", Say: "asks for the preload list"},
	{For: "SECURE_CONTENT_TYPE_NOSNIFF", Say: "no effect in this model"},
	{For: "SECURE_REFERRER_POLICY", Say: "no effect in this model"},
	{For: "SESSION_ENGINE", Say: "no effect in this model"},
	{For: "SESSION_COOKIE_NAME", Say: "the session cookie's name"},
	{For: "SESSION_COOKIE_SECURE", Say: "session cookie only over https"},
	{For: "SESSION_COOKIE_HTTPONLY", Say: "session cookie hidden from scripts"},
	{For: "SESSION_COOKIE_SAMESITE", Say: "SameSite of the session cookie"},
	{For: "SESSION_COOKIE_DOMAIN", Say: "Domain of the session cookie"},
	{For: "SESSION_COOKIE_PATH", Say: "Path of the session cookie"},
	{For: "SESSION_COOKIE_AGE", Say: "the session cookie's age in seconds"},
	{For: "SESSION_EXPIRE_AT_BROWSER_CLOSE", Say: "session cookie without an age"},
	{For: "SESSION_SAVE_EVERY_REQUEST", Say: "session cookie with every response"},
	{For: "CSRF_COOKIE_NAME", Say: "the CSRF cookie's name"},
	{For: "CSRF_COOKIE_SECURE", Say: "CSRF cookie only over https"},
	{For: "CSRF_COOKIE_HTTPONLY", Say: "CSRF cookie hidden from scripts"},
	{For: "CSRF_COOKIE_SAMESITE", Say: "SameSite of the CSRF cookie"},
	{For: "CSRF_COOKIE_DOMAIN", Say: "Domain of the CSRF cookie"},
	{For: "CSRF_COOKIE_PATH", Say: "Path of the CSRF cookie"},
	{For: "CSRF_COOKIE_AGE", Say: "the CSRF cookie's age in seconds"},
	{For: "CSRF_USE_SESSIONS", Say: "the token is in the session, not in a cookie"},
	{For: "CSRF_TRUSTED_ORIGINS", Say: "other origins whose forms are accepted"},
}
