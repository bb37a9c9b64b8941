//go:build !js

package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// windows are the widths from a small phone to a large screen.
var windows = [][2]int64{{320, 640}, {375, 740}, {700, 900}, {1024, 768}, {1280, 800}, {1366, 657}, {1440, 789}, {1920, 969}}

// Every form has room for its texts in every window: with two proxies and their rules,
// each stack, a step of each kind, an attacker, claims and a challenge.
func TestFormsHaveRoom(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	everyWindow := func(name string) {
		t.Helper()
		for _, size := range windows {
			p.do(chromedp.EmulateViewport(size[0], size[1]))
			p.unfold()
			p.wait(`document.querySelector("#lanes svg").getBoundingClientRect().width <= document.querySelector(".lanes").clientWidth`) // drawn for this width
			p.wantRoom(fmt.Sprintf("%s, %d px", name, size[0]))
			if wide := eval[int](p, `((m) => m ? m.scrollWidth - m.clientWidth : 0)(document.querySelector(".menu:popover-open"))`); wide > 0 {
				t.Errorf("%s, %d px: the menu scrolls sideways by %d", name, size[0], wide)
			}
			if *shots {
				p.everyTheme(func(theme string) { p.whole(fmt.Sprintf("forms-%s-%d-%s", name, size[0], theme)) })
			}
		}
	}
	for _, menu := range []string{"new-case", "paste-menu"} {
		p.do(chromedp.EmulateViewport(1280, 800))
		p.openMenu(menu)
		everyWindow(menu)
		eval[bool](p, `(document.getElementById("`+menu+`").hidePopover(), true)`)
	}
	for _, s := range stack.All() {
		p.openScenario(fmt.Sprintf(everyForm, s.Name))
		p.click("#tab-source")
		for _, pane := range []string{"cookie", "server", "browser", "steps"} {
			p.do(chromedp.EmulateViewport(375, 740))
			eval[bool](p, `(document.querySelector(".pane-button[data-pane=`+pane+`]").click(), true)`)
			if s.Name == "django" {
				everyWindow(pane)
			} else if pane == "server" {
				p.unfold()
				p.wantRoom("the stack " + s.Name)
				p.whole("forms-stack-" + s.Name)
			}
		}
	}
}

// everyForm is a scenario that has a part in every form; %s is the name of a stack.
const everyForm = `{"v":1,"title":"Every form","question":"Is it sent?","network":"hostile",
	"attacker":[{"path":"/a","set":["planted=1"]}],
	"servers":[{"host":"app.a-rather-long-name.example","rules":[{"path":"/account/login","method":"POST","set":["__Host-sessionid=1; Path=/; Secure; HttpOnly; SameSite=Lax"],"redirect":"/account"}],
		"proxy":{"sets":{"X-Forwarded-Proto":"https"},"rules":[{"path":"/healthz","status":204},{"scheme":"http","redirect":"https:","status":308}],"next":{"sets":{"X-Real-IP":"203.0.113.7"}}},
		"stack":{"%s":{}}},{"host":"b.example"}],
	"steps":[{"do":"visit","url":"https://app.a-rather-long-name.example/account/login"},{"do":"submit","url":"https://app.a-rather-long-name.example/account/login"},
		{"do":"fetch","url":"https://b.example/a","credentials":"include","headers":{"X-Requested-With":"XMLHttpRequest"}},
		{"do":"script","cookie":"theme=dark; Path=/"},{"do":"wait","seconds":60},{"do":"frame","url":"https://b.example/a"},{"do":"fetch","url":"/a","inFrame":true}],
	"expect":[{"step":0,"outcome":"loaded"},{"step":1,"refuses":"__Host-sessionid"}],
	"challenge":{"goal":"Let no one on the wire read the login.","reach":[{"step":0,"outcome":"loaded"}],"avoid":[{"step":1,"refuses":"__Host-sessionid"}],"allow":["Secure"],"par":1}}`
