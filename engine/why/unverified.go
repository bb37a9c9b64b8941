package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// withUnverified says of a response, and of a line in it, that the stack that decided
// something of it is only modelled after its sources.
func withUnverified(run *event.Run, at event.Place, r Reasoning) Reasoning {
	if at.Exchange == event.None || at.Cookie != event.None || !run.Has(at) {
		return r
	}
	by := run.ExchangeAt(at).AnsweredBy
	if by == nil || !by.Unverified || len(by.Settings) == 0 && by.Withheld == "" {
		return r
	}
	sentence := phrase.Say("What {stack} does here follows its sources; it was not compared with a running one.", "stack", by.Stack)
	r.Texts = joined(r.Texts, []explain.Text{{Sentence: sentence}})
	return r
}
