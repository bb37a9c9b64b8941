package explain_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// onPlainHTTP is a case in which every rule has a text.
func onPlainHTTP(direction explain.Direction) explain.Detail {
	return explain.Detail{
		Direction:   direction,
		Name:        "sessionid",
		Cookie:      &trace.Cookie{Name: "sessionid", Value: "abc123", Domain: "shop.example", HostOnly: true, Path: "/admin", PartitionKey: "https://news.example"},
		Line:        "sessionid=abc123; Domain=bank.example",
		To:          &trace.Address{URL: "http://shop.example/account", Scheme: "http", Host: "shop.example", Port: 80, Path: "/account", Origin: "http://shop.example"},
		From:        &trace.Address{URL: "https://evil.example/", Scheme: "https", Host: "evil.example", Origin: "https://evil.example"},
		Method:      "GET",
		Destination: trace.ImageDest,
	}
}

// TestEveryRuleHasWords: at each of its gates a rule has a few words, a
// sentence, and what would change it.
func TestEveryRuleHasWords(t *testing.T) {
	for _, r := range rule.All() {
		for _, use := range r.Uses {
			check := rule.Check{Rule: r.ID, Result: rule.Failed, Value: "value", Limit: 180}
			switch use.Gate {
			case rule.Send, rule.Set, rule.Store:
				ofCookie(t, r, use, check)
			default:
				if r.ID == rule.CachedRedirect || r.ID == rule.StrictTransportSecurity || r.ID == rule.ClearSiteData {
					continue // a header that is ignored stops nothing
				}
				checkWords(t, r.ID, "cause.go or words.go (causeTexts, corsTexts)", explain.CORS(&check, onPlainHTTP(explain.Sending)))
			}
		}
	}
}

// ofCookie checks the words of a rule about cookies.
func ofCookie(t *testing.T, r *rule.Rule, use rule.Use, check rule.Check) {
	t.Helper()
	direction := explain.Storing
	if use.Gate == rule.Send {
		direction = explain.Sending
	}
	if r.Warns {
		check.Result = rule.Warned
	}
	if r.ID == rule.Expired {
		return // such a cookie is not rejected: it deletes
	}
	text := explain.Check(&check, onPlainHTTP(direction))
	checkWords(t, r.ID, "use.go, samesite.go, line.go, room.go or warning.go", text)
	switch {
	case r.Warns:
	case direction == explain.Sending && !strings.HasPrefix(text.Short, "not ") && r.ID != rule.NameValuePairExceedsMaxSize:
		t.Errorf("%s: Short is %q, want words that begin with not", r.ID, text.Short)
	case direction == explain.Storing && text.Short == string(r.ID):
		t.Errorf("%s has no short form for a refusal. Add to refusedTexts in words.go:\n\n\t{For: rule.%s, Say: \"…\"},", r.ID, r.ID)
	}
	if text.Section == "" {
		t.Errorf("%s has no section: see its literal in package rule", r.ID)
	}
	if isDevTools := !r.Own; (text.DevTools == string(r.ID)) != isDevTools {
		t.Errorf("%s: DevTools call it %q", r.ID, text.DevTools)
	}
}

func TestEveryUpgradeHasWords(t *testing.T) {
	for _, u := range []trace.Upgrade{trace.UpgradeHSTS, trace.UpgradeHTTPSFirst, trace.UpgradeMixedContent, trace.UpgradeInsecureRequests} {
		text := explain.ByBrowser(&trace.Exchange{Upgrade: u}, onPlainHTTP(explain.Sending))
		checkWords(t, rule.ID(u), "cause.go", text)
		if text.Section == "" {
			t.Errorf("%s has no section", u)
		}
	}
}

// checkWords rejects the fallback for rules without texts, and texts that are
// not sentences.
func checkWords(t *testing.T, id rule.ID, where string, text explain.Text) {
	t.Helper()
	name := string(id)
	switch {
	case text.Short == "" || text.Short == name && !strings.EqualFold(name, "HSTS") && !strings.EqualFold(name, "CORS"), text.Short == "not allowed":
		t.Errorf("%s: Short is %q; its words belong into explain/%s", name, text.Short, where)
	case len(text.Short) > 48:
		t.Errorf("%s: Short %q is not a few words", name, text.Short)
	case !strings.HasSuffix(text.Sentence, ".") || strings.Contains(text.Sentence, name+"."):
		t.Errorf("%s: Sentence is %q", name, text.Sentence)
	case strings.Contains(text.Sentence, "  ") || strings.Contains(text.Sentence, "{"):
		t.Errorf("%s: Sentence has a hole: %q", name, text.Sentence)
	}
}

func TestBrowsers(t *testing.T) {
	for b, want := range map[rule.Browsers]string{
		0:             "",
		rule.Chromium: "Chromium",
		rule.Firefox:  "Firefox",
		rule.Both:     "Chromium and Firefox",
	} {
		if got := explain.Browsers(b); got != want {
			t.Errorf("%d: got %q, want %q", b, got, want)
		}
	}
}
