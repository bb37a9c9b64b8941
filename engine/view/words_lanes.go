package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// laneWords are the texts of the lanes.
type laneWords struct {
	// label is the name of the drawing, drawing its description for screen
	// readers.
	label, drawing phrase.Phrase

	browser phrase.Phrase
	// server is a lane's name if no host was reached.
	server                          phrase.Phrase
	wire, observedWire, hostileWire phrase.Phrase

	// title is a group's, inPage and inPageShort a nest's.
	title               phrase.Phrase
	inPage, inPageShort phrase.Phrase
	kind                kindText
	// chip says what became of a cookie, by its name.
	chip map[Fate]phrase.Phrase
	// chipFor adds the reason's name; was stands beside a chip.
	chipFor, was phrase.Phrase

	sets                 phrase.Phrase
	insideBrowser        phrase.Phrase
	everything, noCookie phrase.Phrase
	attackerAnswers      phrase.Phrase
	attackerAddsHeaders  phrase.Phrase
	attackerAddsCookies  phrase.Plural
}

// A kindText is what a request is for that is not for a page.
type kindText struct{ frame, image, fetch, preflight phrase.Phrase }

func (t *kindText) of(d trace.Destination) string {
	switch d {
	case trace.FrameDoc:
		return t.frame.String()
	case trace.ImageDest:
		return t.image.String()
	case trace.Preflight:
		return t.preflight.String()
	}
	return t.fetch.String()
}
