package scenario

import (
	"fmt"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// fields returns the fields that a kind of step has beside do and note, those
// that it must have first; ok is false for what is no kind.
func (d Do) fields() (required, optional []string, ok bool) {
	switch d {
	case Visit, Click, Image, Frame:
		return []string{"url"}, nil, true
	case Submit:
		return []string{"url"}, []string{"method"}, true
	case Fetch:
		return []string{"url"}, []string{"method", "credentials", "mode"}, true
	case Script:
		return []string{"cookie"}, nil, true
	case Wait:
		return []string{"seconds"}, nil, true
	case Reload, Restart:
		return nil, nil, true
	}
	return nil, nil, false
}

// needsPage reports whether a kind of step acts on the current page.
func (d Do) needsPage() bool { return d != Visit && d != Wait && d != Restart }

func (s *Scenario) checkSteps() *Error {
	if err := atMost(MaxSteps, len(s.Steps)); err != nil {
		return err
	}
	tab := tab{noPage: "none is open yet", now: s.Start()}
	for i := range s.Steps {
		if err := first(s.Steps[i].validate(), tab.check(i, &s.Steps[i])); err != nil {
			return err.At(i)
		}
	}
	return nil
}

func (s *Step) validate() *Error {
	return first(
		s.checkKind().In("do"),
		s.checkFields(),
		checkLength(s.URL).In("url"),
		s.checkMethod().In("method"),
		oneOf(s.Credentials, SameOrigin, Include, Omit).In("credentials"),
		oneOf(s.Mode, CORS, NoCORS).In("mode"),
		// A script can assign any text, so this is no header line.
		checkLength(s.Cookie).In("cookie"),
		inRange(s.Seconds, 1, MaxSeconds, "a number of seconds to wait").In("seconds"),
		checkLength(s.Note).In("note"),
	)
}

func (s *Step) checkKind() *Error {
	if s.Do == "" {
		return problem("empty; expected what the step does, such as visit")
	}
	return oneOf(s.Do, Visit, Click, Submit, Fetch, Image, Frame, Script, Reload, Wait, Restart)
}

// checkFields checks that the step has the fields of its kind and no others.
func (s *Step) checkFields() *Error {
	required, optional, ok := s.Do.fields()
	if !ok {
		return nil // checkKind says so
	}
	for _, f := range []struct {
		name  string
		given bool
	}{
		{"url", s.URL != ""},
		{"method", s.Method != ""},
		{"credentials", s.Credentials != ""},
		{"mode", s.Mode != ""},
		{"cookie", s.Cookie != ""},
		{"seconds", s.Seconds != 0},
	} {
		must := slices.Contains(required, f.name)
		switch {
		case must && !f.given:
			return problem("missing; %s needs it", s.Do).In(f.name)
		case f.given && !must && !slices.Contains(optional, f.name):
			return problem("%s has no such field", s.Do).In(f.name)
		}
	}
	return nil
}

// checkMethod checks what a form (HTML "method") and what a script (Fetch
// "forbidden method", "CORS-safelisted method") may send.
func (s *Step) checkMethod() *Error {
	if s.Method == "" {
		return nil
	}
	if err := checkMethod(s.Method); err != nil {
		return err
	}
	switch {
	case s.Do == Submit:
		return oneOf(s.Method, "GET", "POST")
	case s.Mode == NoCORS:
		return oneOf(s.Method, "GET", "HEAD", "POST")
	case slices.Contains([]string{"CONNECT", "TRACE", "TRACK"}, s.Method):
		return problem("no script may send %s", s.Method)
	}
	return nil
}

// A tab is what can be known of the browser's tab before a run.
type tab struct {
	// page is the last address visited, the base of relative references.
	page origin.URL
	open bool
	// noPage says why no page is open.
	noPage string
	now    time.Time
}

// check checks step i in its place and moves the tab on.
func (t *tab) check(i int, s *Step) *Error {
	if s.Do.needsPage() && !t.open {
		return problem("%s needs a page, and %s; visit one first", s.Do, t.noPage).In("do")
	}
	switch s.Do {
	case Visit:
		u, err := origin.Parse(s.URL)
		if err != nil {
			return problem("%s is not an http or https URL: %v", quote(s.URL), err).In("url")
		}
		t.page, t.open = u, true
	case Click, Submit, Fetch, Image, Frame:
		if _, err := t.page.Resolve(s.URL); err != nil {
			return problem("%s is neither an http or https URL nor a reference from the page: %v", quote(s.URL), err).In("url")
		}
	case Wait:
		t.now = t.now.Add(time.Duration(s.Seconds) * time.Second)
		return checkClock(t.now).In("seconds")
	case Restart:
		if t.open {
			t.open, t.noPage = false, fmt.Sprintf("steps[%d] closed it", i)
		}
	}
	return nil
}
