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

// A Browser is one browser with one tab, in front of a scenario's network.
type Browser struct {
	profile Profile
	network *server.Network
	jar     *jar.Jar
	hsts    *hsts.Store
	now     time.Time
	page    *page
	// plainHosts are left alone by HTTPS-first, since when: an upgrade led to
	// nothing there, or the user asked for http.
	plainHosts map[string]time.Time
	trail      trail
	// heard is the jar of the page's process, which is there for a site; nil if
	// the browser has none such.
	heard    *jar.Jar
	heardFor origin.Site
	// granted are the accesses in force, until when.
	granted map[access]time.Time
	// sites are those that were asked for last.
	sites []*knownSite
	// addresses are those that were asked for last, and cookies what the trace
	// has of the jar's, each once.
	addresses []*knownAddress
	cookies   map[*cookie.Cookie]*trace.Cookie
	// step counts the steps that were taken.
	step int
	// cost is what they have cost, see [MaxCost].
	cost int
}

// A page is what the tab shows.
type page struct {
	url origin.URL
	// failed: the tab shows the browser's own error page, which has no
	// cookies, no links and no scripts.
	failed bool
	// warns: the failed page asks whether to send a form that is not secure.
	warns bool
	// method and initiator are how the page was asked for, which a reload
	// repeats.
	method    string
	initiator *origin.URL
}

// New returns a browser as the scenario has it at the start: the profile with
// the scenario's policy, an empty jar, and no page.
func New(s *scenario.Scenario) *Browser {
	return ProfileOf(s.EffectiveBrowser()).Start(s)
}

// Start is [New] with this profile, whichever browser the scenario names.
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

// Do takes one step and says what came of it.
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

// address is the current document's URL, "" without one.
func (b *Browser) address() string {
	if b.page == nil {
		return ""
	}
	return b.page.url.String()
}
