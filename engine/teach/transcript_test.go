package teach_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func TestTranscriptOfTheSeed(t *testing.T) {
	want := []string{
		"The user sends an HTTP request for /login to shop.example. The jar had no cookie for shop.example, so this plain-HTTP request exposed none. The server responds with 301 and redirects to https://shop.example/login. Anyone on the wire can read the whole request, but it has no cookies.",
		"The browser follows the redirect with an HTTPS request for /login to shop.example. The jar had no cookie for shop.example. The server responds with 200.",
		"The response sets the cookie sessionid with Secure, HttpOnly, SameSite=Lax, Path=/. sessionid was stored: every check passed.",
		"The user sends an HTTPS request for /account to shop.example. sessionid was sent: every check passed. The server responds with 200.",
		"The user sends an HTTP request for /account to shop.example. sessionid was not sent: it is Secure, and the request to shop.example/account is plain http. The server responds with 301 and redirects to https://shop.example/account. Anyone on the wire can read the whole request, but it has no cookies.",
		"The browser follows the redirect with an HTTPS request for /account to shop.example. sessionid was sent: every check passed. The server responds with 200.",
	}
	s, tr := seed(t)
	var got []string
	notes := map[int]string{}
	for i, p := range teach.Transcript(event.NewRun(s, tr), event.Whole) {
		got = append(got, p.Text)
		if p.Row != i+1 {
			t.Errorf("paragraph %d is of row %d", i+1, p.Row)
		}
		if p.Note != "" {
			notes[p.Row] = p.Note
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if want := map[int]string{1: s.Steps[0].Note, 4: s.Steps[1].Note, 5: s.Steps[2].Note}; !cmp.Equal(want, notes) {
		t.Errorf("notes are %v, want %v", notes, want)
	}
}

func TestTranscript(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Secure; Path=/","theme=dark; Path=/"]}]}],"steps":[`
	tests := []struct {
		name, document string
		row            int
		want           string
	}{
		{
			"of several cookies one stays", shop + `{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"}]}`,
			4, "The user sends an HTTP request for / to shop.example. 1 of 2 cookies were sent in clear text: anyone on the wire can read them. sid was not sent: not over HTTP. The server responds with 200. Anyone on the wire can read theme=dark.",
		},
		{
			"an image", shop + `{"do":"visit","url":"https://shop.example/"},{"do":"image","url":"/a.png"}]}`,
			2, "The page sends an HTTPS request for an image, /a.png, to shop.example. The jar had no cookie for shop.example. The server responds with 200.",
		},
		{
			"a form", shop + `{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/pay"}]}`,
			2, "The user sends an HTTPS POST request for /pay to shop.example. The jar had no cookie for shop.example. The server responds with 200.",
		},
		{
			"a script's cookie", shop + `{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"a=1"}]}`,
			2, "A script sets the cookie a without attributes. a was stored: every check passed.",
		},
		{
			"time", shop + `{"do":"wait","seconds":60}]}`,
			1, "The clock advanced by 1 minute. No cookie is removed.",
		},
		{
			"nobody", shop + `{"do":"visit","url":"https://nowhere.example/"}]}`,
			1, "The user sends an HTTPS request for / to nowhere.example. No server in this scenario is named nowhere.example, so the browser cannot send the request. The scenario has shop.example.",
		},
		{
			"mixed content", shop + `{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"http://shop.example/api"}]}`,
			2, "https://shop.example/ is an https page, and http://shop.example/api would load plain http into it. Nothing is sent.",
		},
		{
			"HSTS", `{"v":1,"preloadedHSTS":["shop.example"],"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			2, "So the browser sends an HTTPS request for / to shop.example. The jar had no cookie for shop.example. The server responds with 200.",
		},
		{
			"Clear-Site-Data", `{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Clear-Site-Data":"cookies"}}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`,
			2, "The response of shop.example has Clear-Site-Data: cookies. The browser ignores Clear-Site-Data: “cookies” has no type that it knows. Each type is in quotes, such as \"cookies\".",
		},
		{
			"a frame", `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/deny","headers":{"X-Frame-Options":"DENY"}}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"frame","url":"https://shop.example/deny"}]}`,
			3, "The response from https://shop.example/deny has X-Frame-Options: DENY, so a page of https://shop.example may not show it in a frame. The request was sent, and its cookies take effect. Frame shows an error.",
		},
		{
			"an attacker", `{"v":1,"network":"hostile","attacker":[{"set":["sid=evil"]}],"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			2, "The attacker sets the cookie sid without attributes. sid was stored, and it arrived in clear text: anyone on the wire can read it.",
		},
		{
			"a preflight", `{"v":1,"servers":[{"host":"a.example"},{"host":"b.example","rules":[{"method":"OPTIONS","headers":{"Access-Control-Allow-Origin":"*","Access-Control-Allow-Methods":"PUT"}},{"headers":{"Access-Control-Allow-Origin":"*"}}]}],
				"steps":[{"do":"visit","url":"https://a.example/"},{"do":"fetch","url":"https://b.example/","method":"PUT"}]}`,
			2, "The browser first sends a preflight to b.example for the script's request for /. The preflight response from https://b.example/ has several values for Access-Control-Allow-Origin (*, *); browsers accept exactly one. The server responds with 200.",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			list := teach.Transcript(event.NewRun(play(t, []byte(test.document))), event.Whole)
			if got := list[test.row-1].Text; got != test.want {
				t.Errorf("row %d\n got %s\nwant %s", test.row, got, test.want)
			}
		})
	}
}

// TestNarrate: the text of a place is its paragraph, and of a cookie why it was
// sent or blocked.
func TestNarrate(t *testing.T) {
	s, tr := seed(t)
	r := event.NewRun(s, tr)
	list := teach.Transcript(r, event.Whole)
	for _, test := range []struct {
		at   event.Place
		want string
	}{
		{event.AtExchange(2, 0), list[4].Text},
		{event.AtStep(2), list[4].Text},
		{event.AtExchange(0, 1).WithLine(0), list[2].Text},
		{event.AtExchange(2, 0).WithCookie(0), "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http."},
		{event.AtExchange(7, 0), ""},
		{event.Nowhere, ""},
	} {
		if got := teach.Narrate(r, test.at); got != test.want {
			t.Errorf("%+v\n got %q\nwant %q", test.at, got, test.want)
		}
	}
}

// TestTranscriptIsComplete: every row has a paragraph of whole sentences.
func TestTranscriptIsComplete(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		list := teach.Transcript(r, event.Whole)
		if len(list) != len(r.Events) {
			t.Fatalf("%d paragraphs for %d rows", len(list), len(r.Events))
		}
		for i, p := range list {
			if p.At != r.Events[i].At || !sentence(p.Text) {
				t.Errorf("row %d: %q", i+1, p.Text)
			}
			if text := teach.Narrate(r, p.At); text != p.Text {
				t.Errorf("row %d is told as %q, and said as %q", i+1, p.Text, text)
			}
		}
	})
}

// sentence reports whether a text ends like a sentence, and every placeholder
// has a value.
func sentence(text string) bool {
	return strings.HasSuffix(text, ".") && !eventtest.Unfilled(text)
}

func ExampleTranscript() {
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := scenario.Decode(document)
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := engine.Run(s)
	if err != nil {
		fmt.Println(err)
		return
	}
	p := teach.Transcript(event.NewRun(s, t), event.Whole)[3]
	fmt.Printf("%d. %s\n   %s\n", p.Row, p.Text, p.Note)
	// Output:
	// 4. The user sends an HTTPS request for /account to shop.example. sessionid was sent: every check passed. The server responds with 200.
	//    The first request that can find a cookie in the jar.
}
