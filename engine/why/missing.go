package why

import (
	"sort"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyMissing says why a request did not carry a cookie: it was blocked,
// rejected, deleted, evicted, expired or never set.
func whyMissing(run *event.Run, at event.Place, name string) (sentence string, texts []explain.Text) {
	x := run.ExchangeAt(at)
	for i := range x.Cookies {
		if k := &x.Cookies[i]; k.Name == name && !k.Sent {
			r := whySelection(run, at.WithCookie(i))
			return r.Headline, r.Texts
		}
	}
	last, ok := lastLine(run, at, name)
	if !ok {
		return phrase.Say("No earlier response set {cookie}.", "cookie", event.NameOf(name)), nil
	}
	if last.Clear {
		number := strconv.Itoa(run.EventOf(last))
		return phrase.Say("Clear-Site-Data deleted {cookie} at event {event}.", "cookie", event.NameOf(name), "event", number), nil
	}
	set := run.LineOf(last)
	pairs := []string{"cookie", event.NameOf(name), "event", strconv.Itoa(run.EventOf(last))}
	switch {
	case set.Name != name:
		return phrase.Say("{cookie} was evicted at event {event}.", pairs...), []explain.Text{explain.Evicted(set.Evicted)}
	case !set.Stored:
		r := whyLine(run, last)
		if len(r.Texts) == 0 {
			return phrase.Say("{cookie} was rejected at event {event}.", pairs...), nil
		}
		pairs = append(pairs, "why", afterColon(event.NameOf(name), r.Texts[0].Sentence))
		return phrase.Say("{cookie} was rejected at event {event}: {why}", pairs...), r.Texts
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return phrase.Say("{cookie} was deleted at event {event}.", pairs...), nil
	}
	return phrase.Say("{cookie} was set at event {event}, but the jar has no {cookie} for this request.", pairs...), nil
}

// linesByName is the key of the index of lines.
type linesByName struct{}

// lastLine is the last Set-Cookie line, or Clear-Site-Data header, before an
// exchange that sets, evicts or deletes a cookie of a name.
func lastLine(run *event.Run, at event.Place, name string) (event.Place, bool) {
	return lastBefore(event.Once(run, linesByName{}, func() map[string][]event.Place { return indexLines(run) })[name], at)
}

// linesByCookie is the key of the index of the lines that stored a cookie.
type linesByCookie struct{}

// lastStored is the last Set-Cookie line before an exchange that stored a cookie.
func lastStored(run *event.Run, at event.Place, k *trace.Cookie) (event.Place, bool) {
	index := event.Once(run, linesByCookie{}, func() map[event.CookieKey][]event.Place {
		index := map[event.CookieKey][]event.Place{}
		for at, set := range run.Lines() {
			if set.Effect == trace.Created || set.Effect == trace.Overwritten {
				index[event.KeyOf(set.Cookie)] = append(index[event.KeyOf(set.Cookie)], at)
			}
		}
		return index
	})
	return lastBefore(index[event.KeyOf(k)], at)
}

// lastBefore is the last of some places, which are in order, before an exchange.
func lastBefore(lines []event.Place, at event.Place) (event.Place, bool) {
	n := sort.Search(len(lines), func(i int) bool {
		p := lines[i]
		return p.Step > at.Step || p.Step == at.Step && p.Exchange >= at.Exchange
	})
	if n == 0 {
		return event.Nowhere, false
	}
	return lines[n-1], true
}

// indexLines has the lines that set or evict cookies of each name, and the
// Clear-Site-Data headers that delete them, in order.
func indexLines(run *event.Run) map[string][]event.Place {
	index := map[string][]event.Place{}
	note := func(at event.Place, lines []trace.SetCookie) {
		for i := range lines {
			index[lines[i].Name] = append(index[lines[i].Name], at.WithLine(i))
			for _, e := range lines[i].Evicted {
				if e.Name != lines[i].Name {
					index[e.Name] = append(index[e.Name], at.WithLine(i))
				}
			}
		}
	}
	for i := range run.Trace.Steps {
		step := &run.Trace.Steps[i]
		for j := range step.Exchanges {
			x := &step.Exchanges[j]
			note(event.AtExchange(i, j), x.SetCookies)
			for _, k := range x.Cleared {
				index[k.Name] = append(index[k.Name], event.AtExchange(i, j).WithClear())
			}
		}
		note(event.AtStep(i), step.SetCookies)
	}
	return index
}

// reasonOf is the rule of a text, as the name of a failed check.
func reasonOf(texts []explain.Text, otherwise rule.ID) string {
	if len(texts) > 0 && texts[0].Rule != "" {
		return string(texts[0].Rule)
	}
	return string(otherwise)
}
