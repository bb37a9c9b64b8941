package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cache"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/referrer"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Browser is a browser, connected to a scenario's network.
type Browser struct {
	profile Profile
	network *server.Network
	cookies cookies
	hsts    *hsts.Store
	// cache is nil where the policy disables it.
	cache *cache.Store
	now   time.Time
	// tab is the current one of all.
	*tab
	tabs []*tab

	httpsFirst httpsFirst
	access     storageAccess
	sites      sites
	addresses  addresses
	// step counts the steps so far.
	step int
	// cost is what they have cost, see [MaxCost].
	cost cost
	// Rest, if it is not nil, is called with the number of steps so far whenever they
	// have cost [RestAfter] since the last time. If it returns false, the step ends
	// early, and so does every later one.
	Rest func(done int) (goOn bool)
	// rested is what the steps had cost at the last rest.
	rested  int
	stopped bool
}

// A tab has a history of its own; cookies and storage access are the browser's.
type tab struct {
	// number counts from 1.
	number int
	// page is that of the history's current place, nil before the first.
	page    *page
	history tabHistory
	// visited is where the user went in the tab.
	visited sessionHistory
}

// openTab opens an empty tab and shows it.
func openTab(b *Browser) {
	b.tab = &tab{number: len(b.tabs) + 1}
	b.tabs = append(b.tabs, b.tab)
}

// switchTab shows another tab, as it was left.
func switchTab(b *Browser, number int) trace.Step {
	if number > len(b.tabs) {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	b.tab = b.tabs[number-1]
	return trace.Step{Outcome: trace.Loaded}
}

// A page is the document that the tab shows.
type page struct {
	url origin.URL
	// failed: the tab shows the browser's error page, which has no cookies,
	// links or scripts.
	failed bool
	// warns: the failed page asks whether to send an insecure form.
	warns bool
	// method and initiator are those of the page's request, which a reload
	// repeats.
	method    string
	initiator *origin.URL
	// shown is the Referer header of that request, nil if it had its own.
	shown *string
	// askedBy is the referrer policy of the page that started its request, and
	// referrerPolicy its own; "" for the default.
	askedBy, referrerPolicy referrer.Policy
	// noStore: its response forbids to store it. cookies are then those for its URL
	// once it had loaded, and cookieChanged that its response replaced one.
	noStore       bool
	cookies       []*cookie.Cookie
	cookieChanged bool
	// userInfo is that of its URL, which no request has.
	userInfo string
	// upgradesInsecure: its response has upgrade-insecure-requests. answered is
	// that response.
	upgradesInsecure bool
	answered         trace.ExchangePlace
	// top is the page that a frame is in, nil for a page of the tab, and frame the
	// frame that the page loaded last.
	top   *page
	frame *page
	// token is the CSRF token that its forms have, and sent the one that came with
	// its own request.
	token, sent string
}

// href is its URL with user info, "" if there is no page.
func (p *page) href() string {
	if p == nil {
		return ""
	}
	return p.url.Href(p.userInfo)
}

// request is one that the page starts.
func (p *page) request(method string, target origin.URL, destination trace.Destination) request {
	r := request{
		method: method, url: target, destination: destination,
		initiator: &p.url, upgradesInsecure: p.upgradesInsecure, referrerPolicy: p.referrerPolicy,
	}
	if p.top != nil {
		r.top = &p.top.url
		r.upgradesInsecure = r.upgradesInsecure || p.top.upgradesInsecure
	}
	return r
}

// acting is the page in which a step happens, nil for none.
func (p *page) acting(step *scenario.Step) *page {
	if p != nil && step.InFrame {
		p = p.frame
	}
	if p == nil || p.failed {
		return nil
	}
	return p
}

// New returns a browser in the state at the start of the scenario: its profile
// with the scenario's policy, an empty jar and no page.
func New(s *scenario.Scenario) *Browser {
	return ProfileOf(s.EffectiveBrowser()).Start(s)
}

// Start is [New] with the given profile, whatever browser the scenario names.
func (p Profile) Start(s *scenario.Scenario) *Browser {
	p = p.With(s.Policy)
	b := &Browser{
		profile:    p,
		network:    server.NewNetwork(s),
		cookies:    cookies{jar: jar.New(p.Jar), forms: map[*cookie.Cookie]*trace.Cookie{}},
		hsts:       hsts.New(p.HSTS, s.PreloadedHSTS),
		now:        s.Start(),
		httpsFirst: httpsFirst{plain: map[string]time.Time{}},
		access:     storageAccess{granted: map[access]time.Time{}},
	}
	b.cookies.profile, b.httpsFirst.rules, b.sites.rules = &b.profile, &b.profile.Request, &b.profile.Request
	b.addresses.sites = &b.sites
	openTab(b)
	if s.Policy.UsesCache() {
		b.cache = cache.New(p.Cache)
	}
	return b
}

// Do executes one step and returns its result.
func (b *Browser) Do(step scenario.Step) trace.Step {
	from, before := b.addresses.initiatorOf(&step, b.page, &b.history), b.page
	t := b.act(step)
	if t.Exchanges == nil {
		t.Exchanges = []trace.Exchange{}
	}
	t.Do, t.From = string(step.Do), from
	if len(b.tabs) > 1 {
		t.Tab = b.number
	}
	if t.Outcome == trace.Failed && len(t.Exchanges) == 0 {
		t.Check = &rule.Check{Rule: t.Reason, Result: rule.Failed}
		t.StoppedAt = b.addresses.stoppedAt(&step, before, &b.profile.Request)
	}
	t.URL = b.page.href()
	if b.page != nil && !b.page.failed {
		t.DocumentCookie = b.cookies.document(b.scriptContext(b.page))
	}
	if b.page != nil {
		t.Page = b.addresses.of(&b.page.url)
	}
	t.Jar = b.cookies.entries(b.now)
	t.HSTS = hstsHosts(b.hsts.Hosts(b.now))
	t.Now = b.now
	b.cost.step(&t)
	b.step++
	b.goOn()
	return t
}
