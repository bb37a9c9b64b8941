package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var changesEnglish = changeWords{
	ends:           "event {event} now ends as {outcome}",
	appears:        "event {event} is new",
	staysInside:    "event {event} no longer leaves the browser",
	leaves:         "event {event} now leaves the browser",
	noRedirect:     "event {event} no longer redirects",
	redirects:      "event {event} now redirects to {location}",
	nobody:         "event {event} now finds nobody: {why}",
	answered:       "event {event} is now answered with {status}",
	shows:          "event {event} now shows {name} to anyone on the wire",
	hides:          "event {event} no longer shows {name} to anyone on the wire",
	sends:          "event {event} now sends {name}",
	noLongerSends:  "event {event} no longer sends {name}",
	reordered:      "event {event} sends its cookies in another order: {names}",
	sendsHeader:    "event {event} now sends Cookie: {header}",
	holds:          "event {event} now holds {name}",
	noLongerHolds:  "event {event} no longer has {name} to hold",
	holdsOtherwise: "event {event} holds {name} for another reason",
	hsts: map[Fate]phrase.Phrase{
		Learned:   "event {event} now teaches the browser that {host} is HTTPS only",
		Forgotten: "event {event} now removes the HSTS entry of {host}",
		Ignored:   "event {event} now has an HSTS header that the browser ignores",
	},
	noHSTS:       "{host} no longer sends an HSTS header that counts at event {event}",
	sets:         "event {event} now sets {name}",
	noLongerSets: "event {event} no longer sets {name}",
	now: lineText{
		stored:  "event {event} now stores {name}",
		deleted: "event {event} now deletes {name}",
		refused: "event {event} now refuses {name}",
	},
	otherwise: lineText{
		stored:  "event {event} stores {name} in another way",
		deleted: "event {event} deletes {name} in another way",
		refused: "event {event} refuses {name} in another way",
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
