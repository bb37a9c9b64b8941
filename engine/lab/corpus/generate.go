//go:build !js

package corpus

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Seed is that of the first series of the generated part of the corpus.
const Seed = 6265

// A series is generated scenarios of one seed.
type series struct {
	// name is "" for those whose scenarios have numbers in common.
	name  string
	seed  uint64
	count int
	// step throws one thing to do; open tells whether there is a page.
	step func(d *dice, world []string, open bool) scenario.Step
}

// allSeries are the series of the generated part of the corpus, in the order of
// their numbers. Only the recordings keep what they make, so a change of a
// series is a change of the corpus, which must be recorded again.
//
// A new kind of step is therefore not thrown in among those of [dice.step]. It
// gets a series at the end, with a name and a seed of its own and a step that throws the
// new kind as often as it wants, and else asks dice.step: then the scenarios
// before it stay what they are.
var allSeries = []series{
	{"", Seed, 1000, (*dice).step},
	{"", cacheSeed, 20, (*dice).stepWithCache},
	{"websocket", socketSeed, 150, (*dice).stepWithSocket},
	{"file", fileSeed, 133, (*dice).stepWithFile},
	{"tab", tabSeed, 34, (*dice).stepWithTab},
}

// cacheSeed is that of the series that clears the cache.
const cacheSeed = 9111

// socketSeed is that of the series that opens WebSockets.
const socketSeed = 6455

// fileSeed is that of the series that loads scripts and stylesheets, and sends
// requests otherwise than by fetch.
const fileSeed = 7230

// tabSeed is that of the series that opens tabs and goes through their histories.
const tabSeed = 7117

// Generate makes the n-th scenario of the first series' seed, or of another of
// its kind. The same seed and number give the same scenario for ever.
func Generate(seed, n uint64) *scenario.Scenario {
	return series{seed: seed, step: (*dice).step}.scenario(n)
}

// scenario makes the n-th of a series.
func (of series) scenario(n uint64) *scenario.Scenario {
	d := &dice{source: rand.NewPCG(of.seed, n), tabs: 1}
	world := d.world()
	s := &scenario.Scenario{V: scenario.Version}
	for _, host := range world {
		s.Servers = append(s.Servers, d.server(host, world))
	}
	if d.percent(8) {
		s.Policy = &scenario.Policy{ThirdPartyCookies: scenario.BlockThirdParty}
	}
	if d.percent(5) {
		s.Network = scenario.Hostile
		s.Attacker = []scenario.Rule{{Path: "/a*", Set: []string{d.line(world[0])}}}
	}

	s.Steps = []scenario.Step{{Do: scenario.Visit, URL: d.url(world)}}
	for open := true; len(s.Steps) < 8; {
		step := of.step(d, world, open)
		s.Steps = append(s.Steps, step)
		open = !step.Do.Kind().EndsSession
		switch {
		case step.NewTab:
			d.tabs++
		case !open:
			d.tabs = 1
		}
	}
	return s
}

// dice make choices. They use the generator's bits directly, because what
// math/rand/v2 makes of them may change.
type dice struct {
	source *rand.PCG
	// tabs is how many tabs the scenario has opened by now.
	tabs int
}

func (d *dice) upTo(n int) int { return int(d.source.Uint64() % uint64(n)) }

func (d *dice) percent(p int) bool { return d.upTo(100) < p }

// pick returns one of several, all of them alike.
func pick[T any](d *dice, from ...T) T { return from[d.upTo(len(from))] }

// worlds are hosts that have something to do with each other: subdomains,
// other sites, public names, private suffixes, this machine, addresses.
var worlds = [][]string{
	{"shop.example", "www.shop.example", "news.example"},
	{"shop.example", "pay.example", "ads.example"},
	{"shop.com", "www.shop.com", "news.example"},
	{"app.shop.example", "api.shop.example", "shop.example"},
	{"alice.github.io", "bob.github.io", "shop.example"},
	{"shop.co.uk", "www.shop.co.uk", "pay.co.uk"},
	{"localhost", "app.localhost", "shop.example"},
	{"127.0.0.1", "192.0.2.7", "shop.example"},
}

// stepWithCache is [dice.step], or a visit of one of few addresses, so that a
// redirect may be kept of it, or what clears the cache.
func (d *dice) stepWithCache(world []string, open bool) scenario.Step {
	switch {
	case d.percent(20):
		return scenario.Step{Do: scenario.ClearCache}
	case d.percent(50):
		return scenario.Step{Do: scenario.Visit, URL: d.scheme() + "://" + world[0] + "/go"}
	}
	return d.step(world, open)
}

// stepWithSocket is [dice.step], or a WebSocket, from a page or a frame.
func (d *dice) stepWithSocket(world []string, open bool) scenario.Step {
	if !open || !d.percent(50) {
		return d.step(world, open)
	}
	to := d.url(world)
	return scenario.Step{Do: scenario.WebSocket, URL: pick(d, to, "ws"+strings.TrimPrefix(to, "http"), d.path())}
}

// stepWithFile is [dice.step], or a script, a stylesheet, an XMLHttpRequest, an
// EventSource or a beacon.
func (d *dice) stepWithFile(world []string, open bool) scenario.Step {
	if !open || !d.percent(70) {
		return d.step(world, open)
	}
	to := d.url(world)
	step := scenario.Step{URL: pick(d, to, to, to, d.path())}
	switch step.Do = pick(d, scenario.LoadScript, scenario.Stylesheet, scenario.XHR, scenario.EventSource, scenario.Beacon); step.Do {
	case scenario.LoadScript, scenario.Stylesheet:
		step.CrossOrigin = pick(d, "", "", scenario.Anonymous, scenario.UseCredentials)
	case scenario.XHR:
		step.Method = pick(d, "", "", "POST", "PUT")
		step.Credentials = pick(d, "", scenario.Include)
		if d.percent(15) {
			step.Headers = map[string]string{"X-Requested-With": "XMLHttpRequest"}
		}
	case scenario.EventSource:
		step.Credentials = pick(d, "", scenario.Include)
	}
	return step
}

// stepWithTab is [dice.step], or a link or a form that opens a tab, another tab, or a
// step in the history of the tab.
func (d *dice) stepWithTab(world []string, open bool) scenario.Step {
	if !open || !d.percent(60) {
		return d.step(world, open)
	}
	to := d.url(world)
	switch n := d.upTo(100); {
	case n < 35:
		return scenario.Step{Do: scenario.Click, URL: pick(d, to, to, d.path()), NewTab: true}
	case n < 50:
		return scenario.Step{Do: scenario.Submit, URL: to, Method: pick(d, "", "GET"), NewTab: true}
	case n < 75:
		return scenario.Step{Do: scenario.SwitchTab, Tab: 1 + d.upTo(d.tabs)}
	case n < 90:
		return scenario.Step{Do: scenario.Back}
	default:
		return scenario.Step{Do: scenario.Forward}
	}
}

func (d *dice) world() []string { return pick(d, worlds...) }

func (d *dice) scheme() string { return pick(d, "http", "https") }

func (d *dice) path() string { return pick(d, "/", "/login", "/a", "/a/b", "/go", "/api") }

func (d *dice) url(world []string) string {
	return d.scheme() + "://" + pick(d, world...) + d.path()
}

// server answers for a host: one path sets cookies, one redirects, one speaks
// to scripts of other origins.
func (d *dice) server(host string, world []string) scenario.Server {
	s := scenario.Server{Host: host}
	switch {
	case d.percent(5):
		s.Schemes = []string{"http"}
	case d.percent(5):
		s.Schemes = []string{"https"}
	}
	if d.percent(15) {
		value := "max-age=" + pick(d, "31536000", "31536000; includeSubDomains", "0")
		s.Rules = append(s.Rules, scenario.Rule{Scheme: "https", Headers: scenario.Headers{"Strict-Transport-Security": {value}}})
	}
	if d.percent(60) {
		s.Rules = append(s.Rules, d.cors(world))
	}
	for range 1 + d.upTo(3) {
		s.Rules = append(s.Rules, d.setting(host))
	}
	if d.percent(70) {
		s.Rules = append(s.Rules, d.redirect(world))
	}
	if d.percent(25) {
		s.Rules = append(s.Rules, d.redirect(world))
	}
	return s
}

func (d *dice) cors(world []string) scenario.Rule {
	r := scenario.Rule{Headers: scenario.Headers{"Access-Control-Allow-Origin": {d.scheme() + "://" + pick(d, world...)}}}
	switch d.upTo(4) {
	case 0:
		r.Headers["Access-Control-Allow-Origin"] = scenario.Values{"*"}
	case 1, 2:
		r.Headers["Access-Control-Allow-Credentials"] = scenario.Values{"true"}
	}
	if d.percent(50) {
		r.Headers["Access-Control-Allow-Methods"] = scenario.Values{"GET, POST, PUT, DELETE"}
	}
	return r
}

func (d *dice) setting(host string) scenario.Rule {
	r := scenario.Rule{Path: pick(d, "/", "/login", "/a", "/a/b", "/a*", "/api", "/*"), Scheme: pick(d, "", "", "http", "https")}
	for range 1 + d.upTo(3) {
		r.Set = append(r.Set, d.line(host))
	}
	return r
}

func (d *dice) redirect(world []string) scenario.Rule {
	r := scenario.Rule{Path: d.path(), Status: pick(d, 301, 302, 303, 307, 308)}
	switch d.upTo(5) {
	case 0:
		r.Scheme, r.Redirect = "http", "https:"
	case 1:
		r.Redirect = pick(d, "/", "/a", "b", "?q=1", "/login#top")
	default:
		r.Redirect = d.url(world)
	}
	if d.percent(40) {
		r.Set = []string{d.line(world[0])}
	}
	return r
}

// line is a Set-Cookie line of host, or of a site that it is part of.
func (d *dice) line(host string) string {
	name := pick(d, "sid", "sid", "a", "b", "c", "theme", "__Secure-s", "__Host-h", "__Http-p")
	line := name + "=" + strconv.Itoa(1+d.upTo(9))
	if d.percent(3) {
		line = pick(d, "token", "=value", "=a=b", "k=x y", "q=\"1\"")
	}
	add := func(p int, attribute string) {
		if d.percent(p) {
			line += "; " + attribute
		}
	}
	add(60, "Path="+pick(d, "/", "/", "/", "/a", "/login", "/a/"))
	add(20, "Domain="+d.domain(host))
	add(50, "Secure")
	add(25, "HttpOnly")
	add(65, "SameSite="+pick(d, "Strict", "Lax", "None", "None"))
	add(15, "Max-Age="+pick(d, "3600", "86400", "0", "34560000", "99999999"))
	add(8, "Partitioned")
	return line
}

func (d *dice) domain(host string) string {
	if site := origin.RegistrableDomain(host); site != "" && d.percent(70) {
		return site
	}
	return pick(d, host, "."+host, "example", "shop.example", "www."+host)
}

// step is something to do; open tells whether there is a page.
func (d *dice) step(world []string, open bool) scenario.Step {
	if !open {
		return scenario.Step{Do: scenario.Visit, URL: d.url(world)}
	}
	to := d.url(world)
	switch n := d.upTo(100); {
	case n < 25:
		return scenario.Step{Do: scenario.Visit, URL: to}
	case n < 45:
		return scenario.Step{Do: scenario.Click, URL: pick(d, to, to, d.path())}
	case n < 57:
		return scenario.Step{Do: scenario.Submit, URL: to, Method: pick(d, "", "", "GET")}
	case n < 73:
		return d.fetch(to)
	case n < 81:
		return scenario.Step{Do: scenario.Image, URL: to}
	case n < 88:
		return scenario.Step{Do: scenario.Frame, URL: to}
	case n < 94:
		return scenario.Step{Do: scenario.Script, Cookie: d.line(pick(d, world...))}
	case n < 99:
		return scenario.Step{Do: scenario.Reload}
	default:
		return scenario.Step{Do: scenario.Restart}
	}
}

func (d *dice) fetch(to string) scenario.Step {
	step := scenario.Step{
		Do:          scenario.Fetch,
		URL:         to,
		Method:      pick(d, "", "", "POST", "PUT", "DELETE"),
		Credentials: pick(d, "", scenario.Include, scenario.Include, scenario.Omit),
	}
	if d.percent(25) && (step.Method == "" || step.Method == "POST") {
		step.Mode = scenario.NoCORS
	}
	return step
}

// Generated makes the first count scenarios of the corpus's series.
func Generated(count int) []Case { return numbered(allSeries)[:count] }

// numbered makes all scenarios of some series, one series after the other.
func numbered(list []series) []Case {
	var cases []Case
	for _, of := range list {
		for n := range of.count {
			name := fmt.Sprintf("generated-%04d", len(cases))
			if of.name != "" {
				name = fmt.Sprintf("generated-%s-%04d", of.name, n)
			}
			cases = append(cases, Case{name, of.scenario(uint64(n))})
		}
	}
	return cases
}
