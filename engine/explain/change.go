package explain

import "github.com/crumbtrail/crumbtrail/engine/rule"

// A use is a rule, and which way the cookie is going. A warning is the same both
// ways.
type use struct {
	rule      rule.ID
	direction Direction
}

func direction(id rule.ID, d Direction) use {
	if known := rule.Of(id); known != nil && known.Warns {
		d = Storing
	}
	return use{id, d}
}
