package session

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A pen writes the session cookie.
type pen struct {
	*Settings
	// isSecure: the framework takes the request for secure.
	isSecure bool
	line     cookie.Line
	now      time.Time
	// on has the values of the attributes that the cookie has.
	on        map[role]string
	decisions []setting.Decision
}

// Write returns the Set-Cookie line for a rule's line, if the request is secure,
// and the settings that decided about it.
func (s *Settings) Write(line string, now time.Time) setting.Written {
	l, ok := cookie.ParseGenerously(line)
	written := setting.Written{Line: line}
	switch {
	case s.is(sanitizes):
		p := s.pen(l, true, now)
		written.Line, written.Decisions = p.httpCookie(), p.decisions
	case ok && s.Owns(l.Name) && (s.is(deletes) || !ends(&l, now)):
		p := s.pen(l, true, now)
		written.Line, written.Decisions = p.text(), p.decisions
	}
	if marked, adds := s.marked(written.Line); adds {
		written.Line = marked
		written.Decisions = append(written.Decisions, setting.Decision{Attribute: string(secure), Setting: s.RedirectedBy()})
	}
	return written
}

// ends reports whether a line stands for a logout.
func ends(l *cookie.Line, now time.Time) bool {
	return l.HasMaxAge && l.MaxAge <= 0 || !l.HasMaxAge && !l.Expires.IsZero() && !l.Expires.After(now) && !now.IsZero()
}

// pen decides the attributes of a cookie: by the settings, then by the line, then
// by the framework's defaults.
func (s *Settings) pen(l cookie.Line, isSecure bool, now time.Time) *pen {
	if !s.Owns(l.Name) {
		program := *s.Framework
		program.Entries = nil
		s = &Settings{&program, nil}
	}
	p := &pen{Settings: s, isSecure: isSecure, line: l, now: now, on: map[role]string{}}
	if _, by, given := s.value(name); given {
		p.decisions = append(p.decisions, setting.Decision{Setting: by})
	}
	p.decide(domain, l.HasDomain && l.Domain != "", l.Domain)
	p.decide(path, l.HasPath && l.Path != "", l.Path)
	p.decide(secure, l.Secure, true)
	p.decide(httpOnly, l.HttpOnly, true)
	p.decide(sameSite, l.SameSite != cookie.Unspecified, string(l.SameSite))
	p.decide(partitioned, l.Partitioned, true)
	p.decide(priority, l.Priority != "" && l.Priority != cookie.Medium, string(l.Priority))
	switch {
	case p.is(sanitizes):
		p.fields()
	case ends(&l, now):
		p.line.Value = ""
		p.on[expires], p.on[maxAge] = date(time.Unix(0, 0)), "0"
	default:
		p.lifetime()
	}
	if release, _, _ := s.value(version); s.is(bareDomain) && release != s.DottedIn {
		p.on[domain] = strings.TrimLeft(p.on[domain], ".")
	}
	return p
}

// decide sets an attribute to the setting, else to the line's, else to the
// default.
func (p *pen) decide(r role, has bool, written any) {
	value, by, given := p.value(r)
	switch {
	case by == "":
		value = nil
		if has {
			value = written
		}
	case !given && has:
		value = written
	default:
		if given || p.writes(r, value) != "" {
			p.decisions = append(p.decisions, setting.Decision{Attribute: string(r), Setting: by, Default: !given})
		}
	}
	p.on[r] = p.writes(r, value)
}

// writes is the text of an attribute's value, "" if the cookie does not have the
// attribute.
func (p *pen) writes(r role, value any) string {
	text, _ := value.(string)
	switch {
	case r == secure && (value == "Always" || p.isSecure && (value == "SameAsRequest" || value == nil && p.is(follows))):
		return "yes"
	case r == secure && value != true && value != "auto":
		return ""
	case r == sameSite && p.is(lowers):
		return strings.ToLower(text)
	case value == "auto" && r == sameSite && p.isSecure:
		return "None"
	case value == "auto" && r == sameSite:
		return "Lax"
	case value == true && r == sameSite:
		return "Strict"
	case value == "auto" && p.isSecure, value == true:
		return "yes"
	case value == "auto":
		return ""
	case (r == sameSite || r == priority) && text != "":
		return strings.ToUpper(text[:1]) + strings.ToLower(text[1:])
	}
	return text
}

// lifetime sets the attributes of the age.
func (p *pen) lifetime() {
	value, by, given := p.value(age)
	lasts, permanentBy, permanentGiven := p.value(permanent)
	seconds, has := value.(float64)
	seconds *= float64(p.Unit) / 1000
	switch {
	case permanentBy == "" && given, permanentBy != "" && lasts == true && (given || !p.ages()):
		p.decisions = append(p.decisions, setting.Decision{Attribute: string(age), Setting: by, Default: !given})
		has = has && (!p.is(starts) || seconds > 0) // PHP takes 0 for none
	case permanentGiven && lasts != true:
		p.decisions = append(p.decisions, setting.Decision{Attribute: string(age), Setting: permanentBy})
		has = false
	case given && p.ages():
		p.decisions = append(p.decisions, setting.Decision{Attribute: string(age), Setting: by})
	case p.line.HasMaxAge:
		seconds, has = float64(p.line.MaxAge), true
	case !p.line.Expires.IsZero():
		seconds, has = p.line.Expires.Sub(p.now).Seconds(), true
	default:
		has = false
	}
	if has {
		p.on[expires] = date(p.now.Add(time.Duration(seconds * float64(time.Second))))
		if p.is(starts) {
			p.on[maxAge] = strconv.FormatInt(int64(seconds), 10)
		}
	}
}

// fields sets the attributes of the age as the fields of a http.Cookie, of which
// neither stands for the other. MaxAge 0 is none.
func (p *pen) fields() {
	value, by, given := p.value(age)
	seconds, _ := value.(float64)
	switch {
	case given:
		p.decisions = append(p.decisions, setting.Decision{Attribute: string(age), Setting: by})
		if seconds > 0 {
			p.on[maxAge] = strconv.FormatInt(int64(seconds), 10)
		}
	case p.line.HasMaxAge:
		p.on[maxAge] = strconv.FormatInt(max(0, p.line.MaxAge), 10)
	}
	if p.line.Expires.Year() >= 1601 {
		p.on[expires] = date(p.line.Expires)
	}
}

// ages reports whether the line gives the cookie an age.
func (p *pen) ages() bool { return p.line.HasMaxAge || !p.line.Expires.IsZero() }

func date(t time.Time) string { return t.UTC().Format("Mon, 02 Jan 2006 15:04:05 GMT") }

// lasts reports whether the cookie has an age.
func (p *pen) lasts() bool { return p.on[expires] != "" }

// text is the Set-Cookie line.
func (p *pen) text() string {
	var b strings.Builder
	b.WriteString(p.line.Name + "=" + p.line.Value)
	for _, a := range p.Attributes {
		value, text := p.on[role(a[0])], a[1]
		switch {
		case value == "":
		case strings.HasSuffix(text, "="):
			b.WriteString("; " + text + value)
		default:
			b.WriteString("; " + text)
		}
	}
	return b.String()
}
