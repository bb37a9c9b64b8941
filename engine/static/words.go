package static

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are what this room says itself in one language, around what views say.
type words struct{ answer phrase.Phrase }
