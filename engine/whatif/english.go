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
		credentials: "fetch with credentials: {mode}",
		method:      "submit by {method}",
	},
	noRedirect: "no redirect to https at {host}",
	redirect:   "redirect to https with {status} at {host}",
	browser: browserWords{
		chrome:  "in Chrome",
		firefox: "in Firefox",
		safari:  "in Safari",
		spec:    "by the specification",
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
}
