//go:build !js

package engine_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A cookieStore is a cookie library: Set-Cookie lines go in, Cookie headers
// come out.
type cookieStore interface {
	set(from page, line string) error
	header(to page) string
}

// A page is a URL in the form that each library takes.
type page struct {
	ours origin.URL
	gos  *url.URL
}

func pageAt(address string) (page, error) {
	ours, err := origin.Parse(address)
	if err != nil {
		return page{}, err
	}
	gos, err := url.Parse(address)
	return page{ours, gos}, err
}

// peers are the libraries that are compared here. A third one, tough-cookie,
// runs the same task in testdata/bench/tough.mjs.
var peers = []struct {
	name string
	open func() (cookieStore, error)
}{
	{"crumbtrail", openOurs},
	{"cookiejar", openGos},
}

// The task is in a file, because tough.mjs reads the same one.
type peersTask struct {
	// Page sets Line and is requested again.
	Page, Line string
	// Own are the lines of the page's site, Others the number of cookies of
	// other sites.
	Own            []string
	Others         []int
	CookiesPerSite int
}

func readPeersTask(tb testing.TB) peersTask {
	tb.Helper()
	text, err := os.ReadFile("testdata/bench/peers.json")
	if err != nil {
		tb.Fatal(err)
	}
	var task peersTask
	if err := json.Unmarshal(text, &task); err != nil {
		tb.Fatal(err)
	}
	return task
}

// BenchmarkDecision stores a Set-Cookie line and makes the Cookie header of the
// next request.
func BenchmarkDecision(b *testing.B) {
	task := readPeersTask(b)
	at, err := pageAt(task.Page)
	if err != nil {
		b.Fatal(err)
	}
	want, _, _ := strings.Cut(task.Line, ";")
	for _, peer := range peers {
		b.Run(peer.name, func(b *testing.B) {
			store, err := peer.open()
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := store.set(at, task.Line); err != nil {
					b.Fatal(err)
				}
				if got := store.header(at); got != want {
					b.Fatalf("Cookie: %q, want %q", got, want)
				}
			}
		})
	}
}

// BenchmarkOtherSites makes the Cookie header of a page, in a jar with more and
// more cookies of other sites.
func BenchmarkOtherSites(b *testing.B) {
	task := readPeersTask(b)
	at, err := pageAt(task.Page)
	if err != nil {
		b.Fatal(err)
	}
	for _, others := range task.Others {
		for _, peer := range peers {
			b.Run(fmt.Sprintf("%d/%s", others, peer.name), func(b *testing.B) {
				store, err := peer.open()
				if err != nil {
					b.Fatal(err)
				}
				if err := task.fill(store, at, others); err != nil {
					b.Fatal(err)
				}
				b.ReportAllocs()
				for b.Loop() {
					// All but the one for /admin.
					if got := store.header(at); strings.Count(got, ";") != len(task.Own)-2 {
						b.Fatalf("Cookie: %q", got)
					}
				}
			})
		}
	}
}

// fill sets the page's own cookies and those of other sites.
func (task *peersTask) fill(store cookieStore, at page, others int) error {
	for _, line := range task.Own {
		if err := store.set(at, line); err != nil {
			return err
		}
	}
	for n := range others {
		from, err := pageAt(fmt.Sprintf("https://site%d.example/", n/task.CookiesPerSite))
		if err != nil {
			return err
		}
		if err := store.set(from, fmt.Sprintf("c%d=1; Path=/", n%task.CookiesPerSite)); err != nil {
			return err
		}
	}
	return nil
}

// crumbtrailStore decides as Chrome does, with every reason.
type crumbtrailStore struct {
	profile browser.Profile
	jar     *jar.Jar
}

var today = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

func openOurs() (cookieStore, error) {
	p := browser.ProfileOf(scenario.Chrome)
	return &crumbtrailStore{p, jar.New(p.Jar)}, nil
}

func (o *crumbtrailStore) context(at page) jar.Context {
	return jar.Context{URL: at.ours, Now: today, Relation: jar.SameSite, Schemeless: jar.SameSite}
}

func (o *crumbtrailStore) set(from page, line string) error {
	parsed, checks := cookie.Parse(line, o.profile.Cookie)
	if !checks.OK() {
		return fmt.Errorf("%q: %v", line, checks.Reasons())
	}
	k, checks := cookie.Create(parsed, from.ours, today, o.profile.Cookie)
	if !checks.OK() {
		return fmt.Errorf("%q: %v", line, checks.Reasons())
	}
	if v := o.jar.Store(k, o.context(from)); !v.Stored() {
		return fmt.Errorf("%q: %v", line, v.Checks.Reasons())
	}
	return nil
}

func (o *crumbtrailStore) header(to page) string { return jar.Header(o.jar.Select(o.context(to))) }

// goStore is net/http/cookiejar, with the suffix list of package origin.
type goStore struct{ jar *cookiejar.Jar }

func openGos() (cookieStore, error) {
	j, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: suffixList{}})
	return goStore{j}, err
}

type suffixList struct{}

func (suffixList) PublicSuffix(domain string) string {
	suffix, _ := origin.PublicSuffix(domain)
	return suffix
}

func (suffixList) String() string { return origin.SuffixListDate }

func (g goStore) set(from page, line string) error {
	k, err := http.ParseSetCookie(line)
	if err != nil {
		return err
	}
	g.jar.SetCookies(from.gos, []*http.Cookie{k})
	return nil
}

// header joins the cookies as http.Request.AddCookie does.
func (g goStore) header(to page) string {
	var b strings.Builder
	for _, k := range g.jar.Cookies(to.gos) {
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(k.Name)
		b.WriteByte('=')
		b.WriteString(k.Value)
	}
	return b.String()
}
