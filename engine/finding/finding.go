// Package finding lists what is wrong in a run of a scenario, whatever the user of the
// scenario wanted: each with the event that shows it, the change that fixes it as a line
// of the server's own settings, and the run that proves the change.
//
// The goal of package whatif is what one user wants, such as a cookie that is sent. A
// finding is what a reviewer of the servers would say.
package finding

import (
	"cmp"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Kind is what is wrong. The names are public: they stand in the JSON of the command
// check.
type Kind string

// The kinds.
const (
	// Readable: anyone on the wire could read the cookie.
	Readable Kind = "readable-cookie"
	// NoneWithoutSecure: browsers reject SameSite=None without Secure.
	NoneWithoutSecure Kind = "none-without-secure"
	// Loop: the redirects do not end.
	Loop Kind = "redirect-loop"
	// LostPost: the redirect to another address of the same page makes a GET of a POST.
	LostPost Kind = "lost-post"
	// Withheld: the stack did not send its cookie, because it takes the request for
	// plain http.
	Withheld Kind = "withheld-cookie"
	// SecureOverHTTP: a page is answered over http, where its Secure cookies are neither
	// sent nor stored.
	SecureOverHTTP Kind = "secure-over-http"
	// NotSecure: the cookie has no Secure and would be sent with a plain http request.
	NotSecure Kind = "not-secure"
	// NoHSTS: a plain http request came before the redirect to https, and nothing stops
	// the next.
	NoHSTS Kind = "no-hsts"
	// WideDomain: the cookie has a Domain, and no other host received it.
	WideDomain Kind = "wide-domain"
	// NoPrefix: the cookie fulfils everything that the prefix __Host- requires, and does
	// not have it.
	NoPrefix Kind = "no-host-prefix"
)

// Severity is how much a finding matters; the greater, the more.
type Severity int

// The severities.
const (
	// Advice: nothing is wrong yet.
	Advice Severity = iota
	// Warning: an attack is possible that a line would prevent.
	Warning
	// Error: the run shows the harm.
	Error
)

// String is the name of a severity in the command's output.
func (s Severity) String() string { return [...]string{"advice", "warning", "error"}[s] }

// severities has the severity of each kind, and with it their order in a list.
var severities = map[Kind]Severity{
	Readable: Error, NoneWithoutSecure: Error, Loop: Error, LostPost: Error, Withheld: Error, SecureOverHTTP: Error,
	NotSecure: Warning, NoHSTS: Warning, WideDomain: Warning,
	NoPrefix: Advice,
}

// A Finding is one thing that is wrong.
type Finding struct {
	Kind Kind
	// Subject is the cookie's name, or the host.
	Subject string
	// At is the first event that shows it, and Server the one that can change it, None
	// for no server.
	At     event.Place
	Server int
	// Django is the id of the warning that Django's check --deploy has for it, such as
	// "security.W012", "" for none.
	Django string
	// Fix is nil if no single change of the scenario fixes it.
	Fix *Fix
}

// Severity is that of the finding's kind.
func (f *Finding) Severity() Severity { return severities[f.Kind] }

// Sentence says what is wrong.
func (f *Finding) Sentence() string { return sentences.Of(f.Kind).With("subject", f.Subject) }

// None is an unused index of a server.
const None = event.None

// Find lists the findings of a run with their fixes: the most severe first, then in the
// order of the events. If gaveUp is true, [whatif.MaxWork] left changes untried.
func Find(run *event.Run) (list []Finding, gaveUp bool) {
	list = inspect(run)
	gaveUp = findFixes(run, list)
	for i := range list {
		list[i].Django = djangoID(run.Scenario, &list[i])
	}
	return list, gaveUp
}

// sorted sorts findings as [Find] has them.
func sorted(list []Finding, eventOf func(event.Place) int) []Finding {
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(b.Severity(), a.Severity()), cmp.Compare(eventOf(a.At), eventOf(b.At)))
	})
	return list
}

// server is the server of a scenario at an index, nil for none.
func server(s *scenario.Scenario, i int) *scenario.Server {
	if i < 0 || i >= len(s.Servers) {
		return nil
	}
	return &s.Servers[i]
}
