package bridge

import (
	"sync"
	"time"

	"github.com/hack-pad/safejs"
)

// Every calls f repeatedly, until stop is called.
func Every(pause time.Duration, f func()) (stop func(), err error) {
	return timer("setInterval", "clearInterval", pause, func(func()) { f() })
}

// After calls f once, unless stop is called before.
func After(pause time.Duration, f func()) (stop func(), err error) {
	return timer("setTimeout", "clearTimeout", pause, func(release func()) {
		release()
		f()
	})
}

// Rest lets the browser handle its events and draw, and then returns. A callback
// must not call it, because Go handles one at a time.
func Rest() {
	handled := make(chan struct{})
	if _, err := After(0, func() { close(handled) }); err == nil {
		<-handled
	}
}

// timer calls f with a function that releases the timer, which stop does, too.
func timer(set, clear string, pause time.Duration, f func(release func())) (stop func(), err error) {
	window, err := path("globalThis")
	if err != nil {
		return nil, err
	}
	var tick safejs.Func
	release := sync.OnceFunc(func() { tick.Release() })
	tick, err = callback(func([]Value) { f(release) })
	if err != nil {
		return nil, err
	}
	number, err := call(window, set, tick, int(pause.Milliseconds()))
	if err != nil {
		release()
		return nil, err
	}
	return func() {
		if _, err := call(window, clear, number); err == nil {
			release()
		}
	}, nil
}
