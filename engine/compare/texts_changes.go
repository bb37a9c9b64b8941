package compare

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// changeWords are the differences between runs.
type changeWords struct {
	now, otherwise lineText
	hsts           phrase.Table[event.Outcome, phrase.Phrase]
}

// A lineText has a text for each outcome of a cookie that is set.
type lineText struct{ stored, deleted, refused phrase.Phrase }

func (t *lineText) of(f event.Outcome) phrase.Phrase {
	switch f {
	case event.Stored:
		return t.stored
	case event.Deleted:
		return t.deleted
	}
	return t.refused
}

var changesTexts = changeWords{
	hsts: phrase.Table[event.Outcome, phrase.Phrase]{
		{For: event.Learned, Say: "event {event} now teaches the browser that {host} is HTTPS-only"},
		{For: event.Removed, Say: "event {event} now removes the HSTS entry of {host}"},
		{For: event.Ignored, Say: "event {event} now has an HSTS header that the browser ignores"},
	},
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
}
