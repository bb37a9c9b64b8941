//go:build !js

package firefox

import (
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A watch follows what WebDriver BiDi tells of the tabs.
type watch struct {
	mu sync.Mutex
	// frames are the tabs and what is embedded in them; other pages of the browser
	// do not count.
	frames map[string]bool
	// opens: the step opens a tab, which is then newTab.
	opens  bool
	newTab string
	// acted is when the step was taken, and moved when the last thing happened; reaction
	// is how long nothing may happen after it was taken.
	acted, moved time.Time
	reaction     time.Duration
	loading      map[string]bool
	open         map[string]bool
	// asked: the step sent a request, whose newest failed so, "" for not at all.
	// within: the document only moved to another of its fragments.
	asked, within bool
	failed        string
	// status is that of the newest response.
	status int
}

func newWatch() *watch {
	w := &watch{frames: map[string]bool{}, loading: map[string]bool{}, open: map[string]bool{}}
	w.begin(false)
	return w
}

// follow names the tab.
func (w *watch) follow(tab string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.frames[tab] = true
}

// begin starts a step, which may open a tab.
func (w *watch) begin(opens bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	clear(w.loading)
	w.opens, w.newTab = opens, ""
	w.acted, w.reaction = time.Now(), 0
	w.moved = w.acted
	w.asked, w.within, w.failed, w.status = false, false, "", 0
}

func (w *watch) event(method string, params json.RawMessage) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var e struct {
		Context   string `json:"context"`
		Parent    string `json:"parent"`
		URL       string `json:"url"`
		ErrorText string `json:"errorText"`
		Request   struct {
			Request string `json:"request"`
			URL     string `json:"url"`
		} `json:"request"`
		Response struct {
			Status int `json:"status"`
		} `json:"response"`
	}
	if json.Unmarshal(params, &e) != nil {
		return
	}
	if method == "browsingContext.contextCreated" && w.frames[e.Parent] {
		w.frames[e.Context] = true
	}
	if method == "browsingContext.contextCreated" && e.Parent == "" && w.opens && w.newTab == "" {
		w.frames[e.Context], w.newTab = true, e.Context
	}
	if !w.frames[e.Context] || strings.HasPrefix(e.Request.URL, "data:") {
		return
	}
	switch method {
	case "browsingContext.navigationStarted":
		w.loading[e.Context] = true
	case "browsingContext.navigationCommitted":
		if strings.HasPrefix(e.URL, "about:") {
			delete(w.loading, e.Context) // an error page has no load event
		}
	case "browsingContext.load", "browsingContext.navigationFailed", "browsingContext.navigationAborted", "browsingContext.contextDestroyed":
		delete(w.loading, e.Context)
	case "browsingContext.fragmentNavigated":
		delete(w.loading, e.Context)
		w.within = true
	case "network.beforeRequestSent":
		w.open[e.Request.Request] = true
		w.asked, w.failed = true, ""
	case "network.responseStarted":
		w.status = e.Response.Status
	case "network.responseCompleted":
		delete(w.open, e.Request.Request)
	case "network.fetchError":
		delete(w.open, e.Request.Request)
		w.failed = e.ErrorText
	}
	w.moved = time.Now()
}

// ran tells that a step was taken that moves something, a navigation perhaps already
// before this.
func (w *watch) ran(step scenario.Step) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if step.Opens() {
		w.reaction = driver.NavigationTime
		return
	}
	w.acted, w.reaction = time.Now(), driver.ReactionTime
}

// opened is the tab that the step has opened, "" for none.
func (w *watch) opened() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.newTab
}

// traversed tells that the tab shows another page of its history, of which no event
// tells where the page was kept.
func (w *watch) traversed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.within = true
}

func (w *watch) settle() error {
	for start := time.Now(); time.Since(start) < driver.StepTimeout; time.Sleep(10 * time.Millisecond) {
		if w.still() {
			return nil
		}
	}
	return errors.New("the browser does not come to rest")
}

func (w *watch) still() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.reacted() && time.Since(w.acted) < w.reaction {
		return false
	}
	if len(w.open) > 0 {
		return false
	}
	// Of a frame that was blocked, or a page without content, no event tells
	// the end.
	quiet := time.Since(w.moved)
	return len(w.loading) == 0 && quiet > driver.QuietPeriod || quiet > abandoned
}

// reacted reports whether the step has led to something. A navigation begins some time
// before its request is sent, on a busy machine longer than the quiet period.
func (w *watch) reacted() bool {
	if w.reaction == driver.NavigationTime {
		return w.asked || w.within
	}
	return w.moved.After(w.acted)
}

// abandoned is how long there may be no event of a document that loads.
const abandoned = 3 * time.Second

// outcome tells how the newest request of the step ended. Said is what the
// page's script made of it, "" if there was none.
func (w *watch) outcome(step scenario.Step, said string) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case step.Do == scenario.WebSocket:
		return said
	case !w.asked && !w.within:
		return string(trace.Blocked)
	case w.failed == "NS_ERROR_REDIRECT_LOOP":
		return string(trace.RedirectLoop)
	case step.Do == scenario.EventSource && w.asked && w.status/100 != 3 && w.status > 200:
		return string(trace.Loaded) // nothing but a 200 opens it
	case w.failed == "" && driver.Reads(step) && said != string(trace.Loaded):
		return string(trace.Blocked) // it came, but the page may not see it
	case step.CrossOrigin != "" && w.failed == "" && w.status < 300 && said == string(trace.Failed):
		return string(trace.Blocked)
	case w.failed == "", w.failed == "NS_BINDING_ABORTED" && (w.status == 204 || w.status == 205):
		return string(trace.Loaded)
	case driver.Reads(step) && said == string(trace.Loaded):
		return said // the page needs no more of it
	case driver.Reads(step), embedded(step) && !unreachable(w.failed):
		return string(trace.Blocked)
	default:
		return string(trace.Failed)
	}
}

// embedded reports whether a step loads something into the page.
func embedded(step scenario.Step) bool {
	return step.Do == scenario.Beacon || step.Do.Kind().Initiator == scenario.ByPage && !step.Opens()
}

// unreachable reports whether a request failed for want of somebody to answer.
func unreachable(failure string) bool {
	return failure == "NS_ERROR_UNKNOWN_HOST" || failure == "NS_ERROR_CORRUPTED_CONTENT" || failure == "NS_ERROR_CONNECTION_REFUSED" ||
		strings.HasPrefix(failure, "NS_ERROR_NET_") || strings.HasPrefix(failure, "NS_ERROR_PROXY_")
}
