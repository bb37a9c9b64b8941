package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// sheetWords are on the printed sheet.
type sheetWords struct {
	answers                    phrase.Phrase
	setBy                      phrase.Phrase
	noRedirect, noRedirectHSTS phrase.Phrase
	redirect, redirectHSTS     phrase.Phrase
}
