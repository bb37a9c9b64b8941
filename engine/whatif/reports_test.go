package whatif_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

const proxyHeader = `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") at shop.example`

// firstFixes are the changes that the maintainer of the reported project, or
// the author of the lesson, would make; "" if nothing is wrong.
var firstFixes = []struct {
	name string
	at   event.Place
	want string
}{
	{"report-cached-301-plain", event.Nowhere, "Secure on"},
	{"report-cached-301", event.Nowhere, "cache cleared or disabled (DevTools)"},
	{"report-cached-301", event.AtExchange(2, 0), "cache cleared or disabled (DevTools)"},
	{"report-callback-to-http", event.Nowhere, "redirect to https://app.example/"},
	{"report-callback-to-http", event.AtExchange(0, 3).WithCookie(0), "redirect to https://app.example/"},
	{"report-clear-site-data", event.Nowhere, "cloud.shop.example deletes cloud_sid by name, not with Clear-Site-Data"},
	{"report-cookie-over-4k", event.Nowhere, "only a session ID, session data on the server"},
	{"report-cors-names-the-site", event.Nowhere, "CORS for https://app.shop.example at api.shop.example"},
	{"report-cors-names-the-site", event.AtStep(2), "CORS for https://app.shop.example at api.shop.example"},
	{"report-csp-upgrade-cookies", event.Nowhere, "redirect to https with 301 at app.example"},
	{"report-csp-upgrade-lan", event.Nowhere, "no upgrade-insecure-requests at 192.168.1.100:8080"},
	{"report-default-path-tokens", event.Nowhere, "Path=/"},
	{"report-domain-with-port", event.Nowhere, "Domain=shop.example"},
	{"report-domain-with-port", event.AtExchange(1, 0).WithLine(0), "Domain=shop.example"},
	{"report-expires-at-start", event.Nowhere, "Max-Age=1209600, no Expires and no Max-Age"},
	{"report-expires-at-start", event.AtExchange(0, 0).WithLine(0), "Max-Age=1209600, no Expires"},
	{"report-expires-at-start", event.AtExchange(1, 0).WithLine(0), "no Max-Age"},
	{"report-frame-login-no-samesite", event.Nowhere, "SameSite=None"},
	{"report-hsts-subdomain-port", event.Nowhere, "HSTS without includeSubDomains at store.example"},
	{"report-httponly-added", event.Nowhere, "token set by the server, on request of the script"},
	{"report-httponly-added", event.AtStep(1).WithLine(0), "token set by the server, on request of the script"},
	{"report-near-domain", event.Nowhere, "Domain=shop.example"},
	{"report-partitioned-logout", event.Nowhere, "Partitioned on"},
	{"report-preflight-404", event.Nowhere, "CORS for http://localhost:4200 at localhost:5000"},
	{"report-preflight-method", event.Nowhere, "CORS for http://localhost:4200 at localhost:5000"},
	{"report-reload-keeps-cross-site", event.Nowhere, "SameSite=Lax"},
	{"report-reload-keeps-cross-site", event.AtExchange(3, 0).WithCookie(0), "SameSite=Lax"},

	{"behind-a-proxy", event.Nowhere, proxyHeader},
	{"behind-a-proxy", event.AtStep(0), proxyHeader},
	{"django-https-secure-cookies", event.Nowhere, ""},
	{"django-https-secure-cookies", event.AtExchange(2, 0).WithCookie(0), ""},
	{"domain-widens", event.Nowhere, ""},
	{"host-prefix", event.Nowhere, "the name __Host-session"},
	{"hsts-first-visit", event.Nowhere, "redirect to https with 301 at bank.example"},
	{"leave-secure-alone", event.Nowhere, "redirect to https with 301 at mail.example"},
	{"localhost-is-special", event.Nowhere, "redirect to https with 301 at 192.168.0.10"},
	{"login-loop", event.Nowhere, "redirect to https with 301 at shop.example"},
	{"login-loop", event.AtExchange(1, 0).WithLine(0), "redirect to https with 301 at shop.example"},
	{"logout-that-fails", event.Nowhere, "one more deletion: session=; Max-Age=0; Path=/; Secure; Domain=shop.example"},
	{"mixed-content", event.Nowhere, "fetch over https and add https at oldpics.example"},
	{"path-is-no-wall", event.Nowhere, ""},
	{"planted-on-the-wire", event.Nowhere, "the name __Host-cart"},
	{"post-lost-on-301", event.Nowhere, "redirect with 308"},
	{"redirect-too-late", event.Nowhere, "Secure on"},
	{"samesite-none-without-secure", event.Nowhere, "Secure on"},
	{"samesite-payment", event.Nowhere, "SameSite=Lax"},
	{"samesite-payment", event.AtExchange(2, 1).WithCookie(1), "SameSite=Lax"},
	{"samesite-payment", event.AtExchange(2, 0).WithCookie(0), "SameSite=None"},
	{"secure-over-http", event.Nowhere, "redirect to https with 301 at notes.example"},
	{"third-party-frame", event.Nowhere, ""},
}

// TestFirstFix: the first fix is the one that a maintainer would make, a run
// with it reaches the goal, and its claims hold then and not before.
func TestFirstFix(t *testing.T) {
	for _, test := range firstFixes {
		t.Run(test.name, func(t *testing.T) {
			s, tr := decode(t, document(t, test.name))
			before := event.NewRun(s, tr)
			fixes := fixesOf(t, before, test.at)
			if test.want == "" {
				if len(fixes) > 0 {
					t.Errorf("%+v: the first fix is %s, want none", test.at, label(fixes[0].Flip))
				}
				return
			}
			if len(fixes) == 0 {
				t.Fatalf("%+v: there is no fix, want %s", test.at, test.want)
			}
			if fixes[0].Label != test.want {
				t.Errorf("%+v: the first fix is %s, want %s", test.at, label(fixes[0].Flip), test.want)
			}
			checkFix(t, before, test.at, &fixes[0])
		})
	}
}

// checkFix plays a fix.
func checkFix(t *testing.T, before *event.Run, at event.Place, f *whatif.Fix) {
	t.Helper()
	changed := f.Apply(before.Scenario)
	after := event.NewRun(changed, run(t, changed))
	goal := whatif.NewGoal(before, at)
	if f.Whole && !renames(f.Flip) && !goal.Reached(after) {
		t.Errorf("%s does not reach the goal\n%s", label(f.Flip), requests(after.Trace))
	}
	if f.Consequence == "" {
		t.Errorf("%s says nothing of what comes of it", label(f.Flip))
	}
	for i, c := range answers(t, changed, f.Claims) {
		if !c.OK {
			t.Errorf("%s: claim %+v does not hold: %s", label(f.Flip), f.Claims[i], c.Found)
		}
	}
	for i := range f.Claims {
		for j := range i {
			if reflect.DeepEqual(f.Claims[i], f.Claims[j]) {
				t.Errorf("%s: claim %+v is there twice", label(f.Flip), f.Claims[i])
			}
		}
	}
	for i, c := range answers(t, before.Scenario, f.Claims) {
		if c.OK {
			t.Errorf("%s: claim %+v held before", label(f.Flip), f.Claims[i])
		}
	}
}

// answers are the answers of a scenario's run to claims.
func answers(t *testing.T, s *scenario.Scenario, claims []scenario.Claim) []trace.Claim {
	t.Helper()
	s = s.Clone()
	s.Expect = claims
	return run(t, s).Claims
}

func renames(f whatif.Flip) bool {
	for _, change := range f.Edits {
		if change.Knob == whatif.Prefix {
			return true
		}
	}
	return false
}

// TestNoPrefixIsNoFix: a name without its prefix does not stop a planted
// cookie, although another name is then planted.
func TestNoPrefixIsNoFix(t *testing.T) {
	for _, name := range []string{"planted-on-the-wire", "host-prefix"} {
		s, tr := decode(t, document(t, name))
		for _, f := range fixesOf(t, event.NewRun(s, tr), event.Nowhere) {
			for _, change := range f.Edits {
				if change.Knob == whatif.Prefix && change.To == "" {
					t.Errorf("%s: %s is among the fixes", name, label(f.Flip))
				}
			}
		}
	}
}

// TestEveryReportHasAFirstFix: a new report or lesson needs an entry.
func TestEveryReportHasAFirstFix(t *testing.T) {
	reports, _ := filepath.Glob("../testdata/report-*.txtar")
	lessons, _ := filepath.Glob("../../web/lessons/*.json")
	if len(reports) == 0 || len(lessons) == 0 {
		t.Fatal("there are no reports or no lessons")
	}
	listed := map[string]bool{}
	for _, test := range firstFixes {
		listed[test.name] = true
	}
	for _, file := range append(reports, lessons...) {
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		if !listed[name] {
			t.Errorf("firstFixes in reports_test.go does not say what fixes %s", name)
		}
	}
}

// TestFixesWork runs every fix of every golden scenario. The search gives the
// same result twice.
func TestFixesWork(t *testing.T) {
	count := 0
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		before := event.NewRun(s, tr)
		fixes := fixesOf(t, before, event.Nowhere)
		count += len(fixes)
		for i := range fixes {
			checkFix(t, before, event.Nowhere, &fixes[i])
			if (fixes[i].Why == "") != (fixes[i].Kind == whatif.Repair) {
				t.Errorf("%s: only a workaround says why it is no repair", label(fixes[i].Flip))
			}
		}
		if again := fixesOf(t, before, event.Nowhere); !reflect.DeepEqual(fixes, again) {
			t.Error("the same question has other answers")
		}
	})
	if count < 150 && !testing.Short() {
		t.Errorf("%d fixes in all golden scenarios; there should be more", count)
	}
}

// document is a scenario's: a lesson or a golden one.
func document(t testing.TB, name string) string {
	t.Helper()
	if data, err := os.ReadFile("../../web/lessons/" + name + ".json"); err == nil {
		return string(data)
	}
	archive, err := txtar.ParseFile("../testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	return string(archive.Files[0].Data)
}
