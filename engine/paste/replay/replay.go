package replay

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/paste/plan"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Compare plays the scenario and notes where the run is not what the text
// recorded.
func Compare(a *account.Account, s *scenario.Scenario, recorded []plan.RecordedStep) {
	t, err := engine.Run(s)
	if err != nil {
		a.Note(account.LeftOut, account.Place{}, phrase.Say("The run of the scenario, and its comparison with the text: {problem}.", "problem", err.Error()))
		return
	}
	c := comparison{account: a, run: t}
	for _, r := range recorded {
		c.step(&t.Steps[r.Step], r.Exchanges)
	}
}

// A comparison is between a run and what the text recorded.
type comparison struct {
	account *account.Account
	run     *trace.Trace
	// count counts the disagreements.
	count int
}

// maxDisagreements is how many disagreements are noted; one is often the cause of the
// others.
const maxDisagreements = 100

// step compares the exchanges of a step in their order. Preflights and internal
// redirects are not compared: the text may not have them. Of a redirect that the
// model has from its cache only the address is: the text may have asked for it.
func (c *comparison) step(s *trace.Step, recorded []*message.Exchange) {
	played := slices.DeleteFunc(slices.Clone(s.Exchanges), func(x trace.Exchange) bool {
		return x.Upgrade != "" || x.Destination == trace.Preflight
	})
	recorded = slices.DeleteFunc(slices.Clone(recorded), (*message.Exchange).Internal)
	for i, x := range recorded {
		for i < len(played) && played[i].FromCache != nil && played[i].URL != x.URL.String() {
			played = slices.Delete(played, i, i+1)
		}
		if x.Guessed {
			continue
		}
		if c.count >= maxDisagreements {
			return
		}
		if i >= len(played) {
			c.missing(s, x)
			return
		}
		p := &played[i]
		if p.URL != x.URL.String() || p.Method != x.Method {
			c.say(x, phrase.Say("The text has {request} here; the model sends {other}.", "request", message.RequestText(x), "other", p.Method+" "+account.Clip(p.URL)))
			return
		}
		if p.FromCache == nil {
			c.cookies(s, p, x)
			c.answer(p, x)
		}
	}
	if len(recorded) == 0 {
		return // the text ends with an internal redirect
	}
	last := recorded[len(recorded)-1]
	if _, leads := last.Redirects(); len(played) > len(recorded) && !last.Guessed && last.Status != 0 && !leads {
		c.say(last, phrase.Say("The text ends with this request; the model goes on with {other}.", "other", account.Clip(played[len(recorded)].URL)))
	}
}

func (c *comparison) say(x *message.Exchange, text string) {
	c.count++
	c.account.Note(account.Disagrees, x.At, text)
}

func (c *comparison) missing(s *trace.Step, x *message.Exchange) {
	reason := ""
	if s.Check != nil {
		reason = explain.Stop(s.Check, explain.Detail{To: s.StoppedAt, From: s.From, Method: x.Method}).Sentence
	}
	if reason == "" {
		c.say(x, phrase.Say("The text has {request}; the model does not send it.", "request", message.RequestText(x)))
		return
	}
	c.say(x, phrase.Say("The text has {request}; the model does not send it: {reason}", "request", message.RequestText(x), "reason", reason))
}

// cookies compares the cookies of a request.
func (c *comparison) cookies(s *trace.Step, p *trace.Exchange, x *message.Exchange) {
	if !x.HasRequest {
		return
	}
	sent := message.ParseCookies(p.Cookie)
	for _, k := range x.Cookies {
		if c.count < maxDisagreements && !slices.ContainsFunc(sent, func(o message.Cookie) bool { return o.Name == k.Name }) {
			c.blocked(s, p, x, k.Name)
		}
	}
	for _, k := range sent {
		if !x.Sends(k.Name) {
			text := phrase.Say("The text has {request} without the cookie {name}; the model sends it.", "request", message.RequestText(x), "name", k.Name)
			if x.ByTool {
				text += " " + phrase.Say("curl sends the cookies of earlier responses only with a cookie jar (-b and -c).")
			}
			c.say(x, text)
		}
	}
}

// blocked notes a cookie that the text has and the model does not send, with
// the reason from the request, or from the response that set it.
func (c *comparison) blocked(s *trace.Step, p *trace.Exchange, x *message.Exchange, name string) {
	reason := c.reason(s, p, name)
	if reason == "" {
		reason = c.rejection(name)
	}
	text := phrase.Say("The text has {request} with the cookie {name}; the model does not send it.", "request", message.RequestText(x), "name", name)
	if reason != "" {
		text = phrase.Say("The text has {request} with the cookie {name}; the model does not send it: {reason}", "request", message.RequestText(x), "name", name, "reason", reason)
	}
	if x.ByTool {
		text += " " + phrase.Say("curl does not check SameSite, CORS or third-party cookies as browsers do.")
	}
	c.say(x, text)
}

// reason is why the model blocked a cookie of that name.
func (c *comparison) reason(s *trace.Step, p *trace.Exchange, name string) string {
	for i := range p.Cookies {
		k := &p.Cookies[i]
		if k.Name != name || k.Sent {
			continue
		}
		if failed := k.Checks.FirstFailed(); failed != nil {
			return explain.Check(failed, explain.Detail{
				Direction: explain.Sending, Name: k.Name, Cookie: k.Cookie, To: p.To, Method: p.Method, Destination: p.Destination, From: s.From,
			}).Sentence
		}
	}
	return ""
}

// rejection is why the model rejected a line that sets the cookie.
func (c *comparison) rejection(name string) string {
	for i := range c.run.Steps {
		step := &c.run.Steps[i]
		for j := range step.Exchanges {
			x := &step.Exchanges[j]
			for k := range x.SetCookies {
				set := &x.SetCookies[k]
				if set.Name != name || set.Stored {
					continue
				}
				if failed := set.Checks.FirstFailed(); failed != nil {
					return explain.Check(failed, explain.Detail{
						Direction: explain.Storing, Name: name, Cookie: set.Cookie, Line: set.Line, To: x.To, Method: x.Method, Destination: x.Destination, From: step.From,
					}).Sentence
				}
			}
		}
	}
	return ""
}

// answer compares the status of a response.
func (c *comparison) answer(p *trace.Exchange, x *message.Exchange) {
	if x.Status != 0 && p.Status != x.Status {
		c.say(x, phrase.Say("The text has the status {status} for {request}; the model has {other}.",
			"status", strconv.Itoa(x.Status), "request", message.RequestText(x), "other", strconv.Itoa(p.Status)))
	}
}
