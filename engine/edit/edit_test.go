package edit_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// scenarios are the lessons and the golden scenarios of the engine.
func scenarios(t *testing.T) map[string]*scenario.Scenario {
	t.Helper()
	all := map[string]*scenario.Scenario{}
	lessons, _ := filepath.Glob("../../web/lessons/*.json")
	for _, file := range lessons {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = decode(t, string(data))
	}
	goldens, _ := filepath.Glob("../testdata/*.txtar")
	for _, file := range goldens {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = decode(t, string(archive.Files[0].Data))
	}
	if len(lessons) == 0 || len(goldens) == 0 {
		t.Fatal("there are no scenarios to edit")
	}
	return all
}

func decode(t *testing.T, document string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A toggle is something that can be on or off in a scenario.
type toggle struct {
	name string
	is   func(*scenario.Scenario) bool
	set  func(*scenario.Scenario, bool) *scenario.Scenario
}

func togglesOf(s *scenario.Scenario) []toggle {
	var list []toggle
	for i := range s.Servers {
		list = append(list,
			toggle{
				"redirect",
				func(s *scenario.Scenario) bool { return edit.Redirect(s, i) != 0 },
				func(s *scenario.Scenario, on bool) *scenario.Scenario {
					if on {
						return edit.SetRedirect(s, i, 301)
					}
					return edit.SetRedirect(s, i, 0)
				},
			},
			toggle{
				"HSTS",
				func(s *scenario.Scenario) bool { return edit.HSTS(s, i) },
				func(s *scenario.Scenario, on bool) *scenario.Scenario { return edit.SetHSTS(s, i, on) },
			},
		)
	}
	for n, c := range edit.Cookies(s) {
		notStrict := c.Cookie.SameSite
		if notStrict == cookie.Strict {
			notStrict = cookie.Unspecified
		}
		list = append(list,
			toggle{
				"Secure of " + c.Line,
				func(s *scenario.Scenario) bool { return edit.Cookies(s)[n].Cookie.Secure },
				func(s *scenario.Scenario, on bool) *scenario.Scenario { return edit.SetFlag(s, c.Ref, "Secure", on) },
			},
			toggle{
				"HttpOnly of " + c.Line,
				func(s *scenario.Scenario) bool { return edit.Cookies(s)[n].Cookie.HttpOnly },
				func(s *scenario.Scenario, on bool) *scenario.Scenario {
					return edit.SetFlag(s, c.Ref, "HttpOnly", on)
				},
			},
		)
		if c.Cookie.SameSite == cookie.Unspecified && strings.Contains(c.Line, "SameSite") {
			continue // a value that no browser supports does not come back
		}
		list = append(list,
			toggle{
				"SameSite=Strict of " + c.Line,
				func(s *scenario.Scenario) bool { return edit.Cookies(s)[n].Cookie.SameSite == cookie.Strict },
				func(s *scenario.Scenario, on bool) *scenario.Scenario {
					if on {
						return edit.SetSameSite(s, c.Ref, cookie.Strict)
					}
					return edit.SetSameSite(s, c.Ref, notStrict)
				},
			},
		)
	}
	for i := range s.Steps {
		if edit.Scheme(s, i) != "" {
			list = append(list, toggle{
				"https of " + s.Steps[i].URL,
				func(s *scenario.Scenario) bool { return edit.Scheme(s, i) == "https" },
				func(s *scenario.Scenario, on bool) *scenario.Scenario {
					if on {
						return edit.SetScheme(s, i, "https")
					}
					return edit.SetScheme(s, i, "http")
				},
			})
		}
	}
	return list
}

// TestTogglesTwice: a flip has its effect, gives a valid scenario and leaves
// the original unchanged, and flipping back and forth once more gives the
// result of the first time.
func TestTogglesTwice(t *testing.T) {
	for name, s := range scenarios(t) {
		t.Run(name, func(t *testing.T) {
			original := string(s.Canonical())
			toggles := togglesOf(s)
			// A document at a limit of the jar has hundreds of similar cookies,
			// and each flip writes the whole document several times.
			if n := len(toggles); testing.Short() && n > 60 {
				toggles = slices.Concat(toggles[:30], toggles[n-30:])
			}
			for _, toggle := range toggles {
				was := toggle.is(s)
				flipped := toggle.set(s, !was)
				if toggle.is(flipped) == was {
					t.Errorf("%s: set to %v, it is still %v", toggle.name, !was, was)
				}
				if err := flipped.Validate(); err != nil {
					t.Errorf("%s: set to %v, the scenario is not valid: %v", toggle.name, !was, err)
				}
				if got := string(s.Canonical()); got != original {
					t.Fatalf("%s changed the scenario that it started from (-was +is):\n%s", toggle.name, cmp.Diff(original, got))
				}

				back := toggle.set(flipped, was)
				if got := string(back.Canonical()); !was && got != original {
					t.Errorf("%s: on and off again (-want +got):\n%s", toggle.name, cmp.Diff(original, got))
				}
				again := toggle.set(toggle.set(back, !was), was)
				if got, want := string(again.Canonical()), string(back.Canonical()); got != want {
					t.Errorf("%s: flipped twice (-want +got):\n%s", toggle.name, cmp.Diff(want, got))
				}
			}
		})
	}
}

// TestSeedSwitches: on the lesson, the server's switches are restored exactly,
// in whatever order they are flipped.
func TestSeedSwitches(t *testing.T) {
	seed := scenarios(t)["django-https-secure-cookies.json"]
	original := string(seed.Canonical())
	s := edit.SetHSTS(seed, 0, true)
	s = edit.SetRedirect(s, 0, 0)
	s = edit.SetRedirect(s, 0, 301)
	s = edit.SetHSTS(s, 0, false)
	if got := string(s.Canonical()); got != original {
		t.Errorf("HSTS on, redirect off and on, HSTS off (-want +got):\n%s", cmp.Diff(original, got))
	}
}

func TestEdits(t *testing.T) {
	const server = `{"v":1,"servers":[{"host":"shop.example","rules":[%]}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`
	tests := []struct {
		name  string
		rules string
		edit  func(*scenario.Scenario) *scenario.Scenario
		want  string
	}{
		{
			"a redirect goes in front",
			`{"path":"/login","set":["a=1"]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 308) },
			`{"scheme":"http","status":308,"redirect":"https:"},{"path":"/login","set":["a=1"]}`,
		},
		{
			"a redirect leaves exceptions alone",
			`{"scheme":"http","path":"/health","status":200},{"path":"/login","set":["a=1"]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 301) },
			`{"scheme":"http","path":"/health","status":200},{"scheme":"http","status":301,"redirect":"https:"},{"path":"/login","set":["a=1"]}`,
		},
		{
			"another status",
			`{"scheme":"http","status":301,"redirect":"https:"}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 307) },
			`{"scheme":"http","status":307,"redirect":"https:"}`,
		},
		{
			"a redirect that also sets a cookie keeps it",
			`{"scheme":"http","set":["a=1"],"status":301,"redirect":"https:"}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			`{"scheme":"http","set":["a=1"]}`,
		},
		{
			"and comes back to it",
			`{"scheme":"http","set":["a=1"]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 301) },
			`{"scheme":"http","set":["a=1"],"status":301,"redirect":"https:"}`,
		},
		{
			"a redirect of one path is not the server's",
			`{"scheme":"http","path":"/old","status":301,"redirect":"https:"}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			`{"scheme":"http","path":"/old","status":301,"redirect":"https:"}`,
		},
		{
			"HSTS goes before a rule that finishes",
			`{"scheme":"http","status":301,"redirect":"https:"},{"path":"/login","status":200}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			`{"scheme":"http","status":301,"redirect":"https:"},{"scheme":"https","headers":{"Strict-Transport-Security":"max-age=31536000"}},{"path":"/login","status":200}`,
		},
		{
			"HSTS goes from wherever it is, and other headers stay",
			`{"path":"/a","headers":{"strict-transport-security":"max-age=5","Vary":"Cookie"}},{"path":"/b","headers":{"Strict-Transport-Security":"max-age=5"}}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, false) },
			`{"path":"/a","headers":{"Vary":"Cookie"}}`,
		},
		{
			"a server that asks to be forgotten goes on doing so",
			`{"headers":{"Strict-Transport-Security":"max-age=0"}}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(edit.SetHSTS(s, 0, true), 0, false) },
			`{"headers":{"Strict-Transport-Security":"max-age=0"}}`,
		},
		{
			"over http nobody heeds HSTS, so it is not there to be taken out",
			`{"scheme":"http","headers":{"Strict-Transport-Security":"max-age=5"}}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, false) },
			`{"scheme":"http","headers":{"Strict-Transport-Security":"max-age=5"}}`,
		},
		{
			"a rule that has lost its cookie still answers",
			`{"path":"/gone","set":["a=1"],"status":410}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.RemoveCookie(s, edit.Cookies(s)[0].Ref)
			},
			`{"path":"/gone","status":410}`,
		},
		{
			"a cookie's line",
			`{"set":["a=1"]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetCookieLine(s, edit.Cookies(s)[0].Ref, "b=2; Secure")
			},
			`{"set":["b=2; Secure"]}`,
		},
		{
			"a line that is not there",
			`{"set":["a=1"]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetFlag(s, edit.Ref{Server: 0, Rule: 0, Line: 1, Step: edit.None}, "Secure", true)
			},
			`{"set":["a=1"]}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := decode(t, strings.Replace(server, "%", test.rules, 1))
			want := decode(t, strings.Replace(server, "%", test.want, 1))
			got := test.edit(s)
			if diff := cmp.Diff(string(want.Canonical()), string(got.Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCookies(t *testing.T) {
	s := decode(t, `{"v":1,"network":"hostile",
		"attacker":[{"host":"shop.example","path":"/*","set":["evil=1"]}],
		"servers":[{"host":"shop.example","rules":[
			{"path":"/login","set":["a=1; Secure","b=2; SameSite=None; Partitioned"]},
			{"set":["; Secure"]}],
			"proxy":{"next":{"rules":[{"status":204},{"path":"/*","set":["node=1"]}]}}}],
		"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"theme=dark; Path=/"}]}`)
	type row struct {
		Ref                 edit.Ref
		Where, Name         string
		Secure, Partitioned bool
		SameSite            cookie.SameSite
	}
	want := []row{
		{edit.Ref{Server: 0, Rule: 0, Line: 0, Step: edit.None}, "shop.example /login", "a", true, false, ""},
		{edit.Ref{Server: 0, Rule: 0, Line: 1, Step: edit.None}, "shop.example /login", "b", false, true, cookie.None},
		{edit.Ref{Server: 0, Rule: 1, Line: 0, Step: edit.None}, "shop.example", "", true, false, ""},
		{edit.Ref{Server: 0, Rule: 1, Line: 0, Step: edit.None, Proxy: 2}, "proxy of shop.example /*", "node", false, false, ""},
		{edit.Ref{Server: edit.None, Rule: 0, Line: 0, Step: edit.None}, "attacker /*", "evil", false, false, ""},
		{edit.Ref{Server: edit.None, Rule: edit.None, Line: edit.None, Step: 1}, "document.cookie", "theme", false, false, ""},
	}
	var got []row
	for _, c := range edit.Cookies(s) {
		got = append(got, row{c.Ref, c.Where, c.Cookie.Name, c.Cookie.Secure, c.Cookie.Partitioned, c.Cookie.SameSite})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRemoveStep: the texts of a scenario stay with its claims.
func TestRemoveStep(t *testing.T) {
	const servers, a, b, c = `{"v":1,"servers":[{"host":"shop.example"}],`, `{"do":"visit","url":"http://shop.example/a","note":"first"}`,
		`{"do":"visit","url":"http://shop.example/b"}`, `{"do":"visit","url":"http://shop.example/c"}`
	const texts = `"title":"Three","about":"It has three steps.","question":"How many?","surprise":"Three.",`
	s := decode(t, servers+texts+`"steps":[`+a+`,`+b+`,`+c+`],
		"expect":[{"step":0,"outcome":"loaded"},{"step":2,"endsAt":"http://shop.example/c"}]}`)
	for _, test := range []struct {
		name string
		step int
		want string
	}{
		{"without claims", 1, servers + texts + `"steps":[` + a + `,` + c + `],
			"expect":[{"step":0,"outcome":"loaded"},{"step":1,"endsAt":"http://shop.example/c"}]}`},
		{"with a claim", 2, servers + `"title":"Three (changed)","steps":[{"do":"visit","url":"http://shop.example/a"},` + b + `]}`},
		{"that is not there", 3, string(s.Canonical())},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(string(decode(t, test.want).Canonical()), string(edit.RemoveStep(s, test.step).Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The claims of a challenge move with their steps, and without one of these steps it
// is none.
func TestStepsOfAChallenge(t *testing.T) {
	const servers, a, b = `{"v":1,"servers":[{"host":"shop.example"}],"steps":[`, `{"do":"visit","url":"http://shop.example/a"}`, `{"do":"visit","url":"http://shop.example/b"}`
	challenge := func(reach, avoid string) string {
		return `],"challenge":{"goal":"Arrive.","reach":[{"step":` + reach + `,"sends":"a"}],"avoid":[{"step":` + avoid + `,"readable":"a"}],"allow":["HSTS"],"par":1}}`
	}
	s := decode(t, servers+a+`,`+b+`,`+b+challenge("1", "2"))
	for _, test := range []struct {
		name string
		got  *scenario.Scenario
		want string
	}{
		{"another step", edit.RemoveStep(s, 0), servers + b + `,` + b + challenge("0", "1")},
		{"one of its steps", edit.RemoveStep(s, 2), servers + a + `,` + b + `]}`},
		{"a new step", edit.AddStep(s, 0, s.Steps[0]), servers + a + `,` + a + `,` + b + `,` + b + challenge("2", "3")},
	} {
		if diff := cmp.Diff(string(decode(t, test.want).Canonical()), string(test.got.Canonical())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestTexts(t *testing.T) {
	s := decode(t, `{"v":1,"title":"One","steps":[{"do":"wait","seconds":1}]}`)
	for _, test := range []struct {
		name string
		got  *scenario.Scenario
		want string
	}{
		{"a title", edit.SetText(s, edit.Title, "Two"), `{"v":1,"title":"Two","steps":[{"do":"wait","seconds":1}]}`},
		{"a question", edit.SetText(s, edit.Question, "How?"), `{"v":1,"title":"One","question":"How?","steps":[{"do":"wait","seconds":1}]}`},
		{"an answer", edit.SetText(s, edit.Surprise, "So."), `{"v":1,"title":"One","surprise":"So.","steps":[{"do":"wait","seconds":1}]}`},
		{"a text that no scenario has", edit.SetText(s, "expect", "x"), string(s.Canonical())},
		{"a note", edit.SetNote(s, 0, "See."), `{"v":1,"title":"One","steps":[{"do":"wait","seconds":1,"note":"See."}]}`},
		{"a note of a step that is not there", edit.SetNote(s, 1, "See."), string(s.Canonical())},
		{"detached twice", edit.Detach(edit.Detach(s)), `{"v":1,"title":"One (changed)","steps":[{"do":"wait","seconds":1}]}`},
		{"detached without a title", edit.Detach(edit.SetText(s, edit.Title, "")), `{"v":1,"steps":[{"do":"wait","seconds":1}]}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(string(decode(t, test.want).Canonical()), string(test.got.Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSteps(t *testing.T) {
	s := decode(t, `{"v":1,"servers":[{"host":"shop.example"}],
		"steps":[{"do":"visit","url":"HTTP://shop.example:8080/a?x=http://b"},{"do":"click","url":"/account"},{"do":"reload"}]}`)
	for _, test := range []struct {
		name      string
		got, want string
	}{
		{"the scheme of an address", edit.Scheme(s, 0), "http"},
		{"a reference has none", edit.Scheme(s, 1), ""},
		{"nor has a step that is not there", edit.Scheme(s, 9), ""},
		{"the scheme changes and nothing else", edit.SetScheme(s, 0, "https").Steps[0].URL, "https://shop.example:8080/a?x=http://b"},
		{"the same scheme stays as written", edit.SetScheme(s, 0, "http").Steps[0].URL, "HTTP://shop.example:8080/a?x=http://b"},
		{"a reference stays", edit.SetScheme(s, 1, "https").Steps[1].URL, "/account"},
		{"a visit more", edit.AddVisit(s, "https://shop.example/").Steps[3].URL, "https://shop.example/"},
		{"another browser", string(edit.SetBrowser(s, scenario.Safari).Browser), "safari"},
		{"another network", string(edit.SetNetwork(s, scenario.Observed).Network), "observed"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}
