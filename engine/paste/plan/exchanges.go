package plan

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// completeExchanges makes exchanges of the lines that stand by themselves: addresses,
// Set-Cookie lines, settings.
func completeExchanges(d *draft.Draft, p *serverPlan) {
	if len(d.Exchanges) > 0 {
		attachLines(d)
		attachAddresses(d)
		return
	}
	if p.login >= 0 {
		visitConfigured(d, p)
		return
	}
	page, request := pageAndRequest(d)
	var set []string
	for _, c := range d.Lines {
		if !c.Script {
			set = append(set, c.Line)
		}
	}
	if page == nil && request == nil && len(d.Stored) > 0 && len(set) == 0 && len(d.Lines) == 0 {
		return // setUp visits the hosts
	}
	at := firstPlace(d)
	if page == nil && request == nil {
		u := likelyPage(d)
		page = &draft.Address{At: at, URL: u}
		d.Note(account.Guessed, at, phrase.Say("The page {url}: the text has no address.", "url", u.Request()))
	}
	if page == nil {
		page, request = request, nil
	}
	addGuessed(d, at, page, request, set)
}

// addGuessed makes the exchanges of a page and its request, twice where a cookie is
// set, so that the second one can send it.
func addGuessed(d *draft.Draft, at account.Place, page, request *draft.Address, set []string) {
	home := &message.Exchange{At: page.At, Method: "GET", URL: page.URL, Destination: message.Document, Guessed: true}
	d.Exchanges = append(d.Exchanges, home)
	again := &message.Exchange{At: page.At, Method: "GET", URL: page.URL, Destination: message.Document, Guessed: true}
	setter := home
	if request != nil {
		from := page.URL
		setter = &message.Exchange{At: request.At, Method: "GET", URL: request.URL, Destination: message.Fetch, Guessed: true, Page: &from}
		second := *setter
		again = &second
		d.Exchanges = append(d.Exchanges, setter)
	}
	setter.SetCookies = set
	if len(set) == 0 && (request != nil || len(d.Stored) == 0) && !hasScript(d) {
		return
	}
	d.Exchanges = append(d.Exchanges, again)
	if len(set) > 0 {
		d.Note(account.Guessed, at, phrase.Say("The response of {url} sets the cookie, and the request comes a second time.", "url", account.Clip(setter.URL.Request())))
	}
}

func hasScript(d *draft.Draft) bool {
	for _, c := range d.Lines {
		if c.Script {
			return true
		}
	}
	return false
}

// pageAndRequest are the addresses of the text by their roles, or else by their
// order: a Set-Cookie line belongs to the address before it.
func pageAndRequest(d *draft.Draft) (page, request *draft.Address) {
	for i := range d.Addresses {
		a := &d.Addresses[i]
		switch {
		case a.Role == draft.RequestRole && request == nil:
			request = a
		case a.Role == draft.PageRole && page == nil:
			page = a
		}
	}
	var free []*draft.Address
	for i := range d.Addresses {
		if a := &d.Addresses[i]; a.Role == draft.AnyRole {
			free = append(free, a)
		}
	}
	if page == nil && request == nil && len(free) > 1 && len(d.Lines) > 0 && d.Lines[0].After == 1 {
		return free[1], free[0]
	}
	for _, a := range free {
		switch {
		case page == nil:
			page = a
		case request == nil:
			request = a
		default:
			d.Note(account.LeftOut, a.At, phrase.Say("The address {url}: the scenario has a page and a request already.", "url", account.Clip(a.URL.Request())))
		}
	}
	return page, request
}

// likelyPage is a page that can set the cookies of the text.
func likelyPage(d *draft.Draft) origin.URL {
	u := address.Example()
	for _, c := range d.Lines {
		l, _ := cookie.ParseGenerously(c.Line)
		if !l.HasDomain {
			continue
		}
		if of, err := address.Parse("https://" + strings.TrimPrefix(l.Domain, ".") + "/"); err == nil && of.Path == "/" {
			return of
		}
	}
	return u
}

func firstPlace(d *draft.Draft) account.Place {
	switch {
	case len(d.Lines) > 0:
		return d.Lines[0].At
	case len(d.Addresses) > 0:
		return d.Addresses[0].At
	}
	return account.Place{}
}

// attachLines gives Set-Cookie lines to the exchange before them.
func attachLines(d *draft.Draft) {
	for _, c := range d.Lines {
		to := d.Exchanges[0]
		for _, x := range d.Exchanges {
			if x.At.File == c.At.File && x.At.Line <= c.At.Line {
				to = x
			}
		}
		if c.Script {
			continue
		}
		to.SetCookies = append(to.SetCookies, c.Line)
		d.Note(account.Guessed, c.At, phrase.Say("The response of {url} has the Set-Cookie line.", "url", account.Clip(to.URL.Request())))
	}
}

// attachAddresses makes an address that is a page the one that makes the
// requests.
func attachAddresses(d *draft.Draft) {
	for i := range d.Addresses {
		a := &d.Addresses[i]
		used := false
		for _, x := range d.Exchanges {
			used = used || x.URL == a.URL
			if _, known := pageOf(x); known || x.URL.Origin() == a.URL.Origin() || x.Destination != "" {
				continue
			}
			x.Page, used = &a.URL, true
		}
		if !used {
			d.Note(account.LeftOut, a.At, phrase.Say("The address {url}: no request of the text belongs to it.", "url", account.Clip(a.URL.Request())))
		}
	}
}

// visitConfigured logs in at the server of a configuration and comes back.
func visitConfigured(d *draft.Draft, p *serverPlan) {
	login := p.loginURL()
	set := []string{}
	for _, c := range d.Lines {
		if !c.Script {
			set = append(set, c.Line)
		}
	}
	at := account.Place{}
	if len(set) == 0 {
		name := "sessionid"
		if given, ok := d.Django.Values["SESSION_COOKIE_NAME"].(string); ok && message.IsToken(given) {
			name = given
		}
		set = append(set, name+"="+d.Values.Of(name))
	}
	d.Note(account.Guessed, at, phrase.Say("A login at {url} sets {name}, and a visit of {home} follows.", "url", login.Request(), "name", message.CookieName(set[0]), "home", "/"))
	home := login
	home.Path = "/"
	d.Exchanges = append(d.Exchanges,
		&message.Exchange{At: at, Method: "GET", URL: login, Destination: message.Document, Guessed: true, SetCookies: set},
		&message.Exchange{At: at, Method: "GET", URL: home, Destination: message.Document, Guessed: true},
	)
}
