//go:build !js

package chromium

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"strings"
	"sync"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// An openTab is one that the lab acts on, and what DevTools tells of it.
type openTab struct {
	tab   context.Context
	id    target.ID
	watch *watch
}

// follow makes the first tab the current one.
func (c *browser) follow() error {
	tree, err := chromedp.Call(c.first, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return err
	}
	c.openTab = &openTab{c.first, chromedp.FromContext(c.first).Target.TargetID, newWatch(tree.FrameTree.Frame.ID)}
	c.tabs = []*openTab{c.openTab}
	if _, err := chromedp.Call(c.first, network.Enable, network.EnableParams{}); err != nil {
		return err
	}
	if c.uncached {
		if _, err := chromedp.Call(c.first, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
			return err
		}
	}
	return chromedp.Listen(c.first, c.watch.event)
}

// newTabs are those that pages open. Each waits before its first request until the lab
// watches it: DevTools tells what became of a cookie only to who already listens. As a
// waiting tab answers no command, the session that watches it is one whose commands
// and events are messages of the browser's session.
type newTabs struct {
	held chan *target.EventAttachedToTarget

	mu       sync.Mutex
	watching map[target.SessionID]*watch
}

// listenForTabs takes in what the browser tells of new tabs.
func (c *browser) listenForTabs() error {
	c.opened = &newTabs{held: make(chan *target.EventAttachedToTarget, 1), watching: map[target.SessionID]*watch{}}
	return chromedp.ListenBrowser(c.first, c.opened.event)
}

// holdNewTabs makes each new tab wait, or lets all go on.
func (c *browser) holdNewTabs(hold bool) error {
	flatten := true
	params := target.SetAutoAttachParams{AutoAttach: hold, WaitForDebuggerOnStart: hold, Flatten: &flatten}
	if hold {
		params.Filter = target.Filter{{Type: "page"}}
	}
	_, err := chromedp.CallBrowser(c.first, target.SetAutoAttach, params)
	return err
}

// event takes in an event of the browser.
func (n *newTabs) event(event any) {
	switch e := event.(type) {
	case *target.EventAttachedToTarget:
		if e.WaitingForDebugger {
			select {
			case n.held <- e:
			default: // a step opens one
			}
		}
	case *target.EventReceivedMessageFromTarget:
		n.mu.Lock()
		w := n.watching[e.SessionID]
		n.mu.Unlock()
		var message struct {
			Method cdproto.MethodType `json:"method"`
			Params json.RawMessage    `json:"params"`
		}
		if w == nil || json.Unmarshal([]byte(e.Message), &message) != nil || message.Method == "" {
			return
		}
		if told, err := cdproto.UnmarshalMessage(&cdproto.Message{Method: message.Method, Params: []byte(message.Params)}); err == nil {
			w.event(told)
		}
	}
}

// watch lets a session tell w what it hears of its tab.
func (n *newTabs) watch(session target.SessionID, w *watch) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.watching[session] = w
}

// takeNewTab waits for the tab that the step opens, watches it and lets it go on.
func (c *browser) takeNewTab(ctx context.Context) error {
	var held *target.EventAttachedToTarget
	select {
	case <-ctx.Done():
		return fmt.Errorf("no tab opens: %w", ctx.Err())
	case held = <-c.opened.held:
	}
	id := held.TargetInfo.TargetID
	flatten := false
	watching, err := chromedp.CallBrowser(ctx, target.AttachToTarget, target.AttachToTargetParams{TargetID: id, Flatten: &flatten})
	if err != nil {
		return err
	}
	w := newWatch(cdp.FrameID(id))
	c.opened.watch(watching.SessionID, w)
	commands := []string{`{"id":1,"method":"Network.enable","params":{}}`, `{"id":2,"method":"Page.enable","params":{}}`}
	if c.uncached {
		commands = append(commands, `{"id":3,"method":"Network.setCacheDisabled","params":{"cacheDisabled":true}}`)
	}
	for _, command := range commands {
		if err := chromedp.FromContext(c.first).Browser.Call(ctx, "Target.sendMessageToTarget", map[string]any{"sessionId": watching.SessionID, "message": command}, nil); err != nil {
			return err
		}
	}
	if err := c.holdNewTabs(false); err != nil { // it goes on
		return err
	}
	tab, _ := chromedp.NewContext(c.first, chromedp.WithTargetID(id))
	if err := within(ctx, func() error { return chromedp.Do(tab) }); err != nil {
		return err
	}
	c.openTab = &openTab{tab, id, w}
	c.tabs = append(c.tabs, c.openTab)
	return nil
}

// within waits for f as long as a context lets it. What f does may need a longer life
// than the context has.
func within(ctx context.Context, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return fmt.Errorf("the new tab does not answer: %w", ctx.Err())
	}
}

// switchTo shows the tab with a number.
func (c *browser) switchTo(number int) (bool, error) {
	if number > len(c.tabs) {
		return false, nil
	}
	c.openTab = c.tabs[number-1]
	c.watch.begin()
	_, err := chromedp.CallBrowser(c.first, target.ActivateTarget, target.ActivateTargetParams{TargetID: c.id})
	return true, err
}

// complain passes on what chromedp complains of, but for the sessions that hold new
// tabs, of which it does not know.
func complain(format string, values ...any) {
	if !strings.Contains(format, "doesn't exist") {
		log.Printf(format, values...)
	}
}
