package teach

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Prediction is what a reader may guess about an event before its result is
// shown.
type Prediction struct {
	// Row is the number of the event, and At its place.
	Row      int
	At       event.Place
	Question string
	Choices  []Choice
	// Own is the scenario's own question, if it is about this event, and Answer its answer.
	Own, Answer string
}

// A Choice is one guess. More than one can be right: of two cookies one can be
// blocked for its path and one for its scheme.
type Choice struct {
	ID    Guess
	Text  string
	Right bool
}

// Guess names a result for the cookies of an event; those of blocked and
// rejected cookies come from the rules.
type Guess = rule.Guess

const (
	GuessSent Guess = "sent"
	// GuessSome: of several cookies some are sent and some blocked.
	GuessSome Guess = "some"
	// The cookie is blocked or rejected because of its scheme, the initiator's
	// site, its host or path, a rule of the browser or of the request, or the
	// cookies in the jar.
	GuessScheme Guess = rule.GuessScheme
	GuessSite   Guess = rule.GuessSite
	GuessScope  Guess = rule.GuessScope
	GuessPolicy Guess = rule.GuessPolicy
	GuessJar    Guess = rule.GuessJar
	// GuessForm: the line itself is invalid.
	GuessForm Guess = rule.GuessForm
	// GuessRoom: a limit is exceeded.
	GuessRoom Guess = rule.GuessRoom
	// GuessNothing: there is no cookie to send.
	GuessNothing Guess = "nothing"
	// GuessNever: the request does not leave the browser.
	GuessNever   Guess = "never"
	GuessStored  Guess = "stored"
	GuessRemoved Guess = "removed"
)

// Predictions has a prediction for each [event.Event] with decisions about cookies,
// in order. The choices depend only on the scenario and never on the outcome,
// so they reveal nothing.
func Predictions(run *event.Run) []Prediction {
	g := guesses{
		Run:   run,
		many:  len(run.Names) > 1 || considersSeveral(run),
		pages: slices.ContainsFunc(run.Scenario.Steps, func(step scenario.Step) bool { return step.Do.Kind().StartedByPage() }),
		full:  exceedsLimit(run),
	}
	for _, x := range run.Exchanges() {
		g.cached = g.cached || x.FromCache != nil
	}
	var list []Prediction
	for _, row := range run.Events {
		switch {
		case row.At.Line != event.None:
			list = append(list, g.line(row))
		case row.At.IsExchange() && run.ExchangeAt(row.At).Error == "":
			list = append(list, g.exchange(row))
		}
	}
	g.own(list)
	return list
}

// Judge says whether a guess is right. It is not ok if the guess is not one of
// the choices.
func (p Prediction) Judge(guess Guess) (right, ok bool) {
	for _, c := range p.Choices {
		if c.ID == guess {
			return c.Right, true
		}
	}
	return false, false
}

// guesses makes predictions. Its facts about the run decide which choices are
// offered.
type guesses struct {
	*event.Run
	// many: there are several cookies. pages: pages start requests, so sites
	// matter. full: the run exceeds a limit of the jar. cached: the browser's cache
	// answers requests, also those over https.
	many, pages, full, cached bool
}

func (g *guesses) exchange(row event.Event) Prediction {
	x := g.ExchangeAt(row.At)
	right := g.outcome(x)
	offered := []Guess{GuessSent}
	if g.many {
		offered = append(offered, GuessSome)
	}
	if x.To.Secure() {
		offered = append(offered, GuessScope, GuessNothing)
	} else {
		offered = append(offered, GuessScheme, GuessScope, GuessNothing)
	}
	if g.cached || !x.To.Secure() {
		offered = append(offered, GuessNever)
	}
	if g.pages {
		offered = append(offered, GuessSite, GuessPolicy)
	}
	return g.prediction(row, phrase.Phrase("Is a cookie sent with this request?"), offered, right)
}

// outcome is the result for a request's cookies.
func (g *guesses) outcome(x *trace.Exchange) []Guess {
	sent := 0
	var blocked []Guess
	for i := range x.Cookies {
		if x.Cookies[i].Sent {
			sent++
		} else {
			blocked = append(blocked, blockReasons(x.Cookies[i].Reasons)...)
		}
	}
	switch {
	case x.Via == trace.ByBrowser:
		return []Guess{GuessNever}
	case len(x.Cookies) == 0:
		return []Guess{GuessNothing}
	case sent == len(x.Cookies):
		return []Guess{GuessSent}
	case sent > 0:
		return []Guess{GuessSome}
	}
	return blocked
}

func (g *guesses) line(row event.Event) Prediction {
	set := g.LineOf(row.At)
	var right []Guess
	switch event.LineOutcome(set) {
	case event.Rejected:
		right = blockReasons(set.Reasons)
	case event.Deleted:
		right = []Guess{GuessRemoved}
	default:
		right = []Guess{GuessStored}
	}
	offered := []Guess{GuessStored, GuessRemoved, GuessScheme, GuessScope, GuessForm, GuessJar}
	if g.pages {
		offered = append(offered, GuessSite, GuessPolicy)
	}
	if g.full {
		offered = append(offered, GuessRoom)
	}
	return g.prediction(row, phrase.Phrase("What happens to this cookie?"), offered, right)
}

// prediction writes the choices.
func (g *guesses) prediction(row event.Event, question phrase.Phrase, offered, right []Guess) Prediction {
	texts := predictTexts.sending
	if row.At.Line != event.None {
		texts = predictTexts.storing
	}
	p := Prediction{Row: row.Number, At: row.At, Question: question.String()}
	for _, guess := range offered {
		p.Choices = append(p.Choices, Choice{guess, texts.Of(guess).String(), slices.Contains(right, guess)})
	}
	return p
}

// blockReasons sorts reasons into guesses.
func blockReasons(reasons []rule.ID) []Guess {
	var list []Guess
	for _, r := range reasons {
		if guess := GuessOf(r); !slices.Contains(list, guess) {
			list = append(list, guess)
		}
	}
	return list
}

// GuessOf is the right guess for a cookie that a rule blocks or rejects.
func GuessOf(id rule.ID) Guess {
	if known := rule.Of(id); known != nil {
		return known.Guess
	}
	return GuessPolicy
}

// considersSeveral reports whether some request considers several cookies.
func considersSeveral(run *event.Run) bool {
	for _, x := range run.Exchanges() {
		if len(x.Cookies) > 1 {
			return true
		}
	}
	return false
}

// exceedsLimit reports whether a run exceeds a limit of the jar.
func exceedsLimit(run *event.Run) bool {
	for _, set := range run.Lines() {
		if len(set.Evicted) > 0 || slices.Contains(blockReasons(set.Reasons), GuessRoom) {
			return true
		}
	}
	return false
}
