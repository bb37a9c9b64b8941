package claim

import (
	"cmp"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Of are the claims that are true of a place: what became of its cookies and who could
// read them and, of the last request of a step or of a step without requests, how the
// step ended. There are none of a header, about which no claim says anything.
func Of(run *event.Run, at event.Place) []scenario.Claim {
	if at.OfHeader() || !run.Has(at) {
		return nil
	}
	step := &run.Trace.Steps[at.Step]
	found := collector{place: scenario.Claim{Step: at.Step}}
	if line := run.LineOf(at); line != nil {
		if at.Exchange != event.None {
			found.request(at.Exchange)
		}
		found.set(line)
		return found.claims
	}
	if at.Exchange != event.None {
		found.request(at.Exchange)
		x := run.ExchangeAt(at)
		for i := range x.Cookies {
			if at.Cookie == event.None || at.Cookie == i {
				found.considered(&x.Cookies[i])
			}
		}
		if at.Cookie == event.None {
			found.add(scenario.ClaimCookieHeader, x.Cookie, nil)
		}
	}
	if at.Cookie == event.None && at.Exchange == len(step.Exchanges)-1 { // event.None without exchanges
		found.ending(step)
	}
	return found.claims
}

// A collector makes claims about one place.
type collector struct {
	place  scenario.Claim
	claims []scenario.Claim
}

// request makes the claims about a request of the step.
func (f *collector) request(exchange int) { f.place.Exchange = &exchange }

func (f *collector) set(line *trace.SetCookie) {
	if line.Stored {
		f.add(scenario.ClaimStores, line.Name, nil)
	} else {
		f.add(scenario.ClaimRefuses, line.Name, line.Reasons)
	}
	if line.Readable {
		f.add(scenario.ClaimReadable, line.Name, nil)
	}
}

func (f *collector) considered(k *trace.CookieSelection) {
	if k.Sent {
		f.add(scenario.ClaimSends, k.Name, nil)
	} else {
		f.add(scenario.ClaimHolds, k.Name, k.Reasons)
	}
	if k.Readable {
		f.add(scenario.ClaimReadable, k.Name, nil)
	}
}

func (f *collector) ending(step *trace.Step) {
	f.place.Exchange = nil
	if n := len(step.Exchanges); n > 0 && step.Exchanges[n-1].Destination == trace.Document && step.Outcome == trace.Loaded {
		f.add(scenario.ClaimEndsAt, step.URL, nil)
	}
	f.add(scenario.ClaimDocumentCookie, step.DocumentCookie, nil)
	f.add(scenario.ClaimOutcome, string(step.Outcome), nil)
}

// add adds a claim with the first of the reasons, once. A cookie without a name
// cannot be claimed.
func (f *collector) add(kind scenario.ClaimKind, of string, reasons []rule.ID) {
	c := f.place
	*kind.In(&c) = of
	if len(reasons) > 0 {
		c.Reason = string(reasons[0])
	}
	if of != "" && !Among(f.claims, &c) {
		f.claims = append(f.claims, c)
	}
}

// Usual is what a claim of a kind is about at first: the first cookie of the run, or how
// the step ended. It is "" for a run without cookies or a step without a page.
func Usual(run *event.Run, step int, kind scenario.ClaimKind) string {
	switch {
	case kind.OfCookie() && len(run.Names) > 0:
		return run.Names[0]
	case step < 0 || step >= len(run.Trace.Steps):
	case kind == scenario.ClaimCookieHeader:
		return cmp.Or(lastCookieHeader(&run.Trace.Steps[step]), anyCookie)
	case kind == scenario.ClaimRequestHeader:
		return "Cookie"
	case kind == scenario.ClaimDocumentCookie:
		return cmp.Or(run.Trace.Steps[step].DocumentCookie, anyCookie)
	case kind == scenario.ClaimEndsAt:
		return run.Trace.Steps[step].URL
	case kind == scenario.ClaimOutcome:
		return string(run.Trace.Steps[step].Outcome)
	}
	return ""
}

// anyCookie is a text to write over, where there is no cookie.
const anyCookie = "sid=1"

// lastCookieHeader is that of a step's last request that has one.
func lastCookieHeader(step *trace.Step) string {
	for i := range step.Exchanges {
		if cookie := step.Exchanges[len(step.Exchanges)-1-i].Cookie; cookie != "" {
			return cookie
		}
	}
	return ""
}

// Among reports whether one of some claims is the same as another.
func Among(claims []scenario.Claim, c *scenario.Claim) bool {
	return slices.ContainsFunc(claims, func(other scenario.Claim) bool { return same(&other, c) })
}

// same reports whether two claims state the same about the same place, although only
// one of them may answer the question.
func same(a, b *scenario.Claim) bool {
	x, y := *a, *b
	if (x.Exchange == nil) != (y.Exchange == nil) || x.Exchange != nil && *x.Exchange != *y.Exchange {
		return false
	}
	x.Exchange, y.Exchange, x.Answers, y.Answers = nil, nil, false, false
	return x == y
}
