//go:build !js

package recording

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// FromTrace is the engine's trace in the form of a recording's steps. Reasons
// are left out for a browser that gives none.
func FromTrace(t *trace.Trace, withReasons bool) []Step {
	steps := make([]Step, len(t.Steps))
	for i := range t.Steps {
		from := &t.Steps[i]
		to := Step{
			Outcome:        string(from.Outcome),
			URL:            from.URL,
			DocumentCookie: from.DocumentCookie,
		}
		if !withReasons && readsResponse(from) && from.Outcome == trace.Failed && from.Reason != trace.NoDocument {
			to.Outcome = string(trace.Blocked) // a browser without reasons tells no more
		}
		for j := range from.Exchanges {
			x := &from.Exchanges[j]
			if x.Via != trace.Network || x.Error != "" {
				continue
			}
			r := Request{
				Method: x.Method, URL: x.URL, Cookie: x.Cookie,
				Origin: header(x, "Origin"), Referer: header(x, "Referer"),
			}
			if withReasons && x.Destination != trace.SocketDest { // DevTools tell nothing of its cookies
				r.Held, r.Refused = held(x), refused(x)
			}
			to.Requests = append(to.Requests, r)
		}
		if n := len(from.Exchanges); withReasons && from.Outcome == trace.RedirectLoop && n > navigationRequests && from.Exchanges[n-1].FromCache == nil {
			last := &to.Requests[len(to.Requests)-1]
			last.Held, last.Refused = nil, nil
		}
		for _, k := range from.Jar {
			to.Jar = append(to.Jar, jarLine(&k, from))
		}
		slices.Sort(to.Jar)
		steps[i] = to
	}
	return steps
}

// readsResponse reports whether a script reads the response of a step.
func readsResponse(step *trace.Step) bool {
	do := scenario.Do(step.Do)
	return do == scenario.Fetch || do == scenario.XHR || do == scenario.EventSource
}

// header is the value of a request's header, "" for none.
func header(x *trace.Exchange, name string) string {
	for _, h := range x.RequestHeaders {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

// navigationRequests is after how many requests Chromium gives up a page or a
// frame by itself. Where its network gives up instead, one later, DevTools hears
// nothing of the last response.
const navigationRequests = 20

func jarLine(k *trace.Cookie, at *trace.Step) string {
	s := Cookie{
		Name: k.Name, Value: k.Value,
		Domain: k.Domain, HostOnly: k.HostOnly, Path: k.Path,
		Secure: k.Secure, HttpOnly: k.HttpOnly, SameSite: k.SameSite,
		PartitionKey: k.PartitionKey,
	}
	if !k.Expires.IsZero() {
		s.Lifetime = k.Expires.Sub(at.Now)
	}
	return s.String()
}

// held lists the cookies that stayed home, with the reasons that DevTools has
// names for. A cookie of another partition is not even looked up, and a request
// without credentials looks up none, so DevTools lists neither.
func held(x *trace.Exchange) []Verdict {
	var list []Verdict
	for _, k := range x.Cookies {
		if k.Sent || slices.Contains(k.Reasons, rule.OtherPartition) || slices.Contains(k.Reasons, rule.CredentialsOmitted) {
			continue
		}
		list = append(list, Verdict{k.Name + " " + k.Path, Families(k.Reasons)})
	}
	return SortVerdicts(list)
}

// refused lists the lines that were not stored for a reason that DevTools has
// a name for. Those of a response without credentials are not even read.
func refused(x *trace.Exchange) []Verdict {
	var list []Verdict
	for _, k := range x.SetCookies {
		if slices.Contains(k.Reasons, rule.CredentialsOmitted) {
			continue
		}
		if told := slices.DeleteFunc(slices.Clone(k.Reasons), ours); len(told) > 0 {
			list = append(list, Verdict{strings.TrimSpace(k.Line), Families(told)})
		}
	}
	return SortVerdicts(list)
}

// ours reports whether a rule's name is this project's: DevTools is silent on it.
func ours(id rule.ID) bool { return rule.Of(id).Own }

// Families names reasons by family: Chromium 156 gives the Schemeful name also
// where the scheme plays no part.
func Families[R ~string](reasons []R) []string {
	list := []string{}
	for _, r := range reasons {
		list = append(list, strings.TrimPrefix(string(r), "Schemeful"))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// SortVerdicts sorts verdicts by cookie, and returns them.
func SortVerdicts(list []Verdict) []Verdict {
	slices.SortFunc(list, func(a, b Verdict) int {
		if c := strings.Compare(a.Cookie, b.Cookie); c != 0 {
			return c
		}
		return slices.Compare(a.Reasons, b.Reasons)
	})
	return list
}
