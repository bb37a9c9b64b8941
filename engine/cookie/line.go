package cookie

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
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

// Parse takes a Set-Cookie line apart (RFC 6265bis §5.6), and gives the checks
// that were made on the way. Where one failed the line is refused, and the Line
// holds only the name and the value, to tell of which cookie that is true.
func Parse(line string, r Rules) (Line, rule.Checks) {
	pair, rest, more := cutLine(line, &r)
	name, value := cutPair(pair, &r)
	l := Line{Name: name, Value: value}

	checked := line
	if r.ControlsInAttributes {
		checked = pair
	}
	checks := make(rule.Checks, 0, 8)
	if l.checkText(checked, &r, &checks); !checks.OK() {
		return l, checks
	}
	if r.Priority {
		l.Priority = Medium
	}
	if !more {
		return l, checks
	}
	l.readAttributes(rest, &r, &checks)
	if !checks.OK() {
		return Line{Name: name, Value: value}, checks
	}
	return l, checks
}

// ParseGenerously takes a Set-Cookie line apart for all that it says to some
// browser: what comes of it is no browser's answer. Not ok: there is no cookie
// in it, and the Line holds only the name and the value.
func ParseGenerously(line string) (l Line, ok bool) {
	l, checks := Parse(line, Rules{Partitioned: true, ControlsInAttributes: true})
	return l, checks.OK()
}

// cutLine splits the name and the value from the attributes (§5.6 step 2).
func cutLine(line string, r *Rules) (pair, rest string, more bool) {
	if !r.QuotesProtectSemicolons {
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

// checkText checks the line's characters, and whether the name and the value
// make a cookie (§5.6 steps 1 and 5, §5.7 step 2, and the browsers' own). It
// ends with the first check that fails: the others are never made.
func (l *Line) checkText(checked string, r *Rules, checks *rule.Checks) {
	if c, found := findControl(checked); found {
		checks.Fail(rule.DisallowedCharacter, rule.ControlCharacter, codePoint(c))
		return
	}
	checks.Pass(rule.DisallowedCharacter, "")
	if l.Name == "" && l.Value == "" {
		checks.Fail(rule.NoCookieContent, "", "")
		return
	}
	checks.Pass(rule.NoCookieContent, "")
	size := rule.Check{Rule: rule.NameValuePairExceedsMaxSize, Limit: MaxPairSize}
	if n := len(l.Name) + len(l.Value); n > MaxPairSize {
		size.Result, size.Value = rule.Failed, strconv.Itoa(n)
	}
	checks.Add(size)
	switch {
	case size.Result == rule.Failed:
	case r.TabRejected && (hasTab(l.Name) || hasTab(l.Value)):
		checks.Fail(rule.DisallowedCharacter, rule.Tab, codePoint('\t'))
	case l.Name != "":
	case r.NamelessRejected:
		checks.Fail(rule.NamelessNotAllowed, "", "")
	default:
		checks.Pass(rule.NamelessNotAllowed, "")
	}
}

// readAttributes reads what follows the first semicolon (§5.6, the steps for
// attributes).
func (l *Line) readAttributes(rest string, r *Rules, checks *rule.Checks) {
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
		if r.TabRejected && (hasTab(a.Name) || hasTab(a.Value)) {
			checks.Fail(rule.DisallowedCharacter, rule.Tab, codePoint('\t'))
			return
		}
		l.Attributes = append(l.Attributes, a)
		l.apply(a, r, checks)
	}
	if l.SameSite == Unspecified {
		if value, ok := l.last("samesite", r); ok {
			checks.Warn(rule.SameSiteIgnored, value)
		}
	}
	l.lint(checks)
}

// apply takes over what an attribute says; the last of a name wins (§5.7).
func (l *Line) apply(a Attribute, r *Rules, checks *rule.Checks) {
	switch {
	case a.oversized() && !r.LongAttributesKept:
		checks.Add(rule.Check{Rule: rule.AttributeValueExceedsMaxSize, Result: rule.Warned, Value: a.Name, Limit: MaxAttributeValueSize})
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
		l.applyMaxAge(a.Value, r, checks)
	case a.is("expires"):
		l.applyExpires(a.Value, r, checks)
	case a.is("partitioned"):
		l.Partitioned = r.Partitioned
	case a.is("priority") && r.Priority:
		l.Priority = parsePriority(a.Value)
	}
}

// last is the value of the last attribute of that name, in lower case, that
// counts.
func (l *Line) last(lower string, r *Rules) (value string, ok bool) {
	for _, a := range l.Attributes {
		if a.is(lower) && (r.LongAttributesKept || !a.oversized()) {
			value, ok = a.Value, true
		}
	}
	return value, ok
}

// findControl finds a character that refuses a line (§5.6 step 1): the control
// characters but for the TAB.
func findControl(s string) (c byte, found bool) {
	for i := range len(s) {
		if c := s[i]; (c < ' ' || c == 0x7F) && c != '\t' {
			return c, true
		}
	}
	return 0, false
}

// codePoint writes an ASCII character as Unicode does: U+0009.
func codePoint(c byte) string {
	const hex = "0123456789ABCDEF"
	return "U+00" + string([]byte{hex[c>>4], hex[c&0xF]})
}

func hasTab(s string) bool { return strings.IndexByte(s, '\t') >= 0 }
