package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// act executes a step by its kind.
func (b *Browser) act(step scenario.Step) trace.Step {
	switch step.Do {
	case scenario.Visit:
		return b.visit(step)
	case scenario.Reload:
		return b.reload()
	case scenario.Back, scenario.Forward:
		return b.traverse(step.Do.Kind().Moves)
	case scenario.SwitchTab:
		return switchTab(b, step.Tab)
	case scenario.Wait:
		b.now = b.now.Add(time.Duration(step.Seconds) * time.Second)
		return trace.Step{Outcome: trace.Loaded}
	case scenario.Restart:
		b.cookies.endSession()
		b.httpsFirst.endSession()
		b.tabs = nil
		openTab(b)
		return trace.Step{Outcome: trace.Loaded}
	case scenario.ClearCache:
		if b.cache != nil {
			b.cache.Clear()
		}
		return trace.Step{Outcome: trace.Loaded}
	}

	p := b.page.acting(&step)
	if p == nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	if step.Do == scenario.Script {
		return b.cookies.assign(step.Cookie, b.scriptContext(p))
	}
	target, err := step.Target(&p.url)
	if err != nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.InvalidURL}
	}
	b.profile.Request.rewrite(&target)
	switch step.Do {
	case scenario.Click:
		return b.click(p, step.NewTab, target, b.profile.Request.userInfo(step.URL, p.userInfo))
	case scenario.Submit:
		return b.submit(p, step.NewTab, step.EffectiveMethod(), target, b.profile.Request.userInfo(step.URL, p.userInfo))
	default:
		return b.subresource(p, step, target)
	}
}

// visit opens a URL that the user typed; no page started it.
func (b *Browser) visit(step scenario.Step) trace.Step {
	target, err := origin.Parse(step.URL)
	if err != nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.InvalidURL}
	}
	b.profile.Request.rewrite(&target)
	b.httpsFirst.typed(&target, b.now)
	return b.navigate(request{method: "GET", url: target, userInfo: b.profile.Request.userInfo(step.URL, ""), destination: trace.Document}, false)
}

// click follows a link of the page. A link that differs from the page only in
// its fragment sends no request (HTML "fragment navigations"), unless it opens a tab.
func (b *Browser) click(p *page, newTab bool, target origin.URL, userInfo string) trace.Step {
	if !newTab && target.HasFragment && userInfo == p.userInfo && target.Request() == p.url.Request() {
		moved := *p
		moved.url = target
		if p.top == nil {
			b.page = b.history.open(&moved, false)
		} else {
			b.page.frame = &moved
		}
		return trace.Step{Outcome: trace.Loaded}
	}
	r := p.request("GET", target, trace.Document)
	r.userInfo = userInfo
	b.visited.click(p.url, b.now)
	if newTab {
		openTab(b)
	}
	return b.navigate(r, false)
}

// submit sends a form of the page. The form has no fields, so the query of a
// GET form becomes empty (HTML §4.10.22.3 "mutate action URL").
func (b *Browser) submit(p *page, newTab bool, method string, target origin.URL, userInfo string) trace.Step {
	if method == "GET" {
		target.Query, target.HasQuery = "", true
	}
	r := p.request(method, target, trace.Document)
	r.userInfo, r.form, r.token = userInfo, true, p.token
	if p.top == nil && r.warnsOfForm(&b.profile.Request) {
		if b.profile.Request.InsecureForms == AskOnPage {
			if newTab {
				openTab(b)
			}
			b.page = b.history.open(&page{url: target, failed: true, warns: true, method: method, initiator: r.initiator}, false)
		}
		return formWarning(b.addresses.of(&target))
	}
	b.visited.click(p.url, b.now)
	if newTab {
		openTab(b)
	}
	return b.navigate(r, false)
}

// embed loads a document into a frame of the page.
func (b *Browser) embed(r request) trace.Step {
	r.destination = trace.FrameDoc
	j := b.load(r)
	if !j.keepsPage() {
		b.page.frame = &page{
			url: j.url, failed: j.outcome != trace.Loaded, top: b.page, token: j.token,
			upgradesInsecure: j.upgradesInsecure, referrerPolicy: j.referrerPolicy,
		}
	}
	return j.step()
}

// warnsOfForm reports whether a form submits r from an https page to http. The
// dialog counts pages on this machine as secure (Firefox, measured). A policy
// that upgrades the form leaves nothing to warn of.
func (r *request) warnsOfForm(rules *Rules) bool {
	if r.upgradesInsecure {
		return false
	}
	switch rules.InsecureForms {
	case AskOnPage:
		return r.initiator.Secure() && !origin.Trustworthy(r.url)
	case AskInDialog:
		return origin.Trustworthy(*r.initiator) && !origin.Trustworthy(r.url)
	}
	return false
}

// formWarning is a step that ends with the browser's question whether to send a
// form to an address.
func formWarning(to *trace.Address) trace.Step {
	return trace.Step{
		Outcome: trace.Blocked, Reason: trace.InsecureForm,
		Check: &rule.Check{Rule: rule.InsecureForm, Result: rule.Failed}, StoppedAt: to,
	}
}

// warnsOfRedirect reports whether a redirect would send the form's data to
// http. A form that has become a GET has no data.
func (r *request) warnsOfRedirect(rules *Rules) bool {
	return rules.InsecureFormRedirects && r.form && r.method != "GET" && len(r.chain) > 0 && r.warnsOfForm(rules)
}

// reload repeats the original request of the page, so that a page reached from
// another site is still cross-site (6265bis §8.8.5). A user who reloads after a
// POST has confirmed that it is sent again.
func (b *Browser) reload() trace.Step {
	if b.page == nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	if b.page.warns {
		return formWarning(b.addresses.of(&b.page.url))
	}
	r := b.page.again()
	r.reload = true
	return b.navigate(r, true)
}

// again is the request of the page as it was made at first.
func (p *page) again() request {
	return request{
		method:         p.method,
		url:            p.url,
		userInfo:       p.userInfo,
		destination:    trace.Document,
		initiator:      p.initiator,
		referrerPolicy: p.askedBy,
		shown:          p.shown,
		token:          p.sent,
	}
}

// navigate loads a document and shows it: that of the tab in place of the current
// page or after it, that of a frame within the page.
func (b *Browser) navigate(r request, inPlace bool) trace.Step {
	if r.top != nil {
		return b.embed(r)
	}
	if r.method == "GET" && b.page != nil && b.page.href() == r.url.Href(r.userInfo) {
		inPlace = true // the same address again (HTML "navigate")
	}
	initiator := r.initiator
	j := b.load(r)
	if !j.keepsPage() {
		next := &page{url: j.url, failed: j.outcome != trace.Loaded, warns: j.warned, method: j.method, initiator: initiator, userInfo: j.userInfo}
		if j.redirected && b.profile.Request.RedirectedPostReloadsAsGet {
			next.method = "GET"
		}
		next.askedBy, next.shown, next.sent = j.request.referrerPolicy, j.request.shown, r.token
		if !next.failed {
			next.upgradesInsecure, next.token, next.referrerPolicy, next.noStore = j.upgradesInsecure, j.token, j.referrerPolicy, j.noStore
			next.answered = trace.ExchangePlace{Step: b.step, Exchange: len(j.exchanges) - 1}
		}
		b.page = b.history.open(next, inPlace)
		if !next.failed {
			if next.noStore {
				next.watch(b.cookies.sentIn(b.context(next.typed())), &j.exchanges[len(j.exchanges)-1])
			}
			b.access.arrive(&b.visited, j.url, b.now, b.profile.Request.StorageAccessOnReturn)
			b.cookies.startProcess(j.url, b.now)
		}
	}
	return j.step()
}

// subresource loads a subresource of the page.
func (b *Browser) subresource(p *page, step scenario.Step, target origin.URL) trace.Step {
	kind := step.Do.Kind()
	r := p.request(step.EffectiveMethod(), target, kind.Destination)
	r.credentials, r.mode, r.uncached = step.EffectiveCredentials(), step.EffectiveMode(), step.Do == scenario.EventSource
	r.headers, r.unsafe, r.redirect = step.Headers, step.UnsafeHeaders(), step.Redirect
	// A script reads the token of its own site, and sends it there in a header.
	script := kind.Destination == trace.FetchDest && !r.crossOrigin()
	if script {
		r.token = p.token
	}
	if step.Do == scenario.Frame {
		return b.embed(r)
	}
	j := b.load(r)
	if script && j.token != "" {
		p.token = j.token
	}
	return j.step()
}
