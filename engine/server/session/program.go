package session

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// NewID stands for the id of a session that no rule gives one.
const NewID = "Xk3vQ9sTz1LmN8bRw5cYh2jD7fGp4aUe"

// A Program is a framework with its settings and the rules of a server.
type Program struct {
	*Settings
	// sessions are the ids that the rules give.
	sessions []string
}

// Program makes a program of rules.
func (s *Settings) Program(rules []scenario.Rule) *Program {
	p := &Program{s, []string{NewID}}
	for i := range rules {
		for _, line := range rules[i].Set {
			if l, _ := cookie.ParseGenerously(line); s.Owns(l.Name) && !ends(&l, time.Time{}) {
				p.sessions = append(p.sessions, l.Value)
			}
		}
	}
	return p
}

// A Request is what arrives at a program.
type Request struct {
	// Connection is the scheme of the connection, and Scheme what the framework
	// takes for the request's.
	Connection, Scheme string
	// Headers are those that a proxy set.
	Headers map[string]string
	Path    string
	Cookie  string
	Time    time.Time
}

// A Response is what of a response the framework decides.
type Response struct {
	// Set are the Set-Cookie lines, and From has the line of the program that each
	// is from, -1 for those that the framework sets by itself.
	Set  []string
	From []int
	// Settings are those that decided something.
	Settings []string
	// Withheld is the cookie that the framework did not send because the request
	// is not secure, "" for none, and WithheldBy the setting that asks for that.
	Withheld, WithheldBy string
	// Failed: the program stopped with an exception.
	Failed bool
}

// Answer passes the lines of the rules that a request matched through the
// session.
func (p *Program) Answer(r *Request, lines []string) Response {
	h := handler{Program: p, r: r}
	h.open()
	for i, line := range lines {
		l, ok := cookie.ParseGenerously(line)
		switch {
		case p.is(sanitizes):
			h.send(l, i)
		case !ok || !p.Owns(l.Name):
			h.add(line, i)
		case h.outside:
			h.answer.Failed = true
			return h.answer
		case ends(&l, r.Time) && !p.is(deletes):
			h.end(line, i)
		default:
			h.change(l, i)
		}
	}
	h.close()
	if r.Scheme == "https" {
		for i, line := range h.answer.Set {
			h.answer.Set[i], _ = p.marked(line)
		}
	}
	return h.answer
}

// A handler takes one request through the session.
type handler struct {
	*Program
	r *Request
	// id is that of the session, and came that of the request.
	id, came string
	// known: the request came with a session that there is.
	known bool
	// outside: the request's path has no session. over: the session was ended, by the
	// line from.
	outside, over bool
	// changed is the last line that changed the session, at line from.
	changed *cookie.Line
	from    int

	answer Response
}

// open opens the session of the request.
func (h *handler) open() {
	if text, by, _ := h.value(path); h.is(pathBound) {
		if prefix, isText := text.(string); isText && prefix != "" && !strings.HasPrefix(h.r.Path, prefix) {
			h.outside = true
			h.decided(by)
			return
		}
	}
	h.came = carried(h.r.Cookie, h.CookieName())
	strictly, by, _ := h.value(strict)
	h.known = slices.Contains(h.sessions, h.came) || by != "" && strictly != true && h.came != ""
	if h.known {
		h.id = h.came
	} else {
		h.id = NewID
	}
	if h.is(starts) && !h.known {
		h.send(cookie.Line{Name: h.CookieName(), Value: h.id}, -1)
	}
}

// change is a login or, with a line that ends the cookie, a logout.
func (h *handler) change(l cookie.Line, line int) {
	h.changed, h.from = &l, line
	if h.is(starts) {
		h.remove()
		h.send(l, line)
	}
}

// end is a logout that does not delete the cookie.
func (h *handler) end(text string, line int) {
	h.over, h.changed, h.id, h.from = true, nil, NewID, line
	if !h.is(replaces) {
		h.add(text, line)
	}
}

// close sends the cookie at the end of the response.
func (h *handler) close() {
	if h.outside || h.over && !h.is(replaces) || h.is(starts) || h.is(sanitizes) {
		return
	}
	l := cookie.Line{Name: h.CookieName(), Value: h.id}
	from := -1
	switch {
	case h.changed != nil:
		l, from = *h.changed, h.from
	case h.over:
		from = h.from
	}
	rolls, rollingBy, _ := h.value(rolling)
	lasting := h.pen(l, h.secure(), h.r.Time).lasts()
	switch isNew := !h.known || l.Value != h.came; {
	case h.is(always), h.over, h.changed != nil && (isNew || h.is(renews) || lasting):
	case h.is(prolongs) && h.known && lasting:
	case h.changed == nil && isNew:
		begins, by, _ := h.value(uninitialized)
		if begins != true {
			return
		}
		h.decided(by)
	case rolls == true && (lasting || !h.is(renews)):
		h.decided(rollingBy)
	default:
		return
	}
	h.send(l, from)
}

// secure reports whether the framework takes the request for secure where it
// sends the cookie.
func (h *handler) secure() bool {
	trusted, by, given := h.value(sessionTrust)
	switch {
	case h.r.Connection == "https" && by != "":
		return true
	case trusted == true:
		proto, _, _ := strings.Cut(header(h.r.Headers), ",")
		return strings.EqualFold(strings.TrimSpace(proto), "https")
	case given && trusted == false:
		return false
	}
	return h.r.Scheme == "https"
}

// send writes the cookie, unless the framework holds it back.
func (h *handler) send(l cookie.Line, line int) {
	p := h.pen(l, h.secure(), h.r.Time)
	for _, d := range p.decisions {
		h.decided(d.Setting)
	}
	if h.is(sanitizes) {
		if text := p.httpCookie(); text != "" {
			h.add(text, line)
		}
		return
	}
	if h.is(refuses) && p.on[secure] != "" && !p.isSecure {
		h.answer.Withheld, h.answer.WithheldBy = l.Name, h.of(secure).Name
		return
	}
	h.add(p.text(), line)
}

func (h *handler) add(line string, from int) {
	h.answer.Set, h.answer.From = append(h.answer.Set, line), append(h.answer.From, from)
}

// remove removes a session cookie that was written before.
func (h *handler) remove() {
	a := &h.answer
	for i := len(a.Set) - 1; i >= 0; i-- {
		if strings.HasPrefix(a.Set[i], h.CookieName()+"=") {
			a.Set, a.From = slices.Delete(a.Set, i, i+1), slices.Delete(a.From, i, i+1)
		}
	}
}

// decided notes a setting, once.
func (h *handler) decided(by string) {
	if by != "" && !slices.Contains(h.answer.Settings, by) {
		h.answer.Settings = append(h.answer.Settings, by)
	}
}

// carried is the value of the first cookie of a name, "" for none.
func carried(cookies, name string) string {
	for pair := range strings.SplitSeq(cookies, ";") {
		if key, value, named := strings.Cut(strings.TrimSpace(pair), "="); named && key == name {
			return value
		}
	}
	return ""
}
