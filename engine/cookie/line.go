package cookie

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// MaxPairSize is the longest name and value together, in octets (§5.6 step 5).
const MaxPairSize = 4096

// A Line is a Set-Cookie line taken apart, before any host has looked at it.
type Line struct {
	Name, Value string
	// Domain and Path are as written, if HasDomain and HasPath; [Create] makes
	// the cookie's domain and path of them.
	Domain    string
	HasDomain bool
	Path      string
	HasPath   bool
	Secure    bool
	HttpOnly  bool
	// Partitioned stays false for a browser that does not know the attribute.
	Partitioned bool
	SameSite    SameSite
	// Priority is Medium unless another is given, and "" for a browser that
	// does not know the attribute.
	Priority Priority
	// MaxAge is in seconds and counts if HasMaxAge; it beats Expires.
	MaxAge    int64
	HasMaxAge bool
	// Expires is zero if there is no date, or none that can be read.
	Expires time.Time
	// Attributes are all of them in order as written, also those that are
	// unknown, ignored, or replaced by a later one.
	Attributes []Attribute
}

// Parse takes a Set-Cookie line apart (RFC 6265bis §5.6). With reasons the
// line is refused, and the Line holds only the name and the value, to tell of
// which cookie that is true.
func Parse(line string, r Rules) (Line, []reason.Reason, []reason.Warning) {
	pair, rest, more := cutLine(line, &r)
	l := Line{}
	l.Name, l.Value = cutPair(pair, &r)

	checked := line
	if r.ControlsInAttributes {
		checked = pair
	}
	if hasControl(checked) {
		return l, []reason.Reason{reason.DisallowedCharacter}, nil
	}
	if why := refusePair(l.Name, l.Value, &r); why != "" {
		return l, []reason.Reason{why}, nil
	}
	if r.Priority {
		l.Priority = Medium
	}
	if !more {
		return l, nil, nil
	}
	warnings, ok := l.readAttributes(rest, &r)
	if !ok {
		return Line{Name: l.Name, Value: l.Value}, []reason.Reason{reason.DisallowedCharacter}, nil
	}
	return l, nil, warnings
}

// ParseGenerously takes a Set-Cookie line apart for all that it says to some
// browser: what comes of it is no browser's answer. Not ok: there is no cookie
// in it, and the Line holds only the name and the value.
func ParseGenerously(line string) (l Line, ok bool) {
	l, against, _ := Parse(line, Rules{Partitioned: true, ControlsInAttributes: true})
	return l, len(against) == 0
}

// cutLine splits the name and the value from the attributes (§5.6 step 2).
func cutLine(line string, r *Rules) (pair, rest string, more bool) {
	if !r.QuotesGuardSemicolons {
		return strings.Cut(line, ";")
	}
	inValue := false
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ';':
			return line[:i], line[i+1:], true
		case '=':
			inValue = true
		case '"':
			// A quote that nobody closes guards nothing.
			if end := strings.IndexByte(line[i+1:], '"'); inValue && end >= 0 {
				i += 1 + end
			}
		}
	}
	return line, "", false
}

// cutPair splits the name from the value (§5.6 steps 3 and 4).
func cutPair(pair string, r *Rules) (name, value string) {
	name, value, found := strings.Cut(pair, "=")
	if !found && !r.ValuelessIsName {
		name, value = "", pair
	}
	return trimSpace(name), trimSpace(value)
}

// refusePair says why a name and a value make no cookie, "" if they do (§5.6
// step 5, §5.7 step 2, and the browsers' own).
func refusePair(name, value string, r *Rules) reason.Reason {
	switch {
	case name == "" && value == "":
		return reason.NoCookieContent
	case len(name)+len(value) > MaxPairSize:
		return reason.NameValuePairExceedsMaxSize
	case r.TabRefused && (hasTab(name) || hasTab(value)):
		return reason.DisallowedCharacter
	case name != "":
		return ""
	case r.NamelessRefused:
		return reason.NamelessNotAllowed
	}
	return ""
}

// readAttributes reads what follows the first semicolon (§5.6, the steps for
// attributes). Not ok: one of them refuses the line.
func (l *Line) readAttributes(rest string, r *Rules) (warnings []reason.Warning, ok bool) {
	// The hint is bounded, for a line of nothing but semicolons.
	l.Attributes = make([]Attribute, 0, min(strings.Count(rest, ";")+1, 16))
	for more := true; more; {
		var av string
		av, rest, more = strings.Cut(rest, ";")
		a := cutAttribute(av)
		if r.ControlsInAttributes {
			a = a.withoutOuterControls()
		}
		if a.blank() {
			continue
		}
		if r.TabRefused && (hasTab(a.Name) || hasTab(a.Value)) {
			return nil, false
		}
		l.Attributes = append(l.Attributes, a)
		if w := l.apply(a, r); w != "" && !slices.Contains(warnings, w) {
			warnings = append(warnings, w)
		}
	}
	if l.SameSite == Unspecified && l.has("samesite", r) {
		warnings = append(warnings, reason.SameSiteIgnored)
	}
	return warnings, true
}

// apply takes over what an attribute says; the last of a name wins (§5.7).
func (l *Line) apply(a Attribute, r *Rules) reason.Warning {
	switch {
	case a.oversized() && !r.LongAttributesCount:
		return reason.AttributeValueExceedsMaxSize
	case a.is("secure"):
		l.Secure = true
	case a.is("httponly"):
		l.HttpOnly = true
	case a.is("path"):
		l.Path, l.HasPath = a.Value, true
	case a.is("domain"):
		l.Domain, l.HasDomain = a.Value, true
	case a.is("samesite"):
		l.SameSite, _ = parseSameSite(a.Value)
	case a.is("max-age"):
		return l.applyMaxAge(a.Value, r)
	case a.is("expires"):
		return l.applyExpires(a.Value, r)
	case a.is("partitioned"):
		l.Partitioned = r.Partitioned
	case a.is("priority") && r.Priority:
		l.Priority = parsePriority(a.Value)
	}
	return ""
}

// has reports whether an attribute of that name, in lower case, counts.
func (l *Line) has(lower string, r *Rules) bool {
	return slices.ContainsFunc(l.Attributes, func(a Attribute) bool {
		return a.is(lower) && (r.LongAttributesCount || !a.oversized())
	})
}

// hasControl reports whether s has one of the characters that refuse a line
// (§5.6 step 1): the control characters but for the TAB.
func hasControl(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' || c == 0x7F) && c != '\t' {
			return true
		}
	}
	return false
}

func hasTab(s string) bool { return strings.IndexByte(s, '\t') >= 0 }
