package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var changesEnglish = changeWords{
	ends:           "the outcome of event {event} is now {outcome}",
	appears:        "event {event} is new",
	staysInside:    "event {event} no longer leaves the browser",
	leaves:         "event {event} now leaves the browser",
	noRedirect:     "event {event} no longer redirects",
	redirects:      "event {event} now redirects to {location}",
	nobody:         "event {event} now gets no response: {why}",
	answered:       "event {event} now gets a {status} response",
	shows:          "event {event} now exposes {name} on the wire",
	hides:          "event {event} no longer exposes {name} on the wire",
	sends:          "event {event} now sends {name}",
	noLongerSends:  "event {event} no longer sends {name}",
	reordered:      "event {event} sends its cookies in a different order: {names}",
	sendsHeader:    "event {event} now sends Cookie: {header}",
	holds:          "event {event} now blocks {name}",
	noLongerHolds:  "event {event} no longer considers {name}",
	holdsOtherwise: "event {event} blocks {name} for a different reason",
	hsts: map[Fate]phrase.Phrase{
		Learned:   "event {event} now teaches the browser that {host} is HTTPS-only",
		Forgotten: "event {event} now removes the HSTS entry of {host}",
		Ignored:   "event {event} now has an HSTS header that the browser ignores",
	},
	noHSTS:       "event {event} no longer changes the HSTS entry of {host}",
	sets:         "event {event} now sets {name}",
	noLongerSets: "event {event} no longer sets {name}",
	now: lineText{
		stored:  "event {event} now stores {name}",
		deleted: "event {event} now deletes {name}",
		refused: "event {event} now rejects {name}",
	},
	otherwise: lineText{
		stored:  "event {event} stores {name} differently",
		deleted: "event {event} deletes {name} differently",
		refused: "event {event} rejects {name} for a different reason",
	},

	scriptsRead:         "scripts on {page} can now read {name}",
	scriptsNoLongerRead: "scripts on {page} can no longer read {name}",

	changed: phrase.Plural{
		One:   "{facts}. {changed} of {n} exchange changed.",
		Other: "{facts}. {changed} of {n} exchanges changed.",
	},
	gone:       phrase.Plural{One: "{n} exchange is gone.", Other: "{n} exchanges are gone."},
	noExchange: "No exchange changed, but {facts}.",
	noRequest:  "No request changed.",
	more:       "and {n} more",
}
