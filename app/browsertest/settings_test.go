//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// In the lesson of the loop the knobs of what Django decides say so and cannot
// be turned, and its own setting ends the loop.
func TestStackSettings(t *testing.T) {
	t.Parallel()
	p := openLesson(t, "behind-a-proxy", setup{})
	link := p.hash()
	loops := `document.querySelector(".events").innerText.includes("Too many redirects")`
	if !eval[bool](p, loops) {
		t.Error("the shop does not redirect in a loop")
	}
	for knob, hint := range map[string]string{
		"secure": "SESSION_COOKIE_SECURE decides", "httponly": "SESSION_COOKIE_HTTPONLY, by default",
	} {
		wantIn(t, knob, p.text("#"+knob+"-hint"), hint)
		if p.attribute("#"+knob, "aria-disabled") != "true" || p.attribute("#"+knob, "aria-checked") != "true" {
			t.Errorf("#%s can be turned, or does not show what is sent", knob)
		}
		eval[bool](p, `(document.getElementById("`+knob+`").click(), true)`)
	}
	wantIn(t, "the redirect", p.text("#redirect-hint"), "SECURE_SSL_REDIRECT decides")
	if !eval[bool](p, `[...document.querySelectorAll("[name=redirect]")].every((button) => button.disabled) && document.getElementById("redirect-301").checked`) {
		t.Error("the redirect can be chosen, or does not show the one that Django sends")
	}
	wantIn(t, "the line", p.text(".cookie .line"), "SameSite=Lax; Secure")
	if p.hash() != link {
		t.Error("a knob that the stack overrides changed something")
	}

	p.click("#setting-SECURE_PROXY_SSL_HEADER")
	p.wantText(".change", `You set SECURE_PROXY_SSL_HEADER to ("HTTP_X_FORWARDED_PROTO", "https").`)
	p.wait("!" + loops)
	p.click(".undo")
	p.wait(loops)
	if p.hash() != link {
		t.Error("undone, the scenario is another one")
	}

	// By writing, and with an answer that Django would not take.
	p.click("#setting-SECURE_PROXY_SSL_HEADER")
	p.wait("!" + loops)
	p.write("#setting-SECURE_PROXY_SSL_HEADER-pair", "X-Forwarded-Proto, https")
	p.wantText("#problem", "not a WSGI request header name")
	p.write("#setting-SECURE_PROXY_SSL_HEADER-pair", "HTTP_X_OTHER, https")
	p.wait(loops)
	p.write("#proxy-headers", "X-Other: $scheme")
	p.wantText(".change", "You changed the headers that the proxy sets.")
	p.wait("!" + loops)
	p.click("#proxy-tls")
	p.wantText(".change", "You made the proxy pass the browser's scheme on.")

	p.click(`[aria-label="Leave SESSION_COOKIE_SECURE to its default"]`)
	p.wait(`!document.querySelector("#secure[aria-disabled]")`)
	p.click("#secure")
	p.wantText(".change", "You turned Secure on.")
}

// In an embed, which has no room for the settings, Secure and the redirect turn
// the settings that decide about them; so do their keys.
func TestEmbedTurnsTheSettings(t *testing.T) {
	t.Parallel()
	document, err := scenario.Decode([]byte(onDjango))
	if err != nil {
		t.Fatal(err)
	}
	p := openWith(t, "/embed#"+link.Encode(document), setup{width: 700, height: 480})
	const loops = `document.getElementById("main").innerText.includes("Too many redirects")`
	p.wait(loops)
	if got := p.attribute("#secure", "aria-checked"); got != "true" {
		t.Errorf("Secure is %s", got)
	}
	p.click("#secure")
	p.wait(`document.getElementById("secure").getAttribute("aria-checked") === "false"`)
	p.click("#redirect")
	p.wait("!" + loops)
	p.click(".lanes")
	p.press("r")
	p.wait(loops)
	p.press("s")
	p.wait(`document.getElementById("secure").getAttribute("aria-checked") === "true"`)
}

// onDjango is a shop in a loop behind its proxy.
const onDjango = `{"v":1,"servers":[{"host":"shop.example",
		"rules":[{"path":"/login","set":["sid=1"]}],
		"stack":{"django":{"DEBUG":true,"SESSION_COOKIE_NAME":"sid","SESSION_COOKIE_SECURE":true,"SECURE_SSL_REDIRECT":true}},
		"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme"}}}],
	"steps":[{"do":"visit","url":"https://shop.example/login"}]}`

// The knobs of that lesson are accessible and have room, all of them at once,
// too.
func TestStackSettingsLook(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 375} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := openLesson(t, "behind-a-proxy", setup{width: width, height: 900})
			look := p.wantAccessibleIn
			if width == 1280 { // The colours are those of any width.
				look = p.wantAccessibleInEveryTheme
			}
			for range 2 { // As usual, then with all settings.
				for _, pane := range []string{"cookie", "server"} {
					eval[bool](p, `(document.querySelector(".pane-button[data-pane=`+pane+`]").click(), document.querySelector(".knobs").style.maxHeight = "none", true)`)
					p.wantRoom(pane)
					look(".knobs")
				}
				eval[bool](p, `(document.querySelector(".stack .actions button").click(), true)`)
				p.unfold()
			}
		})
	}
}

// What the knobs say are phrases, apart from the names and values of settings.
func TestStackSettingsPseudo(t *testing.T) {
	t.Parallel()
	document, err := scenario.Decode([]byte(onDjango))
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int64{1280, 375} {
		p := openPseudo(t, "/#"+link.Encode(document), setup{width: width, height: 900})
		eval[bool](p, `(document.querySelector(".stack .actions button").click(), document.querySelector(".pane-button[data-pane=server]").click(), true)`)
		p.unfold()
		p.wantPhrases("the settings")
		eval[bool](p, `(document.querySelector("#setting-SECURE_PROXY_SSL_HEADER").click(), true)`)
		p.wantPhrases("a setting that was turned")
		printed(p)
	}
}

// openLesson opens the page of a lesson, and shows all of it.
func openLesson(t *testing.T, name string, s setup) *page {
	t.Helper()
	p := openWith(t, "/lessons/"+name+"/", s)
	p.showEverything()
	return p
}
