package bridge

import "time"

// Every calls f again and again, until stop is called.
func Every(pause time.Duration, f func()) (stop func(), err error) {
	return timer("setInterval", "clearInterval", pause, f)
}

// After calls f once, unless stop is called before.
func After(pause time.Duration, f func()) (stop func(), err error) {
	return timer("setTimeout", "clearTimeout", pause, f)
}

func timer(set, clear string, pause time.Duration, f func()) (stop func(), err error) {
	window, err := path("globalThis")
	if err != nil {
		return nil, err
	}
	tick, err := callback(func([]Value) { f() })
	if err != nil {
		return nil, err
	}
	number, err := call(window, set, tick, int(pause.Milliseconds()))
	if err != nil {
		tick.Release()
		return nil, err
	}
	return func() {
		if _, err := call(window, clear, number); err == nil {
			tick.Release()
		}
	}, nil
}
