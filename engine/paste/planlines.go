package paste

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// New makes a scenario of three lines: the address of the page, the request that
// the page makes ("POST https://api.shop.example/x", or "" for the page's own),
// and the cookie that the response sets, a Set-Cookie line.
func New(page, request, cookie string, o Options) (*Result, error) {
	d := newDraft(o)
	for _, text := range []*string{&page, &request, &cookie} {
		*text = strings.ToValidUTF8(*text, "\uFFFD")
	}
	method := "GET"
	if before, rest, found := strings.Cut(strings.TrimSpace(request), " "); found && isMethod(strings.ToUpper(before)) {
		method, request = strings.ToUpper(before), rest
	}
	for i, field := range []struct {
		text string
		role role
	}{{page, pageRole}, {request, requestRole}} {
		if strings.TrimSpace(field.text) == "" {
			continue
		}
		at := Place{Line: i + 1, Last: i + 1}
		u, err := readURL(field.text)
		if err != nil {
			return nil, problem(at, err)
		}
		d.addAddress(address{at: at, url: d.values.url(u), role: field.role})
		if !hasScheme(strings.TrimSpace(field.text)) {
			d.note(Guessed, at, phrase.Say("The scheme {scheme}: the address has none.", "scheme", u.Scheme))
		}
	}
	if line := withoutName(cookie); line != "" {
		at := Place{Line: 3, Last: 3}
		if endsLine(line) {
			return nil, problem(at, fmt.Errorf("the Set-Cookie line has a line end or a NUL character; expected one line"))
		}
		d.addLine(cookieLine{at: at, line: clipLine(line)})
	}
	d.method = method
	return d.result()
}

// withoutName takes the name of the header off a Set-Cookie line.
func withoutName(line string) string {
	line = strings.TrimSpace(line)
	if name, value, found := strings.Cut(line, ":"); found && strings.EqualFold(strings.TrimSpace(name), "Set-Cookie") {
		return strings.TrimSpace(value)
	}
	return line
}

func clipLine(line string) string {
	if len(line) > maxValue {
		return strings.ToValidUTF8(line[:maxValue], "")
	}
	return line
}

func portText(port int) string { return strconv.Itoa(port) }

// completeLines makes exchanges of the lines that stand by themselves: addresses,
// Set-Cookie lines, settings.
func (d *draft) completeLines(p *planner) {
	if len(d.exchanges) > 0 {
		d.attachLines()
		d.attachAddresses()
		return
	}
	if p.login >= 0 {
		d.visitConfigured(p)
		return
	}
	page, request := d.pageAndRequest()
	var set []string
	for _, c := range d.lines {
		if !c.script {
			set = append(set, c.line)
		}
	}
	if page == nil && request == nil && len(d.stored) > 0 && len(set) == 0 && len(d.lines) == 0 {
		return // setUp visits the hosts
	}
	at := d.firstPlace()
	if page == nil && request == nil {
		u := d.likelyPage()
		page = &address{at: at, url: u}
		d.note(Guessed, at, phrase.Say("The page {url}: the text has no address.", "url", u.Request()))
	}
	if page == nil {
		page, request = request, nil
	}
	d.addMade(at, page, request, set)
}

// addMade makes the exchanges of a page and its request, twice where a cookie is
// set, so that the second one can send it.
func (d *draft) addMade(at Place, page, request *address, set []string) {
	method := d.method
	if method == "" {
		method = "GET"
	}
	home := &exchange{at: page.at, method: "GET", url: page.url, kind: documents, made: true}
	d.exchanges = append(d.exchanges, home)
	again := &exchange{at: page.at, method: "GET", url: page.url, kind: documents, made: true}
	setter := home
	if request != nil {
		from := page.url
		setter = &exchange{at: request.at, method: method, url: request.url, kind: fetches, made: true, page: &from}
		second := *setter
		again = &second
		d.exchanges = append(d.exchanges, setter)
	}
	setter.set = set
	if len(set) == 0 && (request != nil || len(d.stored) == 0) && !d.hasScript() {
		return
	}
	d.exchanges = append(d.exchanges, again)
	if len(set) > 0 {
		d.note(Guessed, at, phrase.Say("The response of {url} sets the cookie, and the request comes a second time.", "url", clip(setter.url.Request())))
	}
}

func (d *draft) hasScript() bool {
	for _, c := range d.lines {
		if c.script {
			return true
		}
	}
	return false
}

// pageAndRequest are the addresses of the text by their roles, or else by their
// order: a Set-Cookie line belongs to the address before it.
func (d *draft) pageAndRequest() (page, request *address) {
	for i := range d.addresses {
		a := &d.addresses[i]
		switch {
		case a.role == requestRole && request == nil:
			request = a
		case a.role == pageRole && page == nil:
			page = a
		}
	}
	var free []*address
	for i := range d.addresses {
		if a := &d.addresses[i]; a.role == anyRole {
			free = append(free, a)
		}
	}
	if page == nil && request == nil && len(free) > 1 && len(d.lines) > 0 && d.lines[0].after == 1 {
		return free[1], free[0]
	}
	for _, a := range free {
		switch {
		case page == nil:
			page = a
		case request == nil:
			request = a
		default:
			d.note(LeftOut, a.at, phrase.Say("The address {url}: the scenario has a page and a request already.", "url", clip(a.url.Request())))
		}
	}
	return page, request
}

// likelyPage is a page that can set the cookies of the text.
func (d *draft) likelyPage() origin.URL {
	u := exampleURL()
	for _, c := range d.lines {
		l, _ := cookie.ParseGenerously(c.line)
		if !l.HasDomain {
			continue
		}
		if of, err := parseURL("https://" + strings.TrimPrefix(l.Domain, ".") + "/"); err == nil && of.Path == "/" {
			return of
		}
	}
	return u
}

func (d *draft) firstPlace() Place {
	switch {
	case len(d.lines) > 0:
		return d.lines[0].at
	case len(d.addresses) > 0:
		return d.addresses[0].at
	}
	return Place{}
}

// attachLines gives Set-Cookie lines to the exchange before them.
func (d *draft) attachLines() {
	for _, c := range d.lines {
		to := d.exchanges[0]
		for _, x := range d.exchanges {
			if x.at.File == c.at.File && x.at.Line <= c.at.Line {
				to = x
			}
		}
		if c.script {
			continue
		}
		to.set = append(to.set, c.line)
		d.note(Guessed, c.at, phrase.Say("The response of {url} has the Set-Cookie line.", "url", clip(to.url.Request())))
	}
}

// attachAddresses makes an address that is a page the one that makes the
// requests.
func (d *draft) attachAddresses() {
	for i := range d.addresses {
		a := &d.addresses[i]
		used := false
		for _, x := range d.exchanges {
			used = used || x.url == a.url
			if _, known := pageOf(x); known || x.url.Origin() == a.url.Origin() || x.kind != "" {
				continue
			}
			x.page, used = &a.url, true
		}
		if !used {
			d.note(LeftOut, a.at, phrase.Say("The address {url}: no request of the text belongs to it.", "url", clip(a.url.Request())))
		}
	}
}

// visitConfigured logs in at the server of a configuration and comes back.
func (d *draft) visitConfigured(p *planner) {
	login := p.loginURL()
	set := []string{}
	for _, c := range d.lines {
		if !c.script {
			set = append(set, c.line)
		}
	}
	at := Place{}
	if len(set) == 0 {
		name := "sessionid"
		if d.django != nil {
			if given, ok := d.django.values["SESSION_COOKIE_NAME"].(string); ok && isToken(given) {
				name = given
			}
		}
		set = append(set, name+"="+d.values.of(name))
	}
	d.note(Guessed, at, phrase.Say("A login at {url} sets {name}, and a visit of {home} follows.", "url", login.Request(), "name", lineName(set[0]), "home", "/"))
	home := login
	home.Path = "/"
	d.exchanges = append(d.exchanges,
		&exchange{at: at, method: "GET", url: login, kind: documents, made: true, set: set},
		&exchange{at: at, method: "GET", url: home, kind: documents, made: true},
	)
}

// scripts adds the assignments to document.cookie behind the first page.
func (p *planner) scripts() {
	for _, c := range p.draft.lines {
		if !c.script {
			continue
		}
		for i := range p.steps {
			if p.steps[i].Do == scenario.Visit {
				step := plannedStep{Step: scenario.Step{Do: scenario.Script, Cookie: c.line}}
				p.steps = append(p.steps[:i+1], append([]plannedStep{step}, p.steps[i+1:]...)...)
				break
			}
		}
	}
}
