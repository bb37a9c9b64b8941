package edit

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all that edit says in one language.
type words struct {
	// attacker is who sets a cookie that no server does.
	attacker phrase.Phrase
}
