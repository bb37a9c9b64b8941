package state

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetLine replaces the current cookie's line. It may have the name of the header
// before it.
type SetLine struct{ Line string }

func (a SetLine) apply(s State) State {
	return s.editCookie(phrase.Say("You edited the cookie."), func(c edit.CookieLine) *scenario.Scenario {
		return edit.SetCookieLine(s.Draft.Scenario, c.Ref, cookie.LineOf(a.Line))
	})
}

// An Attribute is an attribute of a cookie with a value.
type Attribute string

const (
	Path   Attribute = "Path"
	Domain Attribute = "Domain"
	MaxAge Attribute = "Max-Age"
)

// SetAttribute sets an attribute of the current cookie; "" removes it.
type SetAttribute struct {
	Attribute Attribute
	Value     string
}

func (a SetAttribute) apply(s State) State {
	confirmation := phrase.Say("You set {attribute} to {value}.", "attribute", string(a.Attribute), "value", a.Value)
	if a.Value == "" {
		confirmation = phrase.Say("You removed {attribute}.", "attribute", string(a.Attribute))
	}
	return s.editCookie(confirmation, func(c edit.CookieLine) *scenario.Scenario {
		switch a.Attribute {
		case Path:
			return edit.SetPath(s.Draft.Scenario, c.Ref, a.Value)
		case Domain:
			return edit.SetDomain(s.Draft.Scenario, c.Ref, a.Value)
		}
		return edit.SetMaxAge(s.Draft.Scenario, c.Ref, a.Value)
	})
}

func (s State) editCookie(confirmation string, change func(edit.CookieLine) *scenario.Scenario) State {
	c, ok := s.CurrentCookie()
	if !ok {
		return s
	}
	return s.commit(change(c), confirmation)
}

// AddCookie makes the current server set another cookie.
type AddCookie struct{}

func (AddCookie) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	like := edit.Ref{Server: edit.None}
	if c, ok := s.CurrentCookie(); ok {
		like = c.Ref
	}
	name := freeName(s.Draft.Cookies)
	next, at := edit.AddCookie(s.Draft.Scenario, s.Server, like, name+"=1; Path=/")
	s = s.commit(next, phrase.Say("You added the cookie {name}.", "name", name))
	for i, c := range s.Draft.Cookies {
		if c.Ref == at {
			s.Cookie = i
		}
	}
	return s
}

// freeName is a name that no cookie has.
func freeName(cookies []edit.CookieLine) string {
	used := map[string]bool{}
	for _, c := range cookies {
		used[c.Cookie.Name] = true
	}
	for i := 1; ; i++ {
		name := "cookie" + strconv.Itoa(i)
		if !used[name] {
			return name
		}
	}
}

// RemoveCookie removes the current cookie's line.
type RemoveCookie struct{}

func (RemoveCookie) apply(s State) State {
	return s.editCookie(phrase.Say("You removed the cookie."), func(c edit.CookieLine) *scenario.Scenario {
		return edit.RemoveCookie(s.Draft.Scenario, c.Ref)
	})
}

// A Part is the text of a Set-Cookie line between two semicolons.
type Part struct {
	Text string
	Mark Mark
}

// Mark is the effect of an edit on a part of a line.
type Mark int

const (
	Unchanged Mark = iota
	Added
	Removed
)

// LineParts compares a line with its version before an edit. One edit changes
// one range of a line, so the common start and end are unchanged, and the parts
// in between were added or removed.
func LineParts(before, after string) []Part {
	old, now := strings.Split(before, ";"), strings.Split(after, ";")
	start := 0
	for start < len(old) && start < len(now) && sameText(old[start], now[start]) {
		start++
	}
	end := 0
	for end < len(old)-start && end < len(now)-start && sameText(old[len(old)-1-end], now[len(now)-1-end]) {
		end++
	}
	parts := appendParts(nil, now[:start], Unchanged)
	parts = appendParts(parts, old[start:len(old)-end], Removed)
	parts = appendParts(parts, now[start:len(now)-end], Added)
	return appendParts(parts, now[len(now)-end:], Unchanged)
}

func sameText(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

func appendParts(parts []Part, texts []string, mark Mark) []Part {
	for _, text := range texts {
		parts = append(parts, Part{strings.TrimSpace(text), mark})
	}
	return parts
}
