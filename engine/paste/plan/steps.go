package plan

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A stepPlan makes steps of the exchanges of a draft.
type stepPlan struct {
	draft   *draft.Draft
	servers *serverPlan
	list    []plannedStep
	// page is the current page, if open is set.
	page origin.URL
	open bool
}

// A plannedStep is a step and what the text recorded of it.
type plannedStep struct {
	scenario.Step
	recorded []*message.Exchange
	// from is the page that starts it, zero for the user.
	from origin.URL
	url  origin.URL
	last time.Time
}

// add adds an exchange to the step whose redirect led to it, or to a new one.
func (p *stepPlan) add(x *message.Exchange) {
	if x.Destination == message.Preflight {
		p.servers.respond(x)
		return
	}
	if x.Status == 0 && unreached(x.Failed) {
		p.begin(x) // the host gets no server
		return
	}
	if p.servers.respond(x) < 0 {
		p.draft.Note(account.LeftOut, x.At, phrase.Say("The text has requests to too many servers."))
		return
	}
	if p.follows(x) {
		return
	}
	p.begin(x)
}

// unreached reports whether an error means that there is no server.
func unreached(failed string) bool {
	for _, name := range []string{"ERR_CONNECTION_REFUSED", "ERR_NAME_NOT_RESOLVED", "NS_ERROR_CONNECTION_REFUSED", "NS_ERROR_UNKNOWN_HOST"} {
		if strings.Contains(failed, name) {
			return true
		}
	}
	return false
}

// follows adds an exchange to a step whose last redirect leads to it. Requests of
// other steps may have come between them.
func (p *stepPlan) follows(x *message.Exchange) bool {
	const far = 30
	for i := len(p.list) - 1; i >= 0 && i > len(p.list)-far; i-- {
		step := &p.list[i]
		if len(step.recorded) == 0 {
			continue
		}
		last := step.recorded[len(step.recorded)-1]
		to, ok := last.Redirects()
		if !ok || last.Guessed {
			continue
		}
		to = p.draft.Values.URL(to)
		to.Fragment, to.HasFragment = "", false
		if to != x.URL {
			continue
		}
		step.recorded = append(step.recorded, x)
		if step.Do.Kind().Navigates {
			p.page = x.URL
		}
		return true
	}
	return false
}

// begin makes a step of an exchange.
func (p *stepPlan) begin(x *message.Exchange) {
	if x.Method == "CONNECT" || x.Method == "TRACE" || x.Method == "TRACK" {
		p.draft.Note(account.LeftOut, x.At, phrase.Say("{method}: browsers do not send it.", "method", x.Method))
		return
	}
	kind := x.Destination
	if kind == "" {
		kind = kindOf(x)
	}
	if (kind == message.Document || kind == message.Frame) && x.Method != "GET" && x.Method != "POST" {
		kind = message.Fetch
	}
	switch kind {
	case message.Document:
		p.navigate(x)
	case message.Frame:
		p.within(x, scenario.Frame)
	case message.Image:
		p.within(x, scenario.Image)
	case message.Subresource:
		p.draft.Note(account.Guessed, x.At, phrase.Say("An image stands for the script, style or font: cookies are the same for both."))
		p.within(x, scenario.Image)
	default:
		p.within(x, scenario.Fetch)
	}
}

// kindOf guesses what a request was for.
func kindOf(x *message.Exchange) message.Destination {
	if kind := message.DestinationOf(x.Request); kind != "" {
		return kind
	}
	simple := x.Method == "GET" || x.Method == "POST" || x.Method == "HEAD"
	page, err := address.Parse(x.Request.Get("Origin"))
	form := strings.HasPrefix(x.Request.Get("Content-Type"), "application/x-www-form-urlencoded") && strings.Contains(x.Request.Get("Accept"), "text/html")
	switch {
	case !simple || x.Method == "HEAD", x.Request.Get("X-Requested-With") != "", x.Page != nil:
		return message.Fetch
	case err == nil && page.Origin() != x.URL.Origin() && !form:
		return message.Fetch
	case strings.Contains(x.Request.Get("Content-Type"), "json"):
		return message.Fetch
	case strings.HasPrefix(x.Request.Get("Accept"), "image/") && !strings.Contains(x.Request.Get("Accept"), "text/html"):
		return message.Image
	}
	return message.Document
}

// pageOf is the page that started a request according to its headers, and
// whether they name one.
func pageOf(x *message.Exchange) (origin.URL, bool) {
	if x.Page != nil {
		return *x.Page, true
	}
	for _, name := range []string{"Referer", "Origin"} {
		if u, err := address.Parse(x.Request.Get(name)); err == nil {
			u.Query, u.HasQuery, u.Fragment, u.HasFragment = "", false, "", false
			return u, true
		}
	}
	return origin.URL{}, false
}

// navigate makes a visit, a click or a form of a request for a page.
func (p *stepPlan) navigate(x *message.Exchange) {
	from, known := pageOf(x)
	fetchSite := x.Request.Get("Sec-Fetch-Site")
	switch {
	case x.Method == "POST":
		if !known {
			from = x.URL
			from.Query, from.HasQuery = "", false
		}
		p.openPage(x, from, known)
		p.push(x, scenario.Step{Do: scenario.Submit, URL: x.URL.String()})
	case known && fetchSite != "none":
		p.openPage(x, from, true)
		p.push(x, scenario.Step{Do: scenario.Click, URL: x.URL.String()})
	case fetchSite == "cross-site":
		elsewhere := origin.URL{Scheme: "https", Host: "elsewhere.example", Path: "/"}
		p.draft.Note(account.Guessed, x.At, phrase.Say("A link on {page} leads to it: the request comes from another site that the text does not name.", "page", elsewhere.Request()))
		p.openPage(x, elsewhere, true)
		p.push(x, scenario.Step{Do: scenario.Click, URL: x.URL.String()})
	default:
		p.push(x, scenario.Step{Do: scenario.Visit, URL: x.URL.String()})
	}
	p.page, p.open = x.URL, true
}

// within makes a step of a request that a page makes.
func (p *stepPlan) within(x *message.Exchange, do scenario.Do) {
	from, known := pageOf(x)
	if !known {
		from = x.URL
		from.Path, from.Query, from.HasQuery = "/", "", false
		if p.open {
			from, known = p.page, true
		}
	}
	p.openPage(x, from, known)
	step := scenario.Step{Do: do, URL: x.URL.String()}
	if do == scenario.Fetch {
		if x.Method != "GET" {
			step.Method = x.Method
		}
		if x.Request.Get("Sec-Fetch-Mode") == "no-cors" && (x.Method == "GET" || x.Method == "POST" || x.Method == "HEAD") {
			step.Mode = scenario.NoCORS
		}
		if p.page.Origin() != x.URL.Origin() {
			p.includeCredentials(x, &step)
			p.guessCORS(x)
		}
	}
	p.push(x, step)
}

// includeCredentials chooses the credentials mode of a cross-origin fetch.
func (p *stepPlan) includeCredentials(x *message.Exchange, step *scenario.Step) {
	permitted := x.Response.Get("Access-Control-Allow-Credentials") == "true"
	if len(x.Cookies) == 0 && len(x.SetCookies) == 0 && !permitted && !x.Guessed && (x.Status != 0 || x.Failed != "") {
		return
	}
	step.Credentials = scenario.Include
	p.draft.Note(account.Guessed, x.At, phrase.Say("The fetch of {url} includes credentials (credentials: \"include\").", "url", account.Clip(x.URL.Request())))
}

// guessCORS allows the page to read a response that the text does not have.
func (p *stepPlan) guessCORS(x *message.Exchange) {
	if x.Status != 0 || x.Failed != "" || x.Response.Get("Access-Control-Allow-Origin") != "" {
		return
	}
	page := pageOrigin(p.page)
	allowed := message.Headers{{Name: "Access-Control-Allow-Origin", Value: page}, {Name: "Access-Control-Allow-Credentials", Value: "true"}}
	x.Response = append(x.Response, allowed...)
	p.draft.Note(account.Guessed, x.At, phrase.Say("The server lets {page} read the response: the text does not have it.", "page", page))
	if x.Method != "GET" && x.Method != "POST" && x.Method != "HEAD" {
		p.servers.respond(&message.Exchange{
			Method: "OPTIONS", URL: x.URL, Status: 204, Destination: message.Preflight, Guessed: true,
			Response: append(allowed, message.Header{Name: "Access-Control-Allow-Methods", Value: x.Method}),
		})
	}
}

// pageOrigin is the origin of a URL as headers have it.
func pageOrigin(u origin.URL) string {
	u.Path, u.Query, u.HasQuery, u.Fragment, u.HasFragment = "/", "", false, "", false
	return strings.TrimSuffix(u.String(), "/")
}

// openPage visits a page unless one of its origin is open.
func (p *stepPlan) openPage(x *message.Exchange, page origin.URL, known bool) {
	if p.open && p.page.Origin() == page.Origin() {
		return
	}
	page = p.draft.Values.URL(page)
	if p.servers.serverFor(page) < 0 {
		return
	}
	p.list = append(p.list, plannedStep{Step: scenario.Step{Do: scenario.Visit, URL: page.String()}, url: page})
	p.page, p.open = page, true
	text := phrase.Say("The page {url} is open before the request: the request names it.", "url", account.Clip(page.Request()))
	if !known {
		text = phrase.Say("The page {url} is open before the request: the text names no page.", "url", account.Clip(page.Request()))
	}
	p.draft.Note(account.Guessed, x.At, text)
}

// push adds a step, and the time that passed before it.
func (p *stepPlan) push(x *message.Exchange, step scenario.Step) {
	made := plannedStep{Step: step, url: x.URL, recorded: []*message.Exchange{x}, last: x.Time}
	if step.Do != scenario.Visit {
		made.from = p.page
	}
	p.wait(x)
	p.list = append(p.list, made)
}

// wait moves the clock if more than a minute passed, which can change the
// result of Lax by default and of short lifetimes.
func (p *stepPlan) wait(x *message.Exchange) {
	const worthWhile, longest = time.Minute, 400 * 24 * time.Hour
	for i := len(p.list) - 1; i >= 0; i-- {
		before := p.list[i].last
		if before.IsZero() || x.Time.IsZero() {
			if len(p.list[i].recorded) > 0 {
				return
			}
			continue
		}
		if passed := x.Time.Sub(before); passed >= worthWhile && passed < longest {
			seconds := int64(passed / time.Second)
			p.list = append(p.list, plannedStep{Step: scenario.Step{Do: scenario.Wait, Seconds: seconds}})
			p.draft.Note(account.Understood, x.At, phrase.Say("{n} seconds pass before it.", "n", strconv.FormatInt(seconds, 10)))
		}
		return
	}
}

// addPreflights makes a fetch of each preflight whose request the text does not
// have.
func (p *stepPlan) addPreflights() {
	for _, x := range p.draft.Exchanges {
		method := x.Request.Get("Access-Control-Request-Method")
		if x.Destination != message.Preflight || !message.IsMethod(method) || p.fetched(x.URL) {
			continue
		}
		made := &message.Exchange{At: x.At, Method: method, URL: x.URL, Request: x.Request, Destination: message.Fetch, Guessed: true, Response: x.Response}
		p.draft.Note(account.Guessed, x.At, phrase.Say("A {method} follows the preflight: the text does not have it.", "method", method))
		p.servers.respond(made)
		p.begin(made)
	}
}

func (p *stepPlan) fetched(u origin.URL) bool {
	for i := range p.list {
		if p.list[i].Do == scenario.Fetch && p.list[i].url == u {
			return true
		}
	}
	return false
}
