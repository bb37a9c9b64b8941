package paste_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// firstSet is the first Set-Cookie line of a run.
func firstSet(t *testing.T, tr *trace.Trace) *trace.SetCookie {
	t.Helper()
	for i := range tr.Steps {
		for j := range tr.Steps[i].Exchanges {
			if list := tr.Steps[i].Exchanges[j].SetCookies; len(list) > 0 {
				return &list[0]
			}
		}
	}
	t.Fatal("nothing sets a cookie")
	return nil
}

// TestCases: the three cases that people report, as they paste them, fail in the
// run as they did for the reporter, and the first fix is what a maintainer would
// answer.
func TestCases(t *testing.T) {
	for _, test := range []struct {
		file    string
		outcome trace.Outcome
		reason  rule.ID
		fix     string
	}{
		{"case-1-spa-api", trace.Loaded, rule.SameSiteLax, "Secure on and SameSite=None"},
		{"case-2-django-nginx", trace.RedirectLoop, "", `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") at shop.example`},
		{"case-2-one-paste", trace.RedirectLoop, "", `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") at loop.example`},
		{"case-3-localhost", trace.Loaded, rule.SameSiteUnspecifiedTreatedAsLax, "address on localhost:3000"},
		{"case-3-in-words", trace.Loaded, rule.SameSiteUnspecifiedTreatedAsLax, "address on localhost:3000"},
	} {
		t.Run(test.file, func(t *testing.T) {
			r, err := readAll(pasteFiles(t, "testdata/"+test.file+".txtar"), 1<<20)
			if err != nil {
				t.Fatal(err)
			}
			tr, err := engine.Run(r.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			if got := tr.Steps[len(tr.Steps)-1].Outcome; got != test.outcome {
				t.Errorf("the run ends with %s, want %s", got, test.outcome)
			}
			fixes, _ := whatif.Fixes(event.NewRun(r.Scenario, tr), event.Nowhere)
			if len(fixes) == 0 || fixes[0].Label != test.fix {
				t.Errorf("fixes %+v, want first %s", fixes, test.fix)
			}
			if test.reason == "" {
				return
			}
			if set := firstSet(t, tr); set.Stored || set.Reasons[0] != test.reason {
				t.Errorf("stored %v, rejected for %v, want %v", set.Stored, set.Reasons, test.reason)
			}
		})
	}
}

func TestValues(t *testing.T) {
	const text = "https://shop.example/cb?code=4f1c&page=2\nSet-Cookie: sid=s3cret; Path=/\nSet-Cookie: other=s3cret\nSet-Cookie: quoted=\"a b\"\nSet-Cookie: gone=; Max-Age=0\n"
	for _, test := range []struct {
		keep bool
		want []string
	}{
		{false, []string{"cb?code=value-1&page=2", "sid=value-2; Path=/", "other=value-2", `quoted=value-3\"`, "gone=; Max-Age=0"}},
		{true, []string{"cb?code=4f1c&page=2", "sid=s3cret; Path=/", "other=s3cret", `quoted=\"a b\"`, "gone=; Max-Age=0"}},
	} {
		r, err := paste.Read(text, paste.Options{KeepValues: test.keep})
		if err != nil {
			t.Fatal(err)
		}
		document := string(r.Scenario.Canonical())
		for _, want := range test.want {
			if !strings.Contains(document, want) {
				t.Errorf("keep %v: no %s in\n%s", test.keep, want, document)
			}
		}
		if !test.keep && (strings.Contains(document, "s3cret") || strings.Contains(accountText(r.Account), "s3cret")) {
			t.Errorf("a value is left in\n%s\n%s", document, accountText(r.Account))
		}
	}
}

// TestNoValueIsLeft looks for the cookies of all pastes in their results.
func TestNoValueIsLeft(t *testing.T) {
	secrets := []string{"3k9fj20dk3lsk20fkd92", "Vt5Gq81mZ0a", "8kQ1vZr0pX7m", "x0aK9", "0AX4XfWjG7kq", "eyJhbGciOiJIUzI1NiJ9", "7fa3c0", "38afes7a8"}
	found := map[string]bool{}
	for _, text := range pastes(t) {
		r, err := paste.Read(text, paste.Options{})
		for _, secret := range secrets {
			found[secret] = found[secret] || strings.Contains(text, secret)
			if err == nil && strings.Contains(string(r.Scenario.Canonical())+accountText(r.Account), secret) {
				t.Errorf("%s is left of\n%.300s", secret, text)
			}
		}
	}
	for _, secret := range secrets {
		if !found[secret] {
			t.Errorf("no paste has %s", secret)
		}
	}
}

// TestFiles: several files make one scenario, and the account names them in
// their order.
func TestFiles(t *testing.T) {
	r := paste.NewReader(paste.Options{})
	for _, file := range []struct{ name, text string }{
		{"b.txt", "https://shop.example/\n???"},
		{"a.txt", "Set-Cookie: a=1"},
	} {
		r.Next(file.name)
		if _, err := r.Write([]byte(file.text)); err != nil {
			t.Fatal(err)
		}
	}
	result, err := r.Close()
	if err != nil {
		t.Fatal(err)
	}
	const want = "b.txt: line 1: understood: The address https://shop.example/.\n" +
		"b.txt: line 2: left-out: Not understood.\n" +
		"a.txt: line 1: understood: A Set-Cookie line for the cookie a.\n"
	if got := accountText(result.Account); !strings.HasPrefix(got, want) {
		t.Errorf("account\n got %s\nwant %s…", got, want)
	}
}
