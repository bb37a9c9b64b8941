//go:build !js

package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The page prints as a worksheet, which is gone again afterwards. The PDF is
// kept beside the pictures.
func TestPrint(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	eval[bool](p, `addEventListener("beforeprint", () => globalThis.printed = document.querySelector(".sheet")?.textContent ?? "nothing"), true`)
	p.pdf("sheet-to-guess")
	for _, want := range []string{
		"HTTPS and secure cookies in Django", "On the last visit", "redirects http to https with 301",
		"sessionid=abc123; Secure; HttpOnly; SameSite=Lax; Path=/", "GET http://shop.example/account", "The answers", "/lessons/django-https-secure-cookies/",
	} {
		wantIn(t, "the sheet", eval[string](p, "printed"), want)
	}
	p.wait(`!document.querySelector(".sheet")`)

	p.click(".guess .actions button:last-child")
	p.click("#secure")
	p.pdf("sheet-leak")
	wantIn(t, "the sheet", eval[string](p, "printed"), "Yes (cookie sent in clear text)")
	if got := eval[string](p, "printed"); strings.Contains(got, "The answers") || !strings.Contains(got, "/#1") {
		t.Errorf("the sheet of an edited run reads %q", got)
	}

	// Nothing is wider than the paper.
	p.emulate("print", "forced-colors", "none")
	p.do(chromedp.EmulateViewport(680, 900))
	eval[bool](p, `dispatchEvent(new Event("beforeprint"))`)
	if wide := eval[[]string](p, `[document.documentElement, ...document.querySelectorAll(".sheet *")]
		.filter((box) => box.getBoundingClientRect().right > 681)
		.map((box) => box.outerHTML.slice(0, 80))`); len(wide) > 0 {
		t.Errorf("wider than the paper: %q", wide)
	}
}

// pdf prints the page on A4 and keeps the document in .build/shots.
func (p *page) pdf(name string) {
	p.t.Helper()
	printed, err := chromedp.Call(p.ctx, cdppage.PrintToPDF, cdppage.PrintToPDFParams{
		PaperWidth: 8.27, PaperHeight: 11.69, PreferCSSPageSize: new(true),
	})
	if err != nil {
		p.t.Fatal(err)
	}
	shots := filepath.Join("..", "..", ".build", "shots")
	if err := os.MkdirAll(shots, 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(shots, name+".pdf"), printed.Data, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
