package view

var trackerEnglish = trackerWords{
	start:     "Start",
	after:     "After event {event}",
	cookie:    "cookie {name}",
	hstsHosts: "HSTS hosts",

	noRequest: "no request",
	noPage:    "no page",
	empty:     "empty",
	none:      "none",

	isHTTPS:  "True (HTTPS)",
	isHTTP:   "False (HTTP)",
	andBelow: "{host} and subdomains",

	notSet:         "Not set",
	withSecure:     "Set with Secure flag",
	withoutSecure:  "Set without Secure flag",
	withAndWithout: "Set with and without Secure flag",
	sent:           "Sent with {scheme} request",
	notSent:        "Not sent with {scheme} request",
	refused:        "{state} (rejected)",
	deleted:        "Deleted",
	evicted:        "Evicted",
	expired:        "Expired",
	sessionOver:    "Ended with the session",

	jar: jarWords{
		hostOnly:      "{domain} only",
		untilClosed:   "until the browser closes",
		until:         "until {time}",
		statusNew:     "new",
		statusChanged: "changed",
	},
}
