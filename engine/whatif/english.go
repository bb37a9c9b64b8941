package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var say = words{
	both:        "{flip} and {other}",
	bothWhere:   "{where}; {other}",
	setBy:       "{cookie}, set by {where}",
	noAttribute: "no {attribute}",
	name:        "the name {name}",

	lifetime:    "Max-Age={seconds}, no Expires",
	shortValue:  "only a session ID, session data on the server",
	deletion:    "one more deletion: {line}",
	location:    "redirect to {location}",
	status:      "redirect with {status}",
	setting:     "{setting} = {value}",
	trustProxy:  `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") at {host}`,
	subDomains:  "HSTS without includeSubDomains at {host}",
	allowOrigin: "CORS for {origin} at {host}",
	listen:      "{host} answers {scheme}",

	flag:         switchWords{on: "{flag} on", off: "{flag} off"},
	laxByDefault: switchWords{on: "Lax by default on", off: "Lax by default off"},
	httpsFirst:   switchWords{on: "HTTPS first on", off: "HTTPS first off"},
	hsts:         switchWords{on: "HSTS on at {host}", off: "HSTS off at {host}"},

	step: stepWords{
		overScheme: map[scenario.Do]phrase.Phrase{
			scenario.Visit:  "visit over {scheme}",
			scenario.Click:  "click over {scheme}",
			scenario.Submit: "submit over {scheme}",
			scenario.Fetch:  "fetch over {scheme}",
			scenario.Image:  "image over {scheme}",
			scenario.Frame:  "frame over {scheme}",
		},
		host:        "address on {host}",
		credentials: "fetch with credentials: {mode}",
		method:      "submit with {method}",
	},
	noRedirect: "no redirect to https at {host}",
	redirect:   "redirect to https with {status} at {host}",
	browser: browserWords{
		chrome:  "in Chrome",
		firefox: "in Firefox",
		safari:  "in Safari",
		spec:    "per the specification",
	},
	thirdPartyCookies: thirdPartyWords{
		allowed:     "third-party cookies allowed",
		partitioned: "third-party cookies partitioned",
		blocked:     "third-party cookies blocked",
	},
	network: networkWords{
		private:  "on a private network",
		observed: "on an observed network",
		hostile:  "on a hostile network",
	},

	workaround: workaroundWords{
		ofTheUser:    "This changes the user's browser, not the site.",
		ofTheNetwork: "This changes the network, not the site.",
		typed:        "This helps only users who type the address with https.",
		unprotected:  "This disables a protection.",
		noBody:       "A GET request has no body.",
		doubled:      "This creates a second cookie named {name}.",
	},
	consequence: consequenceWords{
		refuses: "the browser now rejects {name} in step {step}",
		fails:   "the outcome of step {step} is now {outcome}",
		exposes: "anyone on the wire can now read {name}",
		doubles: "the browser then has two cookies named {name}",
		wrong:   "step {step} is still wrong",

		loads:    "step {step} loads {url}",
		stores:   "the browser stores {name} in step {step}",
		sends:    "step {step} sends {name}",
		deletes:  "step {step} deletes {name}",
		keepsOut: "the browser rejects a {name} that the host did not set in step {step}",
		single:   "step {step} sends only one {name}",
		hides:    "no one on the wire can read {name}",

		worse:    "Note: {bad}. With the change, {good}.",
		sentence: "With the change, {good}.",
	},
}
