//go:build !js

package browsertest

import (
	"strconv"
	"testing"
)

// paste fires the event of a paste with a text, at the element that has the focus, as
// Ctrl+V does.
func (p *page) paste(text string) {
	p.t.Helper()
	eval[bool](p, `(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", `+strconv.Quote(text)+`);
		return document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	})()`)
}

func TestPasteOntoThePage(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	p.paste("https://shop.example/login\nSet-Cookie: sid=s3cret; Secure\n")
	p.wantMenu("paste-menu", true)
	p.wantText("#paste-menu .fold", "Guessed")
	p.click("#paste-menu [data-part=use]")
	p.wantMenu("paste-menu", false)
	p.wantText(".change", "This is the scenario of your text.")
}
