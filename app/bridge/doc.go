// Package bridge is the only place of the page that touches JavaScript.
//
// Each function does one thing that only the browser can do, such as writing
// the address bar's fragment, and returns an error if the browser lacks it,
// denies it or throws. Nothing here panics: in a sandboxed frame, with storage
// blocked or without a clipboard, the page still works, with fewer features.
//
// The calls go through safejs. Two rules cover what safejs does not catch. A
// property that the browser may guard with a throwing getter (localStorage in a
// sandbox) is read with Reflect.get, because an exception inside a call is
// caught and one inside a plain read ends the program. And a Go function that
// JavaScript calls recovers by itself, because a panic there would leave a
// program that no longer responds.
//
// On platforms other than js/wasm every function returns [ErrNoBrowser], so
// that packages which import this one can be vetted and tested anywhere.
package bridge
