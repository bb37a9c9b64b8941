//go:build !js

package chromium

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A watch follows what DevTools tells of a tab.
type watch struct {
	main cdp.FrameID

	mu sync.Mutex
	// acted is when the step was taken, and moved when the last thing happened; reaction
	// is how long nothing may happen after it was taken.
	acted, moved time.Time
	reaction     time.Duration
	// loading are the frames that load, and open the requests under way.
	loading map[cdp.FrameID]bool
	open    map[network.RequestID]bool
	// last is the newest request of each kind in this step, failure how a
	// request ended.
	last    map[network.ResourceType]network.RequestID
	failure map[network.RequestID]*network.EventLoadingFailed
	// status is that of the newest response to a request, and within whether
	// the document only moved to another of its fragments.
	status map[network.RequestID]int64
	within bool
	// asked are the cookies considered for a request whose response is still
	// to come; found is what was said by the number of the request.
	asked map[network.RequestID][]recording.Verdict
	found map[int]driver.Verdicts
}

func newWatch(main cdp.FrameID) *watch {
	w := &watch{main: main, loading: map[cdp.FrameID]bool{}, open: map[network.RequestID]bool{}}
	w.begin()
	return w
}

// begin starts a step.
func (w *watch) begin() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.acted, w.reaction = time.Now(), 0
	w.moved = w.acted
	w.status, w.within = map[network.RequestID]int64{}, false
	w.last = map[network.ResourceType]network.RequestID{}
	w.failure = map[network.RequestID]*network.EventLoadingFailed{}
	w.asked = map[network.RequestID][]recording.Verdict{}
	w.found = map[int]driver.Verdicts{}
}

// event takes in an event of the tab.
func (w *watch) event(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *page.EventFrameRequestedNavigation, *page.EventFrameStartedNavigating:
	case *page.EventNavigatedWithinDocument:
		w.within = true
	case *page.EventFrameNavigated:
		w.within = w.within || e.Type == page.NavigationTypeBackForwardCacheRestore
	case *page.EventFrameStartedLoading:
		w.loading[e.FrameID] = true
	case *page.EventFrameStoppedLoading:
		delete(w.loading, e.FrameID)
		if e.FrameID == w.main {
			// Of the first document of a tab, DevTools does not always tell this.
			delete(w.open, w.last[network.ResourceTypeDocument])
		}
	case *page.EventFrameDetached:
		delete(w.loading, e.FrameID)
	case *network.EventRequestWillBeSent:
		if strings.HasPrefix(e.Request.URL, "data:") {
			return
		}
		w.open[e.RequestID] = true
		kind := e.Type
		if kind == network.ResourceTypeDocument && e.FrameID != w.main {
			kind = frameDocument
		}
		w.last[kind] = e.RequestID
	case *network.EventLoadingFinished:
		delete(w.open, e.RequestID)
	case *network.EventLoadingFailed:
		delete(w.open, e.RequestID)
		w.failure[e.RequestID] = e
	case *network.EventRequestWillBeSentExtraInfo:
		w.asked[e.RequestID] = heldBy(e.AssociatedCookies)
	case *network.EventResponseReceivedExtraInfo:
		w.status[e.RequestID] = e.StatusCode
		w.note(e)
	default:
		return
	}
	w.moved = time.Now()
}

// frameDocument stands for the document of a frame below the main one.
const frameDocument network.ResourceType = "FrameDocument"

// note files what was said about a request under the number that its response
// carries.
func (w *watch) note(e *network.EventResponseReceivedExtraInfo) {
	number, ok := requestNumber(e.Headers)
	if !ok {
		return
	}
	var refused []recording.Verdict
	for _, k := range e.BlockedCookies {
		refused = append(refused, recording.Verdict{Cookie: strings.TrimSpace(k.CookieLine), Reasons: recording.Families(k.BlockedReasons)})
	}
	w.found[number] = driver.Verdicts{Held: w.asked[e.RequestID], Refused: refused}
}

func requestNumber(h network.Headers) (int, bool) {
	for name, value := range h {
		if strings.EqualFold(name, site.NumberHeader) {
			n, err := strconv.Atoi(fmt.Sprint(value))
			return n, err == nil
		}
	}
	return 0, false
}

func heldBy(cookies []*network.AssociatedCookie) []recording.Verdict {
	var list []recording.Verdict
	for _, k := range cookies {
		if len(k.BlockedReasons) > 0 {
			list = append(list, recording.Verdict{Cookie: k.Cookie.Name + " " + k.Cookie.Path, Reasons: recording.Families(k.BlockedReasons)})
		}
	}
	return list
}

// ran tells that a step was taken that moves something, a navigation perhaps already
// before this. A fetch is over once its promise is: DevTools never tells the end of a
// response that the page may not read.
func (w *watch) ran(step scenario.Step) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if step.Opens() {
		w.reaction = driver.NavigationTime
		return
	}
	w.acted, w.reaction = time.Now(), driver.ReactionTime
	if driver.Reads(step) {
		clear(w.open)
	}
}

// settle waits until nothing moves any more.
func (w *watch) settle(ctx context.Context) error {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return fmt.Errorf("the browser does not come to rest: %w; %s", ctx.Err(), w.underWay())
		case <-tick.C:
			if w.still() {
				return nil
			}
		}
	}
}

// underWay says what the browser does not end.
func (w *watch) underWay() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return fmt.Sprintf("requests %v, frames that load %v", slices.Collect(maps.Keys(w.open)), slices.Collect(maps.Keys(w.loading)))
}

func (w *watch) still() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.reacted() && time.Since(w.acted) < w.reaction {
		return false
	}
	return len(w.open) == 0 && len(w.loading) == 0 && time.Since(w.moved) > driver.QuietPeriod
}

// reacted reports whether the step has led to something. A navigation begins some time
// before its request is sent, on a busy machine longer than the quiet period.
func (w *watch) reacted() bool {
	if w.reaction == driver.NavigationTime {
		_, asked := w.last[network.ResourceTypeDocument]
		return asked || w.within
	}
	return w.moved.After(w.acted)
}

// stayed tells that the history of the tab has no page in that direction.
func (w *watch) stayed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.within = true
}

func (w *watch) verdicts() map[int]driver.Verdicts {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.found
}

// outcome tells how the newest request of the step ended. Said is what the
// page's script made of it, "" if there was none.
func (w *watch) outcome(step scenario.Step, said string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if step.Do == scenario.WebSocket {
		return said
	}
	id, asked := w.last[kindOf(step)]
	failed := w.failure[id]
	switch {
	case !asked && !w.within:
		return string(trace.Blocked)
	case step.Do == scenario.EventSource && w.status[id]/100 != 3 && w.status[id] > 200:
		return string(trace.Loaded) // nothing but a 200 opens it
	case failed == nil && driver.Reads(step) && said != string(trace.Loaded):
		return string(trace.Blocked) // it came, but the page may not see it
	case failed == nil, driver.Reads(step) && said == string(trace.Loaded): // the page gives up a redirect that it does not follow
		return string(trace.Loaded)
	case driver.Reads(step) && failed.ErrorText == "net::ERR_FAILED" && w.status[id]/100 == 3:
		return string(trace.Blocked) // the script forbids the redirect
	case failed.ErrorText == "net::ERR_TOO_MANY_REDIRECTS":
		return string(trace.RedirectLoop)
	case failed.BlockedReason != "", failed.CorsErrorStatus != nil:
		return string(trace.Blocked)
	case failed.ErrorText == "net::ERR_ABORTED" && (w.status[id] == 204 || w.status[id] == 205):
		return string(trace.Loaded) // there is nothing to show
	case failed.ErrorText == "net::ERR_ABORTED" && kindOf(step) != network.ResourceTypeDocument:
		return string(trace.Blocked) // the page gave up, not the network
	default:
		return string(trace.Failed)
	}
}

func kindOf(step scenario.Step) network.ResourceType {
	switch step.Destination() {
	case trace.ImageDest:
		return network.ResourceTypeImage
	case trace.ScriptDest:
		return network.ResourceTypeScript
	case trace.StyleDest:
		return network.ResourceTypeStylesheet
	case trace.FetchDest:
		switch step.Do {
		case scenario.XHR:
			return network.ResourceTypeXHR
		case scenario.EventSource:
			return network.ResourceTypeEventSource
		case scenario.Beacon:
			return network.ResourceTypePing
		}
		return network.ResourceTypeFetch
	case trace.FrameDoc:
		return frameDocument
	default:
		return network.ResourceTypeDocument
	}
}
