package compare

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A comparison collects the differences between two runs.
type comparison struct {
	before, after *event.Run
	differences   []Difference
	facts         []fact
	// total counts the exchanges after the edit, changed those with another
	// result, and gone those that no longer exist.
	total, changed, gone int
	// exposedAfter and exposedBefore are the names of the cookies that anyone
	// could read in the two current exchanges.
	exposedAfter, exposedBefore map[string]bool
}

// step compares step i with step j before the edit, None for a new step.
func (c *comparison) step(i int, now *trace.Step, j int, was *trace.Step) {
	pairs := pairExchanges(was.Exchanges, now.Exchanges)
	c.total += len(now.Exchanges)
	c.gone += len(was.Exchanges)
	for n := range now.Exchanges {
		if k := pairs[n]; k != event.None {
			c.gone--
			c.exchange(event.AtExchange(i, n), &now.Exchanges[n], event.AtExchange(j, k), &was.Exchanges[k])
		} else {
			c.newExchange(event.AtExchange(i, n), &now.Exchanges[n])
		}
	}
	c.lines(event.AtStep(i), now.SetCookies, was.SetCookies)
	if j == event.None {
		return
	}
	if was.Outcome != now.Outcome {
		c.differences = append(c.differences, Difference{At: event.AtStep(i)})
		c.report(weightOfEnding(now.Outcome), event.AtStep(i), phrase.Phrase("the outcome of event {event} is now {outcome}"), "outcome", event.OutcomeText(now.Outcome))
	}
	if was.URL == now.URL {
		c.documentCookie(event.AtStep(i), now.URL, now.DocumentCookie, was.DocumentCookie)
	}
}

// weightOfEnding is the weight of another outcome of a step.
func weightOfEnding(outcome trace.Outcome) weight {
	if outcome == trace.Loaded {
		return statusChange
	}
	return loadFailure
}

// newExchange records an exchange that did not exist before.
func (c *comparison) newExchange(at event.Place, now *trace.Exchange) {
	c.changed++
	c.differences = append(c.differences, Difference{At: at})
	factsBefore := len(c.facts)
	for i := range now.SetCookies {
		if set := &now.SetCookies[i]; event.LineOutcome(set) == event.Rejected {
			c.report(rejection, at.WithLine(i), phrase.Phrase("event {event} now rejects {name}"), "name", event.NameOf(set.Name))
		}
	}
	c.exposedAfter, c.exposedBefore = exposedIn(now), nil
	c.readable(at, now, &trace.Exchange{})
	if len(c.facts) == factsBefore {
		c.report(newRequest, at, phrase.Phrase("event {event} is new"))
	}
}

// exchange compares an exchange with its earlier version.
func (c *comparison) exchange(at event.Place, now *trace.Exchange, wasAt event.Place, was *trace.Exchange) {
	place := len(c.differences)
	factsBefore := len(c.facts)
	if was.Via != now.Via || was.Status != now.Status || was.Location != now.Location || was.Error != now.Error {
		c.answer(at, now, was)
	}
	c.exposedAfter, c.exposedBefore = exposedIn(now), exposedIn(was)
	c.readable(at, now, was)
	if now.Via == was.Via { // a request that stays in the browser considers no cookies
		c.selections(at, now, was)
	}
	c.lines(at, now.SetCookies, was.SetCookies)
	c.hsts(at, now, was)
	c.cleared(at, now, was)
	if len(c.differences) == place && len(c.facts) == factsBefore {
		return
	}
	c.changed++
	d := Difference{At: at}
	eventWas, event := c.before.EventAt(wasAt), c.after.EventAt(at)
	if eventWas.CookieSent != event.CookieSent {
		d.Was = eventWas.CookieSent
	}
	if eventWas.Result != event.Result {
		d.Result = eventWas.Result
	}
	c.differences = slices.Insert(c.differences, place, d)
}

// hsts compares the results of Strict-Transport-Security headers.
func (c *comparison) hsts(at event.Place, now, was *trace.Exchange) {
	does, did := event.ChangesHSTS(now.HSTS), event.ChangesHSTS(was.HSTS)
	switch {
	case does && did && now.HSTS.Because == was.HSTS.Because && now.HSTS.Value == was.HSTS.Value:
	case does:
		c.differences = append(c.differences, Difference{At: at.WithHSTS()})
		c.report(hstsChange, at.WithHSTS(), changesTexts.hsts.Of(event.HSTSOutcome(now.HSTS)), "host", now.To.Host)
	case did:
		c.report(hstsChange, at, phrase.Phrase("event {event} no longer changes the HSTS entry of {host}"), "host", now.To.Host)
	}
}

// cleared compares the results of Clear-Site-Data headers.
func (c *comparison) cleared(at event.Place, now, was *trace.Exchange) {
	does, did := event.ClearsCookies(now), event.ClearsCookies(was)
	switch {
	case does && did && now.ClearSiteData.Because == was.ClearSiteData.Because && event.ClearedNames(now) == event.ClearedNames(was) && now.ClearedRedirects == was.ClearedRedirects:
	case does && now.ClearSiteData.Because == rule.CacheOnly:
		c.differences = append(c.differences, Difference{At: at.WithClear()})
		c.report(storeChange, at.WithClear(), phrase.Phrase("event {event} now removes cached redirects: {n}"), "n", strconv.Itoa(now.ClearedRedirects))
	case does && len(now.Cleared) == 0:
		c.differences = append(c.differences, Difference{At: at.WithClear()})
		c.report(storeChange, at.WithClear(), phrase.Phrase("event {event} now deletes no cookie"))
	case does:
		c.differences = append(c.differences, Difference{At: at.WithClear()})
		c.report(storeChange, at.WithClear(), phrase.Phrase("event {event} now deletes {names}"), "names", event.ClearedNames(now))
	case did && was.ClearSiteData.Because == rule.CacheOnly:
		c.report(storeChange, at, phrase.Phrase("event {event} no longer removes cached redirects"))
	case did:
		c.report(storeChange, at, phrase.Phrase("event {event} no longer deletes cookies of the site"))
	}
}

// answer reports how the response to a request changed.
func (c *comparison) answer(at event.Place, now, was *trace.Exchange) {
	switch {
	case was.Via == trace.Network && now.Via == trace.ByBrowser:
		c.report(removal, at, phrase.Phrase("event {event} no longer leaves the browser"))
	case was.Via == trace.ByBrowser && now.Via == trace.Network:
		c.report(removal, at, phrase.Phrase("event {event} now leaves the browser"))
	case event.Redirects(was) && !event.Redirects(now):
		c.report(statusChange, at, phrase.Phrase("event {event} no longer redirects"))
	case event.Redirects(now) && was.Location != now.Location:
		c.report(statusChange, at, phrase.Phrase("event {event} now redirects to {location}"), "location", now.Location)
	case now.Error != "":
		c.report(statusChange, at, phrase.Phrase("event {event} now gets no response: {why}"), "why", event.ErrorWords(now))
	default:
		c.report(statusChange, at, phrase.Phrase("event {event} now gets a {status} response"), "status", event.StatusText(now))
	}
}

// readable compares the cookies that anyone on the wire can read.
func (c *comparison) readable(at event.Place, now, was *trace.Exchange) {
	for _, r := range now.Readable {
		if !c.exposedBefore[r.Name] {
			c.report(exposure, at, phrase.Phrase("event {event} now exposes {name} on the wire"), "name", event.NameOf(r.Name))
		}
	}
	for _, r := range was.Readable {
		if !c.exposedAfter[r.Name] {
			c.report(lessExposure, at, phrase.Phrase("event {event} no longer exposes {name} on the wire"), "name", event.NameOf(r.Name))
		}
	}
}

// exposedIn are the names of the cookies that anyone could read in an exchange.
func exposedIn(x *trace.Exchange) map[string]bool {
	names := make(map[string]bool, len(x.Readable))
	for i := range x.Readable {
		names[x.Readable[i].Name] = true
	}
	return names
}

// selections compares the cookies that a request considered.
func (c *comparison) selections(at event.Place, now, was *trace.Exchange) {
	pairs := pairCookies(was.Cookies, now.Cookies)
	factsBefore := len(c.facts)
	for i := range now.Cookies {
		k := &now.Cookies[i]
		var old *trace.CookieSelection
		d := Difference{At: at.WithCookie(i)}
		if pairs[i] != event.None {
			old = &was.Cookies[pairs[i]]
			if old.Sent == k.Sent && slices.Equal(old.Reasons, k.Reasons) {
				continue
			}
			if old.Sent != k.Sent {
				d.Was = event.SelectionOutcome(old).Word()
			}
		}
		c.differences = append(c.differences, d)
		if c.exposedBefore[k.Name] == c.exposedAfter[k.Name] {
			c.selection(at, k, old)
		}
	}
	kept := make([]bool, len(was.Cookies))
	for _, i := range pairs {
		if i != event.None {
			kept[i] = true
		}
	}
	for i := range was.Cookies {
		k := &was.Cookies[i]
		switch {
		case kept[i]:
		case !k.Sent:
			c.report(reasonChange, at, phrase.Phrase("event {event} no longer considers {name}"), "name", event.NameOf(k.Name))
		case c.exposedBefore[k.Name] == c.exposedAfter[k.Name]:
			c.report(sendChange, at, phrase.Phrase("event {event} no longer sends {name}"), "name", event.NameOf(k.Name))
		}
	}
	switch {
	case len(c.facts) > factsBefore || was.Cookie == now.Cookie:
	case reordered(was.Cookie, now.Cookie):
		c.report(sendChange, at, phrase.Phrase("event {event} sends its cookies in a different order: {names}"), "names", event.Listed(event.UpTo(event.MaxNames, namesIn(now.Cookie))))
	case slices.Equal(namesIn(was.Cookie), namesIn(now.Cookie)):
		c.report(sendChange, at, phrase.Phrase("event {event} now sends Cookie: {header}"), "header", now.Cookie)
	}
}

// reordered reports whether two Cookie headers have the same cookies in a
// different order.
func reordered(was, now string) bool {
	a, b := strings.Split(was, "; "), strings.Split(now, "; ")
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// selection compares one cookie; old is nil if it was not considered before.
func (c *comparison) selection(at event.Place, k, old *trace.CookieSelection) {
	name := event.NameOf(k.Name)
	switch wasSent := old != nil && old.Sent; {
	case k.Sent && !wasSent:
		c.report(sendChange, at, phrase.Phrase("event {event} now sends {name}"), "name", name)
	case !k.Sent && wasSent:
		c.report(sendChange, at, phrase.Phrase("event {event} no longer sends {name}"), "name", name)
	case old == nil:
		c.report(reasonChange, at, phrase.Phrase("event {event} now blocks {name}"), "name", name)
	default:
		c.report(reasonChange, at, phrase.Phrase("event {event} blocks {name} for a different reason"), "name", name)
	}
}

// weightOfSetting is the weight of another outcome of a line.
func weightOfSetting(outcome event.Outcome) weight {
	if outcome == event.Rejected {
		return rejection
	}
	return storeChange
}

// lines compares the cookies that a response or a script sets.
func (c *comparison) lines(at event.Place, now, was []trace.SetCookie) {
	w := &changesTexts
	for i := range now {
		set, place := &now[i], at.WithLine(i)
		if i >= len(was) || was[i].Name != set.Name {
			c.differences = append(c.differences, Difference{At: place})
			if event.LineOutcome(set) == event.Rejected {
				c.report(rejection, place, phrase.Phrase("event {event} now rejects {name}"), "name", event.NameOf(set.Name))
			} else {
				c.report(storeChange, place, phrase.Phrase("event {event} now sets {name}"), "name", event.NameOf(set.Name))
			}
			continue
		}
		old := &was[i]
		if old.Effect == set.Effect && slices.Equal(old.Reasons, set.Reasons) && slices.Equal(old.Evicted, set.Evicted) {
			continue
		}
		d := Difference{At: place, Result: event.SetResult(old)}
		if outcome, outcomeBefore := event.LineOutcome(set), event.LineOutcome(old); outcome != outcomeBefore {
			d.Was = outcomeBefore.Word()
			c.report(weightOfSetting(outcome), place, w.now.of(outcome), "name", event.NameOf(set.Name))
		} else {
			c.report(reasonChange, place, w.otherwise.of(outcome), "name", event.NameOf(set.Name))
		}
		c.differences = append(c.differences, d)
	}
	for i := len(now); i < len(was); i++ {
		c.report(storeChange, at, phrase.Phrase("event {event} no longer sets {name}"), "name", event.NameOf(was[i].Name))
	}
}
