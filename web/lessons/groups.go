package lessons

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// A Group has the lessons about one topic, in order.
type Group struct {
	Title   phrase.Phrase
	Lessons []Entry
}

// An Entry is a lesson in the list of lessons.
type Entry struct {
	Name string
	// Words are symptoms and terms by which people search for the lesson and which
	// its title and question do not have.
	Words phrase.Phrase
}

// groups have the lessons in the order in which they build on each other: the
// effect of https and of Secure on each other, who else may send a cookie, and
// who owns it.
var groups = [...]Group{
	{phrase.Phrase("Redirects, https and proxies"), []Entry{
		{First, phrase.Phrase("cookie not sent, logged out, SECURE_SSL_REDIRECT, SESSION_COOKIE_SECURE")},
		{"redirect-too-late", phrase.Phrase("cookie in clear text, session stolen, sniffing, without Secure")},
		{"hsts-first-visit", phrase.Phrase("Strict-Transport-Security, preload, cookie in clear text, 307")},
		{"mixed-content", phrase.Phrase("mixed content, blocked request, upgrade, insecure image")},
		{"post-lost-on-301", phrase.Phrase("POST becomes GET, 308, empty form, body lost")},
		{"behind-a-proxy", phrase.Phrase("redirect loop, too many redirects, ERR_TOO_MANY_REDIRECTS, X-Forwarded-Proto, SECURE_PROXY_SSL_HEADER, nginx, load balancer")},
	}},
	{phrase.Phrase("The cookie is not stored"), []Entry{
		{"secure-over-http", phrase.Phrase("cookie rejected, not stored, Set-Cookie ignored")},
		{"login-loop", phrase.Phrase("cookie not stored, logged out, login page again, redirect loop")},
		{"leave-secure-alone", phrase.Phrase("cookie not stored, not overwritten, old value, cookie rejected")},
		{"localhost-is-special", phrase.Phrase("development, 127.0.0.1, works locally, not in production, Safari")},
	}},
	{phrase.Phrase("Other sites: the cookie is not sent"), []Entry{
		{"samesite-payment", phrase.Phrase("cookie not sent, logged out after payment, cross-site POST, Lax, Strict, CSRF")},
		{"samesite-none-without-secure", phrase.Phrase("cookie rejected, not stored, cross-site, third-party")},
		{"third-party-frame", phrase.Phrase("cookie not sent, iframe, embedded, third-party cookies, Partitioned, CHIPS, SameSite=None")},
	}},
	{phrase.Phrase("Who can read or set the cookie"), []Entry{
		{"domain-widens", phrase.Phrase("subdomain, host-only, cookie sent to another host")},
		{"path-is-no-wall", phrase.Phrase("same origin, document.cookie, stolen by a script, HttpOnly")},
		{"planted-on-the-wire", phrase.Phrase("attacker, session fixation, man in the middle, cookie overwritten")},
		{"host-prefix", phrase.Phrase("subdomain, session fixation, cookie tossing, __Secure-, prefix")},
	}},
	{phrase.Phrase("Logout and lifetime"), []Entry{
		{"logout-that-fails", phrase.Phrase("cookie not deleted, still logged in, Max-Age=0, Expires, two cookies with the same name")},
	}},
}

// Groups are the lessons by topic.
func Groups() []Group { return groups[:] }
