//go:build !js

package browsertest

import (
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A reader's tasks, each in so many actions at most: a press of a button or a key, a
// line that is filled in, a text that is pasted. What has to be scrolled to is not done.
func TestTasks(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	task := func(name string, atMost int, do func(act func(what func()))) {
		t.Helper()
		taken := 0
		do(func(what func()) {
			what()
			taken++
		})
		t.Logf("%s: %d actions", name, taken)
		if taken > atMost {
			t.Errorf("%s takes %d actions, want %d at most", name, taken, atMost)
		}
	}
	click := func(selector string) func() { return func() { p.click(selector) } }

	task("predict all events of the first lesson", 11, func(act func(func())) {
		for i, guess := range []string{
			"No: it is Secure and this is HTTP", "Yes, it is sent", "No: there is no cookie to send",
			"No: there is no cookie to send", "It is stored", "Yes, it is sent",
		} {
			if i > 0 {
				act(click(".next-question"))
				p.wait(`document.querySelector(".guess")`)
			}
			act(click(p.choice(guess)))
			p.wantText(".said", guess)
		}
		p.wantText(".change", "6 of 6 right.")
	})
	for _, flip := range []struct{ knob, said string }{
		{"#secure", "You turned Secure off."},
		{".scheme", "You switched the address to http."},
		{"#redirect-0", "You turned the redirect off."},
		{"#hsts", "You turned HSTS on."},
	} {
		task(flip.said, 2, func(act func(func())) {
			act(click(flip.knob))
			p.wantText(".change", flip.said)
			act(click("#undo"))
			p.wantText(".change", "You undid the last change.")
		})
	}
	for _, size := range [][2]int64{{1366, 657}, {1440, 789}} {
		p.do(chromedp.EmulateViewport(size[0], size[1]))
		task("open a view and read it", 1, func(act func(func())) {
			act(click("#tab-jar"))
			p.wait(`(({ top, bottom }) => top < innerHeight - 100 && bottom <= innerHeight)(document.getElementById("panel").getBoundingClientRect())`)
		})
		p.click("#tab-table")
	}
	p.do(chromedp.EmulateViewport(1280, 800))

	// New by the keyboard alone.
	fill := func(text string) func() { return func() { p.typeText(text) } }
	next := func(field string) { p.press(kb.Tab); p.wantFocus(field) }
	enter := func() { p.press(kb.Enter) }
	task("SPA on https://app.example calls https://api.other.example, cookie Lax", 6, func(act func(func())) {
		p.tabTo("[popovertarget=new-case]")
		act(enter)
		p.wantMenu("new-case", true)
		p.tabTo("#new-page")
		act(fill("app.example"))
		next("#new-request")
		act(fill("https://api.other.example/me"))
		next("#new-cookie")
		act(fill("Set-Cookie: session=abc; SameSite=Lax"))
		act(enter)
		p.wantMenu("new-case", false)
		p.wantFocus("#lanes")
		p.wantText(".lesson", "app.example → api.other.example")
		p.wantFix("Secure on and SameSite=None")
		act(click(".proposals .try"))
		p.wantText(".line", "SameSite=None")
		p.wantText(".proposals", "Nothing is wrong in this scenario")
	})
	task("localhost:3000 and 127.0.0.1:3000, by New", 6, func(act func(func())) {
		p.tabTo("[popovertarget=new-case]")
		act(enter)
		p.wantMenu("new-case", true)
		for i, field := range []struct{ id, text string }{
			{"#new-page", "http://127.0.0.1:3000"}, {"#new-request", "http://localhost:3000/me"}, {"#new-cookie", "sid=1"},
		} {
			if i == 0 {
				p.tabTo(field.id)
			} else {
				next(field.id)
			}
			p.press("a", kb.ModifierCtrl)
			act(fill(field.text))
		}
		act(enter)
		p.wantFix("Address on localhost:3000")
	})
	for _, paste := range []struct{ file, fix string }{
		{"case-1-spa-api", "SameSite=None"},
		{"case-2-django-nginx", `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`},
		{"case-3-in-words", "Address on localhost:3000"},
		{"set-cookie-url", ""},
		{"curl-v-loop", ""},
		{"har-chrome", ""},
	} {
		task("paste "+paste.file, 2, func(act func(func())) {
			texts, _ := pasted(t, paste.file)
			act(func() {
				if len(texts) == 1 {
					p.paste(string(texts[0].Data))
				} else {
					p.drop(texts...)
				}
			})
			p.wantMenu("paste-menu", true)
			p.wantRead()
			act(p.useIt)
			if paste.fix != "" {
				p.wantFix(paste.fix)
			}
		})
	}

	task("Django behind a proxy that ends TLS, by New on an empty page", 6, func(act func(func())) {
		p := open(t, "/") // What was filled in before stays in the fields.
		p.tabTo("[popovertarget=new-case]")
		act(func() { p.press(kb.Enter) })
		p.wantMenu("new-case", true)
		p.tabTo("#new-page")
		act(func() { p.typeText("https://shop.example/") })
		p.tabTo("#new-stack")
		act(func() { p.press("D") }) // Django
		p.tabTo("#new-proxy")
		act(func() { p.press("a") }) // a proxy that ends TLS
		p.press(kb.Tab)
		act(func() { p.press(kb.Enter) })
		p.wantText(".lesson", "shop.example")
		p.tabTo("#setting-SECURE_SSL_REDIRECT")
		act(func() { p.press(kb.Enter) })
		p.wantFix(`SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`)
	})

	// The form of a server, by the keyboard alone and without JSON.
	task("the same by the form of the server", 9, func(act func(func())) {
		p.tabTo("[popovertarget=new-case]")
		act(enter)
		p.wantMenu("new-case", true)
		for i, text := range []string{"https://shop.example/login", "", "sessionid=1; Secure"} {
			field := []string{"#new-page", "#new-request", "#new-cookie"}[i]
			if i == 0 {
				p.tabTo(field)
			} else {
				next(field)
			}
			p.press("a", kb.ModifierCtrl)
			p.press(kb.Backspace)
			if text != "" {
				act(fill(text))
			}
		}
		act(enter)
		p.wantText(".lesson", "shop.example")
		p.tabTo(".server > .fold > summary")
		act(enter)
		p.tabTo("#around-server button:nth-child(1)")
		act(enter)
		p.tabTo("#stack")
		act(func() { p.press("D") }) // Django
		for _, knob := range []string{"#proxy-tls", "#setting-SECURE_SSL_REDIRECT"} {
			p.wait("document.querySelector(" + strconv.Quote(knob) + ")")
			if on := p.attribute(knob, "aria-checked"); on != "true" {
				p.tabTo(knob)
				act(enter)
			}
		}
		p.wantFix("SECURE_PROXY_SSL_HEADER")
	})
}
