package cookie

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// MaxPairSize is the longest name and value together, in octets (§5.6 step 5).
const MaxPairSize = 4096

// A Line is a parsed Set-Cookie line, before any check of its host.
type Line struct {
	Name, Value string
	// Domain and Path are unchanged, if HasDomain and HasPath; [Create] derives
	// the cookie's domain and path from them.
	Domain    string
	HasDomain bool
	Path      string
	HasPath   bool
	Secure    bool
	HttpOnly  bool
	// Partitioned stays false for a browser that does not support the
	// attribute.
	Partitioned bool
	SameSite    SameSite
	// Priority is Medium by default, and "" for a browser that does not support
	// the attribute.
	Priority Priority
	// MaxAge is in seconds and valid if HasMaxAge; it overrides Expires.
	MaxAge    int64
	HasMaxAge bool
	// Expires is zero if there is no valid date.
	Expires time.Time
	// Attributes are all attributes in order, unchanged, including those that
	// are unknown, ignored, or overridden by a later one.
	Attributes []Attribute
}

// Parse parses a Set-Cookie line (RFC 6265bis §5.6), and returns the checks. If
// one failed, the line is rejected, and the Line has only the name and the
// value, which identify the cookie.
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

// ParseGenerously parses everything in a Set-Cookie line that any browser
// supports; the result is not that of any one browser. It is not ok if the line
// has no cookie; the Line then has only the name and the value.
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
			// An unclosed quote protects nothing.
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
// are a valid cookie (§5.6 steps 1 and 5, §5.7 step 2, and browser behavior).
// It ends with the first failed check: browsers never make the others.
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

// readAttributes parses the attributes after the first semicolon (§5.6, the
// steps for attributes).
func (l *Line) readAttributes(rest string, r *Rules, checks *rule.Checks) {
	// The capacity is limited, because a line can consist of semicolons.
	l.Attributes = make([]Attribute, 0, min(strings.Count(rest, ";")+1, 16))
	for more := true; more; {
		var av string
		av, rest, more = strings.Cut(rest, ";")
		a := cutAttribute(av)
		if r.ControlsInAttributes {
			a = a.withoutOuterControls()
		}
		if a.empty() {
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

// apply applies an attribute; the last one with a name wins (§5.7).
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

// last is the value of the last attribute with that name, in lower case, that
// is not ignored.
func (l *Line) last(lower string, r *Rules) (value string, ok bool) {
	for _, a := range l.Attributes {
		if a.is(lower) && (r.LongAttributesKept || !a.oversized()) {
			value, ok = a.Value, true
		}
	}
	return value, ok
}

// findControl finds a character that makes the browser reject a line (§5.6 step
// 1): a control character other than TAB.
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
