//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// record is what a page did besides showing itself.
type record struct {
	expected []string

	mu       sync.Mutex
	errors   []string
	requests []string
	worlds   map[cdp.FrameID]string
}

// listen takes down an event. Violations of a Content-Security-Policy and
// failed requests come as log entries.
func (r *record) listen(event any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch event := event.(type) {
	case *log.EventEntryAdded:
		if event.Entry.Level == log.EntryLevelError {
			r.errors = append(r.errors, fmt.Sprintf("%s: %s %s", event.Entry.Source, event.Entry.Text, event.Entry.URL))
		}
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError || event.Type == runtime.ConsoleAPICalledTypeAssert {
			r.errors = append(r.errors, "console: "+describe(event.Args))
		}
	case *runtime.EventExceptionThrown:
		details := event.ExceptionDetails
		r.errors = append(r.errors, "exception: "+details.Text+" "+describe([]*runtime.RemoteObject{details.Exception}))
	case *network.EventRequestWillBeSent:
		r.requests = append(r.requests, event.Request.URL)
	case *runtime.EventExecutionContextCreated:
		r.enter(event.Context)
	}
}

// enter remembers in which world the scripts of a frame run.
func (r *record) enter(world *runtime.ExecutionContextDescription) {
	var aux struct {
		IsDefault bool        `json:"isDefault"`
		FrameID   cdp.FrameID `json:"frameId"`
	}
	if err := json.Unmarshal(world.AuxData, &aux); err != nil || !aux.IsDefault {
		return
	}
	if r.worlds == nil {
		r.worlds = make(map[cdp.FrameID]string)
	}
	r.worlds[aux.FrameID] = world.UniqueID
}

func (r *record) world(frame cdp.FrameID) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.worlds[frame]
}

func describe(values []*runtime.RemoteObject) string {
	var out []string
	for _, value := range values {
		switch {
		case value == nil:
		case value.Description != "":
			out = append(out, value.Description)
		default:
			out = append(out, string(value.Value))
		}
	}
	return strings.Join(out, " ")
}

// problems lists every error that was not expected, every expected one that
// did not come, and every request that left this machine.
func (r *record) problems() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []string
	for _, message := range r.errors {
		if !slices.ContainsFunc(r.expected, func(part string) bool { return strings.Contains(message, part) }) {
			out = append(out, "the page gave rise to an error: "+message)
		}
	}
	for _, part := range r.expected {
		if !slices.ContainsFunc(r.errors, func(message string) bool { return strings.Contains(message, part) }) {
			out = append(out, fmt.Sprintf("no error message has %q in it: %q", part, r.errors))
		}
	}
	for _, request := range r.requests {
		if !isLocal(request) {
			out = append(out, "the page asked another host: "+request)
		}
	}
	return out
}

func isLocal(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "data" || u.Scheme == "blob" || u.Hostname() == "127.0.0.1" || u.Hostname() == "localhost")
}
