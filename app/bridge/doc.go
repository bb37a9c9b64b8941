// Package bridge is the only place of the page that touches JavaScript.
//
// Each function does one thing that only the browser can do, such as writing
// the address bar's fragment, and returns an error where the browser lacks it,
// denies it or throws. Nothing here panics: a page in a sandboxed frame, with
// storage blocked or without a clipboard, is a page with less, not a dead one.
//
// The calls go through safejs. What safejs does not catch is kept out by two
// rules. A property that the browser may guard with a throwing getter
// (localStorage in a sandbox) is read with Reflect.get, because an exception
// inside a call is caught and one inside a plain read ends the program. And a
// Go function that JavaScript calls recovers by itself, because a panic there
// would leave a program that never answers again.
//
// On other platforms than js/wasm every function gives [ErrNoBrowser], so that
// what imports the package can be vetted and tested anywhere.
package bridge
