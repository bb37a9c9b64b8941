package jar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// at is a first-party request for a URL, some seconds after the start.
func at(t *testing.T, address string, seconds int) jar.Context {
	t.Helper()
	u, err := origin.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return jar.Context{
		URL:        u,
		Now:        start.Add(time.Duration(seconds) * time.Second),
		Relation:   jar.SameSite,
		Schemeless: jar.SameSite,
	}
}

// made is the cookie that a Set-Cookie line makes in a context.
func made(t *testing.T, line string, c jar.Context) cookie.Cookie {
	t.Helper()
	rules := cookie.Rules{Partitioned: true}
	parsed, checks := cookie.Parse(line, rules)
	failed := checks.Reasons()
	if len(failed) > 0 {
		t.Fatalf("%q is no cookie: %v", line, failed)
	}
	k, creation := cookie.Create(parsed, c.URL, c.Now, rules)
	failed = creation.Reasons()
	if len(failed) > 0 {
		t.Fatalf("%q makes no cookie: %v", line, failed)
	}
	return k
}

// A setting is a Set-Cookie line and where it came from.
type setting struct {
	url, line string
	second    int
}

func filled(t *testing.T, r jar.Rules, settings ...setting) *jar.Jar {
	t.Helper()
	j := jar.New(r)
	for _, s := range settings {
		c := at(t, s.url, s.second)
		v := j.Store(made(t, s.line, c), c)
		if !v.Stored() {
			t.Fatalf("%q from %s is refused: %v", s.line, s.url, v.Checks.Reasons())
		}
	}
	return j
}

// contents lists the cookies of a jar, such as "a=1 b=2".
func contents(j *jar.Jar, now time.Time) string {
	var pairs []string
	for _, k := range j.Cookies(now) {
		pairs = append(pairs, k.Name+"="+k.Value)
	}
	return strings.Join(pairs, " ")
}

func TestOverwrite(t *testing.T) {
	for _, test := range []struct {
		name          string
		rules         jar.Rules
		first, second setting
		effect        jar.Effect
		want          string
	}{
		{"another value", jar.Rules{}, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", "k=2", 1}, jar.Overwritten, "k=2"},
		{"another path is another cookie", jar.Rules{}, setting{"https://a.example/", "k=1; Path=/", 0}, setting{"https://a.example/", "k=2; Path=/x", 1}, jar.Created, "k=1 k=2"},
		{"another host-only flag is another cookie", jar.Rules{}, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", "k=2; Domain=a.example", 1}, jar.Created, "k=1 k=2"},
		{"another domain is another cookie", jar.Rules{}, setting{"https://a.example/", "k=1; Domain=a.example", 0}, setting{"https://www.a.example/", "k=2; Domain=www.a.example", 1}, jar.Created, "k=1 k=2"},
		{"names have letter case", jar.Rules{}, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", "K=2", 1}, jar.Created, "k=1 K=2"},
		{"over already: the old one goes", jar.Rules{}, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", "k=; Max-Age=0", 1}, jar.Deleted, ""},
		{"over already, and there was none", jar.Rules{}, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", "other=; Max-Age=0", 1}, jar.Expired, "k=1"},
		{"the old one is over itself", jar.Rules{}, setting{"https://a.example/", "k=1; Max-Age=1", 0}, setting{"https://a.example/", "k=2", 1}, jar.Created, "k=2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules, test.first)
			c := at(t, test.second.url, test.second.second)
			if v := j.Store(made(t, test.second.line, c), c); v.Effect != test.effect {
				t.Errorf("effect %v, want %v (%v)", v.Effect, test.effect, v.Checks.Reasons())
			}
			if got := contents(j, c.Now); got != test.want {
				t.Errorf("the jar holds %q, want %q", got, test.want)
			}
		})
	}
}

// Overwriting a cookie keeps its creation time (6265bis §5.7 step 23.3), or
// not.
func TestOverwriteKeepsCreation(t *testing.T) {
	for _, test := range []struct {
		name  string
		rules jar.Rules
		line  string
		want  int
	}{
		{"the draft keeps it", jar.Rules{}, "k=2", 0},
		{"renewed with the value", jar.Rules{NewValueRenewsCreation: true}, "k=2", 60},
		{"kept with the same value", jar.Rules{NewValueRenewsCreation: true}, "k=1; Max-Age=9", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := filled(t, test.rules, setting{"https://a.example/", "k=1", 0}, setting{"https://a.example/", test.line, 60})
			k := j.Cookies(start.Add(time.Minute))[0]
			if want := start.Add(time.Duration(test.want) * time.Second); !k.Created.Equal(want) {
				t.Errorf("created at %v, want %v", k.Created, want)
			}
		})
	}
}

func TestOrder(t *testing.T) {
	for _, test := range []struct {
		name  string
		rules jar.Rules
		lines []string
		want  string
	}{
		{"the order of creation", jar.Rules{}, []string{"b=1", "a=1"}, "b=1; a=1"},
		{"longer paths first", jar.Rules{}, []string{"short=1; Path=/", "long=1; Path=/x"}, "long=1; short=1"},
		{"overwritten in place", jar.Rules{}, []string{"a=1", "b=1", "a=2"}, "a=2; b=1"},
		{"overwritten to the end", jar.Rules{NewValueRenewsCreation: true}, []string{"a=1", "b=1", "a=2"}, "b=1; a=2"},
		{"same value in place", jar.Rules{NewValueRenewsCreation: true}, []string{"a=1", "b=1", "a=1"}, "a=1; b=1"},
		{"by name", jar.Rules{SortByName: true}, []string{"b=1", "a=1"}, "a=1; b=1"},
		{"by name after the path", jar.Rules{SortByName: true}, []string{"a=1; Path=/", "b=1; Path=/x"}, "b=1; a=1"},
		{"two of one name by creation", jar.Rules{SortByName: true}, []string{"a=1; Path=/", "a=2; Path=/; Domain=a.example"}, "a=1; a=2"},
		{"deleted and set again", jar.Rules{}, []string{"a=1", "b=1", "a=; Max-Age=0", "a=2"}, "b=1; a=2"},
		{"no name, no equals sign", jar.Rules{}, []string{"bare", "a="}, "bare; a="},
	} {
		t.Run(test.name, func(t *testing.T) {
			var settings []setting
			for _, line := range test.lines {
				settings = append(settings, setting{url: "https://a.example/x/y", line: line})
			}
			j := filled(t, test.rules, settings...)
			if got := jar.Header(j.Select(at(t, "https://a.example/x/y", 0))); got != test.want {
				t.Errorf("Cookie: %s\n  want: %s", got, test.want)
			}
		})
	}
}

// Cookies lists the whole jar in the order of creation, across hosts.
func TestCookies(t *testing.T) {
	j := filled(t, jar.Rules{},
		setting{"https://b.example/", "one=1", 0},
		setting{"https://a.example/", "two=2; Max-Age=10", 0},
		setting{"https://b.example/", "three=3", 0},
	)
	if got, want := contents(j, start), "one=1 two=2 three=3"; got != want {
		t.Errorf("at first the jar holds %q, want %q", got, want)
	}
	if got, want := contents(j, start.Add(10*time.Second)), "one=1 three=3"; got != want {
		t.Errorf("after ten seconds the jar holds %q, want %q", got, want)
	}
}

func TestEndSession(t *testing.T) {
	j := filled(t, jar.Rules{}, setting{"https://a.example/", "session=1", 0}, setting{"https://a.example/", "kept=1; Max-Age=60", 0})
	j.EndSession()
	if got, want := contents(j, start), "kept=1"; got != want {
		t.Errorf("after the session the jar holds %q, want %q", got, want)
	}
}

// A value that a jar returned never changes, whatever happens to the jar.
func TestSelectionsStay(t *testing.T) {
	j := filled(t, jar.Rules{}, setting{"https://a.example/", "k=1", 0})
	c := at(t, "https://a.example/", 0)
	selections, cookies := j.Select(c), j.Cookies(start)

	j.Store(made(t, "k=2", c), c)
	if got, want := selections[0].Cookie.Value, "1"; got != want {
		t.Errorf("the selection has %q, want %q", got, want)
	}
	if got, want := cookies[0].Value, "1"; got != want {
		t.Errorf("the list has %q, want %q", got, want)
	}
}

func equalReasons[T ~string](t *testing.T, what string, got []T, want ...T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s %s, want %s", what, listed(got), listed(want))
	}
}

func listed[T ~string](list []T) string {
	if len(list) == 0 {
		return "none"
	}
	return fmt.Sprint(list)
}
