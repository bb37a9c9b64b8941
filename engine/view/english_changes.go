package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var changesEnglish = changeWords{
	ends:           "step {row} now ends as {outcome}",
	appears:        "step {row} is new",
	staysInside:    "step {row} no longer leaves the browser",
	leaves:         "step {row} now leaves the browser",
	noRedirect:     "step {row} no longer redirects",
	redirects:      "step {row} now redirects to {location}",
	nobody:         "step {row} now finds nobody: {why}",
	answered:       "step {row} is now answered with {status}",
	shows:          "step {row} now shows {name} to anyone on the wire",
	hides:          "step {row} no longer shows {name} to anyone on the wire",
	sends:          "step {row} now sends {name}",
	noLongerSends:  "step {row} no longer sends {name}",
	reordered:      "step {row} sends its cookies in another order: {names}",
	sendsHeader:    "step {row} now sends Cookie: {header}",
	holds:          "step {row} now holds {name}",
	noLongerHolds:  "step {row} no longer has {name} to hold",
	holdsOtherwise: "step {row} holds {name} for another reason",
	sets:           "step {row} now sets {name}",
	noLongerSets:   "step {row} no longer sets {name}",
	now: lineText{
		stored:  "step {row} now stores {name}",
		deleted: "step {row} now deletes {name}",
		refused: "step {row} now refuses {name}",
	},
	otherwise: lineText{
		stored:  "step {row} stores {name} in another way",
		deleted: "step {row} deletes {name} in another way",
		refused: "step {row} refuses {name} in another way",
	},

	scriptsRead:         "scripts on {page} can now read {name}",
	scriptsNoLongerRead: "scripts on {page} can no longer read {name}",

	changed: phrase.Plural{
		One:   "{changed} of {n} exchange changed: {facts}.",
		Other: "{changed} of {n} exchanges changed: {facts}.",
	},
	gone:       phrase.Plural{One: "{n} exchange is gone.", Other: "{n} exchanges are gone."},
	noExchange: "No exchange changed, but {facts}.",
	noRequest:  "No request changed.",
	more:       "and {n} more",
}
