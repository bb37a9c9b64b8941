package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var visitEnglish = visitWords{
	title:        "Visit",
	address:      "Address",
	visit:        "Go",
	switchScheme: "{scheme}:// (switch this visit to {other})",
}

var cookieEnglish = cookieWords{
	title:         "Cookie",
	none:          "This scenario sets no cookie.",
	add:           "Add a cookie",
	remove:        "Remove",
	setBy:         "set by {where}",
	which:         "Which cookie",
	nameless:      "(no name)",
	secure:        "only over https",
	httpOnly:      "hidden from scripts",
	partitioned:   "one jar per top-level site",
	sameSiteUnset: "not set",
	more:          "More attributes",
	line:          "Edit Set-Cookie",
}

var serverEnglish = serverWords{
	title:         "Server",
	none:          "There is no server: every visit fails.",
	which:         "Which server",
	redirect:      "Redirect",
	toHTTPS:       "to https",
	off:           "off",
	hsts:          "https only after that",
	rules:         "All rules of this server",
	asJSON:        "The server as JSON",
	add:           "Add a server",
	remove:        "Remove this server",
	newHost:       "Host of a new server",
	decides:       "{setting} decides",
	byDefault:     "Django's default: {setting}",
	proxy:         "Proxy",
	endsTLS:       "Ends TLS",
	endsTLSHint:   "the server sees plain http",
	proxySets:     "Sets headers",
	django:        "Django settings",
	allSettings:   "All Django settings",
	fewerSettings: "Fewer settings",
	unset:         "Leave {setting} to Django's default",
	addProxy:      "Put a proxy in front",
	removeProxy:   "Remove the proxy",
	runDjango:     "Run Django",
	stopDjango:    "Remove Django",
}

var browserEnglish = browserWords{
	title:      "Browser",
	rules:      "Rules",
	more:       "Browser and network settings",
	network:    "On the wire",
	whoIsThere: "Who is on the wire",
	nobody:     "no one",
	reads:      "someone reads",
	answers:    "someone answers",
	thirdParty: "Third-party cookies",
	asBrowser:  "browser default",
	allow:      "allow",
	block:      "block",
	partition:  "partition",
}

var stepsEnglish = stepWords{
	title:       "Steps",
	change:      "Change the steps",
	count:       phrase.Plural{One: "{n} step", Other: "{n} steps"},
	addVisit:    "Add a visit",
	addClick:    "Add a click",
	kind:        "Kind of step {step}",
	address:     "Address of step {step}",
	cookie:      "Cookie of step {step}",
	seconds:     "Seconds of step {step}",
	method:      "Method of step {step}",
	mode:        "Mode of step {step}",
	credentials: "Credentials of step {step}",
	up:          "Move step {step} up",
	down:        "Move step {step} down",
	after:       "Add a step after {step}",
	out:         "Remove step {step}",
}
