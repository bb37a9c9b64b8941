package static

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are what this room says itself in one language, around what views say.
type words struct {
	lanes, drawing phrase.Phrase
	caption        phrase.Phrase
	// The table's headings.
	step, action, condition, result phrase.Phrase
	cookieSent, wire                phrase.Phrase
	stepByStep, answer              phrase.Phrase
}
