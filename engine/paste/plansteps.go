package paste

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// add makes an exchange part of a step: of the one whose redirect led to it, or
// of a new one.
func (p *planner) add(x *exchange) {
	if x.kind == preflights {
		p.respond(x)
		return
	}
	if x.status == 0 && unreached(x.failed) {
		p.begin(x) // and no server answers
		return
	}
	if p.respond(x) < 0 {
		p.draft.note(LeftOut, x.at, phrase.Say("The text has requests to too many servers."))
		return
	}
	if p.follows(x) {
		return
	}
	p.begin(x)
}

// unreached reports whether a failure means that no server is there.
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
func (p *planner) follows(x *exchange) bool {
	const far = 30
	for i := len(p.steps) - 1; i >= 0 && i > len(p.steps)-far; i-- {
		step := &p.steps[i]
		if len(step.recorded) == 0 {
			continue
		}
		last := step.recorded[len(step.recorded)-1]
		to, ok := last.redirects()
		if !ok || last.made {
			continue
		}
		to = p.draft.values.url(to)
		to.Fragment, to.HasFragment = "", false
		if to != x.url {
			continue
		}
		step.recorded = append(step.recorded, x)
		if step.Do.Kind().Navigates {
			p.page = x.url
		}
		return true
	}
	return false
}

// begin makes a step of an exchange.
func (p *planner) begin(x *exchange) {
	if x.method == "CONNECT" || x.method == "TRACE" || x.method == "TRACK" {
		p.draft.note(LeftOut, x.at, phrase.Say("{method}: browsers do not send it.", "method", x.method))
		return
	}
	kind := x.kind
	if kind == "" {
		kind = kindOf(x)
	}
	if (kind == documents || kind == frames) && x.method != "GET" && x.method != "POST" {
		kind = fetches
	}
	switch kind {
	case documents:
		p.navigate(x)
	case frames:
		p.within(x, scenario.Frame)
	case images:
		p.within(x, scenario.Image)
	case subresources:
		p.draft.note(Guessed, x.at, phrase.Say("An image stands for the script, style or font: cookies are the same for both."))
		p.within(x, scenario.Image)
	default:
		p.within(x, scenario.Fetch)
	}
}

// kindOf guesses what a request was for.
func kindOf(x *exchange) resource {
	if kind := fetchKind(x.request); kind != "" {
		return kind
	}
	simple := x.method == "GET" || x.method == "POST" || x.method == "HEAD"
	page, err := parseURL(x.request.get("Origin"))
	form := strings.HasPrefix(x.request.get("Content-Type"), "application/x-www-form-urlencoded") && strings.Contains(x.request.get("Accept"), "text/html")
	switch {
	case !simple || x.method == "HEAD", x.request.get("X-Requested-With") != "", x.page != nil:
		return fetches
	case err == nil && page.Origin() != x.url.Origin() && !form:
		return fetches
	case strings.Contains(x.request.get("Content-Type"), "json"):
		return fetches
	case strings.HasPrefix(x.request.get("Accept"), "image/") && !strings.Contains(x.request.get("Accept"), "text/html"):
		return images
	}
	return documents
}

// pageOf is the page that started a request by what the request says, and
// whether it says so.
func pageOf(x *exchange) (origin.URL, bool) {
	if x.page != nil {
		return *x.page, true
	}
	for _, name := range []string{"Referer", "Origin"} {
		if u, err := parseURL(x.request.get(name)); err == nil {
			u.Query, u.HasQuery, u.Fragment, u.HasFragment = "", false, "", false
			return u, true
		}
	}
	return origin.URL{}, false
}

// navigate makes a visit, a click or a form of a request for a page.
func (p *planner) navigate(x *exchange) {
	from, known := pageOf(x)
	fetchSite := x.request.get("Sec-Fetch-Site")
	switch {
	case x.method == "POST":
		if !known {
			from = x.url
			from.Query, from.HasQuery = "", false
		}
		p.openPage(x, from, known)
		p.push(x, scenario.Step{Do: scenario.Submit, URL: x.url.String()})
	case known && fetchSite != "none":
		p.openPage(x, from, true)
		p.push(x, scenario.Step{Do: scenario.Click, URL: x.url.String()})
	case fetchSite == "cross-site":
		elsewhere := origin.URL{Scheme: "https", Host: "elsewhere.example", Path: "/"}
		p.draft.note(Guessed, x.at, phrase.Say("A link on {page} leads to it: the request comes from another site that the text does not name.", "page", elsewhere.Request()))
		p.openPage(x, elsewhere, true)
		p.push(x, scenario.Step{Do: scenario.Click, URL: x.url.String()})
	default:
		p.push(x, scenario.Step{Do: scenario.Visit, URL: x.url.String()})
	}
	p.page, p.open = x.url, true
}

// within makes a step of a request that a page makes.
func (p *planner) within(x *exchange, do scenario.Do) {
	from, known := pageOf(x)
	if !known {
		from = x.url
		from.Path, from.Query, from.HasQuery = "/", "", false
		if p.open {
			from, known = p.page, true
		}
	}
	p.openPage(x, from, known)
	step := scenario.Step{Do: do, URL: x.url.String()}
	if do == scenario.Fetch {
		if x.method != "GET" {
			step.Method = x.method
		}
		if x.request.get("Sec-Fetch-Mode") == "no-cors" && (x.method == "GET" || x.method == "POST" || x.method == "HEAD") {
			step.Mode = scenario.NoCORS
		}
		if p.page.Origin() != x.url.Origin() {
			p.includeCredentials(x, &step)
			p.guessCORS(x)
		}
	}
	p.push(x, step)
}

// includeCredentials decides about the credentials mode of a cross-origin fetch.
func (p *planner) includeCredentials(x *exchange, step *scenario.Step) {
	permitted := x.response.get("Access-Control-Allow-Credentials") == "true"
	if len(x.cookies) == 0 && len(x.set) == 0 && !permitted && !x.made && (x.status != 0 || x.failed != "") {
		return
	}
	step.Credentials = scenario.Include
	p.draft.note(Guessed, x.at, phrase.Say("The fetch of {url} includes credentials (credentials: \"include\").", "url", clip(x.url.Request())))
}

// guessCORS lets the page read a response that the text does not have.
func (p *planner) guessCORS(x *exchange) {
	if x.status != 0 || x.failed != "" || x.response.get("Access-Control-Allow-Origin") != "" {
		return
	}
	page := pageOrigin(p.page)
	x.response = append(x.response, header{"Access-Control-Allow-Origin", page}, header{"Access-Control-Allow-Credentials", "true"})
	p.draft.note(Guessed, x.at, phrase.Say("The server lets {page} read the response: the text does not have it.", "page", page))
	if x.method != "GET" && x.method != "POST" && x.method != "HEAD" {
		p.respond(&exchange{
			method: "OPTIONS", url: x.url, status: 204, kind: preflights, made: true,
			response: headers{{"Access-Control-Allow-Origin", page}, {"Access-Control-Allow-Credentials", "true"}, {"Access-Control-Allow-Methods", x.method}},
		})
	}
}

// pageOrigin is the origin of a URL as headers have it.
func pageOrigin(u origin.URL) string {
	u.Path, u.Query, u.HasQuery, u.Fragment, u.HasFragment = "/", "", false, "", false
	return strings.TrimSuffix(u.String(), "/")
}

// openPage visits a page unless one of its origin is open.
func (p *planner) openPage(x *exchange, page origin.URL, known bool) {
	if p.open && p.page.Origin() == page.Origin() {
		return
	}
	page = p.draft.values.url(page)
	if p.serverFor(page) < 0 {
		return
	}
	p.steps = append(p.steps, plannedStep{Step: scenario.Step{Do: scenario.Visit, URL: page.String()}, url: page})
	p.page, p.open = page, true
	text := phrase.Say("The page {url} is open before the request: the request names it.", "url", clip(page.Request()))
	if !known {
		text = phrase.Say("The page {url} is open before the request: the text names no page.", "url", clip(page.Request()))
	}
	p.draft.note(Guessed, x.at, text)
}

// push adds a step, and the time that passed before it.
func (p *planner) push(x *exchange, step scenario.Step) {
	made := plannedStep{Step: step, url: x.url, recorded: []*exchange{x}, last: x.time}
	if step.Do != scenario.Visit {
		made.from = p.page
	}
	p.wait(x)
	p.steps = append(p.steps, made)
}

// wait moves the clock where more than a minute passed, after which Lax by
// default and short lifetimes may act in another way.
func (p *planner) wait(x *exchange) {
	const worthWhile, longest = time.Minute, 400 * 24 * time.Hour
	for i := len(p.steps) - 1; i >= 0; i-- {
		before := p.steps[i].last
		if before.IsZero() || x.time.IsZero() {
			if len(p.steps[i].recorded) > 0 {
				return
			}
			continue
		}
		if passed := x.time.Sub(before); passed >= worthWhile && passed < longest {
			seconds := int64(passed / time.Second)
			p.steps = append(p.steps, plannedStep{Step: scenario.Step{Do: scenario.Wait, Seconds: seconds}})
			p.draft.note(Understood, x.at, phrase.Say("{n} seconds pass before it.", "n", strconv.FormatInt(seconds, 10)))
		}
		return
	}
}

// addPreflights makes a fetch of each preflight whose request the text does not
// have.
func (p *planner) addPreflights() {
	for _, x := range p.draft.exchanges {
		method := x.request.get("Access-Control-Request-Method")
		if x.kind != preflights || !isMethod(method) || p.fetched(x.url) {
			continue
		}
		made := &exchange{at: x.at, method: method, url: x.url, request: x.request, kind: fetches, made: true, response: x.response}
		p.draft.note(Guessed, x.at, phrase.Say("A {method} follows the preflight: the text does not have it.", "method", method))
		p.respond(made)
		p.begin(made)
	}
}

func (p *planner) fetched(u origin.URL) bool {
	for i := range p.steps {
		if p.steps[i].Do == scenario.Fetch && p.steps[i].url == u {
			return true
		}
	}
	return false
}
