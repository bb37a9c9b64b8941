package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Run is a scenario with its trace.
type Run struct {
	Scenario *scenario.Scenario
	Trace    *trace.Trace
}

// A Change is what an edit did to the outcome.
type Change struct {
	// Differences are in the order of the run after the edit.
	Differences []Difference
	// Summary is one or two sentences, for the live region and the bar.
	Summary string
}

// A Difference is a place of the run after the edit where something came out
// differently: an exchange, a cookie that it considered or a line that it set.
type Difference struct {
	At Place
	// Was is what was there before: of a cookie its fate, of an exchange what
	// came back; "" for nothing.
	Was string
}

// Changes compares the outcomes of two runs. A line that was edited and stored
// as before is no difference; what follows from it is.
func Changes(before, after Run) Change {
	c := comparison{rows: Table(after.Scenario, after.Trace)}
	pairs := pairSteps(before.Scenario.Steps, after.Scenario.Steps)
	total, gone := 0, 0
	for i := range after.Trace.Steps {
		now := &after.Trace.Steps[i]
		total += len(now.Exchanges)
		var was *trace.Step
		if j := pairs[i]; j != None {
			was = &before.Trace.Steps[j]
		}
		gone += c.step(i, was, now)
	}
	for j := range before.Trace.Steps {
		if !slices.Contains(pairs, j) {
			gone += len(before.Trace.Steps[j].Exchanges)
		}
	}
	return Change{Differences: c.differences, Summary: c.summary(total, gone)}
}

// At returns the difference at exactly that place.
func (c Change) At(p Place) (d Difference, ok bool) {
	for _, d := range c.Differences {
		if d.At == p {
			return d, true
		}
	}
	return Difference{}, false
}

// Touches reports whether something changed at p or inside it.
func (c Change) Touches(p Place) bool {
	return slices.ContainsFunc(c.Differences, func(d Difference) bool { return d.At.Within(p) })
}

// A comparison collects what is different, and puts it into words.
type comparison struct {
	rows        []Row
	differences []Difference
	facts       []fact
	// changed counts the exchanges with a difference.
	changed int
}

// A fact is a difference in words; the lower its weight, the sooner it is
// told.
type fact struct {
	weight int
	text   string
}

const (
	leak = iota
	noLeak
	sending
	storing
	leaving
	answering
	reasoning
	appearing
	remembering
)

func (c *comparison) tell(weight int, at Place, format string, args ...any) {
	text := fmt.Sprintf("step %d ", RowOf(c.rows, at)) + fmt.Sprintf(format, args...)
	c.facts = append(c.facts, fact{weight, text})
}

// step compares one step with what it was, nil for a new one, and returns how
// many of its exchanges are gone.
func (c *comparison) step(i int, was, now *trace.Step) (gone int) {
	if was == nil {
		was = &trace.Step{}
	}
	pairs := pairExchanges(was.Exchanges, now.Exchanges)
	for j := range now.Exchanges {
		var old *trace.Exchange
		if k := pairs[j]; k != None {
			old = &was.Exchanges[k]
		} else {
			gone--
		}
		if c.exchange(AtExchange(i, j), old, &now.Exchanges[j]) {
			c.changed++
		}
	}
	c.lines(AtStep(i), was.SetCookies, now.SetCookies)
	if was.Outcome != now.Outcome && was.Outcome != "" {
		c.differences = append(c.differences, Difference{AtStep(i), string(was.Outcome)})
		c.tell(answering, AtStep(i), "now ends as %s", now.Outcome)
	}
	if was.DocumentCookie != now.DocumentCookie && was.URL == now.URL {
		c.documentCookie(i, was, now)
	}
	return gone + len(was.Exchanges)
}

// exchange compares one exchange with what it was, nil for a new one, and
// reports whether anything came out differently.
func (c *comparison) exchange(at Place, was, now *trace.Exchange) bool {
	known := len(c.differences)
	if was == nil {
		c.differences = append(c.differences, Difference{At: at})
		if len(now.Readable) == 0 {
			c.tell(appearing, at, "is new")
		}
		was = &trace.Exchange{Via: now.Via, Status: now.Status, Location: now.Location, Error: now.Error}
	}
	if was.Via != now.Via || was.Status != now.Status || was.Location != now.Location || was.Error != now.Error {
		c.differences = append(c.differences, Difference{at, answerText(was)})
		c.answer(at, was, now)
	}
	c.readable(at, was, now)
	c.selections(at, was, now)
	c.lines(at, was.SetCookies, now.SetCookies)
	return len(c.differences) > known
}

// answerText is what came back for a request, in a word or two.
func answerText(x *trace.Exchange) string {
	switch {
	case x.Via == trace.ByBrowser:
		return "upgraded in the browser"
	case x.Error != "":
		return errorText(x.Error)
	case redirects(x):
		return fmt.Sprintf("%d to %s", x.Status, x.Location)
	}
	return fmt.Sprint(x.Status)
}

func (c *comparison) answer(at Place, was, now *trace.Exchange) {
	switch {
	case was.Via == trace.Network && now.Via == trace.ByBrowser:
		c.tell(leaving, at, "no longer leaves the browser")
	case was.Via == trace.ByBrowser && now.Via == trace.Network:
		c.tell(leaving, at, "now leaves the browser")
	case redirects(was) && !redirects(now):
		c.tell(answering, at, "no longer redirects")
	case redirects(now) && was.Location != now.Location:
		c.tell(answering, at, "now redirects to %s", now.Location)
	default:
		c.tell(answering, at, "now gets %s", answerText(now))
	}
}

// readable tells whose eyes a cookie is open to, and no longer.
func (c *comparison) readable(at Place, was, now *trace.Exchange) {
	for _, r := range now.Readable {
		if !exposes(was, r.Name) {
			c.exposed(at, "now shows %s to anyone on the wire", leak, r.Name)
		}
	}
	for _, r := range was.Readable {
		if !exposes(now, r.Name) {
			c.exposed(at, "no longer shows %s to anyone on the wire", noLeak, r.Name)
		}
	}
}

func (c *comparison) exposed(at Place, format string, weight int, name string) {
	if _, known := (Change{Differences: c.differences}).At(at); !known {
		c.differences = append(c.differences, Difference{At: at})
	}
	c.tell(weight, at, format, nameOf(name))
}

func exposes(x *trace.Exchange, name string) bool {
	return slices.ContainsFunc(x.Readable, func(r trace.Readable) bool { return r.Name == name })
}

// selections compares the cookies that a request considered.
func (c *comparison) selections(at Place, was, now *trace.Exchange) {
	for i := range now.Cookies {
		k := &now.Cookies[i]
		old := sameSelection(was.Cookies, k)
		switch {
		case old == nil:
			c.differences = append(c.differences, Difference{At: at.WithCookie(i)})
		case old.Sent == k.Sent && slices.Equal(old.Reasons, k.Reasons):
			continue
		default:
			c.differences = append(c.differences, Difference{at.WithCookie(i), string(selectionFate(old))})
		}
		if exposes(was, k.Name) != exposes(now, k.Name) {
			continue // told already
		}
		switch wasSent := old != nil && old.Sent; {
		case k.Sent && !wasSent:
			c.tell(sending, at, "now sends %s", nameOf(k.Name))
		case !k.Sent && wasSent:
			c.tell(sending, at, "no longer sends %s", nameOf(k.Name))
		case old == nil:
			c.tell(reasoning, at, "now holds %s", nameOf(k.Name))
		default:
			c.tell(reasoning, at, "holds %s for other reasons", nameOf(k.Name))
		}
	}
	for i := range was.Cookies {
		k := &was.Cookies[i]
		if sameSelection(now.Cookies, k) != nil {
			continue
		}
		if _, known := (Change{Differences: c.differences}).At(at); !known {
			c.differences = append(c.differences, Difference{At: at})
		}
		if k.Sent && exposes(was, k.Name) == exposes(now, k.Name) {
			c.tell(sending, at, "no longer sends %s", nameOf(k.Name))
		}
	}
}

func sameSelection(list []trace.CookieSelection, k *trace.CookieSelection) *trace.CookieSelection {
	for i := range list {
		if o := &list[i]; o.Name == k.Name && o.Domain == k.Domain && o.Path == k.Path && o.PartitionKey == k.PartitionKey {
			return o
		}
	}
	return nil
}

// lines compares the cookies that a response, or a script, sets.
func (c *comparison) lines(at Place, was, now []trace.SetCookie) {
	for i := range now {
		set := &now[i]
		if i >= len(was) || was[i].Name != set.Name {
			c.differences = append(c.differences, Difference{At: at.WithLine(i)})
			c.tell(storing, at.WithLine(i), "now sets %s", nameOf(set.Name))
			continue
		}
		old := &was[i]
		if old.Effect == set.Effect && slices.Equal(old.Reasons, set.Reasons) {
			continue
		}
		c.differences = append(c.differences, Difference{at.WithLine(i), string(lineFate(old))})
		if old.Stored != set.Stored {
			c.tell(storing, at.WithLine(i), "now %s %s", verbOf(set), nameOf(set.Name))
		} else {
			c.tell(reasoning, at.WithLine(i), "%s %s in another way", verbOf(set), nameOf(set.Name))
		}
	}
}

func verbOf(set *trace.SetCookie) string {
	switch lineFate(set) {
	case Stored:
		return "stores"
	case Deleted:
		return "deletes"
	default:
		return "refuses"
	}
}

// documentCookie tells what scripts of a page can read, and no longer.
func (c *comparison) documentCookie(i int, was, now *trace.Step) {
	for pair := range strings.SplitSeq(now.DocumentCookie, "; ") {
		if name, _, _ := strings.Cut(pair, "="); pair != "" && !hasPair(was.DocumentCookie, name) {
			c.facts = append(c.facts, fact{remembering, fmt.Sprintf("scripts of %s can now read %s", was.URL, name)})
		}
	}
	for pair := range strings.SplitSeq(was.DocumentCookie, "; ") {
		if name, _, _ := strings.Cut(pair, "="); pair != "" && !hasPair(now.DocumentCookie, name) {
			c.facts = append(c.facts, fact{remembering, fmt.Sprintf("scripts of %s can no longer read %s", was.URL, name)})
		}
	}
}

func hasPair(header, name string) bool {
	for pair := range strings.SplitSeq(header, "; ") {
		if got, _, _ := strings.Cut(pair, "="); got == name {
			return true
		}
	}
	return false
}

// factsTold is how many facts a summary tells before it only counts them.
const factsTold = 2

// summary says how many exchanges changed and what is most worth knowing.
func (c *comparison) summary(total, gone int) string {
	slices.SortStableFunc(c.facts, func(a, b fact) int { return a.weight - b.weight })
	var told []string
	for _, f := range c.facts {
		if !slices.Contains(told, f.text) {
			told = append(told, f.text)
		}
	}
	more := ""
	if n := len(told) - factsTold; n > 0 {
		told, more = told[:factsTold], fmt.Sprintf("; and %d more", n)
	}
	facts := strings.Join(told, "; ") + more

	var sentences []string
	switch {
	case c.changed > 0:
		sentence := fmt.Sprintf("%d of %s changed", c.changed, plural(int64(total), "exchange"))
		if facts != "" {
			sentence += ": " + facts
		}
		sentences = append(sentences, sentence+".")
	case facts != "":
		sentences = append(sentences, "No exchange changed, but "+facts+".")
	}
	switch {
	case gone == 1:
		sentences = append(sentences, "1 exchange is gone.")
	case gone > 1:
		sentences = append(sentences, fmt.Sprintf("%d exchanges are gone.", gone))
	}
	if len(sentences) == 0 {
		return "Nothing changed."
	}
	return strings.Join(sentences, " ")
}
