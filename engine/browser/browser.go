package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Browser is a browser with one tab, connected to a scenario's network.
type Browser struct {
	profile Profile
	network *server.Network
	jar     *jar.Jar
	hsts    *hsts.Store
	now     time.Time
	page    *page
	// plainHosts is the allowlist of HTTPS-First: the hosts that it does not
	// upgrade, with the time when they were added.
	plainHosts map[string]time.Time
	trail      trail
	// heard is the cookie jar of the page's process, one per site; nil if the
	// browser has none.
	heard    *jar.Jar
	heardFor origin.Site
	// granted has the storage accesses in force and when they end.
	granted map[access]time.Time
	// sites caches the sites that were looked up last.
	sites []*knownSite
	// addresses caches the addresses that were converted last, and cookies has
	// the trace's form of each cookie in the jar.
	addresses []*knownAddress
	cookies   map[*cookie.Cookie]*trace.Cookie
	// step counts the steps so far.
	step int
	// cost is what they have cost, see [MaxCost].
	cost int
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
	// userInfo is that of its URL, which no request has.
	userInfo string
	// upgradesInsecure: its response has upgrade-insecure-requests. answered is
	// that response.
	upgradesInsecure bool
	answered         trace.ExchangePlace
}

// New returns a browser in the state at the start of the scenario: its profile
// with the scenario's policy, an empty jar and no page.
func New(s *scenario.Scenario) *Browser {
	return ProfileOf(s.EffectiveBrowser()).Start(s)
}

// Start is [New] with the given profile, whatever browser the scenario names.
func (p Profile) Start(s *scenario.Scenario) *Browser {
	p = p.With(s.Policy)
	return &Browser{
		profile:    p,
		network:    server.NewNetwork(s),
		jar:        jar.New(p.Jar),
		hsts:       hsts.New(p.HSTS, s.PreloadedHSTS),
		now:        s.Start(),
		plainHosts: map[string]time.Time{},
		granted:    map[access]time.Time{},
		cookies:    map[*cookie.Cookie]*trace.Cookie{},
	}
}

// Do executes one step and returns its result.
func (b *Browser) Do(step scenario.Step) trace.Step {
	from, before := b.initiatorOf(&step), b.page
	t := b.act(step)
	if t.Exchanges == nil {
		t.Exchanges = []trace.Exchange{}
	}
	t.Do, t.From = string(step.Do), from
	if t.Outcome == trace.Failed && len(t.Exchanges) == 0 {
		t.Check = &rule.Check{Rule: t.Reason, Result: rule.Failed}
		t.StoppedAt = b.stoppedAt(&step, before)
	}
	t.URL, t.DocumentCookie = b.address(), b.documentCookie()
	if b.page != nil {
		t.Page = b.addressOf(&b.page.url)
	}
	t.Jar = b.jarEntries()
	t.HSTS = hstsHosts(b.hsts.Hosts(b.now))
	t.Now = b.now
	b.spendStep(&t)
	b.step++
	return t
}

// address is the URL of the current document, "" if there is none.
func (b *Browser) address() string {
	if b.page == nil {
		return ""
	}
	return b.page.url.Href(b.page.userInfo)
}
