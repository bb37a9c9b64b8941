package quiz

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// whyBlocked asks why the first blocked cookie was blocked.
func whyBlocked(base *played) *draft {
	row, at, ok := base.firstBlocked()
	if !ok {
		return nil
	}
	cookie := &base.exchange(at).Cookies[at.Cookie]
	d := newDraft(WhyBlocked, string(teach.GuessOf(cookie.Reasons[0])))
	number := strconv.Itoa(row.Number)
	d.Text, d.At = phrase.Say("Why is {cookie} not sent at event {event}?", "cookie", base.cookieName(cookie.Name), "event", number), at
	why := why.Of(base.Run, at)
	also := guesses(cookie.Reasons)
	for _, guess := range []teach.Guess{teach.GuessScheme, teach.GuessScope, teach.GuessSite, teach.GuessNothing, teach.GuessPolicy} {
		switch {
		case string(guess) == d.right:
			d.option(d.right, blockReasonTexts.Of(guess).String(), why.Headline, at)
		case !also[guess]:
			d.option(string(guess), blockReasonTexts.Of(guess).String(), passed(why, guess, number), at)
		}
	}
	d.ask = func(p *played) string {
		now, ok := compare.Follow(base.Run, at, p.Run)
		if !ok {
			return ""
		}
		if k := &p.exchange(now).Cookies[now.Cookie]; !k.Sent && len(k.Reasons) > 0 {
			return string(teach.GuessOf(k.Reasons[0]))
		}
		return ""
	}
	d.hints(
		phrase.Say("Look at event {event}, at its “Condition”, and at the events before it.", "event", number), row.At,
		phrase.Say("Why lists every check of {cookie} at that event. One of them fails.", "cookie", base.cookieName(cookie.Name)), at,
		phrase.Say("The check that fails: {check}.", "check", failing(why)), at,
	)
	return d
}

// firstBlocked is the first cookie that a request blocked for a reason other than its
// host.
func (p *played) firstBlocked() (event.Event, event.Place, bool) {
	for _, row := range p.Events {
		x := p.request(row)
		if x == nil {
			continue
		}
		for i, k := range x.Cookies {
			if !k.Sent && len(k.Reasons) > 0 && k.Reasons[0] != rule.DomainMismatch {
				return row, row.At.WithCookie(i), true
			}
		}
	}
	return event.Event{}, event.Place{}, false
}

func guesses(reasons []rule.ID) map[teach.Guess]bool {
	set := map[teach.Guess]bool{}
	for _, r := range reasons {
		set[teach.GuessOf(r)] = true
	}
	return set
}

// passed says which checks of a wrong guess's kind the cookie passed, or that
// there were none.
func passed(why why.Reasoning, guess teach.Guess, number string) string {
	var texts []string
	for _, check := range why.Checks {
		if check.OK && about(check.Rule) == guess {
			texts = append(texts, phrase.Say("“{check}”", "check", check.Text))
		}
	}
	if len(texts) == 0 {
		return phrase.Say("None of the checks at event {event} is about that.", "event", number)
	}
	return phrase.Plural{One: "This check passed: {checks}.", Other: "These checks passed: {checks}."}.Of(len(texts), "checks", event.Listed(texts))
}

// about is the guess that the failure of a rule makes right. Time is a guess of
// its own here, although its rule is about where a cookie goes.
func about(id rule.ID) teach.Guess {
	if id == rule.Expired {
		return teach.GuessNothing
	}
	return teach.GuessOf(id)
}

// failing names the first check that failed.
func failing(why why.Reasoning) string {
	for _, check := range why.Checks {
		if !check.OK {
			return check.Name
		}
	}
	return phrase.Say("none")
}

// becameOfLine asks for the result of a cookie that was set: of the first that
// was rejected, or otherwise of the first.
func becameOfLine(base *played) *draft {
	row, ok := base.lineToAsk()
	if !ok {
		return nil
	}
	set := base.line(row.At)
	d := newDraft(BecameOfLine, string(becameOf(set)))
	number := strconv.Itoa(row.Number)
	d.Text, d.At = phrase.Say("What happens to the cookie that event {event} sets ({name})?", "name", nameText(set.Name), "event", number), row.At
	why := why.Of(base.Run, row.At)
	also := guesses(set.Reasons)
	for _, guess := range []teach.Guess{
		teach.GuessStored, teach.GuessScheme, teach.GuessScope, teach.GuessJar, teach.GuessRemoved,
		teach.GuessForm, teach.GuessSite, teach.GuessPolicy, teach.GuessRoom,
	} {
		if string(guess) == d.right || !also[guess] {
			d.option(string(guess), becameForTexts.Of(guess).String(), whyBecame(set, why, guess, number), row.At)
		}
	}
	d.ask = func(p *played) string {
		if now, ok := compare.Follow(base.Run, row.At, p.Run); ok {
			return string(becameOf(p.line(now)))
		}
		return ""
	}
	nearly := phrase.Say("No check fails. What is left for the browser to do?")
	if !set.Stored {
		nearly = phrase.Say("The check that fails: {check}.", "check", failing(why))
	}
	d.hints(
		phrase.Say("Look at event {event}, at its “Condition”, and at the events before it.", "event", number), row.At,
		phrase.Say("Why lists every check of the line that sets {cookie}.", "cookie", base.cookieName(set.Name)), row.At,
		nearly, row.At,
	)
	return d
}

func (p *played) lineToAsk() (row event.Event, ok bool) {
	for _, r := range p.Events {
		set := p.line(r.At)
		switch {
		case set == nil:
		case !set.Stored:
			return r, true
		case !ok:
			row, ok = r, true
		}
	}
	return row, ok
}

// becameOf is the result of a line.
func becameOf(set *trace.SetCookie) teach.Guess {
	switch {
	case !set.Stored && len(set.Reasons) > 0:
		return teach.GuessOf(set.Reasons[0])
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return teach.GuessRemoved
	}
	return teach.GuessStored
}

// whyBecame says why a guess about the result of a line is right or wrong.
func whyBecame(set *trace.SetCookie, why why.Reasoning, guess teach.Guess, number string) string {
	if guess == becameOf(set) || guess == teach.GuessStored || guess == teach.GuessRemoved {
		return why.Headline
	}
	return passed(why, guess, number)
}
