//go:build !js

package browsertest

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// page is a page in its tab, or a frame in it. Its methods end the test when
// they cannot do what they say.
type page struct {
	t   *testing.T
	ctx context.Context
	log *record
	// frame is set for a frame: the world its scripts run in, and the selector
	// of its element in the page around it.
	frame *frame
}

type frame struct {
	world   string
	element string
	outer   *page
}

// with gives the page to a part of the test that opened it.
func (p *page) with(t *testing.T) *page {
	part := *p
	part.t = t
	return &part
}

func (p *page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// eval gives the value of a JavaScript expression, awaited if it is a promise.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	value, err := tryEval[T](p, expression)
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

func tryEval[T any](p *page, expression string) (T, error) {
	return chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise,
		func(params *runtime.EvaluateParams) {
			if p.frame != nil {
				params.UniqueContextID = p.frame.world
			}
		}))
}

// wait waits until a JavaScript expression is true.
func (p *page) wait(expression string) {
	p.t.Helper()
	var failure error
	if p.eventually(func() (ok bool) {
		// While a page loads, there may be no world to ask.
		ok, failure = tryEval[bool](p, "Boolean("+expression+")")
		return ok
	}) {
		return
	}
	p.t.Fatalf("it never came true that %s (%v); the page reads:\n%s",
		expression, failure, eval[string](p, "document.body.innerText"))
}

// eventually reports whether a condition becomes true in good time.
func (p *page) eventually(condition func() bool) bool {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if condition() {
			return true
		}
	}
	return false
}

// text gives what a reader reads in the first element of a selector, with
// white space made single.
func (p *page) text(selector string) string {
	p.t.Helper()
	return strings.Join(strings.Fields(eval[string](p, p.element(selector)+".innerText")), " ")
}

// attribute gives an attribute, "" for none.
func (p *page) attribute(selector, name string) string {
	p.t.Helper()
	return eval[string](p, p.element(selector)+".getAttribute("+strconv.Quote(name)+") ?? ''")
}

// wantText waits until the first element of a selector reads as wanted, in
// whole or in part.
func (p *page) wantText(selector, want string) {
	p.t.Helper()
	p.wait("document.querySelector(" + strconv.Quote(selector) + ")?.innerText.replace(/\\s+/g, ' ').includes(" + strconv.Quote(want) + ")")
}

// click clicks with the mouse in the middle of the first element of a
// selector, whatever lies there.
func (p *page) click(selector string) {
	p.t.Helper()
	x, y := p.middle(selector)
	p.do(chromedp.MouseClickXY(x, y))
}

// hover moves the mouse over the first element of a selector.
func (p *page) hover(selector string) {
	p.t.Helper()
	x, y := p.middle(selector)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

// typeText types into what has the focus, key by key.
func (p *page) typeText(text string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(text))
}

// press presses a key of package kb, such as kb.Tab, with modifiers.
func (p *page) press(key string, modifiers ...kb.Modifier) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
}

// middle scrolls an element into view, on a narrow screen after choosing its
// pane, and gives its middle in the tab once it lies at one place for a frame: the
// page may still be drawing what came of the last click.
func (p *page) middle(selector string) (x, y float64) {
	p.t.Helper()
	at := eval[[]float64](p, `(async () => {
		const middle = () => (`+middleOf+`)(`+p.element(selector)+`);
		for (let last = middle();;) {
			await new Promise(requestAnimationFrame);
			const now = middle();
			if (now.join() === last.join()) {
				return now;
			}
			last = now;
		}
	})()`)
	if p.frame == nil {
		return at[0], at[1]
	}
	corner := eval[[]float64](p.frame.outer, `(() => {
		const element = `+p.element(p.frame.element)+`;
		const { x, y } = element.getBoundingClientRect();
		return [x + element.clientLeft, y + element.clientTop];
	})()`)
	return corner[0] + at[0], corner[1] + at[1]
}

// middleOf is a function that scrolls an element into view, on a narrow screen after
// choosing its pane, and gives its middle.
const middleOf = `(element) => {
	if (!element.checkVisibility()) {
		const pane = ["why", "cookie", "server", "browser", "steps", "views"].find((name) => element.closest("main ." + name));
		document.querySelector(".pane-button[data-pane=" + pane + "]")?.click();
	}
	element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
	const { x, y, width, height } = element.getBoundingClientRect();
	return [x + width / 2, y + height / 2];
}`

// element is an expression for the first element of a selector, which throws
// an error that names the selector if there is none.
func (p *page) element(selector string) string {
	quoted := strconv.Quote(selector)
	return "(document.querySelector(" + quoted + ") ?? (() => { throw new Error('nothing matches ' + " + quoted + ") })())"
}

// inFrame gives the page in the only frame of p, once the app runs there.
func (p *page) inFrame(element string) *page {
	p.t.Helper()
	inner := &page{t: p.t, ctx: p.ctx, log: p.log, frame: &frame{element: element, outer: p}}
	if !p.eventually(func() bool {
		tree, err := chromedp.Call(p.ctx, cdppage.GetFrameTree, cdp.Empty{})
		if err != nil || len(tree.FrameTree.ChildFrames) != 1 {
			return false
		}
		inner.frame.world = p.log.world(tree.FrameTree.ChildFrames[0].Frame.ID)
		if inner.frame.world == "" {
			return false
		}
		runs, err := tryEval[bool](inner, appRuns)
		return err == nil && runs
	}) {
		p.t.Fatalf("the app never ran in %s", element)
	}
	return inner
}

// requests lists what the page has asked for so far that has the part in it.
func (p *page) requests(part string) []string {
	p.log.mu.Lock()
	defer p.log.mu.Unlock()
	var out []string
	for _, request := range p.log.requests {
		if strings.Contains(request, part) {
			out = append(out, request)
		}
	}
	return out
}

// screenshot keeps a picture of the tab in .build/shots.
func (p *page) screenshot(name string) {
	p.t.Helper()
	quickly := true
	picture, err := chromedp.Call(p.ctx, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{OptimizeForSpeed: &quickly})
	if err != nil {
		p.t.Errorf("no picture of the page: %v", err)
		return
	}
	shots := filepath.Join("..", "..", ".build", "shots")
	if err := os.MkdirAll(shots, 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(shots, name+".png"), picture.Data, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
