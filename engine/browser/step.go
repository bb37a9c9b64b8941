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
	case scenario.Wait:
		b.now = b.now.Add(time.Duration(step.Seconds) * time.Second)
		return trace.Step{Outcome: trace.Loaded}
	case scenario.Restart:
		b.jar.EndSession()
		if b.profile.Request.HTTPSFirstAllowlistDuration == 0 {
			clear(b.plainHosts)
		}
		b.page, b.trail, b.heard = nil, trail{}, nil
		return trace.Step{Outcome: trace.Loaded}
	}

	if b.page == nil || b.page.failed {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	if step.Do == scenario.Script {
		return b.script(step.Cookie)
	}
	target, err := b.page.url.Resolve(step.URL)
	if err != nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.InvalidURL}
	}
	b.rewrite(&target)
	switch step.Do {
	case scenario.Click:
		return b.click(target, b.userInfo(step.URL, b.page.userInfo))
	case scenario.Submit:
		return b.submit(step.EffectiveMethod(), target, b.userInfo(step.URL, b.page.userInfo))
	default:
		return b.subresource(step, target)
	}
}

// visit opens a URL that the user typed; no page started it.
func (b *Browser) visit(step scenario.Step) trace.Step {
	target, err := origin.Parse(step.URL)
	if err != nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.InvalidURL}
	}
	b.rewrite(&target)
	if !target.Secure() && b.profile.Request.HTTPSFirstExemptsTyped {
		b.spareHost(target.Host)
	}
	return b.navigate(request{method: "GET", url: target, userInfo: b.userInfo(step.URL, ""), destination: trace.Document})
}

// click follows a link of the page. A link that differs from the page only in
// its fragment sends no request (HTML "fragment navigations").
func (b *Browser) click(target origin.URL, userInfo string) trace.Step {
	if target.HasFragment && userInfo == b.page.userInfo && target.Request() == b.page.url.Request() {
		b.page.url = target
		return trace.Step{Outcome: trace.Loaded}
	}
	b.trail.click(b.page.url, b.now)
	return b.navigate(request{method: "GET", url: target, userInfo: userInfo, destination: trace.Document, initiator: &b.page.url, upgradesInsecure: b.page.upgradesInsecure})
}

// submit sends a form of the page. The form has no fields, so the query of a
// GET form becomes empty (HTML §4.10.22.3 "mutate action URL").
func (b *Browser) submit(method string, target origin.URL, userInfo string) trace.Step {
	if method == "GET" {
		target.Query, target.HasQuery = "", true
	}
	if b.warnsOfForm(target) {
		return b.warnOfForm(method, target)
	}
	b.trail.click(b.page.url, b.now)
	return b.navigate(request{method: method, url: target, userInfo: userInfo, destination: trace.Document, initiator: &b.page.url, form: true, upgradesInsecure: b.page.upgradesInsecure})
}

// warnsOfForm reports whether a form submits from an https page to http. The
// dialog counts pages on this machine as secure (Firefox, measured). A policy
// that upgrades the form leaves nothing to warn of.
func (b *Browser) warnsOfForm(target origin.URL) bool {
	if b.page.upgradesInsecure {
		return false
	}
	switch b.profile.Request.InsecureForms {
	case AskOnPage:
		return b.page.url.Secure() && !origin.Trustworthy(target)
	case AskInDialog:
		return origin.Trustworthy(b.page.url) && !origin.Trustworthy(target)
	}
	return false
}

// warnOfForm stops a form that submits from an https page to http.
func (b *Browser) warnOfForm(method string, target origin.URL) trace.Step {
	if b.profile.Request.InsecureForms == AskOnPage {
		b.page = &page{url: target, failed: true, warns: true, method: method, initiator: &b.page.url}
	}
	return b.formWarning(&target)
}

// formWarning is a step that ends with the browser's question whether to send a
// form.
func (b *Browser) formWarning(target *origin.URL) trace.Step {
	return trace.Step{
		Outcome: trace.Blocked, Reason: trace.InsecureForm,
		Check: &rule.Check{Rule: rule.InsecureForm, Result: rule.Failed}, StoppedAt: b.addressOf(target),
	}
}

// warnsOfRedirect reports whether a redirect would send the form's data to
// http. A form that has become a GET has no data.
func (b *Browser) warnsOfRedirect(r *request) bool {
	return b.profile.Request.InsecureFormRedirects && r.form && r.method != "GET" && len(r.chain) > 0 && b.warnsOfForm(r.url)
}

// reload repeats the original request of the page, so that a page reached from
// another site is still cross-site (6265bis §8.8.5). A user who reloads after a
// POST has confirmed that it is sent again.
func (b *Browser) reload() trace.Step {
	if b.page == nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	if b.page.warns {
		return b.formWarning(&b.page.url)
	}
	return b.navigate(request{
		method:      b.page.method,
		url:         b.page.url,
		userInfo:    b.page.userInfo,
		destination: trace.Document,
		initiator:   b.page.initiator,
	})
}

// navigate loads a top-level document and shows it.
func (b *Browser) navigate(r request) trace.Step {
	initiator := r.initiator
	j := b.load(r)
	if !j.keepsPage() {
		b.page = &page{url: j.url, failed: j.outcome != trace.Loaded, warns: j.warned, method: j.method, initiator: initiator, userInfo: j.userInfo}
		if j.redirected && b.profile.Request.RedirectedPostReloadsAsGet {
			b.page.method = "GET"
		}
		if !b.page.failed {
			b.page.upgradesInsecure = j.upgradesInsecure
			b.page.answered = trace.ExchangePlace{Step: b.step, Exchange: len(j.exchanges) - 1}
			b.arrive(j.url)
			b.startProcess(j.url)
		}
	}
	return j.step()
}

// subresource loads a subresource of the page.
func (b *Browser) subresource(step scenario.Step, target origin.URL) trace.Step {
	kind := step.Do.Kind()
	r := request{method: step.EffectiveMethod(), url: target, destination: kind.Destination, initiator: &b.page.url, upgradesInsecure: b.page.upgradesInsecure}
	if kind.Has(scenario.CredentialsField) {
		r.credentials = step.EffectiveCredentials()
	}
	if kind.Has(scenario.ModeField) {
		r.mode = step.EffectiveMode()
	}
	j := b.load(r)
	return j.step()
}

// script assigns to document.cookie.
func (b *Browser) script(line string) trace.Step {
	set := b.setCookie(line, b.scriptContext(), b.now, false)
	set.By = trace.ByScript
	return trace.Step{SetCookies: []trace.SetCookie{set}, Outcome: trace.Loaded}
}
