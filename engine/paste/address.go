package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// readLink reads a link with a scenario, or the fragment alone.
func (t *text) readLink() bool {
	_, fragment, found := strings.Cut(t.line(t.next), "#0")
	fragment, _, _ = strings.Cut(fragment, " ")
	if !found || !strings.HasPrefix(fragment, "ey") {
		return false
	}
	fragment = "0" + strings.TrimRight(fragment, `"')>`)
	at := t.at(t.next, t.next)
	t.next++
	s, err := link.Decode(fragment)
	if err != nil {
		t.draft.note(LeftOut, at, phrase.Say("A link to a scenario: {problem}.", "problem", err.Error()))
		return true
	}
	t.draft.take(at, s)
	return true
}

// words before an address that say what it is for.
var roles = map[string]role{
	"page": pageRole, "front": pageRole, "frontend": pageRole, "spa": pageRole, "app": pageRole, "site": pageRole, "opened": pageRole, "browser": pageRole,
	"request": requestRole, "api": requestRole, "backend": requestRole, "server": requestRole, "set": requestRole, "fetch": requestRole, "calls": requestRole,
}

// readAddress reads a line with a URL, perhaps with some words before it.
func (t *text) readAddress() bool {
	line := strings.TrimSuffix(strings.TrimSpace(t.line(t.next)), ".")
	fields := strings.Fields(line)
	const most = 12
	if t.python || len(fields) == 0 || len(fields) > most {
		return false
	}
	target := fields[len(fields)-1]
	if !hasScheme(target) && (len(fields) > 2 || !looksLikeHost(target) || len(fields) == 2 && !isMethod(fields[0]) && !strings.HasSuffix(fields[0], ":")) {
		return false
	}
	u, err := readURL(target)
	at := t.at(t.next, t.next)
	if err != nil {
		if !hasScheme(target) {
			return false
		}
		t.next++
		t.draft.note(LeftOut, at, phrase.Say("The address is not an http or https URL: {text}.", "text", clip(target)))
		return true
	}
	a := address{at: at, url: t.draft.values.url(u)}
	for _, word := range fields[:len(fields)-1] {
		if to := roles[strings.ToLower(strings.Trim(word, ".,:;-"))]; to != anyRole && a.role == anyRole {
			a.role = to
		}
	}
	t.next++
	t.draft.addAddress(a)
	if !hasScheme(target) {
		t.draft.note(Guessed, at, phrase.Say("The scheme {scheme}: the address has none.", "scheme", u.Scheme))
	}
	return true
}

func (d *draft) addAddress(a address) {
	if len(d.addresses) >= MaxExchanges {
		d.dropped++
		return
	}
	d.addresses = append(d.addresses, a)
	d.note(Understood, a.at, phrase.Say("The address {url}.", "url", clip(a.url.Request())))
}

// looksLikeHost reports whether a word is a host, perhaps with a port and a path,
// and not just any word.
func looksLikeHost(word string) bool {
	authority, _, _ := strings.Cut(word, "/")
	host, port, hasPort := strings.Cut(authority, ":")
	if strings.ContainsAny(host, "=;,'\"(){}<>@") || hasPort && strings.Trim(port, "0123456789") != "" {
		return false
	}
	return hasPort && port != "" || host == "localhost" || origin.IsIP(host) || strings.Contains(strings.Trim(host, "."), ".") && (origin.PublicName(host) || strings.HasSuffix(host, ".example") || strings.HasSuffix(host, ".test") || strings.HasSuffix(host, ".localhost"))
}

// readScriptCookie reads an assignment to document.cookie, or what a console
// shows of it.
func (t *text) readScriptCookie() bool {
	line := t.line(t.next)
	rest, found := strings.CutPrefix(strings.TrimPrefix(line, "> "), "document.cookie")
	if !found {
		return false
	}
	at := t.at(t.next, t.next)
	rest = strings.TrimSpace(rest)
	t.next++
	assigned, found := strings.CutPrefix(rest, "=")
	if !found {
		return true // the question; the answer follows
	}
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(assigned), ";"))
	if len(text) < 2 || strings.IndexByte("'\"`", text[0]) < 0 || text[len(text)-1] != text[0] || strings.Contains(text, "${") {
		t.draft.note(LeftOut, at, phrase.Say("The script computes the cookie; paste the text that it assigns."))
		return true
	}
	t.draft.addLine(cookieLine{at: at, line: text[1 : len(text)-1], script: true})
	return true
}

// addLine takes a Set-Cookie line, or what a script assigns.
func (d *draft) addLine(c cookieLine) {
	if len(d.lines) >= MaxExchanges || d.kept > maxKept {
		d.dropped++
		return
	}
	d.kept += len(c.line)
	if c.script && c.line == "" {
		return // an assignment of nothing
	}
	if endsLine(c.line) && !c.script {
		d.note(LeftOut, c.at, phrase.Say("A Set-Cookie line with a line end or a NUL character in it."))
		return
	}
	c.line, c.after = d.values.line(c.line), len(d.addresses)
	d.lines = append(d.lines, c)
	if c.script {
		d.note(Understood, c.at, phrase.Say("A script sets the cookie {name}.", "name", clip(lineName(c.line))))
	} else {
		d.note(Understood, c.at, phrase.Say("A Set-Cookie line for the cookie {name}.", "name", clip(lineName(c.line))))
	}
}

// known are the attributes of a Set-Cookie line that a line of pairs does not
// have.
var known = map[string]bool{
	"path": true, "domain": true, "expires": true, "max-age": true, "secure": true, "httponly": true, "samesite": true, "partitioned": true,
}

// readBareCookies reads a Set-Cookie line without its name, or what
// document.cookie returns.
func (t *text) readBareCookies() bool {
	line := strings.Trim(t.line(t.next), `'"`+"`")
	first, rest, _ := strings.Cut(line, ";")
	name, value, found := strings.Cut(first, "=")
	if t.python || !found || !isToken(name) || strings.Contains(value, " ") || len(line) > maxValue || strings.HasPrefix(line, "<") {
		return false
	}
	at := t.at(t.next, t.next)
	for part := range strings.SplitSeq(rest, ";") {
		attribute, _, _ := strings.Cut(strings.TrimSpace(part), "=")
		if known[strings.ToLower(attribute)] {
			t.next++
			t.draft.addLine(cookieLine{at: at, line: line})
			return true
		}
	}
	pairs := cookiePairs(line)
	for _, c := range pairs {
		if !isToken(c.name) || endsLine(c.value) {
			return false
		}
	}
	t.next++
	names := make([]string, len(pairs))
	for i, c := range pairs {
		names[i] = c.name
		t.draft.store(storedCookie{at: at, line: c.name + "=" + t.draft.values.of(c.value) + "; Path=/"})
	}
	t.draft.note(Understood, at, phrase.Say("The cookies {names}, as document.cookie returns them.", "names", clip(strings.Join(names, ", "))))
	t.draft.note(Guessed, at, phrase.Say("They are host-only, with Path=/ and without Secure and SameSite: document.cookie does not have the attributes."))
	return true
}
