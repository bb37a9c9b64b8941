package event

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Stopped reports whether a step ended in a way that none of its exchanges
// shows.
func Stopped(step *trace.Step) bool {
	switch step.Outcome {
	case trace.Blocked, trace.RedirectLoop:
		return true
	case trace.Failed:
		last := len(step.Exchanges) - 1
		return last < 0 || step.Exchanges[last].Error == ""
	}
	return false
}

// stop adds the event of a step that stopped.
func (n *narrator) stop(i int) {
	step := &n.Trace.Steps[i]
	text, sent := howStopped(step), phrase.Phrase("No (nothing is sent)")
	if step.Reason == trace.CORS || step.Reason == trace.RedirectRefused || forbidsFrame(step) {
		sent = phrase.Phrase("No (no request)")
	}
	condition := text.condition.String()
	if why := corsFault(step); why != "" {
		condition = why
	}
	n.add(Event{
		At:         AtStep(i),
		Action:     text.action.String(),
		Condition:  condition,
		Result:     text.result.String(),
		CookieSent: sent.String(),
		Wire:       phrase.Say("nothing leaves the browser"),
	})
}

func howStopped(step *trace.Step) stopText {
	w := &tableTexts.stops
	switch {
	case step.Outcome == trace.RedirectLoop:
		return w.redirectLoop
	case forbidsFrame(step):
		return w.framing
	}
	switch step.Reason {
	case trace.MixedContent:
		return w.mixedContent
	case trace.InsecureForm:
		return w.insecureForm
	case trace.PreflightFailed:
		return w.preflightFailed
	case trace.CORS:
		return w.cors
	case trace.InvalidRedirect:
		return w.invalidRedirect
	case trace.SeveralLocations:
		return w.severalLocations
	case trace.HandshakeRefused:
		return stopText{phrase.Phrase("Browser closes the WebSocket"), phrase.Phrase("Status of the handshake is not 101"), phrase.Phrase("Script gets an error")}
	case trace.NotModified:
		return w.notModified
	case trace.RedirectRefused:
		return stopText{phrase.Phrase("Browser does not follow redirect"), phrase.Phrase("Script fetches with redirect: error"), phrase.Phrase("Script gets an error")}
	case trace.PageExpired:
		return stopText{tableTexts.attempts.Of(scenario.Do(step.Do)), phrase.Phrase("Page answered a form, was not stored"), phrase.Phrase("Browser shows an error")}
	case trace.NoDocument:
		if scenario.Do(step.Do) == scenario.SwitchTab {
			return stopText{phrase.Phrase("User switches tabs"), phrase.Phrase("There is no such tab"), phrase.Phrase("Nothing happens")}
		}
		return stopText{tableTexts.attempts.Of(scenario.Do(step.Do)), phrase.Phrase("No page is open"), phrase.Phrase("Nothing happens")}
	}
	return stopText{tableTexts.attempts.Of(scenario.Do(step.Do)), phrase.Phrase("URL is invalid"), phrase.Phrase("Nothing happens")}
}

// corsFault is the failed check of CORS in a few words, "" where there is none.
func corsFault(step *trace.Step) string {
	if step.Reason != trace.CORS && step.Reason != trace.PreflightFailed || len(step.Exchanges) == 0 {
		return ""
	}
	failed := step.Exchanges[len(step.Exchanges)-1].CORS.FirstFailed()
	if failed == nil {
		return ""
	}
	return phrase.Say("CORS: {fault}", "fault", explain.CORS(failed, explain.Detail{}).Short)
}

// forbidsFrame reports whether the response of a frame forbids the page to show
// it.
func forbidsFrame(step *trace.Step) bool {
	return step.Reason == rule.FrameAncestors || step.Reason == rule.XFrameOptions
}

// OutcomeText is the outcome of a step, in one word.
func OutcomeText(o trace.Outcome) string { return outcomeTexts.Of(o).String() }
