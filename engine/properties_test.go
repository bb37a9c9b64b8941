package engine_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A situation is one combination of everything that decides about a cookie: one
// request sets it, and another step requests its host again, perhaps through a
// redirect to the host's other scheme.
type situation struct {
	*wantedCookie
	stage
	// document is the scenario of both.
	document *scenario.Scenario
}

// wantedCookie is the cookie that a Set-Cookie line describes.
type wantedCookie struct {
	prefix, sameSite string
	secure, httpOnly bool
	name, pair, line string // as written
}

// A stage is everything around the cookie.
type stage struct {
	browser              scenario.Browser
	setOver, pageOver    string // schemes
	askOver              string
	page, host           string
	do                   scenario.Do
	method               string
	redirect             int // 0 for none
	expectCrossSite      bool
	expectMethodRedirect string
}

// everyCookie has the name and the attributes in every combination.
func everyCookie() (list []wantedCookie) {
	for _, prefix := range []string{"", "__Secure-", "__Host-", "__Http-"} {
		for _, sameSite := range []string{"", "Strict", "Lax", "None"} {
			for flags := range 2 * 2 {
				k := wantedCookie{prefix: prefix, sameSite: sameSite, secure: flags%2 == 1, httpOnly: flags/2 == 1}
				k.name = prefix + "sid"
				k.pair = k.name + "=secret"
				k.line = k.pair + "; Path=/"
				if k.secure {
					k.line += "; Secure"
				}
				if k.httpOnly {
					k.line += "; HttpOnly"
				}
				if sameSite != "" {
					k.line += "; SameSite=" + sameSite
				}
				list = append(list, k)
			}
		}
	}
	return list
}

// everySituation calls f with every nth of them after the first few. f may use
// the document until it returns: the next situation of the same stage reuses it
// with another line.
func everySituation(after, nth int, f func(n int, s *situation)) {
	cookies := everyCookie()
	schemes := []string{"http", "https"}
	hosts := []struct {
		page, host string
		crossSite  bool
	}{
		{"shop.example", "shop.example", false},
		{"www.shop.example", "shop.example", false},
		{"news.example", "shop.example", true},
		{"news.example", "localhost", true},
	}
	steps := []struct {
		do     scenario.Do
		method string
	}{
		{scenario.Visit, "GET"}, {scenario.Click, "GET"}, {scenario.Submit, "POST"},
		{scenario.Fetch, "GET"}, {scenario.Fetch, "PUT"}, {scenario.Image, "GET"}, {scenario.Frame, "GET"},
	}
	// afterwards is the method that GET, POST and PUT have after each redirect.
	afterwards := map[int]map[string]string{
		0:   {"GET": "GET", "POST": "POST", "PUT": "PUT"},
		301: {"GET": "GET", "POST": "GET", "PUT": "PUT"},
		302: {"GET": "GET", "POST": "GET", "PUT": "PUT"},
		303: {"GET": "GET", "POST": "GET", "PUT": "GET"},
		307: {"GET": "GET", "POST": "POST", "PUT": "PUT"},
		308: {"GET": "GET", "POST": "POST", "PUT": "PUT"},
	}
	statuses := []int{0, 301, 302, 303, 307, 308}

	n := 0
	for _, browser := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
		for _, place := range hosts {
			for _, step := range steps {
				for _, status := range statuses {
					for over := range 2 * 2 * 2 {
						s := situation{stage: stage{
							browser:  browser,
							setOver:  schemes[over%2],
							pageOver: schemes[over/2%2],
							askOver:  schemes[over/4],
							page:     place.page,
							host:     place.host,
							do:       step.do,
							method:   step.method,
							redirect: status,

							expectCrossSite:      place.crossSite && step.do != scenario.Visit,
							expectMethodRedirect: afterwards[status][step.method],
						}}
						s.document = s.scenario()
						for i := range cookies {
							n++
							if n%nth != after%nth {
								continue
							}
							s.wantedCookie = &cookies[i]
							s.document.Servers[0].Rules[0].Set[0] = s.line
							f(n, &s)
						}
					}
				}
			}
		}
	}
}

// setting, opening and asking are the steps of a situation's scenario; the last
// one is typed over http, where most can go wrong.
const setting, opening, asking, typing = 0, 1, 2, 3

// scenario is what is run, with a place for the cookie's line.
func (s *stage) scenario() *scenario.Scenario {
	otherScheme := map[string]string{"http": "https", "https": "http"}[s.askOver]
	host := scenario.Server{Host: s.host, Rules: []scenario.Rule{{Path: "/set", Set: make([]string, 1)}}}
	if s.do == scenario.Fetch {
		cors := scenario.Headers{
			"Access-Control-Allow-Origin":      {s.pageOver + "://" + s.page},
			"Access-Control-Allow-Credentials": {"true"},
			"Access-Control-Allow-Methods":     {"PUT"},
		}
		host.Rules = append(host.Rules, scenario.Rule{Headers: cors}, scenario.Rule{Method: "OPTIONS", Status: 204})
	}
	if s.redirect != 0 {
		host.Rules = append(host.Rules, scenario.Rule{Path: "/ask", Redirect: otherScheme + "://" + s.host + "/end", Status: s.redirect})
	}
	servers := []scenario.Server{host}
	if s.page != s.host {
		servers = append(servers, scenario.Server{Host: s.page})
	}

	ask := scenario.Step{Do: s.do, URL: s.askOver + "://" + s.host + "/ask"}
	switch s.do {
	case scenario.Submit:
		ask.Method = s.method
	case scenario.Fetch:
		ask.Method, ask.Credentials = s.method, scenario.Include
	}
	return &scenario.Scenario{
		V:       scenario.Version,
		Browser: s.browser,
		Servers: servers,
		Steps: []scenario.Step{
			setting: {Do: scenario.Visit, URL: s.setOver + "://" + s.host + "/set"},
			opening: {Do: scenario.Visit, URL: s.pageOver + "://" + s.page + "/"},
			asking:  ask,
			typing:  {Do: scenario.Visit, URL: "http://" + s.host + "/"},
		},
	}
}

// All situations are more than a hundred thousand; a third is enough. Most
// choices have two or four values, so with an odd step every combination of two
// choices still occurs.
const (
	thorough = 3
	quick    = 37
	// few is the number for tests with little time.
	few = 1709
)

// TestProperties runs situations by the thousand and checks what must be true
// of each, in every browser.
func TestProperties(t *testing.T) {
	nth := thorough
	if testing.Short() {
		nth = quick
	}
	if played := checkSituations(t, nth); nth == thorough && played <= 100_000 {
		t.Errorf("%d situations were played, want more than 100,000", played)
	}
}

// BenchmarkProperties measures all of them.
func BenchmarkProperties(b *testing.B) {
	played := 0
	for b.Loop() {
		played = checkSituations(b, thorough)
	}
	b.ReportMetric(float64(played), "situations/op")
}

// checkSituations runs every nth situation, on all processors, and reports what
// is wrong with the first few failures. It returns how many it ran.
func checkSituations(tb testing.TB, nth int) int {
	const enough = 10
	var failures, played atomic.Int64
	var group sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for worker := range workers {
		group.Go(func() {
			everySituation(worker*nth, workers*nth, func(n int, s *situation) {
				if failures.Load() >= enough {
					return
				}
				played.Add(1)
				if wrong := s.play(n); wrong != "" {
					failures.Add(1)
					tb.Error(wrong)
				}
			})
		})
	}
	group.Wait()
	return int(played.Load())
}

// play runs the n-th situation and says what is wrong with the result,
// "" if nothing is.
func (s *situation) play(n int) string {
	tr, err := engine.Run(s.document)
	if err != nil {
		return fmt.Sprintf("%v\n%s", err, s.document.Indented())
	}
	wrong := s.wrong(tr)
	if n%23 == 0 {
		if again, err := engine.Run(s.document); err != nil || !reflect.DeepEqual(tr, again) {
			wrong = "a second run differs"
		}
	}
	if wrong == "" {
		return ""
	}
	return fmt.Sprintf("%s\n%s\n%s", wrong, s.document.Indented(), journal(tr))
}

// Other programs read a trace by its schema.
func TestTracesFollowTheSchema(t *testing.T) {
	schema := schematest.Read(t, "trace/trace.schema.json")
	check := func(s *scenario.Scenario) {
		tr, err := engine.Run(s)
		if err != nil {
			t.Fatalf("%v\n%s", err, s.Indented())
		}
		document, err := json.Marshal(tr)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%v\n%s", err, s.Indented())
		}
	}
	everySituation(0, few, func(_ int, s *situation) { check(s.document) })
	if testing.Short() {
		return // A trace has the same fields on every platform.
	}
	for _, document := range goldenDocuments(t) {
		s, err := scenario.Decode(document)
		if err != nil {
			t.Fatal(err)
		}
		check(s)
	}
}

// wrong says what is wrong with a trace, "" if nothing is.
func (s *situation) wrong(tr *trace.Trace) string {
	for i := range tr.Steps {
		step := &tr.Steps[i]
		if s.httpOnly && strings.Contains(step.DocumentCookie, s.name) {
			return fmt.Sprintf("step %d: document.cookie shows an HttpOnly cookie", i)
		}
		for j := range step.Exchanges {
			if wrong := s.wrongExchange(&step.Exchanges[j]); wrong != "" {
				return fmt.Sprintf("step %d, exchange %d: %s", i, j, wrong)
			}
		}
		for _, k := range step.Jar {
			if wrong := s.wrongCookie(k); wrong != "" {
				return fmt.Sprintf("step %d: %s", i, wrong)
			}
		}
	}
	return s.wrongJourney(&tr.Steps[asking])
}

func (s *situation) wrongExchange(x *trace.Exchange) string {
	// The address is read as text: the engine's own parser must not check
	// itself.
	local := s.host == "localhost" && strings.Contains(x.URL, "://localhost/")
	secure := x.To.Secure()
	trustworthy := secure || local
	onTheWire := x.Via == trace.Network && !secure && !local
	sent := strings.Contains(x.Cookie, s.pair)

	switch {
	case sent && s.secure && !trustworthy:
		return "a Secure cookie goes out over plain http"
	case sent && x.Via == trace.ByBrowser:
		return "the browser sends a cookie to itself"
	}
	var readable []trace.Readable
	if onTheWire && sent {
		readable = append(readable, trace.Readable{Name: s.name, Value: "secret", In: "Cookie"})
	}
	for _, set := range x.SetCookies {
		if onTheWire && set.Line == s.line {
			readable = append(readable, trace.Readable{Name: s.name, Value: "secret", In: "Set-Cookie"})
		}
	}
	if !slices.Equal(x.Readable, readable) {
		return fmt.Sprintf("the trace says that %v is readable on the wire, and %v is", x.Readable, readable)
	}
	for _, k := range x.Cookies {
		if k.Sent != (len(k.Reasons) == 0) || k.Sent != strings.Contains(x.Cookie, s.pair) {
			return fmt.Sprintf("%s: sent is %v, its reasons %v, the header %q", k.Name, k.Sent, k.Reasons, x.Cookie)
		}
	}
	for _, set := range x.SetCookies {
		if set.Stored != (len(set.Reasons) == 0) {
			return fmt.Sprintf("%q: stored is %v, its reasons %v", set.Line, set.Stored, set.Reasons)
		}
		if set.Stored && s.secure && !trustworthy {
			return "a Secure cookie is taken from plain http"
		}
	}
	return ""
}

func (s *situation) wrongCookie(k trace.Cookie) string {
	switch {
	case k.Secure != s.secure || k.HttpOnly != s.httpOnly || k.SameSite != s.sameSite:
		return fmt.Sprintf("%s is not what the line asks for: %+v", k.Name, k)
	case (s.prefix == "__Secure-" || s.prefix == "__Host-") && !k.Secure:
		return k.Name + " is stored without Secure"
	case s.prefix == "__Host-" && !(k.HostOnly && k.Path == "/"):
		return k.Name + " is not bound to its host"
	case s.prefix == "__Http-" && (s.browser == scenario.Chrome || s.browser == scenario.Firefox) && !(k.Secure && k.HttpOnly):
		return k.Name + " could be a script's"
	}
	return ""
}

// wrongJourney checks the step that requests the host again.
func (s *situation) wrongJourney(step *trace.Step) string {
	sent := 0
	for _, x := range step.Exchanges {
		if x.Via != trace.Network || x.Destination == trace.Preflight {
			continue
		}
		if want := []string{s.method, s.expectMethodRedirect}[min(sent, 1)]; x.Method != want {
			return fmt.Sprintf("request %d is %s, want %s", sent, x.Method, want)
		}
		sent++
		if s.expectCrossSite && s.sameSite == "Strict" && strings.Contains(x.Cookie, "secret") {
			return "a Strict cookie goes out for another site"
		}
		if s.expectCrossSite && s.sameSite == "Lax" && strings.Contains(x.Cookie, "secret") && (x.Destination != trace.Document || x.Method != "GET") {
			return "a Lax cookie goes out for another site without a safe top-level navigation"
		}
	}
	return ""
}
