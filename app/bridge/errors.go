package bridge

import "errors"

// ErrNoBrowser says that there is no page to act on.
var ErrNoBrowser = errors.New("bridge: not in a browser")

// ErrMissing says that the page has no such element, or the browser no such
// API.
var ErrMissing = errors.New("bridge: missing")
