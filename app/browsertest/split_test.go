//go:build !js

package browsertest

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// laptops are the windows of common screens, and a tablet's.
var laptops = [][2]int64{{1280, 800}, {1366, 657}, {1440, 789}, {1024, 768}}

// A view that is opened is in sight with its first rows, and so is the selected
// event in the lanes, without the page being scrolled.
func TestViewsInSight(t *testing.T) {
	t.Parallel()
	for _, size := range laptops {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			p := openWith(t, "/", setup{width: size[0], height: size[1]})
			p.showEverything()
			for _, tab := range tabs(p) {
				p.show(tab)
				for _, row := range []string{"End", "Home"} {
					eval[bool](p, `(document.getElementById("lanes").focus(), true)`)
					p.press(map[string]string{"Home": kb.Home, "End": kb.End}[row])
					if problem := eval[string](p, inSight); problem != "" {
						t.Errorf("%s, %s: %s", tab, row, problem)
					}
				}
			}
			p.wantRoom("the page")
		})
	}
}

// inSight says what of the open view and of the lanes is out of sight, "" for
// nothing.
const inSight = `(() => {
	const root = document.documentElement, panel = document.getElementById("panel").getBoundingClientRect();
	const lanes = document.getElementById("lanes").getBoundingClientRect();
	const selected = document.querySelector('#lanes [data-selected="true"] [data-role="number"]')?.getBoundingClientRect();
	if (root.scrollHeight > innerHeight || scrollY > 0) return "the page scrolls: " + root.scrollHeight;
	if (panel.bottom > innerHeight + 1 || panel.height < 130) return "the view lies from " + panel.top + " to " + panel.bottom;
	if (lanes.bottom > panel.top || lanes.height < 120) return "the lanes lie from " + lanes.top + " to " + lanes.bottom;
	if (!selected || selected.top < lanes.top || selected.bottom > lanes.bottom) return "the selected event is out of sight";
	const all = [...document.querySelectorAll("#panel :is(td, li, p, h3, textarea, g)")].map((row) => row.getBoundingClientRect());
	const rows = all.filter(({ top, bottom, height }) => height > 0 && top < panel.bottom && bottom > panel.top);
	const first = all[0].top >= panel.top && all[0].bottom <= panel.bottom;
	return rows.length < 3 && !first ? "only " + rows.length + " of " + all.length + " rows are in sight" : "";
})()`

// The reader divides the height between the lanes and the views, by pointer and
// by keys, and finds it so when the page is opened again.
func TestSplit(t *testing.T) {
	t.Parallel()
	wrap, release := held()
	defer release()
	var again atomic.Bool
	address := serveSite(t, setup{wrap: func(next http.Handler) http.Handler {
		later := wrap(next)
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if again.Load() {
				later.ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}})
	p := openURL(t, address+"/", setup{})
	top := func() float64 {
		return eval[float64](p, `document.querySelector(".split").getBoundingClientRect().top`)
	}
	value := func() int {
		n, err := strconv.Atoi(p.attribute(".split", "aria-valuenow"))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	share := func() float64 {
		return eval[float64](p, `(() => {
			const main = document.getElementById("main").getBoundingClientRect();
			return (document.querySelector(".views").getBoundingClientRect().top - main.top) / main.height * 100;
		})()`)
	}
	wantShare := func(where string) {
		t.Helper()
		if math.Abs(share()-float64(value())) > 1 {
			t.Errorf("%s: the lanes have %.1f %% of the height, the separator says %d", where, share(), value())
		}
	}
	wantShare("at first")
	before, first := top(), value()

	x, y := p.middle(".split")
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, x, y, chromedp.ButtonType(input.MouseButtonLeft)))
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y-60, chromedp.ButtonType(input.MouseButtonLeft)))
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y-100, chromedp.ButtonType(input.MouseButtonLeft)))
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, x, y-100, chromedp.ButtonType(input.MouseButtonLeft)))
	if moved := before - top(); math.Abs(moved-100) > 6 {
		t.Errorf("dragged by 100 it moved by %.0f", moved)
	}
	wantShare("dragged")
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	if moved := before - top(); math.Abs(moved-100) > 6 {
		t.Errorf("it follows the mouse after its button was released: %.0f", moved)
	}

	p.tabTo(".split")
	for _, test := range []struct {
		key  string
		want func(before, now int) bool
	}{
		{kb.ArrowDown, func(before, now int) bool { return now > before }},
		{kb.ArrowUp, func(before, now int) bool { return now < before }},
		{kb.Home, func(before, now int) bool { return now < before }}, // as far as the stylesheet lets it
		{kb.ArrowUp, func(before, now int) bool { return now == before }},
		{kb.End, func(before, now int) bool { return now > before+20 }},
		{kb.ArrowDown, func(before, now int) bool { return now == before }},
	} {
		was := value()
		p.press(test.key)
		if now := value(); !test.want(was, now) {
			t.Errorf("%q leads from %d to %d", test.key, was, now)
		}
		wantShare("after " + strconv.Quote(test.key))
	}
	for range 5 {
		p.press(kb.ArrowUp)
	}
	wantShare("moved by keys")
	p.wantRoom("the divided page")
	chosen, lies := value(), top()
	if chosen == first {
		t.Fatalf("it is at %d again, which says nothing of a page that is opened again", chosen)
	}

	// Before the program comes, and with it.
	again.Store(true)
	// What the browser has kept of the program would come before anyone can hold it.
	if _, err := chromedp.Call(p.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address+"/lessons/host-prefix/"))
	p.wait(painted)
	if got := top(); got != lies {
		t.Errorf("painted again it lies at %.0f, want %.0f", got, lies)
	}
	release()
	p.wait(appRuns)
	if got := value(); got != chosen || top() != lies {
		t.Errorf("opened again it is at %d, %.0f, want %d, %.0f", got, top(), chosen, lies)
	}
	wantShare("opened again")
}

// Where the browser denies its storage the split lasts as long as the page.
func TestSplitWithoutStorage(t *testing.T) {
	t.Parallel()
	p := open(t, "/")
	eval[bool](p, `(Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }, true)`)
	p.tabTo(".split")
	before := p.attribute(".split", "aria-valuenow")
	p.press(kb.ArrowUp)
	if now := p.attribute(".split", "aria-valuenow"); now == before {
		t.Errorf("it stays at %s", now)
	}
}
