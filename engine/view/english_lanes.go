package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var lanesEnglish = laneWords{
	label:   "Lanes",
	drawing: "The requests as arrows between the browser and the servers, with their cookies. The table has the same content as text.",

	browser:      "Browser",
	server:       "Server",
	wire:         "The wire",
	observedWire: "The wire · observed",
	hostileWire:  "The wire · hostile",

	title:       "Event {event}: {action}",
	inPage:      "in the page {page}",
	inPageShort: "in {page}",
	kind:        kindText{frame: "frame", image: "image", fetch: "fetch", preflight: "preflight"},
	chip: map[Fate]phrase.Phrase{
		Sent:      "{name} sent",
		Held:      "{name} blocked",
		Stored:    "stored {name}",
		Deleted:   "deleted {name}",
		Refused:   "rejected {name}",
		Learned:   "{name} learned",
		Forgotten: "{name} removed",
		Ignored:   "{name} ignored",
	},
	chipFor: "{chip}: {reason}",
	was:     "was {was}",

	sets:                "{answer} · sets {names}",
	insideBrowser:       "{status} internal redirect: {why}",
	everything:          "everything",
	noCookie:            "no cookies",
	attackerAnswers:     "attacker: {answer}",
	attackerAddsHeaders: "attacker adds headers",
	attackerAddsCookies: phrase.Plural{One: "attacker adds {name}", Other: "attacker adds {n} cookies"},
}
