package bridge

import "errors"

// ErrNoBrowser means that there is no page to act on.
var ErrNoBrowser = errors.New("bridge: not in a browser")

// ErrMissing means that the page has no such element, or the browser no such
// API.
var ErrMissing = errors.New("bridge: missing")
