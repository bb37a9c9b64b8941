package scenario

import (
	"fmt"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

func (s *Scenario) checkSteps() *Error {
	if err := atMost(MaxSteps, len(s.Steps)); err != nil {
		return err
	}
	tabs := tabs{all: make([]tab, 1), noPage: "no page is open yet", now: s.Start()}
	for i := range s.Steps {
		if err := firstError(s.Steps[i].validate(), tabs.check(i, &s.Steps[i])); err != nil {
			return err.At(i)
		}
	}
	return nil
}

func (s *Step) validate() *Error {
	return firstError(
		s.checkKind().In("do"),
		s.checkFields(),
		checkLength(s.URL).In("url"),
		s.checkMethod().In("method"),
		s.checkCredentials().In("credentials"),
		oneOf(s.Mode, CORS, NoCORS).In("mode"),
		s.checkHeaders().In("headers"),
		oneOf(s.CrossOrigin, Anonymous, UseCredentials).In("crossOrigin"),
		oneOf(s.Redirect, Follow, Manual, RedirectError).In("redirect"),
		// A script can assign any text, so this is not checked as a header
		// line.
		checkLength(s.Cookie).In("cookie"),
		inRange(s.Seconds, 1, MaxSeconds, "a number of seconds to wait").In("seconds"),
		inRange(int64(s.Tab), 1, MaxSteps, "the number of a tab").In("tab"),
		s.checkNewTab(),
		checkLength(s.Note).In("note"),
	)
}

func (s *Step) checkKind() *Error {
	switch {
	case s.Do == "":
		return problem("empty; expected a kind of step, such as visit")
	case s.Do.Kind().Do != "":
		return nil
	}
	names := make([]Do, len(kinds))
	for i := range kinds {
		names[i] = kinds[i].Do
	}
	return oneOf(s.Do, names...)
}

// checkFields checks that the step has the fields of its kind and no others.
func (s *Step) checkFields() *Error {
	kind := s.Do.Kind()
	if kind.Do == "" {
		return nil // checkKind reports it
	}
	for _, f := range []struct {
		name  Field
		given bool
	}{
		{URLField, s.URL != ""},
		{MethodField, s.Method != ""},
		{CredentialsField, s.Credentials != ""},
		{ModeField, s.Mode != ""},
		{HeadersField, len(s.Headers) > 0},
		{RedirectField, s.Redirect != ""},
		{CrossOriginField, s.CrossOrigin != ""},
		{InFrameField, s.InFrame},
		{NewTabField, s.NewTab},
		{TabField, s.Tab != 0},
		{CookieField, s.Cookie != ""},
		{SecondsField, s.Seconds != 0},
	} {
		switch {
		case !f.given && slices.Contains(kind.Required, f.name):
			return problem("missing; %s needs it", s.Do).In(string(f.name))
		case f.given && !kind.Has(f.name):
			return problem("%s has no such field", s.Do).In(string(f.name))
		}
	}
	return nil
}

// checkCredentials checks the credentials mode: withCredentials, of all but a fetch, is
// true or false.
func (s *Step) checkCredentials() *Error {
	if s.Do == Fetch {
		return oneOf(s.Credentials, SameOrigin, Include, Omit)
	}
	return oneOf(s.Credentials, SameOrigin, Include)
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
	switch methods := s.Do.Kind().Methods; {
	case methods != nil:
		return oneOf(s.Method, methods...)
	case s.Mode == NoCORS:
		return oneOf(s.Method, "GET", "HEAD", "POST")
	case slices.Contains([]string{"CONNECT", "TRACE", "TRACK"}, s.Method):
		return problem("scripts cannot send %s", s.Method)
	}
	return nil
}

// checkNewTab checks that no frame opens a tab: a click in it by script is no
// gesture of the user, and browsers block the tab.
func (s *Step) checkNewTab() *Error {
	if s.NewTab && s.InFrame {
		return problem("a step in a frame opens no new tab; leave out one of newTab and inFrame").In("newTab")
	}
	return nil
}

// The tabs are what is known about the browser before a run.
type tabs struct {
	all []tab
	at  int
	// noPage says why no page is open.
	noPage string
	now    time.Time
}

// A tab is what is known of one tab.
type tab struct {
	// page is the last address visited, the base of relative references.
	page origin.URL
	open bool
	// framed: a step has loaded a frame.
	framed bool
}

// check checks step i and applies it to the tabs.
func (ts *tabs) check(i int, s *Step) *Error {
	kind, t := s.Do.Kind(), &ts.all[ts.at]
	if kind.NeedsPage && !t.open {
		return problem("%s needs a page, but %s; visit one first", s.Do, ts.noPage).In("do")
	}
	if s.InFrame && !t.framed {
		return problem("%s needs a frame, but no step before it loads one", s.Do).In("inFrame")
	}
	t.framed = t.framed || s.Do == Frame
	switch {
	case kind.Has(URLField) && kind.NeedsPage:
		if _, err := s.Target(&t.page); err != nil {
			return problem("%s is neither an http or https URL nor a reference from the page: %v", quote(s.URL), err).In("url")
		}
		if s.NewTab {
			ts.all, ts.at = append(ts.all, tab{page: t.page, open: true}), len(ts.all)
		}
	case kind.Has(TabField):
		if s.Tab > len(ts.all) {
			return problem("there is no tab %d; before this step the scenario has opened %d", s.Tab, len(ts.all)).In("tab")
		}
		ts.at = s.Tab - 1
	case kind.Has(URLField):
		u, err := origin.Parse(s.URL)
		if err != nil {
			return problem("%s is not an http or https URL: %v", quote(s.URL), err).In("url")
		}
		t.page, t.open = u, true
	case kind.Has(SecondsField):
		ts.now = ts.now.Add(time.Duration(s.Seconds) * time.Second)
		return checkClock(ts.now).In("seconds")
	case kind.EndsSession:
		if slices.ContainsFunc(ts.all, func(t tab) bool { return t.open }) {
			ts.noPage = fmt.Sprintf("steps[%d] closed it", i)
		}
		ts.all, ts.at = []tab{{page: t.page}}, 0
	}
	return nil
}
